import { sponsoringEndpoints as endpoints } from '@yuanli/shared/wishes/sponsoring.endpoints';
import * as schema from '@yuanli/shared/wishes/sponsoring.schema';
import type { Routes } from '../../platform/http';
import { giveBackSponsoring } from './give-back-sponsoring';
import { getSponsoring, type SponsoringDeps } from './get-sponsoring';
import { openSponsoring } from './open-sponsoring';
import { spendSponsoring } from './spend-sponsoring';
import { sponsorWish } from './sponsor-wish';

/** Enough for whoever changes their mind, too few for a script. */
const giving = { limits: [{ name: 'sponsor', seconds: 3_600, perPerson: 30, perAddress: 300 }] };

/** Without a merchant nothing new begins; what was given before is used, shown and given back as ever. */
export function addSponsoringRoutes({ anyone, signedIn }: Routes, deps: SponsoringDeps): void {
  anyone.read(endpoints.getSponsoring, schema.getSponsoring, (db, actor, input) =>
    getSponsoring(db, actor, input, deps),
  );
  signedIn.write(endpoints.openSponsoring, schema.openSponsoring, (tx, actor, input) =>
    openSponsoring(tx, actor, input, deps),
  );
  signedIn.write(
    endpoints.sponsorWish,
    schema.sponsorWish,
    (tx, actor, input) => sponsorWish(tx, actor, input, deps),
    giving,
  );
  signedIn.write(endpoints.spendSponsoring, schema.spendSponsoring, spendSponsoring);
  signedIn.write(endpoints.giveBackSponsoring, schema.giveBackSponsoring, giveBackSponsoring);
}
