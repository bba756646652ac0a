import { formatMonthDay } from '@yuanli/shared/china-time';
import { notify } from '../messages';
import type { Tx } from '../platform/database';
import { findOldPoints } from './find-next-expiry';
import { lockAccount } from './lock-account';
import { moveEvents } from './move-events';
import { EXPIRED, openAccounts } from './open-accounts';
import { PointsAccount } from './points-account.entity';
import type { PointsExpiry } from './points-expiry.entity';
import { PointsTransaction } from './points-transaction.entity';
import { postTransaction } from './post-transaction';

/** The date has come: what is left of the old points expires, once per account and date. Spending waits, or came before. */
export async function expirePoints(
  tx: Tx,
  { id, communityId, day, gainedBefore }: PointsExpiry,
  accountId: string,
): Promise<void> {
  const idempotencyKey = `expiry:${day}:${accountId}`;
  await lockAccount(tx, accountId);
  if (await tx.existsBy(PointsTransaction, { communityId, idempotencyKey })) return;
  const account = await tx.findOneByOrFail(PointsAccount, { id: accountId });
  const amount = await findOldPoints(tx, account, gainedBefore);
  if (amount < 1) return;
  const [expired] = await openAccounts(tx, communityId, 'point', [EXPIRED]);
  const motive = {
    communityId,
    idempotencyKey,
    event: moveEvents.expired,
    reason: `${formatMonthDay(day)}到期`,
    actorId: null,
    causeKind: 'expiry',
    causeId: id,
    reversalOf: null,
  } as const;
  await postTransaction(tx, motive, [
    { account, amount: -amount },
    { account: expired!, amount },
  ]);
  const text = `您有${amount}分在${formatMonthDay(day)}到期了，没有用掉的不再保留。`;
  await notify(tx, account.holder, { title: '有积分到期了', text, link: { kind: 'points', id: communityId } });
}
