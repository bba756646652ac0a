import { addDays, weekdayOf } from '@yuanli/shared/china-time';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { writeWeeklyHours, type DayHours, type WeeklyHours } from '@yuanli/shared/directory/weekly-hours';
import { clock } from '../../platform/clock';
import { holidayName, kindOfDay, momentOf } from '../../platform/china-days';
import { findHoursProblem } from './find-hours-problem';
import { openIntervals } from './open-intervals';
import { openStateOf, type NoticeDays } from './open-state';
import { usualHoursInWords } from './usual-hours-in-words';
import { weekInWords } from './week-in-words';

const OFFICE = 'Mo-Fr 08:30-12:00,14:00-17:30; PH off';
const BAR = 'Mo-Sa 18:00-02:00; PH off';
/** By the clock on the wall in China. */
const at = (time: string): Date => new Date(`${time.replace(' ', 'T')}:00+08:00`);
const onTheWall = (time: Date | null): string | null =>
  time && new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const ask = (openingHours: string | null, now: string, notices: NoticeDays[] = []) => {
  const { state, opensAt, closesAt } = openStateOf(openingHours, notices, at(now));
  return [state, onTheWall(opensAt ?? closesAt)];
};
const day = (openingHours: string, of: string): string =>
  weekInWords(openingHours, [], at(`${of} 12:00`))
    .slice(0, 1)
    .map(({ words, note }) => `${words} ${note ?? ''}`.trim())
    .join();

it('many blanks are refused, not read for minutes', () => {
  for (const blank of [' ', '\t', '\u3000', '\u00a0']) {
    expect(findHoursProblem(`${blank.repeat(200)}${OFFICE}`)).toContain('空格');
    expect(findHoursProblem(`Mo-Fr${blank.repeat(200)}08:30-12:00`)).toContain('空格');
  }
});

describe('the days of China', () => {
  it.each([
    ['2026-10-01', 'holiday', '国庆节'],
    ['2026-10-07', 'holiday', '国庆节'],
    ['2026-10-08', 'ordinary', null],
    ['2026-09-20', 'make_up', null],
    ['2026-10-10', 'make_up', null],
    ['2026-02-16', 'holiday', '春节'],
    ['2026-02-23', 'holiday', '春节'],
    ['2026-02-14', 'make_up', null],
    ['2026-02-28', 'make_up', null],
    ['2026-11-22', 'ordinary', null],
  ])('%s: %s', (of, kind, name) => expect([kindOfDay(of), holidayName(of)]).toEqual([kind, name]));

  it('of a year that is not announced are those the law names', () => {
    const year = '2031';
    const named: string[] = [];
    for (let of = `${year}-01-01`; of.startsWith(year); of = addDays(of, 1))
      if (holidayName(of)) named.push(`${of.slice(5)}${holidayName(of)}`);
    expect(named.join(' ')).toBe(
      '01-01元旦 01-22春节 01-23春节 01-24春节 01-25春节 04-05清明节 05-01劳动节 05-02劳动节 06-24端午节 10-01国庆节 10-02国庆节 10-03国庆节',
    );
  });
});

