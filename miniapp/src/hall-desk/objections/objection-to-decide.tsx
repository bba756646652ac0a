import { View } from '@tarojs/components';
import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { Photos } from '../../ui/photos';
import { formatMoment } from '../../ui/format-date';
import type { ObjectionData } from '../desk-data';

/** What they say, the photo of the paper, and whose hands it went through. */
export function ObjectionToDecide({
  objection: { title, channel, reason, photo, recordedBy, at },
}: {
  objection: ObjectionData;
}) {
  return (
    <View className="y-stack">
      <Notice icon="talk" tone="amber">
        {reason}
      </Notice>
      <View className="y-stack y-stack--tight">
        <IconText icon="hall">{title}</IconText>
        <IconText icon={channel === 'paper' ? 'book' : 'home'} note={`经手：${recordedBy.join('、')}`}>
          {channel === 'paper' ? '登记的是纸质票' : '登记的是上门票'}
        </IconText>
        <IconText icon="clock">{`${formatMoment(at)}提出`}</IconText>
      </View>
      {photo && (
        <Photos
          label="纸质票的照片"
          urls={[pictureAddress(photo.thumbUrl)]}
          onOpen={() => void showPhotos([pictureAddress(photo.url)], 0)}
        />
      )}
    </View>
  );
}
