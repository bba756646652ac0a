import { communityRoles } from '@yuanli/shared/identity/roles';
import type { SpendingAnswer } from '@yuanli/shared/payments/payments.schema';
import type { SpendSponsoringInput } from '@yuanli/shared/wishes/sponsoring.schema';
import { recordSpending } from '../../payments';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { isWisher } from '../wish.policy';
import { loadSponsoring } from './get-sponsoring';
import { runsSponsoring } from './sponsoring.policy';

/** A community worker shows what the money for a wish was used for, with receipts; a supervisor signs. */
export async function spendSponsoring(tx: Tx, actor: Actor, input: SpendSponsoringInput): Promise<SpendingAnswer> {
  const { id, ...spending } = input;
  const { wish, sponsoring } = await loadSponsoring(tx, actor, id);
  ensureAllowed(runsSponsoring(actor, wish), communityRoles, isWisher(actor, wish));
  ensure(sponsoring.status === 'open' || sponsoring.status === 'full', 'wish.sponsoring_closed');
  const purpose = { kind: 'wish', id, title: wish.title } as const;
  return recordSpending(tx, actor, { communityId: wish.communityId, purpose, ...spending });
}
