import { findNicknames } from '../identity';
import { notify } from '../messages';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Reader, Tx } from '../platform/database';
import { tryCollect } from './end-redemption';
import { loadByCode } from './load-redemption';
import { presentHandOver, type HandOverAnswer } from './redemption.presenter';
import { refuseEnded } from './refuse-ended';
import { describeRedemption } from './describe-redemption';

/** What the keeper sees before the gift goes over the counter, and afterwards to whoever scans the code once more. */
export async function getHandOver(db: Reader, actor: Actor, { code }: { code: string }): Promise<HandOverAnswer> {
  const redemption = await loadByCode(db, actor, code);
  return presentHandOver(redemption, await findNicknames(db, [redemption.personId]));
}

/** The keeper hands it over, once, however often the code is scanned: the points are spent and the piece is gone. */
export async function handOverGift(tx: Tx, actor: Actor, { code }: { code: string }): Promise<HandOverAnswer> {
  const redemption = await loadByCode(tx, actor, code);
  if (!(await tryCollect(tx, actor, redemption))) await refuseEnded(tx, redemption.id);
  const { id, giftId, personId, title, price } = redemption;
  await recordAudit(tx, actor, 'gift.handed_over', id, { giftId });
  await notify(tx, personId, {
    title: '礼品已领取',
    text: `您已领取“${title}”，使用${price}积分。`,
    link: describeRedemption(redemption),
  });
  return getHandOver(tx, actor, { code });
}
