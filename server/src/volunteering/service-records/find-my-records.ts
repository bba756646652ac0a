import { PAGE_SIZE, page, idCursor } from '../../platform/list';
import { LessThan } from 'typeorm';
import type * as schema from '@yuanli/shared/volunteering/service-records.schema';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { findRecordFacts } from './record-facts';
import { presentRecord } from './record.presenter';
import { ServiceRecord } from './service-record.entity';

/** What I have done, newest first, also what was taken back. */
export async function findMyRecords(
  db: Reader,
  actor: Actor,
  { cursor }: schema.FindMyRecordsInput,
): Promise<schema.FindMyRecordsAnswer> {
  const where = { personId: actor.personId, ...(cursor && { id: LessThan(cursor) }) };
  const found = await db.find(ServiceRecord, { where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });
  const { items, nextCursor } = page(found, idCursor);
  const facts = await findRecordFacts(db, items);
  return { items: facts.map((one) => presentRecord(actor, one)), nextCursor };
}
