import type * as schema from '@yuanli/shared/volunteering/service-records.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { type Tx, insertOrRefuse } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { getRecord } from './get-record';
import { lockRecordFacts } from './record-facts';
import { RecordObjection } from './record-objection.entity';
import { isVolunteerOf, objectUntil } from './record.policy';
import type { RecordAnswer } from './record.presenter';
import { syncTasks } from '../../tasks';
import { objectionTasks } from '../volunteering-tasks';

/**
 * I say what is wrong with a record of mine, within seven days. Only the supervisors of the community and those who ran
 * the shift read it, so it does not wait for content safety: nothing may stand between a volunteer and this right.
 */
export async function objectToRecord(
  tx: Tx,
  actor: Actor,
  { id, reason }: schema.ObjectToRecordInput,
): Promise<RecordAnswer> {
  const facts = await lockRecordFacts(tx, id);
  const { record, objection, isLatest } = facts;
  ensure(isVolunteerOf(actor, record), 'record.not_found');
  ensure(objection === null, 'objection.already_made');
  ensure(isLatest, 'objection.newer_record');
  ensure(clock.now() < objectUntil(facts), 'objection.too_late');
  const { personId, communityId } = record;
  const words = { recordId: id, personId, communityId, reason, at: clock.now(), state: 'open' as const };
  const objectionId = newId();
  await insertOrRefuse(tx, RecordObjection, { id: objectionId, ...words }, 'objection.already_made');
  await syncTasks(tx, objectionTasks, objectionId);
  await recordAudit(tx, actor, 'record.objected_to', id);
  return getRecord(tx, actor, { id });
}
