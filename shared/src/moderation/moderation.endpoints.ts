import { endpoint } from '../endpoint';
import type * as schema from './moderation.schema';

export const moderationEndpoints = {
  findFlagged: endpoint<typeof schema.findFlagged>('GET /api/moderation/flagged'),
  clearFlagged: endpoint<typeof schema.clearFlagged>('POST /api/moderation/flagged/:id/clear'),
  refuseFlagged: endpoint<typeof schema.refuseFlagged>('POST /api/moderation/flagged/:id/refuse'),
};