describe('a clock on the door', () => {
  it.each([
    ['an ordinary morning', OFFICE, '2026-11-23 09:00', 'open', '2026-11-23 12:00'],
    ['the minute it opens', OFFICE, '2026-11-23 08:30', 'open', '2026-11-23 12:00'],
    ['closes in 20 minutes', OFFICE, '2026-11-23 17:10', 'closing_soon', '2026-11-23 17:30'],
    ['the minute it closes', OFFICE, '2026-11-23 17:30', 'closed', '2026-11-24 08:30'],
    ['noon', OFFICE, '2026-11-23 13:00', 'closed', '2026-11-23 14:00'],
    ['opens on Monday', OFFICE, '2026-11-21 10:00', 'closed', '2026-11-23 08:30'],
    ['before the holidays', OFFICE, '2026-09-30 18:00', 'closed', '2026-10-08 08:30'],
    ['in the holidays', OFFICE, '2026-10-05 10:00', 'closed', '2026-10-08 08:30'],
    ['a Saturday that is worked', OFFICE, '2026-10-10 10:00', 'open', '2026-10-10 12:00'],
    ['a Sunday that is worked', OFFICE, '2026-09-20 15:00', 'open', '2026-09-20 17:30'],
    [
      'a worked Saturday, of who minds no holidays',
      'Mo-Fr 08:30-17:30',
      '2026-10-10 10:00',
      'closed',
      '2026-10-12 08:30',
    ],
    ['a holiday, of who minds no holidays', 'Mo-Fr 08:30-17:30', '2026-10-01 10:00', 'open', '2026-10-01 17:30'],
    ['春节', 'Mo-Su 07:00-20:00; PH off', '2026-02-17 10:00', 'closed', '2026-02-24 07:00'],
    [
      'holiday hours of their own',
      'Mo-Fr 08:30-17:30; PH 10:00-16:00',
      '2026-10-03 09:00',
      'closed',
      '2026-10-03 10:00',
    ],
    ['holidays like any day', 'Mo-Su,PH 09:00-18:00', '2026-10-03 09:00', 'open', '2026-10-03 18:00'],
    ['Saturdays and holidays', 'Mo-Fr 09:00-17:00; Sa,PH 10:00-12:00', '2026-10-02 11:00', 'open', '2026-10-02 12:00'],
    ['the small hours', BAR, '2026-11-24 01:00', 'open', '2026-11-24 02:00'],
    ['the small hours, nearly over', BAR, '2026-11-24 01:45', 'closing_soon', '2026-11-24 02:00'],
    ['the small hours after a day off', BAR, '2026-11-23 01:00', 'closed', '2026-11-23 18:00'],
    ['the evening before a holiday', BAR, '2026-09-30 23:00', 'open', '2026-10-01 02:00'],
    ['that evening, past midnight', BAR, '2026-10-01 01:00', 'open', '2026-10-01 02:00'],
    ['the holiday itself', BAR, '2026-10-01 20:00', 'closed', '2026-10-08 18:00'],
    [
      'the small hours of a day with hours of its own',
      'Mo-Th 18:00-02:00; Fr 12:00-14:00',
      '2026-11-27 01:00',
      'open',
      '2026-11-27 02:00',
    ],
    ['hours written beyond 24', 'Mo-Su 10:00-26:00', '2026-11-27 01:00', 'open', '2026-11-27 02:00'],
    [
      'through midnight into a whole day',
      'Mo 18:00-24:00; Tu 00:00-06:00',
      '2026-11-23 20:00',
      'open',
      '2026-11-24 06:00',
    ],
    ['day and night', '24/7', '2026-11-23 03:00', 'open', null],
    ['day and night, but not on holidays', '24/7; PH off', '2026-09-29 03:00', 'open', '2026-10-01 00:00'],
    ['twice a year', 'Jul-Aug 09:00-17:00', '2026-11-23 10:00', 'closed', null],
  ])('%s', (_, openingHours, now, state, changes) => expect(ask(openingHours, now)).toEqual([state, changes]));

  it('knows what is always open from what is open for now', () => {
    const isAlways = (openingHours: string, notices: NoticeDays[] = []) =>
      openStateOf(openingHours, notices, at('2026-11-23 10:00')).isAlways;
    expect(['24/7', 'Mo-Su 00:00-24:00', 'Mo-Su,PH 00:00-24:00', '00:00-24:00'].map((text) => isAlways(text))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['24/7; PH off', OFFICE].map((text) => isAlways(text))).toEqual([false, false]);
    expect(isAlways('24/7', [{ fromDay: '2026-11-25', untilDay: '2026-11-25' }])).toBe(false);
  });

  it('says nothing of hours nobody knows, but that a notice closes', () => {
    const today = [{ fromDay: '2026-11-22', untilDay: '2026-11-23' }];
    expect(ask(null, '2026-11-23 10:00')).toEqual(['unknown', null]);
    expect(ask(null, '2026-11-23 10:00', today)).toEqual(['closed', null]);
    expect(ask(null, '2026-11-24 00:00', today)).toEqual(['unknown', null]);
  });

  it('looks past a notice, as far as two weeks', () => {
    const notice = (untilDay: string) => [{ fromDay: '2026-11-23', untilDay }];
    expect(ask(OFFICE, '2026-11-23 10:00', notice('2026-11-25'))).toEqual(['closed', '2026-11-26 08:30']);
    expect(ask(OFFICE, '2026-11-23 10:00', notice('2026-12-06'))).toEqual(['closed', '2026-12-07 08:30']);
    expect(ask(OFFICE, '2026-11-23 10:00', notice('2026-12-20'))).toEqual(['closed', null]);
    expect(ask('24/7', '2026-11-22 10:00', notice('2026-11-25'))).toEqual(['open', '2026-11-23 00:00']);
    expect(ask('24/7', '2026-11-24 10:00', notice('2026-11-25'))).toEqual(['closed', '2026-11-26 00:00']);
  });

  it('ends nothing that began the evening before a notice', () => {
    const notice = [{ fromDay: '2026-11-24', untilDay: '2026-11-24' }];
    expect(ask(BAR, '2026-11-24 01:00', notice)).toEqual(['open', '2026-11-24 02:00']);
    expect(ask(BAR, '2026-11-24 20:00', notice)).toEqual(['closed', '2026-11-25 18:00']);
    expect(ask(BAR, '2026-11-25 01:00', notice)).toEqual(['closed', '2026-11-25 18:00']);
  });
});

