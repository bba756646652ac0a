import { endpoint } from '../endpoint';
import type * as schema from './ideas.schema';

export const ideaEndpoints = {
  findIdeas: endpoint<typeof schema.findIdeas>('GET /api/consultation/ideas'),
  findSimilarIdeas: endpoint<typeof schema.findSimilarIdeas>('GET /api/consultation/ideas/similar'),
  findIdeasToAnswer: endpoint<typeof schema.findIdeasToAnswer>('GET /api/consultation/ideas/to-answer'),
  getIdea: endpoint<typeof schema.getIdea>('GET /api/consultation/ideas/:id'),
  makeIdea: endpoint<typeof schema.makeIdea>('POST /api/consultation/ideas'),
  supportIdea: endpoint<typeof schema.supportIdea>('POST /api/consultation/ideas/:id/support'),
  unsupportIdea: endpoint<typeof schema.unsupportIdea>('POST /api/consultation/ideas/:id/unsupport'),
  withdrawIdea: endpoint<typeof schema.withdrawIdea>('POST /api/consultation/ideas/:id/withdraw'),
  complainAboutIdea: endpoint<typeof schema.complainAboutIdea>('POST /api/consultation/ideas/:id/complaints'),
  acceptIdea: endpoint<typeof schema.acceptIdea>('POST /api/consultation/ideas/:id/accept'),
  declineIdea: endpoint<typeof schema.declineIdea>('POST /api/consultation/ideas/:id/decline'),
  getHallSettings: endpoint<typeof schema.getHallSettings>('GET /api/consultation/communities/:communityId/settings'),
  changeHallSettings: endpoint<typeof schema.changeHallSettings>(
    'PUT /api/consultation/communities/:communityId/settings',
  ),
};
