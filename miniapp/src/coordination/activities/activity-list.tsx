import { View } from '@tarojs/components';
import type { Pages } from '../../staff-parts/queue';
import { QueueRow } from '../../staff-parts/queue-row';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { sayMoment } from '../../ui/say-date';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import type { ActivityToRun } from '../activity-data';
import { ActivityStateTag } from '../activity-state-tag';

interface ActivityListProps {
  pages: Pages<ActivityToRun>;
  chosenId: string | undefined;
  onOpen: (id: string) => void;
}

export function ActivityList({ pages: { items, isLoadingMore, moreError, loadMore }, chosenId, onOpen }: ActivityListProps) {
  return (
    <View className="y-stack">
      <Card isList>
        {items.map(({ id, title, placeName, state, nextShift, unconfirmed }) => (
          <QueueRow
            key={id} title={title} isChosen={id === chosenId} onTap={() => onOpen(id)}
            note={nextShift ? `下一班 ${sayMoment(nextShift.startsAt)} · ${placeName}` : placeName}
            tag={unconfirmed > 0 ? <Tag icon="clock" tone="amber">{`${unconfirmed}人等您记时长`}</Tag> : <ActivityStateTag state={state} goesOn={nextShift !== null} />}
          />
        ))}
      </Card>
      {moreError && <Button kind="secondary" icon="refresh" onTap={() => void loadMore()}>后面的没能打开，再试一次</Button>}
      {isLoadingMore && <Skeleton cards={1} />}
    </View>
  );
}
