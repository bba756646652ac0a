import { supervisorRoles } from '@yuanli/shared/identity/roles';
import { notify } from '../../messages';
import { placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Reader, Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { type AdjustmentAnswer, presentAdjustments } from './find-adjustments';
import { PointsAdjustment } from './points-adjustment.entity';
import { isConcerned, isSupervisor } from '../points.policy';
import { postAdjustment } from './post-adjustment';
import { syncTasks } from '../../tasks';
import { adjustmentTasks } from './adjustment-tasks';

/** A supervisor agrees, and the points are booked at the same moment; of two signatures one counts. */
export async function signAdjustment(tx: Tx, actor: Actor, { id }: { id: string }): Promise<AdjustmentAnswer> {
  const { adjustment, chain } = await loadAdjustmentToSign(tx, actor, id);
  const signed = { state: 'posted', isDone: true, decidedById: actor.personId } as const;
  const { affected } = await tx.update(PointsAdjustment, { id, state: 'waiting' }, signed);
  ensure(affected === 1, 'points.adjustment_decided');
  await syncTasks(tx, adjustmentTasks, id);
  await postAdjustment(tx, adjustment, adjustment.madeById);
  await recordAudit(tx, actor, 'points.adjustment_signed', id);
  return (await presentAdjustments(tx, actor, [{ ...adjustment, ...signed }], chain))[0]!;
}

/** A supervisor does not agree and says why; nothing is booked, and whoever made it is told. */
export async function refuseAdjustment(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const { adjustment } = await loadAdjustmentToSign(tx, actor, id);
  const refused = { state: 'refused', isDone: true, decidedById: actor.personId, decision: reason } as const;
  const { affected } = await tx.update(PointsAdjustment, { id, state: 'waiting' }, refused);
  ensure(affected === 1, 'points.adjustment_decided');
  await syncTasks(tx, adjustmentTasks, id);
  await recordAudit(tx, actor, 'points.adjustment_refused', id, { reason });
  const text = `您办理的${adjustment.amount}积分调整，监督委员没有同意，原因：${reason}。`;
  await notify(tx, adjustment.madeById, { title: '积分调整没有通过', text, link: { kind: 'workbench', id: null } });
  return { done: true };
}

/** Whoever made it takes it back while nobody has decided; nothing was booked. */
export async function withdrawAdjustment(tx: Tx, actor: Actor, { id }: { id: string }): Promise<AdjustmentAnswer> {
  const adjustment = await tx.findOneBy(PointsAdjustment, { id });
  ensure(adjustment && adjustment.madeById === actor.personId, 'points.adjustment_not_found');
  const withdrawn = { state: 'withdrawn', isDone: true } as const;
  const { affected } = await tx.update(PointsAdjustment, { id, state: 'waiting' }, withdrawn);
  ensure(affected === 1, 'points.adjustment_decided');
  await syncTasks(tx, adjustmentTasks, id);
  await recordAudit(tx, actor, 'points.adjustment_withdrawn', id);
  const chain = await placeChain(tx, adjustment.communityId);
  return (await presentAdjustments(tx, actor, [{ ...adjustment, ...withdrawn }], chain))[0]!;
}

/** An adjustment this supervisor may decide on, and the places it lies in. */
export async function loadAdjustmentToSign(
  db: Reader,
  actor: Actor,
  id: string,
): Promise<{ adjustment: PointsAdjustment; chain: string[] }> {
  const adjustment = await db.findOneBy(PointsAdjustment, { id });
  ensure(adjustment, 'points.adjustment_not_found');
  const chain = await placeChain(db, adjustment.communityId);
  ensureAllowed(isSupervisor(actor, chain), supervisorRoles);
  ensure(!isConcerned(actor, adjustment), 'points.own_signature');
  return { adjustment, chain };
}
