import { formatWhen, formatFullDay } from './format-when';

const now = Date.parse('2026-11-21T10:00:00+08:00');

it.each([
  ['2026-11-21T15:00:00+08:00', '2026-11-21T17:00:00+08:00', '今天下午3:00到5:00'],
  ['2026-11-22T09:00:00+08:00', '2026-11-22T13:30:00+08:00', '明天上午9:00到下午1:30'],
  ['2026-11-28T09:00:00+08:00', '2026-11-28T11:00:00+08:00', '11月28日（周六）上午9:00到11:00'],
])('%s', (from, to, words) => expect(formatWhen(from, to, now)).toBe(words));

it('says a day of China in full', () => {
  expect(formatFullDay('2026-03-04T16:30:00.000Z')).toBe('2026年3月5日');
  expect(formatFullDay('2026-11-30T00:00:00.000Z')).toBe('2026年11月30日');
});
