import { endpoint } from '../endpoint';
import type * as schema from './party-points.schema';

export const partyPointsEndpoints = {
  getMyBook: endpoint<typeof schema.getMyBook>('GET /api/party-points/mine'),
  findMyBranches: endpoint<typeof schema.findMyBranches>('GET /api/party-points/branches/mine'),
  findBranches: endpoint<typeof schema.findBranches>('GET /api/party-points/branches'),
  makeBranch: endpoint<typeof schema.makeBranch>('POST /api/party-points/branches'),
  getBranchBook: endpoint<typeof schema.getBranchBook>('GET /api/party-points/branches/:branchId'),
  getMemberBook: endpoint<typeof schema.getMemberBook>('GET /api/party-points/branches/:branchId/members/:personId'),
  addEntry: endpoint<typeof schema.addEntry>('POST /api/party-points/branches/:branchId/entries'),
  addBranchMember: endpoint<typeof schema.addBranchMember>('POST /api/party-points/branches/:branchId/members'),
  removeBranchMember: endpoint<typeof schema.removeBranchMember>(
    'DELETE /api/party-points/branches/:branchId/members/:personId',
  ),
  appointBookKeeper: endpoint<typeof schema.appointBookKeeper>('POST /api/party-points/branches/:branchId/keepers'),
  endBookKeeper: endpoint<typeof schema.endBookKeeper>('DELETE /api/party-points/keepers/:id'),
  reverseEntry: endpoint<typeof schema.reverseEntry>('POST /api/party-points/entries/:id/reverse'),
};
