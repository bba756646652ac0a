import { notify } from '../../messages';
import type { Tx } from '../../platform/database';
import { adjusted } from '../ledger/move-events';
import { ISSUED, openAccounts } from '../ledger/open-accounts';
import type { PointsAdjustment } from './points-adjustment.entity';
import { postTransaction } from '../ledger/post-transaction';

/** Given by the community, or taken back to where points come from as far as they are there (points.not_enough); the person is told why. */
export async function postAdjustment(tx: Tx, adjustment: PointsAdjustment, actorId: string): Promise<void> {
  const { id, communityId, personId, amount, reason } = adjustment;
  const [issued, person] = await openAccounts(tx, communityId, 'point', [ISSUED, personId]);
  const motive = {
    communityId,
    event: adjusted,
    reason: `社区调整：${reason}`,
    actorId,
    causeKind: 'adjustment',
    causeId: id,
    idempotencyKey: `adjustment:${id}`,
    reversalOf: null,
  } as const;
  await postTransaction(tx, motive, [
    { account: issued!, amount: -amount },
    { account: person!, amount },
  ]);
  const what = amount > 0 ? `增加${amount}积分` : `减少${-amount}积分`;
  await notify(tx, personId, {
    title: '积分有调整',
    text: `社区调整了您的积分：${what}，原因：${reason}。如有疑问，请联系社区。`,
    link: { kind: 'points', id: communityId },
  });
}
