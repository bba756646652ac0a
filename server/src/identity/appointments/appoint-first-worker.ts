import type { Tx } from '../../platform/database';
import { clock } from '../../platform/clock';
import { digest } from '../../platform/crypto';
import { findPersonByPhoneDigest } from '../people/find-people';
import type { IdentityDeps } from '../identity-deps';
import { giveRole } from './give-role';
import { Invitation } from './invitation.entity';
import { invite } from './invite';

/**
 * The first community worker of a community, who appoints everyone else there. Only the set-up does this. Answers false
 * while nobody has bound this phone in the mini-program: then they are as soon as they do.
 */
export async function appointFirstWorker(
  tx: Tx,
  phone: string,
  communityId: string,
  deps: Pick<IdentityDeps, 'notify'>,
): Promise<boolean> {
  const phoneDigest = digest('phone', phone);
  const role = 'community_worker';
  const person = await findPersonByPhoneDigest(tx, phoneDigest);
  if (person) {
    const wanted = { personId: person.id, role, scopeId: communityId, communityId, endsAt: null } as const;
    await giveRole(tx, null, { ...wanted, startsAt: clock.now(), appointedById: null }, deps);
    return true;
  }
  if (await tx.existsBy(Invitation, { phoneDigest, role, scopeId: communityId })) return false;
  const invitation = { phone, name: null, role, scopeId: communityId, communityId } as const;
  const bound = await invite(tx, null, { ...invitation, startsAt: null, endsAt: null });
  return bound ? appointFirstWorker(tx, phone, communityId, deps) : false;
}
