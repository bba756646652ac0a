import { View } from '@tarojs/components';
import type { Pages } from '../../parts/staff/queue';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Skeleton } from '../../ui/skeleton';
import type { ActivityToRun } from '../activity-data';
import { ActivityRow } from './activity-row';

interface ActivityListProps {
  pages: Pages<ActivityToRun>;
  chosenId: string | undefined;
  onOpen: (id: string) => void;
}

export function ActivityList({
  pages: { items, isLoadingMore, moreError, loadMore },
  chosenId,
  onOpen,
}: ActivityListProps) {
  return (
    <View className="y-stack">
      <Card isList>
        {items.map((activity) => (
          <ActivityRow
            key={activity.id}
            activity={activity}
            isChosen={activity.id === chosenId}
            onTap={() => onOpen(activity.id)}
          />
        ))}
      </Card>
      {moreError && (
        <Button kind="secondary" icon="refresh" onTap={() => void loadMore()}>
          后面的没能打开，再试一次
        </Button>
      )}
      {isLoadingMore && <Skeleton cards={1} />}
    </View>
  );
}
