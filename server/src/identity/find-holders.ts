import { In } from 'typeorm';
import type { Role } from '@yuanli/shared/identity/roles';
import type { Reader } from '../platform/database';
import { Appointment } from './appointment.entity';
import { heldNow } from './held-now';

/** Which of these people hold the role over the place today. */
export async function findHolders(
  db: Reader,
  role: Role,
  scopeId: string,
  personIds: readonly string[],
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const where = heldNow({ role, scopeId, personId: In([...personIds]) });
  const held = await db.find(Appointment, { select: { personId: true }, where });
  return new Set(held.map(({ personId }) => personId));
}
