import type { RosterRow } from '../activity-data';

export type Stage = 'gone' | 'expected' | 'present' | 'left' | 'recorded';
type Standing = Pick<RosterRow, 'state' | 'checkedIn' | 'checkedOut' | 'minutes'>;

/** How far this person is on the day. */
export function stageOf({ state, checkedIn, checkedOut, minutes }: Standing): Stage {
  if (minutes !== null) return 'recorded';
  if (state !== 'seated' && state !== 'done') return 'gone';
  if (checkedIn && checkedOut) return 'left';
  return checkedIn ? 'present' : 'expected';
}

type Suggested = Standing & Pick<RosterRow, 'suggestedMinutes'>;

/** Whose minutes can be taken as check-in and check-out say. */
export const canBeRecorded = <Row extends Suggested>(row: Row): row is Row & { suggestedMinutes: number } =>
  stageOf(row) === 'left' && (row.suggestedMinutes ?? 0) > 0;
