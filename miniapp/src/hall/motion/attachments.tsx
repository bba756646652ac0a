import type { MotionData } from '../../parts/hall/hall-data';
import { pictureAddress } from '../../platform/net/picture-address';
import { showPhotos } from '../../platform/device/show-photos';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Picture } from '../../ui/picture';
import './attachments.scss';

/** Plans, offers, papers, each with what it is. */
export function Attachments({ attachments }: { attachments: MotionData['attachments'] }) {
  const urls = attachments.map(({ picture }) => pictureAddress(picture.url));
  return (
    <Card isList>
      {attachments.map(({ id, caption, picture }, index) => (
        <ListRow
          key={id}
          title={caption}
          start={<Picture className="attachment" url={pictureAddress(picture.thumbUrl)} label="" />}
          onTap={() => void showPhotos(urls, index)}
        />
      ))}
    </Card>
  );
}
