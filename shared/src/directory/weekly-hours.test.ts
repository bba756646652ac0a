import fc from 'fast-check';
import { readWeeklyHours, writeWeeklyHours, type DayHours } from './weekly-hours';

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const range = fc.record({
  from: fc.integer({ min: 0, max: 1439 }).map(clock),
  until: fc.integer({ min: 0, max: 1440 }).map(clock),
});
const dayHours = fc.array(range, { maxLength: 3 });
const weekly = fc.record({
  days: fc.array(dayHours, { minLength: 7, maxLength: 7 }),
  holidays: fc.oneof(
    fc.constant('as_usual' as const),
    fc.constant('off' as const),
    fc.array(range, { minLength: 1, maxLength: 2 }),
  ),
});
const office: DayHours = [
  { from: '08:30', until: '12:00' },
  { from: '14:00', until: '17:30' },
];
const night: DayHours = [{ from: '18:00', until: '02:00' }];
const always: DayHours = [{ from: '00:00', until: '24:00' }];
const week = (...days: DayHours[]): DayHours[] =>
  Array.from({ length: 7 }, (_, n) => days[Math.min(n, days.length - 1)]!);

describe('the hours of a week', () => {
  it('are read back as they were written', () => {
    fc.assert(fc.property(weekly, (form) => expect(readWeeklyHours(writeWeeklyHours(form))).toEqual(form)));
  });

  it.each([
    [
      'Mo-Fr 08:30-12:00,14:00-17:30; PH off',
      { days: week(office, office, office, office, office, []), holidays: 'off' as const },
    ],
    ['Mo,We,Fr-Su 18:00-02:00', { days: week(night, [], night, [], night), holidays: 'as_usual' as const }],
    ['24/7', { days: week(always), holidays: 'as_usual' as const }],
    ['Mo-Su 00:00-24:00; PH 18:00-02:00', { days: week(always), holidays: night }],
    ['off', { days: week([]), holidays: 'as_usual' as const }],
  ])('%s', (text, form) => {
    expect(writeWeeklyHours(form)).toBe(text);
    expect(readWeeklyHours(text)).toEqual(form);
  });

  it.each([
    ['08:30-12:00,14:00-17:30', { days: week(office), holidays: 'as_usual' as const }],
    ['Mo-Su,PH 8:30-12:00, 14:00-17:30', { days: week(office), holidays: office }],
    ['Fr-Mo 18:00-26:00; Mo closed', { days: week([], [], [], [], night), holidays: 'as_usual' as const }],
  ])('%s as others write it', (text, form) => expect(readWeeklyHours(text)).toEqual(form));

  it.each([
    'Apr-Sep 08:00-18:00; Oct-Mar 08:30-17:30',
    'Th[1] 09:00-10:00',
    'PH off; Mo-Fr 08:00-17:00',
    'Mo-Fr 08:00-12:00, Sa 09:00-11:00',
    'sunrise-sunset',
    'week 1-53/2 Mo 09:00-10:00',
    '',
    '周一 9:00',
    'Mo-We-Fr 08:00-09:00',
    'PH 2026 10:00-12:00',
  ])('%s is more than the form can show', (text) => expect(readWeeklyHours(text)).toBeNull());
});
