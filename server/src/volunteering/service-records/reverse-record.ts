import type * as schema from '@yuanli/shared/volunteering/service-records.schema';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { getRecord } from './get-record';
import { lockRecordFacts } from './record-facts';
import { runsRecord } from './record.policy';
import type { RecordAnswer } from './record.presenter';
import { takeBackRecord } from './take-back-record';
import { notifyReversed } from './record-notifications';

/** A record is never edited: I take it back and say why. While the volunteer objects to it a supervisor decides instead. */
export async function reverseRecord(
  tx: Tx,
  actor: Actor,
  { id, reason }: schema.ReverseRecordInput,
): Promise<RecordAnswer> {
  const facts = await lockRecordFacts(tx, id);
  ensure(runsRecord(actor, facts), 'record.not_found');
  ensure(facts.objection?.state !== 'open', 'record.objection_open');
  await takeBackRecord(tx, actor, facts.record, reason);
  await notifyReversed(tx, facts.record, reason);
  return getRecord(tx, actor, { id });
}
