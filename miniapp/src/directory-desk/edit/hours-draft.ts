import { readWeeklyHours, writeWeeklyHours, type WeeklyHours } from '@yuanli/shared/directory/weekly-hours';

export type HoursWay = 'weekly' | 'always' | 'unknown' | 'written';

/** Opening hours as they are being filled in; what was said in one way is kept while another is tried. */
export interface HoursDraft {
  way: HoursWay;
  weekly: WeeklyHours;
  /** In OpenStreetMap's syntax, for what a week cannot show. */
  text: string;
}

const always = '24/7';
const noDay: WeeklyHours = { days: Array.from({ length: 7 }, () => []), holidays: 'as_usual' };

export const emptyHours: HoursDraft = { way: 'weekly', weekly: noDay, text: '' };

export function hoursDraftOf(openingHours: string | null): HoursDraft {
  if (openingHours === null) return { ...emptyHours, way: 'unknown' };
  if (openingHours === always) return { ...emptyHours, way: 'always' };
  const weekly = readWeeklyHours(openingHours);
  return { way: weekly ? 'weekly' : 'written', weekly: weekly ?? noDay, text: openingHours };
}

/** True while a week was asked for and no day of it is open. */
export const isWeekEmpty = ({ way, weekly }: HoursDraft): boolean =>
  way === 'weekly' && weekly.days.every((day) => day.length === 0);

/** What is sent and kept; null: not known. */
export function openingHoursOf(hours: HoursDraft): string | null {
  if (hours.way === 'unknown' || isWeekEmpty(hours)) return null;
  if (hours.way === 'always') return always;
  return hours.way === 'weekly' ? writeWeeklyHours(hours.weekly) : hours.text.trim();
}
