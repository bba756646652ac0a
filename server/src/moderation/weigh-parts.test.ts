import { UNCHECKED } from '../wechat';
import { weighParts } from './weigh-parts';

const text = (suggest: 'pass' | 'review' | 'risky' | null, label = '100') => ({
  ...{ pictureId: null, recordingId: null, suggest, label },
});
const picture = (suggest: 'pass' | 'review' | 'risky' | null, label = '100') => ({
  pictureId: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  recordingId: null,
  suggest,
  label,
});

describe('weighing what WeChat said', () => {
  it('goes by what others see: a recording decides nothing, and nobody waits for its answer', () => {
    const recording = { ...text(null), recordingId: '01ARZ3NDEKTSV4RRFFQ69G5FAW' };
    expect(weighParts([text('pass'), recording])).toEqual({ verdict: 'passed' });
    expect(weighParts([{ ...recording, suggest: 'risky' }])).toEqual({ verdict: 'passed' });
    expect(weighParts([text('review'), { ...recording, suggest: 'risky' }])).toMatchObject({ verdict: 'flagged' });
  });
  it('passes when everything passed, or when there was nothing to check', () => {
    expect(weighParts([text('pass'), picture('pass')])).toEqual({ verdict: 'passed' });
    expect(weighParts([])).toEqual({ verdict: 'passed' });
  });

  it('waits while an answer is missing', () => {
    expect(weighParts([text('pass'), picture(null)])).toBeNull();
    expect(weighParts([text('review'), picture(null)])).toBeNull();
  });

  it('refuses at the first risky part, whatever is still missing', () => {
    expect(weighParts([text('risky', '20008'), picture(null)])).toEqual({
      verdict: 'refused',
      reason: '文字里可能有欺诈，请改一改再提交',
    });
    expect(weighParts([text('review'), picture('risky', '99999')])).toEqual({
      verdict: 'refused',
      reason: '照片里可能有不合适的内容，请改一改再提交',
    });
  });

  it('gives a doubt to staff, in plain words and each once', () => {
    const parts = [
      text('review', '10001'),
      picture('review', UNCHECKED),
      picture('review', UNCHECKED),
      picture('pass'),
    ];
    expect(weighParts(parts)).toEqual({ verdict: 'flagged', because: '文字里可能有广告；照片没能检查' });
  });

  it('takes advice it does not know for a doubt', () => {
    expect(weighParts([text('strange' as 'pass')])).toMatchObject({ verdict: 'flagged' });
  });
});
