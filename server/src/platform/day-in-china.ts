import { hours } from './clock';

/** The day a moment lies in by the wall in China, which has one zone and no summer time: 2026-11-22. */
export const dayInChina = (moment: Date): string => new Date(moment.getTime() + hours(8)).toISOString().slice(0, 10);
