import { giftLimits } from '@yuanli/shared/gifts/gift-limits';
import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import { resizePool } from '../holds';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { getGiftToRun } from './find-gifts-to-run';
import { poolOf } from './gift.entity';
import type { GiftToRunAnswer } from './gift.presenter';
import { getPieces, lockGiftToRun } from './load-gift';

/** More came in, or some were lost or broken: with a reason, and never fewer than residents have taken already. */
export async function restockGift(
  tx: Tx,
  actor: Actor,
  { id, by, reason }: schema.RestockGiftInput,
): Promise<GiftToRunAnswer> {
  // Locked: of two who restock at once the second adds to what the first has made of it.
  await lockGiftToRun(tx, actor, id);
  const { capacity } = await getPieces(tx, id);
  const stock = capacity + by;
  if (stock > giftLimits.stock) throw new Refusal('request.invalid', { by: `一种礼品最多${giftLimits.stock}份` });
  await resizePool(tx, poolOf(id), { capacity: stock });
  await recordAudit(tx, actor, 'gift.restocked', id, { by, reason });
  return getGiftToRun(tx, actor, { id });
}
