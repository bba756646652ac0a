import { View } from '@tarojs/components';
import { showPhotos } from '../../platform/device/show-photos';
import { pictureAddress } from '../../platform/net/picture-address';
import { Picture } from '../../ui/picture';
import { Pressable } from '../../ui/pressable';
import './receipts.scss';

/** Receipts as large as the page is, to be read before they are signed; a tap shows one by itself. */
export function Receipts({ receipts }: { receipts: readonly { id: string; url: string }[] }) {
  const urls = receipts.map(({ url }) => pictureAddress(url));
  return (
    <View className="y-stack">
      {urls.map((url, index) => (
        <Pressable
          key={url}
          className="receipts__one"
          label={`第${index + 1}张发票或收据，点开看大图`}
          onTap={() => void showPhotos(urls, index)}
        >
          <Picture className="receipts__image" url={url} label="" isWhole />
        </Pressable>
      ))}
    </View>
  );
}
