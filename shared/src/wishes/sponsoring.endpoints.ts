import { endpoint } from '../endpoint';
import type * as schema from './sponsoring.schema';

export const sponsoringEndpoints = {
  getSponsoring: endpoint<typeof schema.getSponsoring>('GET /api/wishes/:id/sponsoring'),
  openSponsoring: endpoint<typeof schema.openSponsoring>('POST /api/wishes/:id/sponsoring'),
  sponsorWish: endpoint<typeof schema.sponsorWish>('POST /api/wishes/:id/sponsoring/payments'),
  spendSponsoring: endpoint<typeof schema.spendSponsoring>('POST /api/wishes/:id/sponsoring/spendings'),
  giveBackSponsoring: endpoint<typeof schema.giveBackSponsoring>('POST /api/wishes/:id/sponsoring/give-back'),
};
