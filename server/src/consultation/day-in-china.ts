import { hours } from '../platform/clock';

/** The day on the wall in China: 2026-11-22. */
export const dayInChina = (moment: Date): string => new Date(moment.getTime() + hours(8)).toISOString().slice(0, 10);
