import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { EVERYWHERE } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { insertOrRefuse, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { Appointment, heldKeyOf } from '../appointments/appointment.entity';
import { digestOfCode } from '../verification/door-code';
import { OperatorCode } from './operator-code.entity';

/** Whoever types the code of the set-up becomes operator over everything. Of two who type it at once one does (operator.code_wrong). */
export async function becomeOperator(tx: Tx, actor: Actor, { code }: { code: string }): Promise<void> {
  const now = clock.now();
  const { personId } = actor;
  const codeDigest = digestOfCode(code);
  const { affected } = await tx.update(
    OperatorCode,
    { codeDigest, liveKey: 'live', usedAt: IsNull(), validUntil: MoreThan(now) },
    { liveKey: null, usedById: personId, usedAt: now },
  );
  ensure(affected === 1, 'operator.code_wrong');
  const used = await tx.findOneByOrFail(OperatorCode, { codeDigest });
  const id = newId();
  const role = 'operator' as const;
  const heldKey = heldKeyOf(personId, role, EVERYWHERE);
  await tx.update(Appointment, { heldKey, endsAt: LessThanOrEqual(now) }, { heldKey: null });
  const appointment = { id, personId, role, scopeId: EVERYWHERE, communityId: null, startsAt: now, endsAt: null };
  // A refusal takes the use of the code back: it can still serve somebody else.
  await insertOrRefuse(tx, Appointment, { ...appointment, appointedById: null, heldKey }, 'appointment.already_held');
  await recordAudit(tx, actor, 'operator_code.used', used.id);
  await recordAudit(tx, actor, 'appointment.made', id, { personId, role, scopeId: EVERYWHERE });
}
