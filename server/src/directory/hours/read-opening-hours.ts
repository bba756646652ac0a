import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { findHoursProblem } from './find-hours-problem';
import { weekInWords } from './week-in-words';

/** Who writes opening hours sees what they mean for the coming week, before they are kept. */
export async function readOpeningHours(
  _db: Reader,
  _actor: Actor,
  { openingHours }: schema.ReadOpeningHoursInput,
): Promise<schema.ReadOpeningHoursAnswer> {
  const problem = findHoursProblem(openingHours);
  if (problem) throw new Refusal('directory.hours_unreadable', { openingHours: problem });
  return { week: weekInWords(openingHours, [], clock.now()) };
}
