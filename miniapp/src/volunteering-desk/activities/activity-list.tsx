import { View } from '@tarojs/components';
import { MoreOfList } from '../../parts/loading/paged-list';
import type { Pages } from '../../platform/net/use-pages';
import { Card } from '../../ui/card';
import type { ActivityToRun } from '../activity-data';
import { ActivityRow } from './activity-row';

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
