export { identitySubjects } from './identity-audit';
export { countAppointmentsOf, endAppointmentsOf } from './appointments/appointments-of-place';
export { appointmentsImport } from './appointments/imports/appointments-import';
export { appointVolunteer, endVolunteer } from './appointments/appoint-volunteer';
export { assertCanPost } from './people/assert-can-post';
export { decideNickname } from './people/decide-nickname';
export { purgeInvitations } from './appointments/invite';
export { findStaff, type StaffMember } from './appointments/find-staff';
export { findHolders, findRoleHolders } from './appointments/find-role-holders';
export { countMembers, moveMembers, moveResidents } from './memberships/move-members';
export { regroupRequests } from './verification/regroup-requests';
export { findHomeCommunity, findVerifiedHome, isMemberOf, isResidentOf } from './memberships/residence';
export {
  findFamily,
  findMaskedPeople,
  findNicknames,
  findPersonByPhoneDigest,
  findVerifiedIn,
  openidOf,
  phoneOf,
} from './people/find-people';
export { findBirthDates } from './people/find-birth-dates';
export { makeOperatorCode } from './operators/make-operator-code';
export { purgePcLogins } from './pc-login/start-pc-login';
export { purgePhoneCodes } from './verification/phone-codes';
export { findByPhone, presentFound } from './people/find-by-phone';
export { confirmExport, purgePrivateExports } from './private-exports/ask-for-export';
export { purgeOldSessions } from './sessions/purge-old-sessions.job';
export { maskPhone } from './people/mask-phone';
export type { IdentityDeps } from './identity-deps';
export { identityHandlers } from './identity.handlers';
export { addIdentityRoutes } from './identity.routes';
export { Person } from './people/person.entity';
export { resolveSession } from './sessions/resolve-session';
export { verificationTasks } from './verification/verification-tasks';
export { findStandIn, findStandingIn } from './posts/go-away';
export { findAtPost } from './posts/find-at-post';
export { revealPerson, searchPeople } from './people/search-people';
