import { formatMonthDay } from '@yuanli/shared/china-time';
import { notify } from '../messages';
import { clock } from '../platform/clock';
import { type Tx, insertOnce } from '../platform/database';
import { findOldPoints } from './find-next-expiry';
import type { PointsAccount } from './points-account.entity';
import { PointsExpiryNotice } from './points-expiry-notice.entity';
import type { PointsExpiry } from './points-expiry.entity';

/** Someone is told, once, how many of their points the date will take if they are not spent before. */
export async function announceExpiry(
  tx: Tx,
  { id: expiryId, day, gainedBefore }: PointsExpiry,
  account: PointsAccount,
): Promise<void> {
  const amount = await findOldPoints(tx, account, gainedBefore);
  if (amount < 1) return;
  if (!(await insertOnce(tx, PointsExpiryNotice, { expiryId, accountId: account.id, amount, at: clock.now() }))) return;
  await notify(tx, account.holder, {
    title: '有积分快到期了',
    text: `您有${amount}分将在${formatMonthDay(day)}到期，请在这天之前用掉。用积分时，总是先用最早得的。`,
    link: { kind: 'points', id: account.communityId },
  });
}
