export { BookKeeper } from './book-keeper.entity';
export { BranchMember } from './branch-member.entity';
export { exportPartyBook } from './export-party-book';
export { forgetPartyMember } from './forget-party-member';
export { addPartyBookRoutes } from './party-book.routes';
export { PartyBranch } from './party-branch.entity';
export { PartyEntry } from './party-entry.entity';
export { PartyMonth } from './party-month.entity';
