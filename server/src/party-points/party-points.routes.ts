import { partyPointsEndpoints as endpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import * as schema from '@yuanli/shared/party-points/party-points.schema';
import type { Routes } from '../platform/http';
import { addBranchMember, removeBranchMember } from './branch-members';
import { addEntry, reverseEntry } from './entries';
import { appointBookKeeper, endBookKeeper } from './book-keepers';
import { findBranches, findMyBranches } from './find-branches';
import { getBranchBook } from './get-branch-book';
import { getMemberBook } from './get-member-book';
import { getMyBook } from './get-my-book';
import { makeBranch } from './make-branch';

export function addPartyPointsRoutes({ signedIn }: Routes): void {
  signedIn.read(endpoints.getMyBook, schema.getMyBook, getMyBook);
  signedIn.read(endpoints.findMyBranches, schema.findMyBranches, findMyBranches);
  signedIn.readRecorded(endpoints.getBranchBook, schema.getBranchBook, getBranchBook);
  signedIn.readRecorded(endpoints.getMemberBook, schema.getMemberBook, getMemberBook);
  signedIn.write(endpoints.addEntry, schema.addEntry, addEntry);
  signedIn.write(endpoints.reverseEntry, schema.reverseEntry, reverseEntry);

  signedIn.read(endpoints.findBranches, schema.findBranches, findBranches);
  signedIn.write(endpoints.makeBranch, schema.makeBranch, makeBranch);
  signedIn.write(endpoints.addBranchMember, schema.addBranchMember, addBranchMember);
  signedIn.write(endpoints.removeBranchMember, schema.removeBranchMember, removeBranchMember);
  signedIn.write(endpoints.appointBookKeeper, schema.appointBookKeeper, appointBookKeeper);
  signedIn.write(endpoints.endBookKeeper, schema.endBookKeeper, endBookKeeper);
}
