import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { getRecordFacts } from './record-facts';
import { canSeeRecord } from './record.policy';
import { presentRecord, type RecordAnswer } from './record.presenter';

/** One record, for its volunteer, those who run the activity and the supervisors of the community. */
export async function getRecord(db: Tx, actor: Actor, { id }: { id: string }): Promise<RecordAnswer> {
  const facts = await getRecordFacts(db, id);
  ensure(canSeeRecord(actor, facts), 'record.not_found');
  return presentRecord(actor, facts);
}
