import { notify } from '../messages';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { loadAdjustmentToSign } from './load-adjustment-to-sign';
import { PointsAdjustment } from './points-adjustment.entity';

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
  await recordAudit(tx, actor, 'points.adjustment_refused', id, { reason });
  const text = `您办的${adjustment.amount}分调整，监督委员没有同意，原因：${reason}。`;
  await notify(tx, adjustment.madeById, { title: '积分调整没有通过', text, link: { kind: 'workbench', id: null } });
  return { done: true };
}
