import fc from 'fast-check';
import { addDays, dayInChina, momentInChina } from '@yuanli/shared/china-time';
import { endOfWorkingDay, isWorkingDay } from './due-times';

const at = (text: string) => new Date(`${text}+08:00`);
const due = (from: string, count: number) => {
  const moment = endOfWorkingDay(at(from), count);
  return `${dayInChina(moment)} ${new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)}`;
};

describe('due in working days', () => {
  it('is the end of work of the nth working day after', () => {
    expect(due('2026-11-23T09:00', 1)).toBe('2026-11-24 18:00');
    expect(due('2026-11-27T17:59', 1)).toBe('2026-11-30 18:00');
    expect(due('2026-11-27T23:59', 5)).toBe('2026-12-04 18:00');
  });

  it('counts from the next day when it comes in on a free one', () => {
    expect(due('2026-11-28T10:00', 1)).toBe('2026-11-30 18:00');
    expect(due('2026-11-28T10:00', 0)).toBe('2026-11-30 18:00');
  });

  it('is today while people still work, and else the next working day', () => {
    expect(due('2026-11-23T17:59', 0)).toBe('2026-11-23 18:00');
    expect(due('2026-11-23T18:00', 0)).toBe('2026-11-24 18:00');
    expect(due('2026-11-27T18:00', 0)).toBe('2026-11-30 18:00');
  });

  it('knows holidays, and weekend days worked instead', () => {
    // 国庆节 and 中秋节 of 2025: free from October 1 to 8, worked on September 28 and October 11.
    expect(due('2025-09-30T10:00', 1)).toBe('2025-10-09 18:00');
    expect(due('2025-09-26T10:00', 1)).toBe('2025-09-28 18:00');
    expect(due('2025-10-10T10:00', 1)).toBe('2025-10-11 18:00');
  });

  it('has exactly so many working days between, whatever the year', () => {
    const anyMinute = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 });
    fc.assert(
      fc.property(anyMinute, fc.integer({ min: 1, max: 30 }), (minute, count) => {
        const from = new Date(at('2025-01-01T00:00').getTime() + minute * 60_000);
        const last = dayInChina(endOfWorkingDay(from, count));
        let worked = 0;
        for (let day = addDays(dayInChina(from), 1); day <= last; day = addDays(day, 1))
          if (isWorkingDay(day)) worked += 1;
        expect([worked, isWorkingDay(last)]).toEqual([count, true]);
        expect(endOfWorkingDay(momentInChina(last, '00:00'), 0) > from).toBe(true);
      }),
    );
  });
});
