import { findHolders, findPersonByPhoneDigest } from '../identity';
import { digest } from '../platform/crypto';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';

/** The id of the party member of the community with this phone (person.not_found, party_points.party_members_only). */
export async function getPartyMember(tx: Tx, communityId: string, phone: string): Promise<string> {
  const person = await findPersonByPhoneDigest(tx, digest('phone', phone));
  ensure(person, 'person.not_found');
  const holders = await findHolders(tx, 'party_member', communityId, [person.id]);
  ensure(holders.has(person.id), 'party_points.party_members_only');
  return person.id;
}
