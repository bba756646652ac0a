import type { z } from 'zod';
import { errors } from '@yuanli/shared/errors';
import type { SpokenCode } from '@yuanli/shared/identity/who-may';
import type { activity as schema } from '@yuanli/shared/volunteering/activities.schema';
import { hasRole, type Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import type { Activity } from '../activities/activity.entity';
import { ageAt } from '../volunteers/birthday';
import { Training } from '../volunteers/training.entity';
import { Volunteer } from '../volunteers/volunteer.entity';

export interface Obstacle {
  code: SpokenCode;
  because: string;
  missing: NonNullable<z.input<typeof schema>['missing']>;
}

const obstacle = (code: SpokenCode, missing: Obstacle['missing']): Obstacle => ({
  code,
  because: errors[code].message,
  missing,
});

/** What keeps someone from any shift of an activity that begins at `startsAt`; null: nothing. */
export async function checkEligibility(
  db: Reader,
  actor: Actor | null,
  activity: Activity,
  startsAt: Date,
): Promise<Obstacle | null> {
  if (!actor) return obstacle('session.required', 'login');
  const volunteer = await db.findOneBy(Volunteer, { personId: actor.personId });
  if (!volunteer) return obstacle('seat.register_first', 'register');
  if (volunteer.isGuardianAwaited && volunteer.isMinorAt(startsAt)) return obstacle('seat.guardian_needed', 'guardian');
  if (!isOfAge(volunteer, activity, startsAt)) return obstacle('seat.age_wrong', 'age');
  if (activity.partyMembersOnly && !hasRole(actor, ['party_member'], activity.placeIds))
    return obstacle('seat.party_only', 'party');
  const { training } = activity;
  const isTrained = training === null || (await db.existsBy(Training, { personId: actor.personId, title: training }));
  return isTrained ? null : obstacle('seat.training_needed', 'training');
}

function isOfAge({ bornOn }: Volunteer, { minAge, maxAge }: Activity, startsAt: Date): boolean {
  const age = ageAt(bornOn, startsAt);
  return (minAge === null || age >= minAge) && (maxAge === null || age <= maxAge);
}
