import { In, IsNull, Not } from 'typeorm';
import type * as schema from '@yuanli/shared/party-points/party-points.schema';
import { findNicknames } from '../identity';
import type { Reader } from '../platform/database';
import { BookKeeper } from './book-keeper.entity';
import { BranchMember } from './branch-member.entity';
import { byName } from './by-name';
import type { PartyBranch } from './party-branch.entity';

export type BranchAnswer = schema.MakeBranchAnswer;

/** Who is in these branches and who keeps their books; by name, and never a point. */
export async function presentBranches(db: Reader, branches: readonly PartyBranch[]): Promise<BranchAnswer[]> {
  const branchId = In(branches.map(({ id }) => id));
  const members = await db.findBy(BranchMember, { branchId, livePersonId: Not(IsNull()) });
  const keepers = await db.findBy(BookKeeper, { branchId, liveKey: Not(IsNull()) });
  const names = await findNicknames(
    db,
    [...members, ...keepers].map(({ personId }) => personId),
  );
  const nameOf = (personId: string): string => names.get(personId) ?? '';
  return branches.map(({ id, name }) => ({
    id,
    name,
    members: members
      .filter((member) => member.branchId === id)
      .map(({ personId }) => ({ personId, name: nameOf(personId) }))
      .sort(byName),
    keepers: keepers
      .filter((keeper) => keeper.branchId === id)
      .map((keeper) => ({ id: keeper.id, name: nameOf(keeper.personId), until: keeper.endsAt }))
      .sort(byName),
  }));
}

export async function presentBranch(db: Reader, branch: PartyBranch): Promise<BranchAnswer> {
  const [answer] = await presentBranches(db, [branch]);
  return answer!;
}
