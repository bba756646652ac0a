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
import type { SponsoringDeps } from './sponsoring/get-sponsoring';
import { addSponsoringRoutes } from './sponsoring/sponsoring.routes';
import { withdrawWish } from './withdraw-wish';
import type { WishAnswer } from './wish.presenter';

/** Generous for a grid worker who posts for a whole building, tight for a script. */
const posting = { limits: [{ name: 'post', seconds: 3_600, perPerson: 60, perAddress: 300 }] };

type Act<Db, A, In> = (db: Db, actor: A, input: In) => Promise<WishAnswer>;

/** Without a merchant nobody is offered to pay. */
const offering =
  ({ payeeName }: SponsoringDeps) =>
  <Db, A, In>(act: Act<Db, A, In>): Act<Db, A, In> =>
  async (db, actor, input) => {
    const wish = await act(db, actor, input);
    return payeeName ? wish : { ...wish, can: { ...wish.can, openSponsoring: false, sponsor: false } };
  };

export function addWishRoutes(routes: Routes, deps: SponsoringDeps): void {
  const { anyone, signedIn } = routes;
  const shown = offering(deps);
  signedIn.read(endpoints.findMyWishes, schema.findMyWishes, findMyWishes);
  signedIn.read(endpoints.findWishesToReview, schema.findWishesToReview, findWishesToReview);
  signedIn.read(endpoints.findWishesToWatch, schema.findWishesToWatch, findWishesToWatch);
  signedIn.read(endpoints.getKnownContact, schema.getKnownContact, getKnownContact);
  anyone.read(endpoints.findWishes, schema.findWishes, findWishes);
  anyone.read(endpoints.getWish, schema.getWish, shown(getWish));
  signedIn.read(endpoints.findContactViews, schema.findContactViews, findContactViews);

  signedIn.write(endpoints.makeWish, schema.makeWish, shown(makeWish), posting);
  signedIn.write(endpoints.withdrawWish, schema.withdrawWish, shown(withdrawWish));
  signedIn.write(endpoints.approveWish, schema.approveWish, shown(approveWish));
  signedIn.write(endpoints.declineWish, schema.declineWish, shown(declineWish));
  signedIn.write(endpoints.claimWish, schema.claimWish, shown(claimWish));
  signedIn.write(endpoints.releaseWish, schema.releaseWish, shown(releaseWish));
  signedIn.write(endpoints.deliverWish, schema.deliverWish, shown(deliverWish));
  signedIn.write(endpoints.confirmWish, schema.confirmWish, shown(confirmWish));
  signedIn.write(endpoints.rejectDelivery, schema.rejectDelivery, shown(rejectDelivery));
  signedIn.write(endpoints.revealContact, schema.revealContact, revealContact);
  signedIn.write(endpoints.complainAboutWish, schema.complainAboutWish, complainAboutWish, posting);
  addSponsoringRoutes(routes, deps);
}
