import { dayMs } from '@yuanli/shared/china-time';

/** How many days there are from one to the other, both included. */
export const daysFrom = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / dayMs + 1;
