import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRunCommunity } from '../../parts/staff/permissions';
import { NoCommunity } from '../../parts/staff/no-community';
import { draftOf, emptyService } from './service-draft';
import { ServiceForm } from './service-form';

/** A new service of the circle, or other details of one that exists. */
export default function EditService() {
  const { id } = useRouter().params;
  const { me } = useSession();
  const [round, setRound] = useState(0);
  const startAnew = () => setRound(round + 1);
  const service = useLoad(directoryDeskEndpoints.getServiceToRun, id && me ? { id } : null);
  const communityId = useDeskCommunity()?.communityId;
  if (me && canRunCommunity(me.can)) {
    if (!id && communityId)
      return <ServiceForm key={round} communityId={communityId} initial={emptyService} onStartAnew={startAnew} />;
    if (service.data)
      return (
        <ServiceForm
          key={round}
          id={service.data.id}
          communityId={service.data.communityId}
          initial={draftOf(service.data)}
          onStartAnew={startAnew}
        />
      );
  }
  return (
    <StaffPage title={id ? '修改' : '新增服务'} may={canRunCommunity}>
      {id ? <Loaded load={service} /> : <NoCommunity task="再来管生活圈" />}
    </StaffPage>
  );
}
