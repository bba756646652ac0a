import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import { isDuplicate, type Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { isMemberOf } from './is-member-of';
import { Membership } from './membership.entity';

/** Does nothing for who is a member already. */
export async function becomeMember(tx: Tx, actor: Actor, personId: string, courtyardId: string): Promise<void> {
  if (await isMemberOf(tx, personId, courtyardId)) return;
  try {
    await tx.insert(Membership, { id: newId(), personId, courtyardId, joinedAt: clock.now() });
  } catch (error) {
    if (isDuplicate(error)) return;
    throw error;
  }
  await recordAudit(tx, actor, 'courtyard.joined', courtyardId, { personId });
}
