import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { wishKinds } from '@yuanli/shared/wishes/wish-kinds';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import type { ItemOf } from '../platform/net/endpoint-types';
import { whoWished } from '../parts/wishes/who-wished';
import { wishKindIcons } from '../parts/wishes/wish-kind-icons';
import { WishStatusTag } from '../parts/wishes/wish-status-tag';
import { PagedList } from '../parts/loading/paged-list';
import { openPage } from '../platform/navigate';
import { pictureAddress } from '../platform/net/picture-address';
import type { Pages } from '../platform/net/use-pages';
import { Card } from '../ui/card';
import { IconText } from '../ui/icon-text';
import { Picture } from '../ui/picture';
import { formatDay, formatBy } from '../ui/format-date';
import './wish-card.scss';

export type WishCardData = ItemOf<typeof wishEndpoints.findWishes>;

/** The one fact that decides: by when, or when the wisher is at home. */
function whenWanted({ wantedBefore, availability, status, at }: WishCardData): string {
  if (status === 'fulfilled') return `${formatDay(at)}实现`;
  if (wantedBefore) return `希望${formatBy(wantedBefore)}办好`;
  return availability ?? '时间都可以';
}

export function WishCard({ wish, isMine = false }: { wish: WishCardData; isMine?: boolean }) {
  return (
    <Card onTap={() => void openPage('wishes/detail/index', { id: wish.id })}>
      <View className="y-stack y-stack--tight">
        <View className="y-row y-row--between">
          <WishStatusTag status={wish.status} isMine={isMine} />
          <View className="t-caption">{wish.number}</View>
        </View>
        <View className="wish-card__main">
          <View className="y-grow">
            <View className="t-lead">{wish.title}</View>
            <View className="t-caption">{whoWished(wish)}</View>
          </View>
          {wish.thumbUrl && <Picture className="wish-card__photo" url={pictureAddress(wish.thumbUrl)} label="" />}
        </View>
        <View className="y-row">
          <IconText icon={wishKindIcons[wish.kind]} isSmall>
            {wishKinds[wish.kind]}
          </IconText>
          <IconText icon="clock" isSmall>
            {whenWanted(wish)}
          </IconText>
        </View>
      </View>
    </Card>
  );
}

interface WishCardsProps {
  pages: Pages<WishCardData>;
  empty: ReactNode;
  /** True in the list of one's own. */
  isMine?: boolean;
}

/** A list of wishes in any of its states. */
export function WishCards({ pages, empty, isMine = false }: WishCardsProps) {
  return (
    <PagedList pages={pages} empty={empty}>
      {(wishes) => wishes.map((wish) => <WishCard key={wish.id} wish={wish} isMine={isMine} />)}
    </PagedList>
  );
}
