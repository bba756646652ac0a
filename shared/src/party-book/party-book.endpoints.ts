import { endpoint } from '../endpoint';
import type * as schema from './party-book.schema';

export const partyBookEndpoints = {
  getMyBook: endpoint<typeof schema.getMyBook>('GET /api/party-book/mine'),
  findMyBranches: endpoint<typeof schema.findMyBranches>('GET /api/party-book/branches/mine'),
  findBranches: endpoint<typeof schema.findBranches>('GET /api/party-book/branches'),
  makeBranch: endpoint<typeof schema.makeBranch>('POST /api/party-book/branches'),
  getBranchBook: endpoint<typeof schema.getBranchBook>('GET /api/party-book/branches/:branchId'),
  getMemberBook: endpoint<typeof schema.getMemberBook>('GET /api/party-book/branches/:branchId/members/:personId'),
  addEntry: endpoint<typeof schema.addEntry>('POST /api/party-book/branches/:branchId/entries'),
  addBranchMember: endpoint<typeof schema.addBranchMember>('POST /api/party-book/branches/:branchId/members'),
  removeBranchMember: endpoint<typeof schema.removeBranchMember>(
    'DELETE /api/party-book/branches/:branchId/members/:personId',
  ),
  appointBookKeeper: endpoint<typeof schema.appointBookKeeper>('POST /api/party-book/branches/:branchId/keepers'),
  endBookKeeper: endpoint<typeof schema.endBookKeeper>('DELETE /api/party-book/keepers/:id'),
  reverseEntry: endpoint<typeof schema.reverseEntry>('POST /api/party-book/entries/:id/reverse'),
};
