import { View } from '@tarojs/components';
import type { IdeaData } from '../../parts/hall/hall-data';
import { formatSupport } from '../../parts/hall/format-support';
import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { Photos } from '../../ui/photos';
import { formatDay } from '../../ui/format-date';

/** The whole idea as neighbours read it, and how far its answer has come. */
export function IdeaFacts({ idea }: { idea: IdeaData }) {
  const {
    story,
    pictures,
    authorName,
    courtyardName,
    place,
    supporters,
    isOverdue,
    reason,
    isAnswerBeingChecked,
    answerRefusedBecause,
    at,
  } = idea;
  return (
    <View className="y-stack">
      {answerRefusedBecause && (
        <Notice
          icon="alert"
          tone="danger"
        >{`上次的答复没有通过检查，原因：${answerRefusedBecause}。请修改后重新提交。`}</Notice>
      )}
      {isAnswerBeingChecked && (
        <Notice icon="shield" tone="amber">{`答复正在检查，检查通过后大家就能看到：${reason ?? ''}`}</Notice>
      )}
      {isOverdue && <Notice icon="alert" tone="danger">{`${formatSupport(idea)}。居民也能看到，请尽快答复。`}</Notice>}
      <View>{story}</View>
      {pictures.length > 0 && (
        <Photos
          label="金点子的照片"
          urls={pictures.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
          onOpen={(index) =>
            void showPhotos(
              pictures.map(({ url }) => pictureAddress(url)),
              index,
            )
          }
        />
      )}
      <View className="y-stack y-stack--tight">
        <IconText icon="people">{`${supporters}人附议`}</IconText>
        <IconText icon="me">{`${authorName}，${formatDay(at)}提出`}</IconText>
        <IconText icon="pin">{[courtyardName, place].filter(Boolean).join(' · ')}</IconText>
        {!isOverdue && <IconText icon="clock">{formatSupport(idea)}</IconText>}
      </View>
    </View>
  );
}
