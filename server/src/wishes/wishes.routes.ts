import { wishEndpoints as endpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import * as schema from '@yuanli/shared/wishes/wishes.schema';
import type { Routes } from '../platform/http';
import { approveWish } from './approve-wish';
import { claimWish } from './claim-wish';
import { complainAboutWish } from './complain-about-wish';
import { confirmWish } from './confirm-wish';
import { declineWish } from './decline-wish';
import { deliverWish } from './deliver-wish';
import { findContactViews } from './find-contact-views';
import { findMyWishes, findWishes } from './find-wishes';
import { findWishesToReview } from './find-wishes-to-review';
import { findWishesToWatch } from './find-wishes-to-watch';
import { getWish } from './get-wish';
import { getKnownContact } from './known-contact';
import { makeWish } from './make-wish';
import { releaseWish } from './release-wish';
import { revealContact } from './reveal-contact';
import { rejectDelivery } from './reject-delivery';
import { withdrawWish } from './withdraw-wish';

/** Generous for a grid worker who posts for a whole building, tight for a script. */
const posting = { limits: [{ name: 'post', seconds: 3_600, perPerson: 60, perAddress: 300 }] };

export function addWishRoutes({ anyone, signedIn }: Routes): void {
  signedIn.read(endpoints.findMyWishes, schema.findMyWishes, findMyWishes);
  signedIn.read(endpoints.findWishesToReview, schema.findWishesToReview, findWishesToReview);
  signedIn.read(endpoints.findWishesToWatch, schema.findWishesToWatch, findWishesToWatch);
  signedIn.read(endpoints.getKnownContact, schema.getKnownContact, getKnownContact);
  anyone.read(endpoints.findWishes, schema.findWishes, findWishes);
  anyone.read(endpoints.getWish, schema.getWish, getWish);
  signedIn.read(endpoints.findContactViews, schema.findContactViews, findContactViews);

  signedIn.write(endpoints.makeWish, schema.makeWish, makeWish, posting);
  signedIn.write(endpoints.withdrawWish, schema.withdrawWish, withdrawWish);
  signedIn.write(endpoints.approveWish, schema.approveWish, approveWish);
  signedIn.write(endpoints.declineWish, schema.declineWish, declineWish);
  signedIn.write(endpoints.claimWish, schema.claimWish, claimWish);
  signedIn.write(endpoints.releaseWish, schema.releaseWish, releaseWish);
  signedIn.write(endpoints.deliverWish, schema.deliverWish, deliverWish);
  signedIn.write(endpoints.confirmWish, schema.confirmWish, confirmWish);
  signedIn.write(endpoints.rejectDelivery, schema.rejectDelivery, rejectDelivery);
  signedIn.write(endpoints.revealContact, schema.revealContact, revealContact);
  signedIn.write(endpoints.complainAboutWish, schema.complainAboutWish, complainAboutWish, posting);
}
