import { View } from '@tarojs/components';
import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { Photos } from '../../ui/photos';
import { Stat, Stats } from '../../ui/stat';
import type { GiftToRun } from '../gift-data';

export function GiftDetail({ gift }: { gift: GiftToRun }) {
  const {
    story,
    pictures,
    price,
    left,
    waiting,
    collected,
    limitPerPerson,
    holdDays,
    pickUpPlace,
    pickUpHours,
    refusedBecause,
    state,
  } = gift;
  const urls = pictures.map(({ url }) => pictureAddress(url));
  return (
    <View className="y-stack">
      {refusedBecause && (
        <Notice icon="alert" tone="danger">{`没有通过内容检查：${refusedBecause}。修改后会重新检查。`}</Notice>
      )}
      {state === 'checking' && (
        <Notice icon="shield" tone="amber">
          文字和照片正在检查，通过后居民才能看到。
        </Notice>
      )}
      <Stats>
        <Stat label="剩余" value={left} unit="份" tone="jade" />
        <Stat label="待领取" value={waiting} unit="份" tone="amber" />
        <Stat label="已领取" value={collected} unit="份" />
      </Stats>
      {story && <View>{story}</View>}
      {urls.length > 0 && (
        <Photos
          label="礼品的照片"
          urls={pictures.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
          onOpen={(index) => void showPhotos(urls, index)}
        />
      )}
      <View className="y-stack y-stack--tight">
        <IconText icon="sun">{`每份${price}积分，每人最多兑换${limitPerPerson}份`}</IconText>
        <IconText icon="calendar">{`兑换后保留${holdDays}天`}</IconText>
        <IconText icon="pin">{pickUpPlace}</IconText>
        <IconText icon="clock">{pickUpHours}</IconText>
      </View>
    </View>
  );
}
