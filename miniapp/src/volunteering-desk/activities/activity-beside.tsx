import { View } from '@tarojs/components';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { ActivityPlan } from '../plan/activity-plan';
import { NextStep } from '../plan/next-step';

interface ActivityBesideProps {
  id: string;
  /** The list is to show it too. */
  onChanged: () => void;
}

/** The chosen activity as its own page shows it. */
export function ActivityBeside({ id, onChanged }: ActivityBesideProps) {
  const load = useLoad(activityEndpoints.getActivity, { id });
  const changed = () => {
    void load.reload();
    onChanged();
  };
  return (
    <Loaded load={load} cards={2} isNested>
      {(activity) => (
        <View className="y-stack">
          <NextStep activity={activity} onChanged={changed} />
          <ActivityPlan activity={activity} onChanged={changed} />
        </View>
      )}
    </Loaded>
  );
}
