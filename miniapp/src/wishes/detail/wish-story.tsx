import { View } from '@tarojs/components';
import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { Card } from '../../ui/card';
import { Photos } from '../../ui/photos';
import type { WishData } from '../wish-data';

export function WishStory({ wish: { story, pictures } }: { wish: WishData }) {
  const urls = pictures.map(({ url }) => pictureAddress(url));
  return (
    <Card>
      <View className="y-stack">
        <View>{story}</View>
        {urls.length > 0 && (
          <Photos
            label="心愿的照片"
            urls={pictures.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
            onOpen={(index) => void showPhotos(urls, index)}
          />
        )}
      </View>
    </Card>
  );
}
