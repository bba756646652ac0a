import type * as schema from '@yuanli/shared/volunteering/service-records.schema';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { RecordFacts } from './record-facts';
import { canObject, canReverse, objectUntil } from './record.policy';

export type RecordAnswer = schema.GetRecordAnswer;

export function presentRecord(actor: Actor, facts: RecordFacts): RecordAnswer {
  const { record, reversal, objection } = facts;
  const {
    id,
    activityId,
    seatId,
    title,
    content,
    placeName,
    startsAt,
    endsAt,
    minutes,
    evaluation,
    organiser,
    confirmedByName,
    confirmedAt,
    points,
  } = record;
  return {
    id,
    activityId,
    seatId,
    title,
    content,
    placeName,
    startsAt,
    endsAt,
    minutes,
    evaluation,
    organiser,
    confirmedByName,
    confirmedAt,
    points,
    reversal: reversal && { reason: reversal.reason, at: reversal.at },
    objection: objection && {
      id: objection.id,
      reason: objection.reason,
      state: objection.state,
      decision: objection.decision,
      at: objection.at,
    },
    objectUntil: objectUntil(facts),
    can: { object: canObject(actor, facts, clock.now()), reverse: canReverse(actor, facts) },
  };
}
