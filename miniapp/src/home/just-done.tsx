import { View } from '@tarojs/components';
import { openPage } from '../platform/navigate';
import { pictureAddress } from '../platform/net/picture-address';
import { Card } from '../ui/card';
import { formatNearDay } from '../ui/format-date';
import { ListRow } from '../ui/list-row';
import { Picture } from '../ui/picture';
import { Tag } from '../ui/tag';
import type { Done } from './home-data';
import './just-done.scss';

const pages: Record<Done['kind'], string> = { wish: 'wishes/detail/index', case: 'cases/detail/index' };

/** 刚办好的: at most two things that were done for neighbours this week, with a picture or their thanks. Nothing where there is none. */
export function JustDone({ done }: { done: readonly Done[] }) {
  if (done.length === 0) return null;
  return (
    <Card isList>
      {done.map(({ kind, id, title, courtyardName, at, thanks, thumbUrl }) => (
        <ListRow
          key={id}
          start={
            <Tag icon="ok" tone="jade">
              刚办好
            </Tag>
          }
          title={<View className="just-done__line">{title}</View>}
          note={
            <View className="just-done__line">
              {thanks ? `“${thanks}”` : `${formatNearDay(at)}办好 · ${courtyardName}`}
            </View>
          }
          value={thumbUrl && <Picture url={pictureAddress(thumbUrl)} label="" className="just-done__picture" />}
          onTap={() => void openPage(pages[kind], { id })}
        />
      ))}
    </Card>
  );
}
