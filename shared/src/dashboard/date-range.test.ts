import { daysOf, formatHours, formatRange, partsOf, presetRange } from './date-range';

const china = (time: string) => new Date(`${time}+08:00`);

describe('days chosen by name', () => {
  it.each([
    // A Sunday, a Monday, and the first minutes of a year.
    ['this_week', '2026-11-29T23:59', '2026-11-23', '2026-11-29'],
    ['this_week', '2026-11-30T00:00', '2026-11-30', '2026-11-30'],
    ['this_month', '2026-11-30T23:59', '2026-11-01', '2026-11-30'],
    ['last_month', '2026-03-01T00:00', '2026-02-01', '2026-02-28'],
    ['last_month', '2027-01-01T00:01', '2026-12-01', '2026-12-31'],
    ['this_year', '2027-01-01T00:01', '2027-01-01', '2027-01-01'],
  ] as const)('%s at %s are %s to %s', (preset, now, from, to) => {
    expect(presetRange(preset, china(now))).toEqual({ from, to });
  });
});

describe('parts of a range', () => {
  it('are days up to a month, weeks from Monday up to half a year, months beyond', () => {
    expect(partsOf({ from: '2026-10-01', to: '2026-10-31' })).toMatchObject({ unit: 'day' });
    expect(partsOf({ from: '2026-10-01', to: '2026-10-31' }).starts).toHaveLength(31);
    expect(partsOf({ from: '2026-10-07', to: '2026-11-10' })).toEqual({
      unit: 'week',
      starts: ['2026-10-07', '2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'],
    });
    expect(partsOf({ from: '2026-03-15', to: '2026-11-01' }).starts.slice(0, 2)).toEqual(['2026-03-15', '2026-04-01']);
    expect(daysOf({ from: '2026-12-31', to: '2027-01-01' })).toBe(2);
  });
});

describe('words', () => {
  it('of a range name the year once, and both where there are two', () => {
    expect(formatRange({ from: '2026-11-01', to: '2026-11-30' })).toBe('2026年11月1日至11月30日');
    expect(formatRange({ from: '2026-12-30', to: '2027-01-02' })).toBe('2026年12月30日至2027年1月2日');
    expect(formatRange({ from: '2026-11-01', to: '2026-11-01' })).toBe('2026年11月1日');
  });

  it('of hours are days and hours', () => {
    expect([0, 5, 24, 51].map(formatHours)).toEqual(['不到1小时', '5小时', '1天', '2天3小时']);
  });
});
