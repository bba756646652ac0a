import type { Tx } from '../../platform/database';
import { clock } from '../../platform/clock';
import { digest } from '../../platform/crypto';
import { recordAudit } from '../../platform/audit';
import { newId } from '../../platform/new-id';
import { Appointment, heldKeyOf } from './appointment.entity';
import { findPersonByPhoneDigest } from '../people/find-people';

/**
 * The first community worker of a community, who appoints everyone else there. Only the set-up does this.
 * Answers false when nobody with this phone has bound it in the mini-program yet.
 */
export async function appointFirstWorker(tx: Tx, phone: string, communityId: string): Promise<boolean> {
  const person = await findPersonByPhoneDigest(tx, digest('phone', phone));
  if (!person) return false;
  const role = 'community_worker';
  const heldKey = heldKeyOf(person.id, role, communityId);
  if (await tx.existsBy(Appointment, { heldKey })) return true;
  const id = newId();
  const dates = { startsAt: clock.now(), endsAt: null };
  await tx.insert(Appointment, {
    id,
    personId: person.id,
    role,
    scopeId: communityId,
    communityId,
    heldKey,
    ...dates,
    appointedById: null,
  });
  await recordAudit(tx, null, 'appointment.made', id, { personId: person.id, role, scopeId: communityId });
  return true;
}
