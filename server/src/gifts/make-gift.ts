import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { openPool } from '../holds';
import { assertOwnPictures } from '../pictures';
import { getCommunity } from '../places';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensureAllowed } from '../platform/refusal';
import { assertKeeper } from './assert-keeper';
import { getGiftToRun } from './find-gifts-to-run';
import { checkWords } from './gift-words';
import { Gift, poolOf } from './gift.entity';
import { canRunGifts } from './gift.policy';
import type { GiftToRunAnswer } from './gift.presenter';

/** A worker of the community puts a gift on the shelf: it is offered as soon as its words and pictures have been checked. */
export async function makeGift(tx: Tx, actor: Actor, form: schema.MakeGiftInput): Promise<GiftToRunAnswer> {
  const { communityId, stock, ...given } = form;
  ensureAllowed(canRunGifts(actor, communityId), communityRoles);
  await getCommunity(tx, communityId);
  await assertKeeper(tx, communityId, given.keeperId);
  await assertOwnPictures(tx, actor, given.pictureIds);

  const id = newId();
  const words = { ...given, story: given.story ?? '' };
  const checkId = await checkWords(tx, actor, { id, communityId }, words);
  await openPool(tx, { id: poolOf(id), capacity: stock });
  const state = { state: 'checking', isChecked: false, checkId, refusedBecause: null } as const;
  await tx.insert(Gift, { id, communityId, ...words, ...state, writerId: actor.personId, madeAt: clock.now() });
  await recordAudit(tx, actor, 'gift.made', id, { stock, price: given.price });
  return getGiftToRun(tx, actor, { id });
}
