import { View } from '@tarojs/components';
import { wishKinds } from '@yuanli/shared/wishes/wish-kinds';
import type { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { WishStatusTag } from '../../parts/wishes/wish-status-tag';
import { openPage } from '../../platform/navigate';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { Card } from '../../ui/card';
import { daysUntil, formatBy, formatShortDay } from '../../ui/format-date';

export type WatchedWishData = ItemOf<typeof wishEndpoints.findWishesToWatch>;

interface WatchedWishProps {
  wish: WatchedWishData;
  /** Of a list in which not all stand alike. */
  hasStatus: boolean;
}

/** One wish as the phone lists it. */
export function WatchedWish({ wish, hasStatus }: WatchedWishProps) {
  const { id, title, alias, courtyardName, kind, number, status } = wish;
  return (
    <Card onTap={() => void openPage('wishes/detail/index', { id })}>
      <View className="y-stack y-stack--tight">
        {hasStatus && <WishStatusTag status={status} />}
        <View className="t-strong">{title}</View>
        <View className="t-caption">{`${alias} · ${courtyardName} · ${wishKinds[kind]} · ${number}`}</View>
        <View>{formatStanding(wish)}</View>
      </View>
    </Card>
  );
}

/** 已等23天，希望12月6日（含）前办好，12月20日到期 */
export function formatStanding({
  openSince,
  wantedBefore,
  expiresAt,
  claimantRole,
  holdUntil,
  status,
  at,
}: WatchedWishData): string {
  return [
    openSince && formatWaited(openSince),
    claimantRole && `${claimantRole}在帮`,
    holdUntil && `${formatBy(holdUntil)}办好`,
    wantedBefore && `希望${formatBy(wantedBefore)}办好`,
    openSince && expiresAt && `${formatShortDay(expiresAt)}到期`,
    status === 'expired' && `${formatShortDay(at)}到期`,
  ]
    .filter(Boolean)
    .join('，');
}

const formatWaited = (since: string): string => {
  const waited = -daysUntil(since);
  return waited === 0 ? '今天放出来的' : `已等${waited}天`;
};
