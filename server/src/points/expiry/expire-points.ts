import { formatMonthDay } from '@yuanli/shared/china-time';
import { notify } from '../../messages';
import type { Tx } from '../../platform/database';
import { findOldPoints } from './find-next-expiry';
import { gainedOn } from '../ledger/gained-since';
import { lockAccount } from '../ledger/lock-account';
import { moveEvents } from '../ledger/move-events';
import { EXPIRED, openAccounts } from '../ledger/open-accounts';
import { PointsAccount } from '../ledger/points-account.entity';
import { PointsExpiry } from './points-expiry.entity';
import { PointsReservation } from '../ledger/points-reservation.entity';
import { PointsTransaction } from '../ledger/points-transaction.entity';
import { postTransaction } from '../ledger/post-transaction';

type Due = Pick<PointsExpiry, 'id' | 'communityId' | 'day' | 'gainedBefore'>;

/**
 * The date has come: what is left of the old points expires, once per account and date. Spending waits, or came before. Old points
 * that are put aside at this moment are not lost while they may still be collected; it is noted that they expire if they come back.
 */
export async function expirePoints(tx: Tx, expiry: Due, accountId: string): Promise<void> {
  const { communityId, day, gainedBefore } = expiry;
  const idempotencyKey = `expiry:${day}:${accountId}`;
  await lockAccount(tx, accountId);
  if (await tx.existsBy(PointsTransaction, { communityId, idempotencyKey })) return;
  const account = await tx.findOneByOrFail(PointsAccount, { id: accountId });
  const amount = await findOldPoints(tx, account, gainedBefore);
  await noteOldAside(tx, expiry, account, amount);
  if (amount < 1) return;
  await bookExpired(tx, expiry, account, amount, idempotencyKey);
  const text = `您有${amount}积分未使用，已于${formatMonthDay(day)}到期失效。`;
  await notify(tx, account.holder, { title: '有积分已到期', text, link: { kind: 'points', id: communityId } });
}

async function bookExpired(
  tx: Tx,
  { id, communityId, day }: Due,
  account: PointsAccount,
  amount: number,
  idempotencyKey: string,
): Promise<void> {
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
}

/** What is old of balance and reservations together, beyond the balance's own part, lies in the reservations; the first ones took the oldest. */
async function noteOldAside(
  tx: Tx,
  { id: expiryId, communityId, gainedBefore }: Due,
  { id: accountId, holder: personId, balance }: PointsAccount,
  oldInBalance: number,
): Promise<void> {
  const aside = await tx.find(PointsReservation, {
    where: { communityId, personId, state: 'held' },
    order: { id: 'ASC' },
  });
  const held = aside.reduce((sum, { amount }) => sum + amount, 0);
  if (held === 0) return;
  const old = Math.max(0, (balance ?? 0) + held - (await gainedOn(tx, accountId, gainedBefore)));
  const noted = aside.reduce((sum, { agedOut }) => sum + sumOf(agedOut), 0);
  let left = old - oldInBalance - noted;
  for (const { id, amount, agedOut } of aside) {
    const part = Math.min(left, amount - sumOf(agedOut));
    if (part < 1) continue;
    left -= part;
    await tx.update(PointsReservation, { id, state: 'held' }, { agedOut: [...agedOut, { expiryId, amount: part }] });
  }
}

const sumOf = (agedOut: PointsReservation['agedOut']): number => agedOut.reduce((sum, { amount }) => sum + amount, 0);

/** Points came back that had grown too old while they were put aside: they expire now, by the dates that would have taken them. Within the transaction that gave them back. */
export async function expireReturned(
  tx: Tx,
  { id, communityId, agedOut }: PointsReservation,
  accountId: string,
): Promise<void> {
  if (agedOut.length === 0) return;
  const account = await tx.findOneByOrFail(PointsAccount, { id: accountId });
  let day = '';
  for (const { expiryId, amount } of agedOut) {
    const expiry = await tx.findOneByOrFail(PointsExpiry, { id: expiryId });
    await bookExpired(tx, expiry, account, amount, `reservation:${id}:expired:${expiryId}`);
    ({ day } = expiry);
  }
  const text = `退回的积分中，有${sumOf(agedOut)}积分在预留期间已过到期日（${formatMonthDay(day)}），按规则不再保留。`;
  await notify(tx, account.holder, { title: '有积分已到期', text, link: { kind: 'points', id: communityId } });
}
