import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { NoCommunity } from '../../parts/staff/no-community';
import { StaffPage } from '../../parts/staff/staff-page';
import { canCoordinate } from '../../parts/staff/permissions';
import { Loaded } from '../../parts/loading/loaded';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { Page } from '../../ui/page';
import { emptyActivity, draftOf } from './activity-draft';
import { ActivityForm } from './activity-form';

/** A new activity, or another text for one that exists. */
export default function EditActivity() {
  const { id } = useRouter().params;
  const { me } = useSession();
  const community = useDeskCommunity();
  const [round, setRound] = useState(0);
  const startAnew = () => setRound(round + 1);
  if (!me?.can.coordinate)
    return (
      <StaffPage title="新建活动" may={canCoordinate}>
        {null}
      </StaffPage>
    );
  if (id) return <ChangeActivity key={round} id={id} onStartAnew={startAnew} />;
  if (!community)
    return (
      <StaffPage title="新建活动" may={canCoordinate}>
        <NoCommunity task="再来新建活动" />
      </StaffPage>
    );
  const { communityId, communityName } = community;
  return (
    <ActivityForm
      key={round}
      communityId={communityId}
      initial={emptyActivity(me.can.useWorkbench ? `${communityName}居委会` : '')}
      onStartAnew={startAnew}
    />
  );
}

/** The form begins with what is there now. */
function ChangeActivity({ id, onStartAnew }: { id: string; onStartAnew: () => void }) {
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
