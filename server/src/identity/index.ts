export { assertCanPost } from './assert-can-post';
export { countVerificationRequests } from './find-verification-requests';
export { decideNickname } from './decide-nickname';
export { findHolders, findRoleHolders } from './find-role-holders';
export { findHomeCommunity, isMemberOf, isResidentOf } from './residence';
export {
  findFamily,
  findMaskedPeople,
  findNicknames,
  findPersonByPhoneDigest,
  findVerifiedIn,
  openidOf,
  phoneOf,
} from './find-people';
export { purgeOldSessions } from './purge-old-sessions.job';
export type { IdentityDeps } from './identity-deps';
export { identityHandlers } from './identity.handlers';
export { addIdentityRoutes } from './identity.routes';
export { Person } from './person.entity';
export { resolveSession } from './resolve-session';
