import { daysOnWeekdays, firstDayAhead, momentsOf } from './shift-times';

describe('times of shifts', () => {
  it('ends on the same day, or past midnight on the next', () => {
    expect(momentsOf({ day: '2026-11-30', start: '09:00', end: '11:30' })).toEqual({
      startsAt: '2026-11-30T09:00:00+08:00',
      endsAt: '2026-11-30T11:30:00+08:00',
    });
    expect(momentsOf({ day: '2026-11-30', start: '22:00', end: '01:00' }).endsAt).toBe('2026-12-01T01:00:00+08:00');
  });

  it('leaves out today once its hour has passed', () => {
    const now = Date.parse('2026-11-30T02:00:00Z');
    expect(firstDayAhead({ day: '2026-11-30', start: '10:30' }, now)).toBe('2026-11-30');
    expect(firstDayAhead({ day: '2026-11-30', start: '09:30' }, now)).toBe('2026-12-01');
  });

  it.each([
    // 2026-11-23 is a Monday.
    ['2026-11-23', '2026-12-06', [1], 2],
    ['2026-11-23', '2026-11-29', [6, 7], 2],
    ['2026-11-24', '2026-11-24', [2], 1],
    ['2026-11-24', '2026-11-24', [1], 0],
    ['2026-11-25', '2026-11-24', [1, 2, 3], 0],
  ])('from %s until %s on %j are %d days', (from, until, weekdays, count) => {
    expect(daysOnWeekdays(from, until, weekdays)).toBe(count);
  });
});
