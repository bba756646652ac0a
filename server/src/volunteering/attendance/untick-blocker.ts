import type { SpokenCode } from '@yuanli/shared/identity/who-may';
import type { Attendance } from './attendance.entity';

export type Tick = 'in' | 'out';

/** Why a tick of the roster cannot be taken back; null: it can. */
export function untickBlocker(what: Tick, attendance: Attendance | null): SpokenCode | null {
  if (attendance?.[`${what}Way`] !== 'roster') return 'check.not_ticked';
  if (!attendance.isUnconfirmed) return 'check.minutes_confirmed';
  return what === 'in' && attendance.outAt ? 'check.out_first' : null;
}
