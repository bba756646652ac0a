import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Role } from '@yuanli/shared/identity/roles';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { Appointment } from '../appointments/appointment.entity';
import { heldNow } from '../appointments/held-now';
import { findNicknames } from '../people/find-people';
import { Absence } from './absence.entity';

export interface AtPost {
  /** As everybody may call them. */
  name: string;
  /** Whose post they look after while that one is away; null: their own. */
  standsInFor: string | null;
  isAway: boolean;
}

/** Who holds a role over exactly this place today, in the order of appointment, and who of them is away (外出). */
export async function findAtPost(db: Reader, role: Role, scopeId: string): Promise<AtPost[]> {
  const held = await db.find(Appointment, { where: heldNow({ scopeId, role }), order: { id: 'ASC' } });
  if (held.length === 0) return [];
  const personIds = held.map(({ personId }) => personId);
  const now = clock.now();
  const absences = await db.find(Absence, {
    select: { id: true, personId: true },
    where: { openFor: In(personIds), startsAt: LessThanOrEqual(now), endsAt: MoreThan(now) },
  });
  const away = new Set(absences.map(({ personId }) => personId));
  const names = await findNicknames(db, [...personIds, ...held.flatMap(({ deputyForId }) => deputyForId ?? [])]);
  return held.map(({ personId, deputyForId }) => ({
    name: names.get(personId) ?? '',
    standsInFor: deputyForId && (names.get(deputyForId) ?? ''),
    isAway: away.has(personId),
  }));
}
