import { findNicknames, Person } from '../../identity';
import { formatMessageTime } from '../../messages';
import { awardPoints } from '../../points';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { type Tx, insertOrRefuse, lockRow } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { formatMinutes } from '../print/format-day';
import { Refusal } from '../../platform/refusal';
import { liveRecords, sumPointsOfDay } from './live-records';
import { ServiceRecord } from './service-record.entity';

/** What a record says about the service itself. */
export type Service = Omit<
  ServiceRecord,
  'id' | 'confirmedById' | 'confirmedByName' | 'confirmedAt' | 'points' | 'pointsTransactionId'
>;

/**
 * Writes a record, and its points by the community's rule in the same transaction. Of two who confirm the same seat at
 * once the second is told (record.already_confirmed), and nothing of theirs is kept. The same hours of one person count once, wherever
 * they were served (民政部令第67号: true and exact): the record of another seat at that time is named (record.overlaps).
 */
export async function saveRecord(
  tx: Tx,
  actor: Actor,
  service: Service,
  { earnsPoints }: { earnsPoints: boolean },
): Promise<ServiceRecord> {
  await assertCountedOnce(tx, service);
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

/** Of two who confirm overlapping shifts of one person at once the second waits here for the first. */
async function assertCountedOnce(tx: Tx, { personId, seatId, startsAt, endsAt }: Service): Promise<void> {
  await lockRow(tx, Person, { id: personId });
  const other = await liveRecords(tx)
    .andWhere('record.personId = :personId AND record.seatId <> :seatId', { personId, seatId })
    .andWhere('record.startsAt < :endsAt AND record.endsAt > :startsAt', { startsAt, endsAt })
    .orderBy('record.id')
    .limit(1)
    .getOne();
  if (!other) return;
  throw new Refusal('record.overlaps', {
    minutes: `“${other.title}”${formatMessageTime(other.startsAt)}的班次已记${formatMinutes(other.minutes)}，和这个班次时间重叠，同一段时间只能记一次。如果那一条记错了，请先撤销那一条`,
  });
}

const thank = (tx: Tx, actor: Actor, id: string, service: Service) => {
  const { communityId, personId, kind, title, minutes } = service;
  return awardPoints(tx, {
    communityId,
    personId,
    event: kind === 'duty' ? 'volunteering.duty' : 'volunteering.service',
    minutes,
    reason: `“${title}”${formatMinutes(minutes)}`,
    cause: { kind: 'shift', id },
    idempotencyKey: `record:${id}`,
    actorId: actor.personId,
    // A coordinator may confirm a whole week on Sunday: the cap is that of the day someone served.
    gainedThatDay: () => sumPointsOfDay(tx, service),
  });
};
