import { formatFullDay } from './china-time';

it('says a day of China in full', () => {
  expect(formatFullDay('2026-03-04T16:30:00.000Z')).toBe('2026年3月5日');
  expect(formatFullDay('2026-11-30T00:00:00.000Z')).toBe('2026年11月30日');
});
