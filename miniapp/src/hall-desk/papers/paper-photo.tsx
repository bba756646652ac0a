import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { Picture } from '../../ui/picture';
import { Pressable } from '../../ui/pressable';
import type { PaperData } from '../desk-data';
import './papers.scss';

/** The paper as it was photographed, whole; a tap makes it larger. */
export function PaperPhoto({ label, photo }: Pick<PaperData, 'label' | 'photo'>) {
  const url = pictureAddress(photo.url);
  return (
    <Pressable label={`${label}的纸质票，点开看大图`} onTap={() => void showPhotos([url], 0)}>
      <Picture className="paper-photo" url={url} label="" isWhole />
    </Pressable>
  );
}
