import { findRoleHolders } from '../identity';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { findQueues } from './find-queues';

/** Does something wait in a queue of a role that nobody but this person holds at its place? */
export async function hasWorkLeft(db: Reader, actor: Actor): Promise<boolean> {
  for (const grant of actor.grants) {
    const holders = await findRoleHolders(db, grant.role, grant.scopeId);
    const isOnlyOne = holders.every(({ personId }) => personId === actor.personId);
    if (isOnlyOne && (await findQueues(db, { ...actor, grants: [grant] })).length > 0) return true;
  }
  return false;
}
