import { seasonAndHour } from './season-and-hour';

it.each([
  ['2026-03-01T05:59', 'spring', 'night'],
  ['2026-05-31T06:00', 'spring', 'morning'],
  ['2026-06-01T05:00', 'summer', 'morning'],
  ['2026-08-31T18:59', 'summer', 'day'],
  ['2026-09-01T17:00', 'autumn', 'dusk'],
  ['2026-11-30T19:00', 'autumn', 'night'],
  ['2026-12-01T08:59', 'winter', 'morning'],
  ['2027-02-28T17:30', 'winter', 'dusk'],
])('at %s in China it is %s, and %s', (time, season, hour) => {
  expect(seasonAndHour(Date.parse(`${time}:00+08:00`))).toEqual({ season, hour });
});
