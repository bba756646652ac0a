import { IsNull } from 'typeorm';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { Session } from './session.entity';

/** I may end my login on any of my devices, this one included; its token is worth nothing from then on. */
export async function revokeSession(tx: Tx, actor: Actor, { id }: { id: string }): Promise<void> {
  const { affected } = await tx.update(
    Session,
    { id, personId: actor.personId, endedAt: IsNull() },
    { endedAt: clock.now() },
  );
  ensure(affected === 1, 'session.not_found');
  await recordAudit(tx, actor, 'session.ended', id);
}
