import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { ErrorState } from '../../ui/error-state';
import { Page } from '../../ui/page';
import { Skeleton } from '../../ui/skeleton';
import { draftOf } from './activity-draft';
import { ActivityForm } from './activity-form';

/** The form begins with what is there now. */
export function ChangeActivity({ id, onStartAnew }: { id: string; onStartAnew: () => void }) {
  const { data: activity, error, reload } = useLoad(activityEndpoints.getActivity, { id });
  if (activity)
    return (
      <ActivityForm
        communityId={activity.communityId}
        changing={activity}
        initial={draftOf(activity)}
        onStartAnew={onStartAnew}
      />
    );
  return (
    <Page title="改活动内容">
      {error ? <ErrorState message={error.message} onRetry={() => void reload()} /> : <Skeleton />}
    </Page>
  );
}
