import type { SponsoringAnswer } from '@yuanli/shared/wishes/sponsoring.schema';
import type { WishSponsoring } from './wish-sponsoring.entity';

export const presentSponsoring = (sponsoring: WishSponsoring): SponsoringAnswer => ({
  status: sponsoring.status,
  neededFen: sponsoring.neededFen,
  paidFen: sponsoring.paidFen,
  openFen: sponsoring.status === 'open' ? sponsoring.neededFen - sponsoring.takenFen : 0,
  payers: sponsoring.payers,
  use: sponsoring.purpose,
  useUntil: sponsoring.useUntil,
});
