import { wheelsAt } from '../ui/format-date';

const dayMs = 86_400_000;

/** The day so many days from today, `2026-12-01`. */
export const dayAhead = (days: number, now = Date.now()): string => wheelsAt(now + days * dayMs).day;
