import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { Photos } from '../../ui/photos';

export function PicturesToCheck({ pictures }: { pictures: readonly { url: string; thumbUrl: string }[] }) {
  if (pictures.length === 0) return null;
  const urls = pictures.map(({ url }) => pictureAddress(url));
  return (
    <Photos
      label="要核对的照片"
      urls={pictures.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
      onOpen={(index) => void showPhotos(urls, index)}
    />
  );
}
