import { findNicknames } from '../../identity';
import { awardPoints } from '../../points';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { type Tx, insertOrRefuse } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { formatMinutes } from '../print/format-day';
import { sumPointsOfDay } from './live-records';
import { ServiceRecord } from './service-record.entity';

/** What a record says about the service itself. */
export type Service = Omit<
  ServiceRecord,
  'id' | 'confirmedById' | 'confirmedByName' | 'confirmedAt' | 'points' | 'pointsTransactionId'
>;

/**
 * Writes a record, and its points by the community's rule in the same transaction. Of two who confirm the same seat at
 * once the second is told (record.already_confirmed), and nothing of theirs is kept.
 */
export async function saveRecord(
  tx: Tx,
  actor: Actor,
  service: Service,
  { earnsPoints }: { earnsPoints: boolean },
): Promise<ServiceRecord> {
  const id = newId();
  const names = await findNicknames(tx, [actor.personId]);
  const award = earnsPoints ? await thank(tx, actor, id, service) : null;
  const record = {
    ...service,
    id,
    confirmedById: actor.personId,
    confirmedByName: names.get(actor.personId) ?? '',
    confirmedAt: clock.now(),
    points: award?.amount ?? null,
    pointsTransactionId: award?.transactionId ?? null,
  };
  await insertOrRefuse(tx, ServiceRecord, record, 'record.already_confirmed');
  await recordAudit(tx, actor, 'record.confirmed', id, {
    seatId: service.seatId,
    minutes: service.minutes,
    points: record.points,
  });
  return tx.create(ServiceRecord, record);
}

const thank = (tx: Tx, actor: Actor, id: string, service: Service) => {
  const { communityId, personId, kind, title, minutes } = service;
  return awardPoints(tx, {
    communityId,
    personId,
    event: kind === 'duty' ? 'volunteering.duty' : 'volunteering.service',
    minutes,
    reason: `「${title}」${formatMinutes(minutes)}`,
    cause: { kind: 'shift', id },
    idempotencyKey: `record:${id}`,
    actorId: actor.personId,
    // A coordinator may confirm a whole week on Sunday: the cap is that of the day someone served.
    gainedThatDay: () => sumPointsOfDay(tx, service),
  });
};