describe('a week in words', () => {
  it.each([
    [OFFICE, '2026-11-23', '8:30–12:00、14:00–17:30'],
    [OFFICE, '2026-11-22', '休息'],
    [OFFICE, '2026-10-01', '休息 国庆节休息'],
    [OFFICE, '2026-10-10', '8:30–12:00、14:00–17:30 调休上班'],
    ['Mo-Fr 08:30-17:30', '2026-10-10', '休息'],
    ['24/7', '2026-11-23', '全天'],
    [BAR, '2026-11-23', '18:00–次日2:00'],
    ['PH 10:00-16:00', '2026-02-17', '10:00–16:00 春节'],
    ['08:00-24:00', '2026-11-23', '8:00–24:00'],
  ])('%s on %s: %s', (openingHours, of, words) => expect(day(openingHours, of)).toBe(words));

  it('begins today and tells why a day is not as usual', () => {
    const week = weekInWords(
      OFFICE,
      [{ fromDay: '2026-11-24', untilDay: '2026-11-25', kind: 'renovation' }],
      at('2026-11-23 00:30'),
    );
    expect(week.map(({ day, words, note }) => [day, words, note])).toEqual([
      ['周一', '8:30–12:00、14:00–17:30', null],
      ['周二', '休息', '装修'],
      ['周三', '休息', '装修'],
      ['周四', '8:30–12:00、14:00–17:30', null],
      ['周五', '8:30–12:00、14:00–17:30', null],
      ['周六', '休息', null],
      ['周日', '休息', null],
    ]);
    expect(week.filter(({ isToday }) => isToday)).toEqual([week[0]]);
    expect(weekInWords(null, [], at('2026-11-23 12:00'))).toEqual([]);
  });
});

describe('the usual hours, for paper', () => {
  it.each([
    ['Mo-Fr 08:30-12:00,14:00-17:30; PH off', '周一至周五 8:30–12:00、14:00–17:30；节假日休息'],
    ['Mo-Fr 09:00-17:00; Sa 09:00-12:00; PH 10:00-16:00', '周一至周五 9:00–17:00；周六 9:00–12:00；节假日 10:00–16:00'],
    ['Mo-Su 18:00-02:00', '每天 18:00–次日2:00'],
    ['Mo,We 09:00-10:00', '周一、周三 9:00–10:00'],
    ['Sa-Su 09:00-10:00', '周六、周日 9:00–10:00'],
    ['24/7', '每天全天'],
    ['PH 10:00-16:00', '节假日 10:00–16:00'],
    ['Apr-Sep 08:00-18:00', '时间不固定，请先打电话问'],
    [null, '开放时间请打电话问'],
  ])('%s: %s', (openingHours, words) => expect(usualHoursInWords(openingHours)).toBe(words));
});

describe('hours no clock can tell', () => {
  beforeAll(() => clock.set(at('2026-11-23 12:00')));
  afterAll(() => clock.set(null));

  it.each([
    ['周一到周五 9点', '无法识别'],
    ['Mo-Fr 08：30-17：30', '可以这样写：周一至周五'],
    ['Mo-Fr 9:00', '无法识别'],
    ['Mo-Fr 08:00-26:70', '无法识别'],
    ['10:00-50:00', '无法识别'],
    ['Mo-Fr', '几点到几点'],
    ['10:00+', '几点关门'],
    ['sunrise-18:00', '日出'],
    ['Mo-Fr 09:00-17:00; SH off', '寒暑假没有统一的日期'],
    ['"预约"', '备注'],
    ['Mo-Fr 09:00-17:00 "预约"', '备注'],
    ['Mo-Fr 09:00-17:00 unknown', '确定'],
    ['Mo-Fr 09:00-12:00 || Sa 09:00-12:00', '确定'],
    ['PH Mo-Fr 09:00-12:00', '节假日'],
    ['Mo-PH 09:00-17:00', '节假日'],
    ['Sa - PH 09:00-12:00', '节假日'],
    ['PH[1] 09:00-12:00', '节假日'],
    ['PH [-1] off', '节假日'],
    ['Mo-Fr 09:00-17:00; PH-Su off', '节假日'],
    ['PH -1 day 09:00-12:00', '节假日'],
    ['off', '全年都不开放'],
    ['2020 Mo-Fr 08:00-10:00', '全年都不开放'],
    ['x'.repeat(256), '255'],
    ['', '无法识别'],
  ])('%s', (openingHours, words) => expect(findHoursProblem(openingHours)).toContain(words));

  it.each([
    OFFICE,
    BAR,
    '24/7',
    '24/7; PH off',
    'Mo-Su,PH 09:00-18:00',
    'Apr-Sep 08:00-18:00; Oct-Mar 08:30-17:30',
    'Th[1] 09:00-10:00',
    'Dec 24 09:00-10:00',
    'mo-fr 9:00-17:00',
    'Mo-Fr 08:00-12:00, Sa 09:00-11:00',
    '22:00-06:00',
    'PH 10:00-12:00',
    'Mo-Fr 08:00-12:00;',
  ])('%s is understood', (openingHours) => expect(findHoursProblem(openingHours)).toBeNull());

  it('one weekday alone, never on a holiday, is understood whatever day it is written on', () => {
    for (const today of ['22', '23', '24', '25', '26', '27', '28']) {
      clock.set(at(`2026-11-${today} 12:00`));
      for (const weekday of ['Mo', 'We', 'Sa', 'Su'])
        expect(findHoursProblem(`${weekday} 14:00-17:00; PH off`)).toBeNull();
      expect(findHoursProblem('Mo-Su off; PH off')).toContain('全年都不开放');
    }
    clock.set(at('2026-11-23 12:00'));
  });
});

