import { endpoint } from '../endpoint';
import type * as results from './results.schema';
import type * as schema from './votes.schema';

export const voteEndpoints = {
  findVotes: endpoint<typeof schema.findVotes>('GET /api/hall/votes'),
  checkElectorate: endpoint<typeof schema.checkElectorate>('GET /api/hall/communities/:communityId/electorate'),
  findUnclearNames: endpoint<typeof schema.findUnclearNames>('GET /api/hall/communities/:communityId/unclear-names'),
  saySamePerson: endpoint<typeof schema.saySamePerson>('POST /api/hall/communities/:communityId/same-persons'),
  takeBackSamePerson: endpoint<typeof schema.takeBackSamePerson>('POST /api/hall/same-persons/:id/take-back'),
  makeVote: endpoint<typeof schema.makeVote>('POST /api/hall/motions/:motionId/votes'),
  getVote: endpoint<typeof schema.getVote>('GET /api/hall/votes/:id'),
  changeVote: endpoint<typeof schema.changeVote>('PUT /api/hall/votes/:id'),
  announceVote: endpoint<typeof schema.announceVote>('POST /api/hall/votes/:id/announce'),
  callOffVote: endpoint<typeof schema.callOffVote>('POST /api/hall/votes/:id/call-off'),
  getResult: endpoint<typeof results.getResult>('GET /api/hall/votes/:voteId/result'),
  findLeaves: endpoint<typeof results.findLeaves>('GET /api/hall/votes/:voteId/leaves'),
  checkReceipt: endpoint<typeof results.checkReceipt>('GET /api/hall/votes/:voteId/receipt'),
  getVoteNotice: endpoint<typeof results.getVoteNotice>('GET /api/hall/votes/:voteId/notice'),
};
