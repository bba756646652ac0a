import { IsNull } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import type { HouseholdPlace } from '../../places';
import { becomeMember } from '../memberships/become-member';
import { Person } from '../people/person.entity';
import { withdrawRequest } from './verification-tasks';

/** Makes someone a verified resident; says no to who is one already, or has left. A request that still waits is settled by it. */
export async function linkHousehold(
  tx: Tx,
  actor: Actor,
  personId: string,
  home: HouseholdPlace,
  how: 'roll' | 'code' | 'staff',
  { rollPhoneDigest = null, verifiedAt = clock.now() }: { rollPhoneDigest?: string | null; verifiedAt?: Date } = {},
): Promise<boolean> {
  const { affected } = await tx.update(
    Person,
    // Whoever has bound another number meanwhile is not verified by this one.
    {
      id: personId,
      householdId: IsNull(),
      deletedAt: IsNull(),
      ...(rollPhoneDigest && { phoneDigest: rollPhoneDigest }),
    },
    { householdId: home.id, verifiedAt, rollPhoneDigest },
  );
  if (affected === 0) return false;
  await withdrawRequest(tx, personId);
  await becomeMember(tx, actor, personId, home.courtyardId);
  await tx.update(Person, { id: personId, currentCourtyardId: IsNull() }, { currentCourtyardId: home.courtyardId });
  await recordAudit(tx, actor, 'person.verified', personId, { householdId: home.id, how });
  return true;
}
