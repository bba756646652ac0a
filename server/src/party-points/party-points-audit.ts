import { In } from 'typeorm';
import type { FindSubjects } from '../platform/audit';
import { BranchMember } from './branch-member.entity';

/** Whose book it is. The book is the branch's and the member's own: no line about it stands in the log of a community. */
export const partyPointsSubjects: FindSubjects = async (db, ids) => {
  const members = await db.find(BranchMember, { select: { personId: true }, where: { personId: In([...ids]) } });
  return new Map(members.map(({ personId }) => [personId, { communityId: null, personId }]));
};
