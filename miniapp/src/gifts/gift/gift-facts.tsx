import { View } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Photos } from '../../ui/photos';
import { Tag } from '../../ui/tag';
import type { GiftData } from '../gift-data';
import { Price } from '../price';

export function GiftFacts({ gift }: { gift: GiftData }) {
  const { title, story, pictures, price, left, pickUpPlace, pickUpHours, keeperName, limitPerPerson, holdDays, mine } =
    gift;
  const urls = pictures.map(({ url }) => pictureAddress(url));
  return (
    <>
      <View className="y-stack y-stack--tight">
        <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
          {title}
        </View>
        <View className="y-row">
          <Price points={price} />
          {left > 0 ? <Tag icon="box" tone="jade">{`剩余${left}份`}</Tag> : <Tag icon="close">已兑完</Tag>}
        </View>
      </View>
      {urls.length > 0 && (
        <Photos
          label="礼品的照片"
          urls={pictures.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
          onOpen={(index) => void showPhotos(urls, index)}
        />
      )}
      {story && <Card>{story}</Card>}
      <Card>
        <View className="y-stack">
          <IconText icon="pin" note={keeperName ? `请找${keeperName}领取` : undefined}>
            {pickUpPlace}
          </IconText>
          <IconText icon="clock">{pickUpHours}</IconText>
          <IconText icon="calendar" note="到期未领取，积分自动退回">{`兑换后保留${holdDays}天`}</IconText>
          <IconText icon="me">
            {mine > 0 ? `每人最多兑换${limitPerPerson}份，您已兑换${mine}份` : `每人最多兑换${limitPerPerson}份`}
          </IconText>
        </View>
      </Card>
    </>
  );
}
