import { emptyReport, missingInReport, reportToSend, willBeShared } from './report-draft';

const lamp = { ...emptyReport(), text: '3号楼门口的灯不亮，晚上看不清台阶' };
const about = { kind: 'appeal', courtyardId: 'C1' } as const;

describe('what is sent of a report', () => {
  it('is one sentence, with what is guessed from it', () => {
    expect(missingInReport(lamp, 'appeal')).toEqual({});
    expect(reportToSend(lamp, about, ['P1'])).toEqual({
      ...{ ...about, text: lamp.text, pictureIds: ['P1'], category: 'lighting', isShared: true },
    });
  });
  it('is what was chosen by hand, where it was', () => {
    const draft = { ...lamp, category: 'road' as const, isShared: false, spot: ' 北门 ' };
    expect(reportToSend(draft, about, [])).toMatchObject({ category: 'road', isShared: false, spot: '北门' });
  });
  it('is a recording alone, where nothing was typed', () => {
    const spoken = { ...emptyReport(), voice: [{ url: 'wxfile://1', seconds: 4 }] };
    expect(missingInReport(spoken, 'appeal')).toEqual({});
    expect(missingInReport(emptyReport(), 'appeal')).toEqual({ text: '请用一句话写下是什么事' });
    expect(reportToSend(spoken, about, [], 'R1')).toMatchObject({ text: '', recordingId: 'R1', isShared: false });
  });
  it.each([true, false, undefined])(
    'says whether somebody was called, and nothing where it was not asked: %s',
    (hasCalled) => {
      const danger = hasCalled === undefined ? undefined : { what: '可能有火情', hasCalled };
      expect(reportToSend({ ...lamp, danger }, about, []).isDanger).toBe(hasCalled);
    },
  );
  it('has no place and no door where the kind does not ask for them', () => {
    const draft = { ...lamp, spot: '北门', address: '2号楼3单元501', forWhom: 'other' as const };
    const sent = reportToSend(draft, { ...about, kind: 'feedback' }, []);
    expect(sent).toEqual({ kind: 'feedback', courtyardId: 'C1', text: lamp.text, pictureIds: [] });
    expect(missingInReport(draft, 'feedback')).toEqual({});
  });
});

describe('whether neighbours will see it', () => {
  it.each([
    ['a lamp', lamp, true],
    ['what nobody can name', { ...lamp, text: '想说件事' }, false],
    ['what nobody can name, when one wants it', { ...lamp, text: '想说件事', isShared: true }, true],
    ['the neighbours’ dog, whatever was ticked', { ...lamp, category: 'pets' as const, isShared: true }, false],
  ])('%s', (_, draft, isSeen) => expect(willBeShared(draft, 'appeal')).toBe(isSeen));
  it('never, of what is between two', () => expect(willBeShared(lamp, 'mediation')).toBe(false));
});

describe('what is missing for somebody else', () => {
  it('is all that is known of oneself only', () =>
    expect(Object.keys(missingInReport({ ...lamp, forWhom: 'other' }, 'appeal'))).toEqual([
      ...['proxy.relation', 'proxy.consentWay', 'contactName', 'contactPhone'],
    ]));
  it('is less for staff who take a call', () =>
    expect(Object.keys(missingInReport({ ...emptyReport(true), text: '灯不亮' }, 'appeal'))).toEqual([
      ...['contactName', 'contactPhone'],
    ]));
});
