import type { Reader } from '../../platform/database';
import { Activity } from '../activities/activity.entity';
import { Seat } from '../seats/seat.entity';
import { Training } from './training.entity';
import { Volunteer } from './volunteer.entity';

/** All that is kept about a person as a volunteer and a coordinator, for the person. */
export async function exportVolunteer(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const volunteer = await db.findOneBy(Volunteer, { personId });
  const order = { id: 'ASC' } as const;
  const trainings = await db.find(Training, { where: { personId }, order });
  const seats = await db.find(Seat, { where: { personId }, order });
  const activities = await db.find(Activity, { where: { makerId: personId }, order });
  return {
    volunteer: volunteer && readable(volunteer),
    trainings: trainings.map(({ title, trainedOn, minutes }) => ({ title, trainedOn, minutes })),
    seats: seats.map(({ activityId, startsAt, endsAt, signedUpAt, ending, reason }) => ({
      activityId,
      startsAt,
      endsAt,
      signedUpAt,
      ending,
      reason,
    })),
    activitiesMade: activities.map(({ title, organiser, story, state, madeAt }) => ({
      title,
      organiser,
      story,
      state,
      madeAt,
    })),
  };
}

/** All but the digest, which says nothing more, and who of the community asked the guardian. */
const readable = (volunteer: Volunteer): Omit<Volunteer, 'idDigest' | 'isMinorAt' | 'consentById'> => {
  const { personId, communityId, number, realName, idKind, idNumber, bornOn, sex, adultOn, pledgedAt, registeredAt } =
    volunteer;
  const { guardianName, guardianPhone, guardianRelation, isGuardianAwaited, consentWay, consentAt } = volunteer;
  return {
    ...{ personId, communityId, number, realName, idKind, idNumber, bornOn, sex, adultOn, pledgedAt, registeredAt },
    ...{ guardianName, guardianPhone, guardianRelation, isGuardianAwaited, consentWay, consentAt },
  };
};
