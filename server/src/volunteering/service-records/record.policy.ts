import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { hasRole, type Actor } from '../../platform/actor';
import { days } from '../../platform/clock';
import { isCoordinatorOf } from '../activities/activity.policy';
import type { RecordFacts } from './record-facts';
import type { ServiceRecord } from './service-record.entity';

/** Who may see and do what with a service record. Pure: everything asked is in the actor and the facts. */

export const isVolunteerOf = (actor: Actor, { personId }: Pick<ServiceRecord, 'personId'>): boolean =>
  actor.personId === personId;

export const isSupervisorOf = (actor: Actor, { communityId }: Pick<ServiceRecord, 'communityId'>): boolean =>
  hasRole(actor, ['supervisor'], [communityId]);

export const canSeeRecord = (actor: Actor, { record, activity }: RecordFacts): boolean =>
  isVolunteerOf(actor, record) || isCoordinatorOf(actor, activity) || isSupervisorOf(actor, record);

/** Nobody confirms or takes back their own minutes. */
export const runsRecord = (actor: Actor, { record, activity }: RecordFacts): boolean =>
  isCoordinatorOf(actor, activity) && !isVolunteerOf(actor, record);

const isUnderObjection = ({ objection }: RecordFacts): boolean => objection?.state === 'open';

export const canReverse = (actor: Actor, facts: RecordFacts): boolean =>
  runsRecord(actor, facts) && facts.reversal === null && !isUnderObjection(facts);

/** Seven days from the last word about it: the minutes, or that they were taken back. */
export const objectUntil = ({ record, reversal }: Pick<RecordFacts, 'record' | 'reversal'>): Date =>
  new Date((reversal?.at ?? record.confirmedAt).getTime() + days(limits.objectionDays));

/** Once for each record, and only to the last one of a seat: what is said there replaces what was said before. */
export const canObject = (actor: Actor, facts: RecordFacts, now: Date): boolean =>
  isVolunteerOf(actor, facts.record) && facts.objection === null && facts.isLatest && now < objectUntil(facts);

/** A second pair of eyes: a supervisor of the community who neither did the service nor confirmed it nor took it back. */
export const canDecide = (actor: Actor, { record, reversal }: Pick<RecordFacts, 'record' | 'reversal'>): boolean =>
  isSupervisorOf(actor, record) && ![record.personId, record.confirmedById, reversal?.byId].includes(actor.personId);
