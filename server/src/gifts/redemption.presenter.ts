import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import { presentPicture } from '../pictures';
import type { Redemption, ReleasedHow } from './redemption.entity';

export type RedemptionAnswer = schema.GetRedemptionAnswer;
export type HandOverAnswer = schema.GetHandOverAnswer;

const because: Record<ReleasedHow, string> = {
  given_back: '您已取消兑换，积分已退回',
  ran_out: '到期未领取，积分已退回',
  left: '账号已注销',
};

const thumbOf = ({ pictureId }: Redemption): string | null => pictureId && presentPicture(pictureId).thumbUrl;

/** As the resident sees it. */
export function presentRedemption(redemption: Redemption): RedemptionAnswer {
  const {
    id,
    giftId,
    title,
    price,
    status,
    releasedHow,
    pickUpPlace,
    pickUpHours,
    liveCode,
    expiresAt,
    redeemedAt,
    collectedAt,
  } = redemption;
  return {
    ...{ id, giftId, title, price, status, pickUpPlace, pickUpHours, expiresAt, redeemedAt, collectedAt },
    thumbUrl: thumbOf(redemption),
    releasedBecause: releasedHow && because[releasedHow],
    code: liveCode,
    can: { giveBack: status === 'held' },
  };
}

/** As whoever hands it out sees it. */
export function presentHandOver(redemption: Redemption, nicknames: ReadonlyMap<string, string>): HandOverAnswer {
  const { id, title, personId, status, expiresAt, collectedAt } = redemption;
  return {
    id,
    title,
    thumbUrl: thumbOf(redemption),
    residentName: nicknames.get(personId) ?? '',
    status,
    expiresAt,
    collectedAt,
  };
}
