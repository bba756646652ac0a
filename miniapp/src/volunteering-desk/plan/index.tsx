import { useRouter } from '@tarojs/taro';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { StaffPage } from '../../parts/staff/staff-page';
import { canCoordinate } from '../../parts/staff/permissions';
import { StickyAction } from '../../ui/sticky-action';
import { ActivityPlan } from './activity-plan';
import { hasNextStep, NextStep } from './next-step';

/** One activity: its posts and shifts, from the draft to the last day. */
export default function Plan() {
  const { id = '' } = useRouter().params;
  const { me } = useSession();
  const load = useLoad(activityEndpoints.getActivity, me?.can.coordinate ? { id } : null);
  const { data: activity, reload } = load;
  const changed = () => void reload();
  return (
    <StaffPage
      title="活动安排"
      hasColumns
      may={canCoordinate}
      footer={
        activity &&
        hasNextStep(activity) && (
          <StickyAction>
            <NextStep activity={activity} onChanged={changed} />
          </StickyAction>
        )
      }
    >
      <Loaded load={load}>{(activity) => <ActivityPlan activity={activity} onChanged={changed} />}</Loaded>
    </StaffPage>
  );
}
