import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { Page } from '../../ui/page';
import { draftOf } from './activity-draft';
import { ActivityForm } from './activity-form';

/** The form begins with what is there now. */
export function ChangeActivity({ id, onStartAnew }: { id: string; onStartAnew: () => void }) {
  const load = useLoad(activityEndpoints.getActivity, { id });
  const activity = load.data;
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
      <Loaded load={load} />
    </Page>
  );
}
