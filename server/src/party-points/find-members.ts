import { IsNull, Not } from 'typeorm';
import { findHolders } from '../identity';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { BranchMember } from './branch-member.entity';
import type { PartyBranch } from './party-branch.entity';

/** Those of a branch who are party members of the community today: a page is open only while its owner is one. */
export async function findMembers(tx: Tx, { id, communityId }: PartyBranch): Promise<string[]> {
  const rows = await tx.findBy(BranchMember, { branchId: id, livePersonId: Not(IsNull()) });
  const personIds = rows.map(({ personId }) => personId);
  const holders = await findHolders(tx, 'party_member', communityId, personIds);
  return personIds.filter((personId) => holders.has(personId));
}

export async function assertBelongs(tx: Tx, { id, communityId }: PartyBranch, personId: string): Promise<void> {
  const isIn = await tx.existsBy(BranchMember, { branchId: id, livePersonId: personId });
  const holders = await findHolders(tx, 'party_member', communityId, [personId]);
  ensure(isIn && holders.has(personId), 'party_points.member_not_found');
}
