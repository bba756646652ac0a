import { LessThanOrEqual } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { insertOnce, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { Appointment, heldKeyOf } from './appointment.entity';
import { notOver } from './held-now';

/** Whoever registers as a volunteer of a community and gives the pledge is one from this moment on; the community may end it like any other role. */
export async function appointVolunteer(tx: Tx, actor: Actor, communityId: string): Promise<void> {
  const { personId } = actor;
  const id = newId();
  const role = 'volunteer' as const;
  const heldKey = heldKeyOf(personId, role, communityId);
  const now = clock.now();
  await tx.update(Appointment, { heldKey, endsAt: LessThanOrEqual(now) }, { heldKey: null });
  const isNew = await insertOnce(tx, Appointment, {
    ...{ id, personId, role, scopeId: communityId, communityId, startsAt: now, endsAt: null },
    ...{ appointedById: personId, heldKey },
  });
  if (isNew) await recordAudit(tx, actor, 'appointment.made', id, { personId, role, scopeId: communityId });
}

/** With the registration goes the role. */
export async function endVolunteer(tx: Tx, actor: Actor, personId: string, communityId: string): Promise<void> {
  const role = 'volunteer' as const;
  const held = await tx.findOneBy(Appointment, notOver({ personId, scopeId: communityId, role }));
  if (!held) return;
  await tx.update(Appointment, { id: held.id }, { endsAt: clock.now(), heldKey: null });
  await recordAudit(tx, actor, 'appointment.ended', held.id, { personId, role, scopeId: communityId });
}
