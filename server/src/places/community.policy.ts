import { hasRole, type Actor } from '../platform/actor';

/** The roll names people and areas: only those who work for this very community bring it in. */
export const canImportRoll = (actor: Actor, communityChain: readonly string[]): boolean =>
  hasRole(actor, ['community_worker'], communityChain);
