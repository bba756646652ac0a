import type { Role } from '@yuanli/shared/identity/roles';
import type { Reader } from '../platform/database';
import { Appointment } from './appointment.entity';
import { findNicknames } from './find-nicknames';
import { heldNow } from './held-now';

/** Who holds a role over exactly this place today, in the order of appointment. */
export async function findRoleHolders(
  db: Reader,
  role: Role,
  scopeId: string,
): Promise<{ personId: string; name: string }[]> {
  const held = await db.find(Appointment, {
    select: { id: true, personId: true },
    where: heldNow({ scopeId, role }),
    order: { id: 'ASC' },
  });
  const nicknames = await findNicknames(
    db,
    held.map(({ personId }) => personId),
  );
  return held.map(({ personId }) => ({ personId, name: nicknames.get(personId) ?? '' }));
}
