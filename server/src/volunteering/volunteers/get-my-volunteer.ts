import type * as schema from '@yuanli/shared/volunteering/volunteers.schema';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { sumRecords } from '../service-records/live-records';
import { maskIdNumber } from './mask-id-number';
import { maskName } from './mask-name';
import { Training } from './training.entity';
import { Volunteer } from './volunteer.entity';
import { consentOf, presentTraining } from './volunteer.presenter';

export type VolunteerAnswer = schema.GetMyVolunteerAnswer;

/** What is written down about me as a volunteer. */
export async function getMyVolunteer(db: Reader, { personId }: Actor): Promise<VolunteerAnswer> {
  const volunteer = await db.findOneBy(Volunteer, { personId });
  if (!volunteer) return NOBODY;
  const now = clock.now();
  const { name } = await getCommunity(db, volunteer.communityId);
  const trainings = await db.find(Training, { where: { personId }, order: { id: 'ASC' } });
  const { minutes, times } = await sumRecords(db, personId);
  return {
    isRegistered: true,
    number: volunteer.number,
    communityName: name,
    nameMasked: maskName(volunteer.realName),
    idKind: volunteer.idKind,
    idNumberMasked: maskIdNumber(volunteer.idNumber),
    registeredAt: volunteer.registeredAt,
    isMinor: volunteer.isMinorAt(now),
    guardianConsent: consentOf(volunteer, now),
    trainings: trainings.map(presentTraining),
    totalMinutes: minutes,
    totalTimes: times,
    pledgedAt: volunteer.pledgedAt,
  };
}

const NOBODY: VolunteerAnswer = {
  isRegistered: false,
  number: null,
  communityName: null,
  nameMasked: null,
  idKind: null,
  idNumberMasked: null,
  registeredAt: null,
  isMinor: false,
  guardianConsent: 'not_needed',
  trainings: [],
  totalMinutes: 0,
  totalTimes: 0,
  pledgedAt: null,
};
