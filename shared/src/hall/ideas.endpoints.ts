import { endpoint } from '../endpoint';
import type * as schema from './ideas.schema';

export const ideaEndpoints = {
  findIdeas: endpoint<typeof schema.findIdeas>('GET /api/hall/ideas'),
  findSimilarIdeas: endpoint<typeof schema.findSimilarIdeas>('GET /api/hall/ideas/similar'),
  findIdeasToAnswer: endpoint<typeof schema.findIdeasToAnswer>('GET /api/hall/ideas/to-answer'),
  getIdea: endpoint<typeof schema.getIdea>('GET /api/hall/ideas/:id'),
  makeIdea: endpoint<typeof schema.makeIdea>('POST /api/hall/ideas'),
  getIdeaDraft: endpoint<typeof schema.getIdeaDraft>('GET /api/hall/repeated-cases/:caseId/draft'),
  draftIdeaFromCases: endpoint<typeof schema.draftIdeaFromCases>('POST /api/hall/repeated-cases/:caseId/idea'),
  supportIdea: endpoint<typeof schema.supportIdea>('POST /api/hall/ideas/:id/support'),
  unsupportIdea: endpoint<typeof schema.unsupportIdea>('POST /api/hall/ideas/:id/unsupport'),
  withdrawIdea: endpoint<typeof schema.withdrawIdea>('POST /api/hall/ideas/:id/withdraw'),
  complainAboutIdea: endpoint<typeof schema.complainAboutIdea>('POST /api/hall/ideas/:id/complaints'),
  acceptIdea: endpoint<typeof schema.acceptIdea>('POST /api/hall/ideas/:id/accept'),
  declineIdea: endpoint<typeof schema.declineIdea>('POST /api/hall/ideas/:id/decline'),
  getHallSettings: endpoint<typeof schema.getHallSettings>('GET /api/hall/communities/:communityId/settings'),
  changeHallSettings: endpoint<typeof schema.changeHallSettings>('PUT /api/hall/communities/:communityId/settings'),
};
