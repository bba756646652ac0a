import { communityRoles } from '@yuanli/shared/identity/roles';
import type { SpendingAnswer } from '@yuanli/shared/payments/payments.schema';
import type { SpendSponsoringInput } from '@yuanli/shared/wishes/sponsoring.schema';
import { recordSpending } from '../../payments';
import type { Actor } from '../../platform/actor';
import { lockRow, type Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { isWisher } from '../wish.policy';
import { loadSponsoring } from './get-sponsoring';
import { runsSponsoring } from './sponsoring.policy';
import { WishSponsoring } from './wish-sponsoring.entity';

/** A community worker shows what the money for a wish was used for, with receipts; a supervisor signs. */
export async function spendSponsoring(tx: Tx, actor: Actor, input: SpendSponsoringInput): Promise<SpendingAnswer> {
  const { id, ...spending } = input;
  // One after the other: nothing goes back, and nothing else is spent, while this is written.
  await lockRow(tx, WishSponsoring, { wishId: id });
  const { wish, sponsoring } = await loadSponsoring(tx, actor, id);
  ensureAllowed(runsSponsoring(actor, wish), communityRoles, isWisher(actor, wish));
  ensure(sponsoring.status === 'open' || sponsoring.status === 'full', 'wish.sponsoring_closed');
  const purpose = { kind: 'wish', id, title: wish.title } as const;
  return recordSpending(tx, actor, { communityId: wish.communityId, purpose, ...spending });
}
