import { addRange, formatDayHours } from './day-hours';

const range = (from: string, until: string) => ({ from, until });

it.each([
  [[], '休息'],
  [[range('08:30', '12:00'), range('14:00', '17:30')], '8:30到12:00，14:00到17:30'],
  [[range('18:00', '02:00')], '18:00到第二天2:00'],
  [[range('00:00', '24:00')], '0:00到24:00'],
])('%j is said as %s', (hours, words) => expect(formatDayHours(hours)).toBe(words));

it.each([
  ['a whole day first', [], [range('09:00', '17:00')]],
  [
    'a rest at noon where it lies within',
    [range('09:00', '17:00')],
    [range('09:00', '12:00'), range('14:00', '17:00')],
  ],
  ['an evening after the last', [range('09:00', '12:00')], [range('09:00', '12:00'), range('12:00', '21:00')]],
  [
    'the rest of the day after an evening',
    [range('18:00', '21:30')],
    [range('18:00', '21:30'), range('21:30', '24:00')],
  ],
])('adds %s', (_what, before, after) => expect(addRange(before)).toEqual(after));

it('has no room after midnight', () => {
  expect(addRange([range('18:00', '02:00')])).toBeUndefined();
  expect(addRange([range('06:00', '08:00'), range('09:00', '24:00')])).toBeUndefined();
});
