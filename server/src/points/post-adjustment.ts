import { notify } from '../messages';
import type { Tx } from '../platform/database';
import { adjusted } from './move-events';
import { ISSUED, openAccounts } from './open-accounts';
import type { PointsAdjustment } from './points-adjustment.entity';
import { postTransaction } from './post-transaction';

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
  const what = amount > 0 ? `加了${amount}分` : `减了${-amount}分`;
  await notify(tx, personId, {
    title: '积分有调整',
    text: `社区给您${what}，原因：${reason}。有疑问请联系社区。`,
    link: { kind: 'points', id: communityId },
  });
}
