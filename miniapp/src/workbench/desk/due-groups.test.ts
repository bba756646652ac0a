import { groupByDue } from './due-groups';

const at = (text: string) => new Date(`${text}+08:00`);
const due = (...times: string[]) => times.map((time) => ({ dueAt: at(time).toISOString() }));
const titles = (now: string, ...times: string[]) =>
  groupByDue(due(...times), at(now).getTime()).map(({ title, items }) => [title, items.length]);

describe('what is due', () => {
  it('is put under the day it has to be done by', () => {
    // A Wednesday.
    expect(
      titles(
        '2026-11-25T10:00',
        '2026-11-24T18:00',
        '2026-11-25T10:00',
        '2026-11-25T18:00',
        '2026-11-26T18:00',
        '2026-11-29T23:59',
        '2026-11-30T00:00',
      ),
    ).toEqual([
      ['已过期', 2],
      ['今天', 1],
      ['本周', 2],
      ['以后', 1],
    ]);
  });

  it('of a Sunday has no more of that week', () => {
    expect(titles('2026-11-29T10:00', '2026-11-29T18:00', '2026-11-30T18:00')).toEqual([
      ['今天', 1],
      ['以后', 1],
    ]);
  });
});
