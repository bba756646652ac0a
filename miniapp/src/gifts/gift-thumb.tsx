import { View } from '@tarojs/components';
import { pictureAddress } from '../platform/net/picture-address';
import { Icon } from '../ui/icon';
import { Picture } from '../ui/picture';
import './gift-thumb.scss';

/** Its picture, or a drawn box where there is none: the words beside it say what it is. */
export function GiftThumb({ url }: { url: string | null }) {
  if (url) return <Picture className="gift-thumb" url={pictureAddress(url)} label="" />;
  return (
    <View className="gift-thumb gift-thumb--none">
      <Icon name="gift" isLarge />
    </View>
  );
}
