import { useRouter } from '@tarojs/taro';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { StaffPage } from '../../parts/staff/staff-page';
import { runsCommunity } from '../../parts/staff/who-may';
import { ErrorState } from '../../ui/error-state';
import { LastSeen } from '../../ui/last-seen';
import { Skeleton } from '../../ui/skeleton';
import { MotionBoard } from './motion-board';

export default function MotionToRun() {
  return (
    <StaffPage title="办理议题" isWide may={runsCommunity}>
      <MotionDesk />
    </StaffPage>
  );
}

function MotionDesk() {
  const { id = '' } = useRouter().params;
  const { state, data: motion, error, updatedAt, reload } = useLoad(motionEndpoints.getMotion, { id });
  if (error) return <ErrorState message={error.message} onRetry={() => void reload()} />;
  if (!motion) return <Skeleton />;
  return (
    <>
      {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
      <MotionBoard motion={motion} onChanged={() => void reload()} />
    </>
  );
}
