import { endpoint } from '../endpoint';
import type * as schema from './wishes.schema';

export const wishEndpoints = {
  makeWish: endpoint<typeof schema.makeWish>('POST /api/wishes'),
  findWishes: endpoint<typeof schema.findWishes>('GET /api/wishes'),
  findMyWishes: endpoint<typeof schema.findMyWishes>('GET /api/wishes/mine'),
  getKnownContact: endpoint<typeof schema.getKnownContact>('GET /api/wishes/known-contact'),
  findWishesToReview: endpoint<typeof schema.findWishesToReview>('GET /api/wishes/to-review'),
  findWishesToWatch: endpoint<typeof schema.findWishesToWatch>('GET /api/wishes/to-watch'),
  getWish: endpoint<typeof schema.getWish>('GET /api/wishes/:id'),
  claimWish: endpoint<typeof schema.claimWish>('POST /api/wishes/:id/claim'),
  releaseWish: endpoint<typeof schema.releaseWish>('POST /api/wishes/:id/release'),
  deliverWish: endpoint<typeof schema.deliverWish>('POST /api/wishes/:id/deliver'),
  confirmWish: endpoint<typeof schema.confirmWish>('POST /api/wishes/:id/confirm'),
  rejectDelivery: endpoint<typeof schema.rejectDelivery>('POST /api/wishes/:id/reject-delivery'),
  withdrawWish: endpoint<typeof schema.withdrawWish>('POST /api/wishes/:id/withdraw'),
  approveWish: endpoint<typeof schema.approveWish>('POST /api/wishes/:id/approve'),
  declineWish: endpoint<typeof schema.declineWish>('POST /api/wishes/:id/decline'),
  revealContact: endpoint<typeof schema.revealContact>('POST /api/wishes/:id/contact'),
  findContactViews: endpoint<typeof schema.findContactViews>('GET /api/wishes/:id/contact-views'),
  complainAboutWish: endpoint<typeof schema.complainAboutWish>('POST /api/wishes/:id/complaints'),
};
