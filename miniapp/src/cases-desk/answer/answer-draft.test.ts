import { answerParts, beginAnswer, missingIn } from './answer-draft';

const now = Date.parse('2026-12-01T10:20:00+08:00');
const begun = beginAnswer('石榴院3号楼门口', '小吴', undefined, now);
const written = { ...begun, course: '换了灯头', result: '晚上亮了' };

it('begins with what is known', () =>
  expect(begun).toMatchObject({ day: '2026-12-01', time: '10:20', place: '石榴院3号楼门口', people: '小吴' }));

it('begins with what a helper did', () =>
  expect(beginAnswer('石榴院', '小何', { name: '小李', done: '陪她去窗口交了材料' }, now)).toMatchObject({
    ...{ people: '小何、志愿者小李', course: '陪她去窗口交了材料', result: '' },
  }));

it('asks for the outcome before anything else', () => expect(missingIn(begun)).toEqual({ outcome: '请先选办理结果' }));

it.each([
  ['solved', []],
  ['planned', ['plannedFor']],
  ['cannot', ['rule', 'whoCould']],
  ['passed_on', ['passedTo', 'passedPhone']],
] as const)('asks of %s only what it needs', (outcome, fields) =>
  expect(Object.keys(missingIn({ ...written, outcome }))).toEqual(fields),
);

it('sends nothing of an outcome that was not chosen', () => {
  const draft = { ...written, outcome: 'planned', plannedDay: '2026-12-20', rule: '物业条例' } as const;
  expect(answerParts(draft, [])).toEqual({
    ...{ outcome: 'planned', happenedAt: '2026-12-01T10:20:00+08:00', place: '石榴院3号楼门口', people: '小吴' },
    ...{ course: '换了灯头', result: '晚上亮了', pictureIds: [], plannedFor: '2026-12-20T23:59:00+08:00' },
  });
});
