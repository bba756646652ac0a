import type * as schema from '@yuanli/shared/volunteering/service-records.schema';
import { getBalance } from '../../points';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure, Refusal } from '../../platform/refusal';
import { saveRecord } from './save-record';
import { assertMinutesFit } from './most-minutes';
import { lockRecordFacts, type RecordFacts } from './record-facts';
import { RecordObjection } from './record-objection.entity';
import { canDecide, isSupervisorOf } from './record.policy';
import { takeBackRecord } from './take-back-record';
import { notifyDecided } from './record-notifications';
import { syncTasks } from '../../tasks';
import { objectionTasks } from '../volunteering-tasks';

type Decision = schema.DecideObjectionInput;

/** I look at what the volunteer says, and decide: it stays, or it is put right at once, record and points together. */
export async function decideObjection(tx: Tx, actor: Actor, decision: Decision): Promise<{ done: true }> {
  const { id, isUpheld, reason } = decision;
  const objection = await tx.findOneBy(RecordObjection, { id });
  ensure(objection && isSupervisorOf(actor, objection), 'objection.not_found');
  const facts = await lockRecordFacts(tx, objection.recordId);
  const { affected } = await tx.update(
    RecordObjection,
    { id, state: 'open' },
    {
      state: isUpheld ? 'upheld' : 'dismissed',
      decidedById: actor.personId,
      decidedAt: clock.now(),
      decision: reason,
    },
  );
  ensure(affected === 1, 'objection.already_decided');
  await syncTasks(tx, objectionTasks, id);
  ensure(canDecide(actor, facts), 'objection.other_supervisor');
  if (isUpheld) await putRight(tx, actor, facts, decision);
  await recordAudit(tx, actor, 'objection.decided', id, { isUpheld, minutes: decision.minutes ?? null });
  await notifyDecided(tx, facts.record, { isUpheld, reason });
  return { done: true };
}

async function putRight(
  tx: Tx,
  actor: Actor,
  { record, reversal, activity }: RecordFacts,
  { minutes, reason }: Decision,
): Promise<void> {
  if (minutes === undefined) throw new Refusal('request.invalid', { minutes: '请填写应记时长' });
  assertMinutesFit(record, minutes);
  const takeBack = async () => {
    if (!reversal) await takeBackRecord(tx, actor, record, reason);
  };
  const confirmAnew = async () => {
    if (minutes > 0)
      await saveRecord(tx, actor, { ...serviceOf(record), sequence: record.sequence + 1, minutes }, activity);
  };
  // First back, then anew, so that the day's cap leaves the same room. Where the old points are spent the new ones come
  // first: someone who is given more minutes must not be refused because of the fewer ones they had.
  const isSpent = (await getBalance(tx, record.communityId, record.personId)) < (record.points ?? 0);
  for (const step of isSpent ? [confirmAnew, takeBack] : [takeBack, confirmAnew]) await step();
}

const serviceOf = ({
  seatId,
  personId,
  activityId,
  communityId,
  communityName,
  kind,
  title,
  content,
  placeName,
  organiser,
  startsAt,
  endsAt,
  evaluation,
}: RecordFacts['record']) => ({
  seatId,
  personId,
  activityId,
  communityId,
  communityName,
  kind,
  title,
  content,
  placeName,
  organiser,
  startsAt,
  endsAt,
  evaluation,
});
