import { reversePoints } from '../../points';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { type Tx, insertOrRefuse } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { RecordReversal } from './record-reversal.entity';
import type { ServiceRecord } from './service-record.entity';

/** Takes a record back, and its points with it. If those are spent already nothing happens at all (record.points_spent). */
export async function takeBackRecord(
  tx: Tx,
  actor: Actor,
  { id, pointsTransactionId }: ServiceRecord,
  reason: string,
): Promise<void> {
  await insertOrRefuse(
    tx,
    RecordReversal,
    { recordId: id, reason, byId: actor.personId, at: clock.now() },
    'record.already_reversed',
  );
  if (pointsTransactionId) {
    const why = {
      reason: `撤销服务时长：${reason}`.slice(0, 200),
      actorId: actor.personId,
      idempotencyKey: `record:${id}:reversed`,
    };
    await reversePoints(tx, { transactionId: pointsTransactionId, ...why }).catch((error: unknown) => {
      throw error instanceof Refusal && error.code === 'points.not_enough' ? new Refusal('record.points_spent') : error;
    });
  }
  await recordAudit(tx, actor, 'record.reversed', id, { reason });
}
