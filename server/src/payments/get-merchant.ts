import type { z } from 'zod';
import { overseerRoles } from '@yuanli/shared/identity/roles';
import type { getMerchant as schema } from '@yuanli/shared/payments/payments.schema';
import { placeChain } from '../places';
import { hasRole, type Actor } from '../platform/actor';
import { countUpTo, type Reader } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';
import { PaymentIssue } from './issues/payment-issue.entity';
import type { PaymentDeps } from './payments-deps';

/** Whether residents of a community can pay, into whose account, and how much there is to look into (counted to 99). */
export async function getMerchant(
  db: Reader,
  actor: Actor,
  { communityId }: { communityId: string },
  { pay }: Pick<PaymentDeps, 'pay'>,
): Promise<z.input<typeof schema.out>> {
  ensureAllowed(hasRole(actor, overseerRoles, await placeChain(db, communityId)), overseerRoles);
  const openIssues = await countUpTo(db, PaymentIssue, { communityId, isSettled: false }, 99);
  return { isOn: pay !== null, payeeName: pay?.payeeName ?? null, openIssues };
}
