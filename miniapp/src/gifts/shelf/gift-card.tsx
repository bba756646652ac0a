import { View } from '@tarojs/components';
import { openPage } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Tag } from '../../ui/tag';
import type { GiftCardData } from '../gift-data';
import { GiftThumb } from '../gift-thumb';
import { Price } from '../price';
import './gift-card.scss';

export function GiftCard({ gift: { id, title, price, left, thumbUrl, pickUpPlace } }: { gift: GiftCardData }) {
  return (
    <Card onTap={() => void openPage('gifts/gift/index', { id })}>
      <View className="gift-card">
        <GiftThumb url={thumbUrl} />
        <View className="gift-card__words">
          <View className="t-lead">{title}</View>
          <View className="y-row">
            <Price points={price} />
            {left > 0 ? <Tag icon="box" tone="jade">{`剩余${left}份`}</Tag> : <Tag icon="close">已兑完</Tag>}
          </View>
          <IconText icon="pin" isSmall>
            {pickUpPlace}
          </IconText>
        </View>
      </View>
    </Card>
  );
}
