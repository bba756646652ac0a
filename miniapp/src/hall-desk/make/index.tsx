import { useState } from 'react';
import { useSession } from '../../platform/net/session';
import { StaffPage } from '../../parts/staff/staff-page';
import { runsCommunity } from '../../parts/staff/who-may';
import { NoCommunity } from '../no-community';
import { MotionForm } from './motion-form';

export default function MakeMotion() {
  const { me } = useSession();
  const [round, setRound] = useState(0);
  const communityId = me?.courtyard?.communityId;
  if (me && runsCommunity(me.can) && communityId)
    return <MotionForm key={round} communityId={communityId} onStartAnew={() => setRound(round + 1)} />;
  return (
    <StaffPage title="发起议题" may={runsCommunity}>
      <NoCommunity />
    </StaffPage>
  );
}
