import type * as schema from '@yuanli/shared/volunteering/volunteers.schema';
import { maskName } from './mask-name';
import type { Training } from './training.entity';
import type { Volunteer } from './volunteer.entity';

export type VolunteerRow = schema.FindVolunteersAnswer['items'][number];

export const consentOf = (volunteer: Volunteer, now: Date): VolunteerRow['guardianConsent'] => {
  if (!volunteer.isMinorAt(now)) return 'not_needed';
  return volunteer.isGuardianAwaited ? 'waiting' : 'given';
};

export const presentTraining = ({ title, trainedOn, minutes }: Training): VolunteerRow['trainings'][number] => ({
  title,
  trainedOn,
  minutes,
});

export const presentVolunteerRow = (
  volunteer: Volunteer,
  trainings: Training[],
  nickname: string,
  now: Date,
): VolunteerRow => ({
  personId: volunteer.personId,
  number: volunteer.number,
  nameMasked: maskName(volunteer.realName),
  nickname,
  registeredAt: volunteer.registeredAt,
  isMinor: volunteer.isMinorAt(now),
  guardianConsent: consentOf(volunteer, now),
  trainings: trainings.map(presentTraining),
});
