import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { guideEndpoints } from '@yuanli/shared/directory/guides.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { NoCommunity } from '../../parts/staff/no-community';
import { canRunCommunity } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { draftOf, emptyGuide } from './guide-draft';
import { GuideForm } from './guide-form';

/** A new guide, or other words for one that exists. */
export default function EditGuide() {
  const { id } = useRouter().params;
  const { me } = useSession();
  const [round, setRound] = useState(0);
  const startAnew = () => setRound(round + 1);
  const guide = useLoad(guideEndpoints.getGuideToRun, id && me ? { id } : null);
  const communityId = useDeskCommunity()?.communityId;
  if (me && canRunCommunity(me.can)) {
    if (!id && communityId)
      return <GuideForm key={round} communityId={communityId} initial={emptyGuide} onStartAnew={startAnew} />;
    if (guide.data)
      return (
        <GuideForm
          key={round}
          id={guide.data.id}
          communityId={guide.data.communityId}
          initial={draftOf(guide.data)}
          onStartAnew={startAnew}
        />
      );
  }
  return (
    <StaffPage title={id ? '修改' : '新增办事指南'} may={canRunCommunity}>
      {id ? <Loaded load={guide} /> : <NoCommunity task="再来管办事指南" />}
    </StaffPage>
  );
}
