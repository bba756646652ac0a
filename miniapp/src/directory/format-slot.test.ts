import { formatWhen } from './format-slot';

const now = Date.parse('2026-11-22T10:00:00+08:00');

it.each([
  ['2026-11-22T14:00:00+08:00', '今天 14:00–14:30'],
  ['2026-11-23T09:00:00+08:00', '明天 9:00–9:30'],
  ['2026-11-28T08:30:00+08:00', '11月28日（周六） 8:30–9:00'],
])('%s is %s', (startsAt, words) => {
  expect(formatWhen({ startsAt, endsAt: new Date(Date.parse(startsAt) + 1_800_000).toISOString() }, now)).toBe(words);
});