describe('the form of a week', () => {
  const written = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const range = fc.record({
    from: fc.integer({ min: 0, max: 1439 }).map(written),
    until: fc.integer({ min: 0, max: 1440 }).map(written),
  });
  const form: fc.Arbitrary<WeeklyHours> = fc.record({
    days: fc.array(fc.array(range, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
    holidays: fc.oneof(
      fc.constant('as_usual' as const),
      fc.constant('off' as const),
      fc.array(range, { minLength: 1, maxLength: 2 }),
    ),
  });
  const days = [
    '2026-11-23',
    '2026-11-28',
    '2026-11-29',
    '2026-10-01',
    '2026-10-04',
    '2026-10-10',
    '2026-09-20',
    '2026-02-16',
    '2026-02-28',
  ];

  const meant = ({ days, holidays }: WeeklyHours, of: string): DayHours => {
    const usual = days[(weekdayOf(of) + 6) % 7]!;
    if (holidays === 'as_usual' || kindOfDay(of) === 'ordinary') return usual;
    if (kindOfDay(of) === 'make_up') return days[0]!;
    return holidays === 'off' ? [] : holidays;
  };
  const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  /** Every minute it is open, counted from the midnight before. */
  const minutesOf = (ranges: [number, number][]) =>
    [...new Set(ranges.flatMap(([from, until]) => Array.from({ length: until - from }, (_, n) => from + n)))].sort(
      (a, b) => a - b,
    );
  const asMinutes = ({ from, until }: DayHours[number]): [number, number] => [
    minuteOf(from),
    minuteOf(until) + (minuteOf(until) > minuteOf(from) ? 0 : 1440),
  ];

  it('means to the server what it shows, on any kind of day', () => {
    fc.assert(
      fc.property(form, fc.constantFrom(...days), (weekly, of) => {
        const midnight = momentOf(of, 0).getTime();
        const intervals = openIntervals(writeWeeklyHours(weekly), of).map(({ from, until }): [number, number] => [
          (from.getTime() - midnight) / 60_000,
          (until.getTime() - midnight) / 60_000,
        ]);
        expect(minutesOf(intervals)).toEqual(minutesOf(meant(weekly, of).map(asMinutes)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the zone of the machine', () => {
  const script = `
    const { openStateOf } = require('./open-state.ts');
    const { weekInWords } = require('./week-in-words.ts');
    const texts = ['${OFFICE}', '${BAR}', '24/7', 'Mo-Su,PH 09:00-18:00', 'Mar Mo-Su 07:30-21:45'];
    // With the days on which New York puts its clocks forward and back, and a year nobody has announced.
    const moments = ['2026-03-08T06:30Z', '2026-09-30T17:30Z', '2026-10-10T02:00Z', '2026-11-01T06:30Z', '2027-02-05T23:30Z', '2027-04-05T02:00Z'];
    console.log(JSON.stringify(moments.map((now) => texts.map((text) => [openStateOf(text, [], new Date(now)), weekInWords(text, [], new Date(now))]))));`;

  it('makes no difference', async () => {
    const run = async (TZ: string) =>
      (await promisify(execFile)(process.execPath, ['--import', 'tsx', '-e', script], { cwd: __dirname, env: { TZ } }))
        .stdout;
    const [china, utc, newYork] = await Promise.all(['Asia/Shanghai', 'UTC', 'America/New_York'].map(run));
    expect(china).toContain('closing_soon');
    expect(utc).toBe(china);
    expect(newYork).toBe(china);
  });
});
