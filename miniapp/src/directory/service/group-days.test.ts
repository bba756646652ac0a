import { groupDays } from './group-days';

const names = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];
const week = (words: readonly string[], notes: Record<number, string> = {}) =>
  names.map((day, n) => ({ day, words: words[n]!, isToday: n === 0, note: notes[n] ?? null }));
const linesOf = (...given: Parameters<typeof week>) =>
  groupDays(week(...given)).map(({ name, words, note }) => [name, words, note].filter(Boolean).join(' '));
const [open, shut] = ['8:00–18:00', '休息'];

it('says one line where every day is the same', () => {
  expect(linesOf(Array(7).fill(open))).toEqual(['每天 8:00–18:00']);
});

it('says today, then the days with the same hours together', () => {
  expect(linesOf([open, open, open, open, open, shut, shut])).toEqual([
    '今天 8:00–18:00',
    '周二到周五 8:00–18:00',
    '周六到周日 休息',
  ]);
});

it('keeps a day with a note of its own, and days apart that others lie between', () => {
  expect(linesOf([shut, open, open, shut, open, open, open], { 5: '调休上班' })).toEqual([
    '今天 休息',
    '周二到周三 8:00–18:00',
    '周四 休息',
    '周五 8:00–18:00',
    '周六 8:00–18:00 调休上班',
    '周日 8:00–18:00',
  ]);
});
