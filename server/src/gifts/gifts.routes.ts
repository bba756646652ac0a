import { giftEndpoints as endpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import * as schema from '@yuanli/shared/gifts/gifts.schema';
import type { Routes } from '../platform/http';
import { changeGift } from './change-gift';
import { findGifts } from './find-gifts';
import { findGiftsToRun, getGiftToRun } from './find-gifts-to-run';
import { findHandOvers } from './find-hand-overs';
import { findKeepers } from './find-keepers';
import { findMyRedemptions, getRedemption } from './find-my-redemptions';
import { getGift } from './get-gift';
import { giveBackRedemption } from './give-back-redemption';
import { getHandOver, handOverGift } from './hand-over-gift';
import { makeGift } from './make-gift';
import { offerGift, stopGift } from './offer-gift';
import { redeemGift } from './redeem-gift';
import { restockGift } from './restock-gift';

/** Enough for a queue at the counter, far too little to guess a code of 8 digits. */
const typing = { limits: [{ name: 'gift-code', seconds: 600, perPerson: 120, perAddress: 600 }] };

export function addGiftRoutes({ anyone, signedIn }: Routes): void {
  anyone.read(endpoints.findGifts, schema.findGifts, findGifts);
  signedIn.read(endpoints.findMyRedemptions, schema.findMyRedemptions, findMyRedemptions);
  signedIn.read(endpoints.getRedemption, schema.getRedemption, getRedemption);
  signedIn.read(endpoints.getHandOver, schema.getHandOver, getHandOver, typing);
  signedIn.read(endpoints.findHandOvers, schema.findHandOvers, findHandOvers);
  signedIn.read(endpoints.findGiftsToRun, schema.findGiftsToRun, findGiftsToRun);
  signedIn.read(endpoints.getGiftToRun, schema.getGiftToRun, getGiftToRun);
  signedIn.read(endpoints.findKeepers, schema.findKeepers, findKeepers);
  anyone.read(endpoints.getGift, schema.getGift, getGift);

  signedIn.write(endpoints.giveBackRedemption, schema.giveBackRedemption, giveBackRedemption);
  signedIn.write(endpoints.handOverGift, schema.handOverGift, handOverGift, typing);
  signedIn.write(endpoints.makeGift, schema.makeGift, makeGift);
  signedIn.write(endpoints.changeGift, schema.changeGift, changeGift);
  signedIn.write(endpoints.redeemGift, schema.redeemGift, redeemGift);
  signedIn.write(endpoints.restockGift, schema.restockGift, restockGift);
  signedIn.write(endpoints.stopGift, schema.stopGift, stopGift);
  signedIn.write(endpoints.offerGift, schema.offerGift, offerGift);
}
