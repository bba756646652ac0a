import { readWeeklyHours, type DayHours, type WeeklyHours } from '@yuanli/shared/directory/weekly-hours';
import type { HsdsRow } from './hsds-tables';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const CHINA = '+08:00';

/** Opening hours as HSDS writes them: a row for each span of hours, with its weekdays; what no week can show, as it is written. */
export function scheduleRows(openingHours: string | null): Omit<HsdsRow, 'id' | 'service_id'>[] {
  if (openingHours === null) return [];
  const weekly = readWeeklyHours(openingHours);
  if (!weekly) return [{ timezone: 8, description: openingHours }];
  const notes = holidaysInWords(weekly.holidays);
  return [...daysBySpan(weekly)].map(([span, days]) => {
    const [from, until] = span.split('-') as [string, string];
    return {
      timezone: 8,
      wkst: 'MO',
      freq: 'WEEKLY',
      interval: 1,
      byday: days.join(','),
      opens_at: `${from}${CHINA}`,
      closes_at: `${until === '24:00' ? '23:59' : until}${CHINA}`,
      notes,
    };
  });
}

function daysBySpan({ days }: WeeklyHours): Map<string, string[]> {
  const bySpan = new Map<string, string[]>();
  days.forEach((hours, index) => {
    for (const span of spansOf(hours)) bySpan.set(span, [...(bySpan.get(span) ?? []), weekdays[index]!]);
  });
  return bySpan;
}

const spansOf = (hours: DayHours): string[] => hours.map(({ from, until }) => `${from}-${until}`);

function holidaysInWords(holidays: WeeklyHours['holidays']): string | null {
  if (holidays === 'as_usual') return null;
  return holidays === 'off' ? '法定节假日休息' : `法定节假日${spansOf(holidays).join('、')}`;
}
