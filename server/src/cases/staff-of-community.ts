import { communityRoles } from '@yuanli/shared/identity/roles';
import { placeChain } from '../places';
import { hasRole, scopesOf, type Actor } from '../platform/actor';
import type { Reader } from '../platform/database';

/** Works for the community, or for one of its grids. */
export async function isStaffOfCommunity(db: Reader, actor: Actor, communityId: string): Promise<boolean> {
  if (hasRole(actor, communityRoles, await placeChain(db, communityId))) return true;
  for (const gridId of scopesOf(actor, ['grid_worker']))
    if ((await placeChain(db, gridId)).includes(communityId)) return true;
  return false;
}
