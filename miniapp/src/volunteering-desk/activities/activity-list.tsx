import { View } from '@tarojs/components';
import { MoreOfList } from '../../parts/loading/paged-list';
import { QueueRow } from '../../parts/staff/queue-row';
import type { Pages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import { formatMoment } from '../../ui/format-date';
import { Tag } from '../../ui/tag';
import type { ActivityToRun } from '../activity-data';
import { ActivityStateTag } from '../activity-state-tag';

interface ActivityListProps {
  pages: Pages<ActivityToRun>;
  chosenId: string | undefined;
  onOpen: (id: string) => void;
}

export function ActivityList({ pages, chosenId, onOpen }: ActivityListProps) {
  return (
    <View className="y-stack">
      <Card isList>
        {pages.items.map((activity) => (
          <ActivityRow
            key={activity.id}
            activity={activity}
            isChosen={activity.id === chosenId}
            onTap={() => onOpen(activity.id)}
          />
        ))}
      </Card>
      <MoreOfList pages={pages} />
    </View>
  );
}

interface ActivityRowProps {
  activity: ActivityToRun;
  isChosen: boolean;
  onTap: () => void;
}

/** One activity of the list: what waits goes before its state. */
function ActivityRow({
  activity: { title, placeName, state, nextShift, unconfirmed },
  isChosen,
  onTap,
}: ActivityRowProps) {
  return (
    <QueueRow
      title={title}
      isChosen={isChosen}
      onTap={onTap}
      note={nextShift ? `下个班次：${formatMoment(nextShift.startsAt)} · ${placeName}` : placeName}
      tag={
        unconfirmed > 0 ? (
          <Tag icon="clock" tone="amber">{`${unconfirmed}人待确认时长`}</Tag>
        ) : (
          <ActivityStateTag state={state} goesOn={nextShift !== null} />
        )
      }
    />
  );
}
