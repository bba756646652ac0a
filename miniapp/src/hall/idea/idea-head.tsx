import { View } from '@tarojs/components';
import type { IdeaData } from '../../parts/hall/hall-data';
import { IdeaStateTag, OverdueTag } from '../../parts/hall/state-tags';
import { accessible } from '../../platform/a11y/accessible';
import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Photos } from '../../ui/photos';
import { formatDay } from '../../ui/format-date';

/** What it is about, who says it, where, and how it looks now. */
export function IdeaHead({
  idea: { status, isOverdue, title, story, pictures, authorName, isMine, courtyardName, place, at },
}: {
  idea: IdeaData;
}) {
  const urls = pictures.map(({ url }) => pictureAddress(url));
  return (
    <>
      <View className="y-stack">
        <View className="y-row">
          <IdeaStateTag status={status} />
          {isOverdue && <OverdueTag />}
        </View>
        <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
          {title}
        </View>
        <View className="y-stack y-stack--tight">
          <IconText icon="me" note={formatDay(at)}>
            {isMine ? '我提的' : `${authorName}提的`}
          </IconText>
          <IconText icon="pin">{[courtyardName, place].filter(Boolean).join(' · ')}</IconText>
        </View>
      </View>
      <Card>
        <View className="y-stack">
          <View>{story}</View>
          {urls.length > 0 && (
            <Photos
              label="金点子的照片"
              urls={pictures.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
              onOpen={(index) => void showPhotos(urls, index)}
            />
          )}
        </View>
      </Card>
    </>
  );
}
