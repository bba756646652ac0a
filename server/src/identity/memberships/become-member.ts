import { IsNull } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { type Tx, insertOnce, lockRow } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { Courtyard } from '../../places';
import { isMemberOf } from './residence';
import { Membership } from './membership.entity';

/** Does nothing for who is a member already. */
export async function becomeMember(tx: Tx, actor: Actor, personId: string, courtyardId: string): Promise<void> {
  // Held, so that it is not closed or merged at the same time.
  ensure(await lockRow(tx, Courtyard, { id: courtyardId, removedAt: IsNull() }), 'place.closed');
  if (await isMemberOf(tx, personId, courtyardId)) return;
  if (!(await insertOnce(tx, Membership, { id: newId(), personId, courtyardId, joinedAt: clock.now() }))) return;
  await recordAudit(tx, actor, 'courtyard.joined', courtyardId, { personId });
}
