import { endpoint } from '../endpoint';
import type * as schema from './votes.schema';

export const voteEndpoints = {
  findVotes: endpoint<typeof schema.findVotes>('GET /api/hall/votes'),
  checkElectorate: endpoint<typeof schema.checkElectorate>('GET /api/hall/communities/:communityId/electorate'),
  makeVote: endpoint<typeof schema.makeVote>('POST /api/hall/motions/:motionId/votes'),
  getVote: endpoint<typeof schema.getVote>('GET /api/hall/votes/:id'),
  changeVote: endpoint<typeof schema.changeVote>('PUT /api/hall/votes/:id'),
  announceVote: endpoint<typeof schema.announceVote>('POST /api/hall/votes/:id/announce'),
  callOffVote: endpoint<typeof schema.callOffVote>('POST /api/hall/votes/:id/call-off'),
  getResult: endpoint<typeof schema.getResult>('GET /api/hall/votes/:voteId/result'),
  findBallots: endpoint<typeof schema.findBallots>('GET /api/hall/votes/:voteId/ballots'),
  checkReceipt: endpoint<typeof schema.checkReceipt>('GET /api/hall/votes/:voteId/receipt'),
  getVoteNotice: endpoint<typeof schema.getVoteNotice>('GET /api/hall/votes/:voteId/notice'),
};
