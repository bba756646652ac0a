import { pictureAddress } from '../platform/net/picture-address';
import { showPhotos } from '../platform/device/show-photos';
import { Photos } from '../ui/photos';
import type { CaseData } from './case-data';

interface CasePhotosProps {
  label: string;
  pictures: CaseData['pictures'];
}

/** Photos of a case, an answer or a step; nothing where there are none. */
export function CasePhotos({ label, pictures }: CasePhotosProps) {
  const urls = pictures.map(({ url }) => pictureAddress(url));
  if (urls.length === 0) return null;
  return (
    <Photos
      label={label}
      urls={pictures.map(({ thumbUrl }) => pictureAddress(thumbUrl))}
      onOpen={(index) => void showPhotos(urls, index)}
    />
  );
}
