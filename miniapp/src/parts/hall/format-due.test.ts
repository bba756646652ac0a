import { formatDue } from './format-due';

/** Half past eleven in the evening in China: still the 21st there. */
const now = Date.parse('2026-11-21T15:30:00Z');

describe('the day by which something is to be done', () => {
  it('is told by days of the calendar, not by hours', () => {
    expect(formatDue('2026-11-22', now)).toBe('11月22日（含）前，还有1天');
    expect(formatDue('2026-11-21', now)).toBe('今天是最后一天');
    expect(formatDue('2026-11-20', now)).toBe('已超期1天，原定11月20日');
  });

  it('names the year where it is another one', () => {
    expect(formatDue('2027-01-02', now)).toBe('2027年1月2日（含）前，还有42天');
  });
});
