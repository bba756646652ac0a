import { endpoint } from '../endpoint';
import type * as schema from './votes.schema';

export const voteEndpoints = {
  findVotes: endpoint<typeof schema.findVotes>('GET /api/consultation/votes'),
  checkElectorate: endpoint<typeof schema.checkElectorate>('GET /api/consultation/communities/:communityId/electorate'),
  makeVote: endpoint<typeof schema.makeVote>('POST /api/consultation/motions/:motionId/votes'),
  getVote: endpoint<typeof schema.getVote>('GET /api/consultation/votes/:id'),
  changeVote: endpoint<typeof schema.changeVote>('PUT /api/consultation/votes/:id'),
  announceVote: endpoint<typeof schema.announceVote>('POST /api/consultation/votes/:id/announce'),
  callOffVote: endpoint<typeof schema.callOffVote>('POST /api/consultation/votes/:id/call-off'),
  getResult: endpoint<typeof schema.getResult>('GET /api/consultation/votes/:voteId/result'),
  findBallots: endpoint<typeof schema.findBallots>('GET /api/consultation/votes/:voteId/ballots'),
  checkReceipt: endpoint<typeof schema.checkReceipt>('GET /api/consultation/votes/:voteId/receipt'),
  getVoteNotice: endpoint<typeof schema.getVoteNotice>('GET /api/consultation/votes/:voteId/notice'),
};
