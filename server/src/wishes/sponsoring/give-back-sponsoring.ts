import { communityRoles } from '@yuanli/shared/identity/roles';
import type { SponsoringAnswer } from '@yuanli/shared/wishes/sponsoring.schema';
import { hasWaitingSpending } from '../../payments';
import type { Actor } from '../../platform/actor';
import { lockRow, type Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { isWisher } from '../wish.policy';
import { closeSponsoring } from './close-sponsoring';
import { loadSponsoring } from './get-sponsoring';
import { runsSponsoring } from './sponsoring.policy';
import { presentSponsoring } from './sponsoring.presenter';
import { WishSponsoring } from './wish-sponsoring.entity';

/** It will not come to anything: all that is not used goes back to those who gave. Throws wish.spending_waits while a spending is not signed. */
export async function giveBackSponsoring(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<SponsoringAnswer> {
  await lockRow(tx, WishSponsoring, { wishId: id });
  const { wish } = await loadSponsoring(tx, actor, id);
  ensureAllowed(runsSponsoring(actor, wish), communityRoles, isWisher(actor, wish));
  ensure(!(await hasWaitingSpending(tx, id)), 'wish.spending_waits');
  ensure(await closeSponsoring(tx, actor, id, 'returned', reason), 'wish.sponsoring_closed');
  return presentSponsoring(await tx.findOneByOrFail(WishSponsoring, { wishId: id }));
}
