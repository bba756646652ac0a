import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { presentAdjustments, type AdjustmentAnswer } from './adjustment.presenter';
import { loadAdjustmentToSign } from './load-adjustment-to-sign';
import { PointsAdjustment } from './points-adjustment.entity';
import { postAdjustment } from './post-adjustment';

/** A supervisor agrees, and the points are booked at the same moment; of two signatures one counts. */
export async function signAdjustment(tx: Tx, actor: Actor, { id }: { id: string }): Promise<AdjustmentAnswer> {
  const { adjustment, chain } = await loadAdjustmentToSign(tx, actor, id);
  const signed = { state: 'posted', isDone: true, decidedById: actor.personId } as const;
  const { affected } = await tx.update(PointsAdjustment, { id, state: 'waiting' }, signed);
  ensure(affected === 1, 'points.adjustment_decided');
  await postAdjustment(tx, adjustment, adjustment.madeById);
  await recordAudit(tx, actor, 'points.adjustment_signed', id);
  return (await presentAdjustments(tx, actor, [{ ...adjustment, ...signed }], chain))[0]!;
}
