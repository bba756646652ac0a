import { endpoint } from '../endpoint';
import type * as schema from './posts.schema';

export const postsEndpoints = {
  getMyPosts: endpoint<typeof schema.getMyPosts>('GET /api/identity/posts'),
  goAway: endpoint<typeof schema.goAway>('POST /api/identity/absences'),
  comeBack: endpoint<typeof schema.comeBack>('POST /api/identity/absences/:id/end'),
  offerHandover: endpoint<typeof schema.offerHandover>('POST /api/identity/handovers'),
  acceptHandover: endpoint<typeof schema.acceptHandover>('POST /api/identity/handovers/:id/accept'),
  declineHandover: endpoint<typeof schema.declineHandover>('POST /api/identity/handovers/:id/decline'),
  withdrawHandover: endpoint<typeof schema.withdrawHandover>('POST /api/identity/handovers/:id/withdraw'),
};
