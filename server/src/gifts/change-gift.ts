import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import { assertOwnPictures } from '../pictures';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { assertKeeper } from './assert-keeper';
import { getGiftToRun } from './find-gifts-to-run';
import { checkWords, isSameWords, type GiftWords } from './gift-words';
import { Gift } from './gift.entity';
import type { GiftToRunAnswer } from './gift.presenter';
import { lockGiftToRun } from './load-gift';
import { giveToKeeper } from './gift-tasks';

/** The staff change what a gift is and costs. New words are checked before anyone reads them; what was redeemed keeps its price. */
export async function changeGift(
  tx: Tx,
  actor: Actor,
  { id, ...form }: schema.ChangeGiftInput,
): Promise<GiftToRunAnswer> {
  const gift = await lockGiftToRun(tx, actor, id);
  const given = { ...form, story: form.story ?? '' };
  if (given.keeperId !== gift.keeperId) await assertKeeper(tx, gift.communityId, given.keeperId);
  await assertOwnPictures(
    tx,
    actor,
    given.pictureIds.filter((one) => !gift.pictureIds.includes(one)),
  );

  await tx.update(Gift, { id }, { ...given, ...(await checkAnew(tx, actor, gift, given)) });
  if (given.keeperId !== gift.keeperId) await giveToKeeper(tx, { giftId: id, status: 'held' }, given.keeperId);
  await recordAudit(tx, actor, 'gift.changed', id, { price: given.price, priceBefore: gift.price });
  return getGiftToRun(tx, actor, { id });
}

/** A gift that was stopped stays so. */
async function checkAnew(tx: Tx, actor: Actor, gift: Gift, words: GiftWords): Promise<Partial<Gift>> {
  if (isSameWords(gift, words)) return {};
  const checkId = await checkWords(tx, actor, gift, words);
  return {
    checkId,
    isChecked: false,
    refusedBecause: null,
    writerId: actor.personId,
    ...(gift.state !== 'stopped' && { state: 'checking' }),
  };
}
