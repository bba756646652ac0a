import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import { type Tx, insertOnce } from '../platform/database';
import { newId } from '../platform/new-id';
import { isMemberOf } from './is-member-of';
import { Membership } from './membership.entity';

/** Does nothing for who is a member already. */
export async function becomeMember(tx: Tx, actor: Actor, personId: string, courtyardId: string): Promise<void> {
  if (await isMemberOf(tx, personId, courtyardId)) return;
  if (!(await insertOnce(tx, Membership, { id: newId(), personId, courtyardId, joinedAt: clock.now() }))) return;
  await recordAudit(tx, actor, 'courtyard.joined', courtyardId, { personId });
}
