import {
  momentOf,
  formatBy,
  formatDay,
  formatFromTo,
  formatMoment,
  formatShortDay,
  formatTime,
  formatTimeLeft,
  wheelsAt,
} from './format-date';

const now = Date.parse('2026-11-19T01:12:00Z');

describe('dates as residents say them', () => {
  it('says a moment by the clock of the community, wherever the phone is', () => {
    expect(formatMoment('2026-11-21T07:00:00.000Z', now)).toBe('11月21日（周六）下午3:00');
    expect(formatDay('2026-11-20T16:30:00.000Z', now)).toBe('11月21日（周六）');
  });

  it.each([
    ['2026-11-20T16:05:00Z', '凌晨0:05'],
    ['2026-11-21T01:12:00Z', '上午9:12'],
    ['2026-11-21T04:30:00Z', '中午12:30'],
    ['2026-11-21T12:00:00Z', '晚上8:00'],
  ])('says the time of day of %s', (moment, words) => {
    expect(formatTime(moment)).toBe(words);
  });

  it.each([
    ['2026-11-21T01:00:00Z', '2026-11-21T03:30:00Z', '11月21日（周六）上午9:00到11:30'],
    ['2026-11-21T01:00:00Z', '2026-11-21T06:00:00Z', '11月21日（周六）上午9:00到下午2:00'],
    ['2026-11-21T14:00:00Z', '2026-11-21T17:00:00Z', '11月21日（周六）晚上10:00到11月22日（周日）凌晨1:00'],
  ])('says from %s to %s', (from, to, words) => {
    expect(formatFromTo(from, to, now)).toBe(words);
  });

  it('names the year where it is another one', () => {
    expect(formatShortDay('2027-02-01T00:00:00Z', now)).toBe('2027年2月1日');
  });

  it.each([
    ['2026-11-21T02:00:00Z', '还有2天'],
    // By the calendar, as the date beside it: never one day less than one would count.
    ['2026-11-26T01:11:00Z', '还有7天'],
    ['2026-11-19T16:30:00Z', '还有1天'],
    ['2026-11-19T15:30:00Z', '还有14小时'],
    ['2026-11-19T01:30:00Z', '还有不到1小时'],
    ['2026-11-19T01:12:00Z', null],
  ])('says how long is left until %s', (moment, words) => {
    expect(formatTimeLeft(moment, now)).toBe(words);
  });

  it.each([
    ['2026-12-06T15:59:00Z', '12月6日（含）前'],
    ['2026-12-06T16:00:00Z', '12月6日（含）前'],
    ['2026-12-06T02:00:00Z', '12月6日（周日）上午10:00前'],
  ])('says whether the day itself counts: %s', (moment, words) => expect(formatBy(moment, now)).toBe(words));

  it('brings what the wheels show back as the same moment', () => {
    const { day, time } = wheelsAt('2026-11-20T18:05:00Z');
    expect([day, time]).toEqual(['2026-11-21', '02:05']);
    expect(Date.parse(momentOf(day, time))).toBe(Date.parse('2026-11-20T18:05:00Z'));
  });
});
