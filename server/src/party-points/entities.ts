export { BookKeeper } from './book-keeper.entity';
export { BranchMember } from './branch-member.entity';
export { PartyBranch } from './party-branch.entity';
export { PartyEntry } from './party-entry.entity';
export { PartyMonth } from './party-month.entity';
