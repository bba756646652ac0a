import { wheelsAt } from './format-date';

/** The month a moment lies in, `2026-11`, by the clock in China. */
export const monthAt = (moment: string | number): string => wheelsAt(moment).day.slice(0, 7);

/** So many months later, or earlier. */
export function moveMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by)).toISOString().slice(0, 7);
}

/** 11月; with the year where it is not this one. */
export function formatMonth(month: string, now = Date.now()): string {
  const [year, number] = month.split('-').map(Number);
  return `${monthAt(now).startsWith(`${year}-`) ? '' : `${year}年`}${number}月`;
}
