import { In } from 'typeorm';
import { lockRow, type Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Activity } from '../activities/activity.entity';
import { RecordObjection } from './record-objection.entity';
import { RecordReversal } from './record-reversal.entity';
import { ServiceRecord } from './service-record.entity';

/** A record and everything that was said about it since. */
export interface RecordFacts {
  record: ServiceRecord;
  activity: Activity;
  reversal: RecordReversal | null;
  objection: RecordObjection | null;
  /** No other record of the seat came after it. */
  isLatest: boolean;
}

/** The facts of a page of records, with one question for each kind of them. */
export async function findRecordFacts(db: Tx, records: readonly ServiceRecord[]): Promise<RecordFacts[]> {
  if (records.length === 0) return [];
  const recordId = In(records.map(({ id }) => id));
  const reversals = new Map((await db.findBy(RecordReversal, { recordId })).map((one) => [one.recordId, one]));
  const objections = new Map((await db.findBy(RecordObjection, { recordId })).map((one) => [one.recordId, one]));
  const activities = await db.findBy(Activity, { id: In([...new Set(records.map(({ activityId }) => activityId))]) });
  const ofSeats = await db.find(ServiceRecord, {
    select: { id: true, seatId: true, sequence: true },
    where: { seatId: In([...new Set(records.map(({ seatId }) => seatId))]) },
  });
  return records.map((record) => ({
    record,
    activity: activities.find(({ id }) => id === record.activityId)!,
    reversal: reversals.get(record.id) ?? null,
    objection: objections.get(record.id) ?? null,
    isLatest: !ofSeats.some(({ seatId, sequence }) => seatId === record.seatId && sequence > record.sequence),
  }));
}

/** The facts of one record (record.not_found). */
export async function getRecordFacts(db: Tx, id: string): Promise<RecordFacts> {
  const record = await db.findOneBy(ServiceRecord, { id });
  ensure(record, 'record.not_found');
  const [facts] = await findRecordFacts(db, [record]);
  return facts!;
}

/**
 * The same, and from here to the end of the transaction nobody else takes this record back, objects to it, decides about
 * it or confirms the next one: an update that changes nothing is a lock on every database.
 */
export async function lockRecordFacts(tx: Tx, id: string): Promise<RecordFacts> {
  await lockRow(tx, ServiceRecord, { id });
  return getRecordFacts(tx, id);
}
