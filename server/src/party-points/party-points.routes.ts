import { partyPointsEndpoints as endpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import * as schema from '@yuanli/shared/party-points/party-points.schema';
import type { Routes } from '../platform/http';
import { addBranchMember } from './add-branch-member';
import { addEntry } from './add-entry';
import { appointBookKeeper } from './appoint-book-keeper';
import { endBookKeeper } from './end-book-keeper';
import { findBranches } from './find-branches';
import { findMyBranches } from './find-my-branches';
import { getBranchBook } from './get-branch-book';
import { getMemberBook } from './get-member-book';
import { getMyBook } from './get-my-book';
import { makeBranch } from './make-branch';
import { removeBranchMember } from './remove-branch-member';
import { reverseEntry } from './reverse-entry';

export function addPartyPointsRoutes({ signedIn }: Routes): void {
  signedIn.read(endpoints.getMyBook, schema.getMyBook, getMyBook);
  // The fixed path before /branches/:branchId, which would take it for an id.
  signedIn.read(endpoints.findMyBranches, schema.findMyBranches, findMyBranches);
  signedIn.read(endpoints.getBranchBook, schema.getBranchBook, getBranchBook);
  signedIn.read(endpoints.getMemberBook, schema.getMemberBook, getMemberBook);
  signedIn.write(endpoints.addEntry, schema.addEntry, addEntry);
  signedIn.write(endpoints.reverseEntry, schema.reverseEntry, reverseEntry);

  signedIn.read(endpoints.findBranches, schema.findBranches, findBranches);
  signedIn.write(endpoints.makeBranch, schema.makeBranch, makeBranch);
  signedIn.write(endpoints.addBranchMember, schema.addBranchMember, addBranchMember);
  signedIn.write(endpoints.removeBranchMember, schema.removeBranchMember, removeBranchMember);
  signedIn.write(endpoints.appointBookKeeper, schema.appointBookKeeper, appointBookKeeper);
  signedIn.write(endpoints.endBookKeeper, schema.endBookKeeper, endBookKeeper);
}
