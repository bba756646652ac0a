import { View } from '@tarojs/components';
import type { MotionData } from '../../parts/hall/hall-data';
import { openPage } from '../../platform/navigate';
import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Photos } from '../../ui/photos';

/** How it came about: the proposer's own words and pictures. */
export function MotionStory({ motion: { story, pictures, proposerName, supporters, ideaId } }: { motion: MotionData }) {
  const urls = pictures.map(({ url }) => pictureAddress(url));
  return (
    <>
      <Card>
        <View className="y-stack">
          <IconText icon="me" note={supporters > 0 ? `${supporters}位邻居附议` : undefined}>
            {proposerName ? `${proposerName}提出` : '社区提出'}
          </IconText>
          {story && <View>{story}</View>}
          {urls.length > 0 && (
            <Photos
              label="议题的照片"
              urls={pictures.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
              onOpen={(index) => void showPhotos(urls, index)}
            />
          )}
        </View>
      </Card>
      {ideaId && (
        <Card isList>
          <ListRow
            start={<Icon name="sun" />}
            title="查看原来的金点子"
            onTap={() => void openPage('hall/idea/index', { id: ideaId })}
          />
        </Card>
      )}
    </>
  );
}
