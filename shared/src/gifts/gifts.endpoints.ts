import { endpoint } from '../endpoint';
import type * as schema from './gifts.schema';

export const giftEndpoints = {
  findGifts: endpoint<typeof schema.findGifts>('GET /api/gifts'),
  findMyRedemptions: endpoint<typeof schema.findMyRedemptions>('GET /api/gifts/redemptions/mine'),
  getRedemption: endpoint<typeof schema.getRedemption>('GET /api/gifts/redemptions/:id'),
  giveBackRedemption: endpoint<typeof schema.giveBackRedemption>('POST /api/gifts/redemptions/:id/give-back'),
  getHandOver: endpoint<typeof schema.getHandOver>('GET /api/gifts/hand-overs/by-code'),
  findHandOvers: endpoint<typeof schema.findHandOvers>('GET /api/gifts/hand-overs'),
  handOverGift: endpoint<typeof schema.handOverGift>('POST /api/gifts/hand-overs'),
  findGiftsToRun: endpoint<typeof schema.findGiftsToRun>('GET /api/gifts/to-run'),
  getGiftToRun: endpoint<typeof schema.getGiftToRun>('GET /api/gifts/to-run/:id'),
  findKeepers: endpoint<typeof schema.findKeepers>('GET /api/gifts/keepers'),
  makeGift: endpoint<typeof schema.makeGift>('POST /api/gifts'),
  getGift: endpoint<typeof schema.getGift>('GET /api/gifts/:id'),
  changeGift: endpoint<typeof schema.changeGift>('PUT /api/gifts/:id'),
  redeemGift: endpoint<typeof schema.redeemGift>('POST /api/gifts/:id/redeem'),
  restockGift: endpoint<typeof schema.restockGift>('POST /api/gifts/:id/restock'),
  stopGift: endpoint<typeof schema.stopGift>('POST /api/gifts/:id/stop'),
  offerGift: endpoint<typeof schema.offerGift>('POST /api/gifts/:id/offer'),
};
