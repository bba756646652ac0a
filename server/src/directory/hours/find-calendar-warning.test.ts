import { findCalendarWarning } from './find-calendar-warning';

const at = (moment: string, ...known: string[]) =>
  findCalendarWarning(new Date(`${moment}+08:00`), (year) => known.includes(year))?.title.slice(0, 4) ?? null;

describe('the days off of a year that nobody has brought in', () => {
  it.each([
    ['2026-10-31T23:59:59', ['2026'], null],
    ['2026-11-01T00:00:00', ['2026'], '2027'],
    ['2026-11-01T00:00:00', ['2026', '2027'], null],
    ['2026-12-31T23:59:59', ['2026'], '2027'],
    ['2027-01-01T00:00:00', ['2026'], '2027'],
    ['2027-03-01T00:00:00', ['2026', '2027'], null],
    ['2027-11-05T00:00:00', ['2026'], '2027'],
  ])('at %s, knowing %o: %s', (moment, known, missing) => expect(at(moment, ...known)).toBe(missing));

  it('is said of the calendar that is built in, with what it means and whom to tell', () => {
    expect(findCalendarWarning(new Date('2026-06-01T00:00:00+08:00'))).toBeNull();
    expect(findCalendarWarning(new Date('2098-11-02T00:00:00+08:00'))?.text).toMatch(/13天.*平台管理员/);
  });
});
