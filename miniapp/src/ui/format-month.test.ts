import { monthAt, moveMonth, formatMonth } from './format-month';

it('takes the month of China, wherever the phone is', () => {
  expect(monthAt('2026-10-31T15:59:59Z')).toBe('2026-10');
  expect(monthAt('2026-10-31T16:00:00Z')).toBe('2026-11');
});

it('moves over the end of a year', () => {
  expect(moveMonth('2026-01', -1)).toBe('2025-12');
  expect(moveMonth('2026-12', 1)).toBe('2027-01');
  expect(moveMonth('2026-03', -15)).toBe('2024-12');
});

it('names the year where it is another one', () => {
  const now = Date.parse('2026-11-21T00:00:00Z');
  expect(formatMonth('2026-11', now)).toBe('11月');
  expect(formatMonth('2025-02', now)).toBe('2025年2月');
});
