import { operatorRoles, overseerRoles } from '@yuanli/shared/identity/roles';
import { EVERYWHERE, placeChain } from '../places';
import { hasRole, type Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';

const readers = [...overseerRoles, ...operatorRoles] as const;

/** Community workers and supervisors read the log of their community, operators every one and the whole. */
export async function assertMayReadLog(db: Reader, actor: Actor, communityId: string | undefined): Promise<void> {
  if (!communityId) return ensureAllowed(hasRole(actor, operatorRoles, [EVERYWHERE]), operatorRoles);
  ensureAllowed(hasRole(actor, readers, await placeChain(db, communityId)), readers);
}
