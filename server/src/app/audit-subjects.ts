import type { AuditSubjects } from '../audit';
import { caseSubjects } from '../cases';
import { reportSubjects } from '../dashboard';
import { directorySubjects } from '../directory';
import { giftSubjects } from '../gifts';
import { hallSubjects, samePersonSubjects } from '../hall';
import { identitySubjects } from '../identity';
import { moderationSubjects } from '../moderation';
import { partyPointsSubjects } from '../party-points';
import { eitherOf } from '../platform/audit';
import { paymentSubjects } from '../payments';
import { placeSubjects, rollSubjects } from '../places';
import { pointsSubjects } from '../points';
import { volunteeringSubjects } from '../volunteering';
import { wishSubjects } from '../wishes';

/** Which service knows what a line of the log is about. */
export const auditSubjects: AuditSubjects = {
  ...identitySubjects,
  ...volunteeringSubjects,
  ...directorySubjects,
  ...hallSubjects,
  ...caseSubjects,
  courtyard: placeSubjects,
  gift: giftSubjects,
  moderation: moderationSubjects,
  party_points: partyPointsSubjects,
  payment: paymentSubjects,
  place: placeSubjects,
  places: placeSubjects,
  plate: placeSubjects,
  points: pointsSubjects,
  report: reportSubjects,
  roll: eitherOf(rollSubjects, samePersonSubjects),
  secret: () => Promise.resolve(new Map()),
  wish: wishSubjects,
};
