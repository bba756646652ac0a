import { useState } from 'react';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { useSession } from '../../platform/net/session';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRunCommunity } from '../../parts/staff/permissions';
import { NoCommunity } from '../../parts/staff/no-community';
import { MotionForm } from './motion-form';

export default function MakeMotion() {
  const { me } = useSession();
  const [round, setRound] = useState(0);
  const communityId = useDeskCommunity()?.communityId;
  if (me && canRunCommunity(me.can) && communityId)
    return <MotionForm key={round} communityId={communityId} onStartAnew={() => setRound(round + 1)} />;
  return (
    <StaffPage title="发起议题" may={canRunCommunity}>
      <NoCommunity task="再来管议事厅" />
    </StaffPage>
  );
}
