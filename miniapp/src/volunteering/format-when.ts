import { formatDay, formatFromTo, formatNearDay } from '../ui/format-date';

/** 上午9:00到11:00 */
export const formatHours = (from: string, to: string, now = Date.now()): string =>
  formatFromTo(from, to, now).replace(formatDay(from, now), '');

/** 今天上午9:00到11:00 */
export const formatWhen = (from: string, to: string, now = Date.now()): string =>
  `${formatNearDay(from, now)}${formatHours(from, to, now)}`;
