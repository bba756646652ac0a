import { View } from '@tarojs/components';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { ActivityPlan } from '../plan/activity-plan';
import { NextStep } from '../plan/next-step';

interface ActivityBesideProps {
  id: string;
  /** The list is to show it too. */
  onChanged: () => void;
}

/** The chosen activity as its own page shows it. */
export function ActivityBeside({ id, onChanged }: ActivityBesideProps) {
  const { data: activity, error, reload } = useLoad(activityEndpoints.getActivity, { id });
  const changed = () => {
    void reload();
    onChanged();
  };
  if (error) return <ErrorState message={error.message} onRetry={() => void reload()} />;
  if (!activity) return <Skeleton cards={2} />;
  return (
    <View className="y-stack">
      <NextStep activity={activity} onChanged={changed} />
      <ActivityPlan activity={activity} onChanged={changed} />
    </View>
  );
}
