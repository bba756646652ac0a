import { useRouter } from '@tarojs/taro';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRunCommunity } from '../../parts/staff/permissions';
import { MotionBoard } from './motion-board';

export default function MotionToRun() {
  return (
    <StaffPage title="办理议题" isWide may={canRunCommunity}>
      <MotionDesk />
    </StaffPage>
  );
}

function MotionDesk() {
  const { id = '' } = useRouter().params;
  const load = useLoad(motionEndpoints.getMotion, { id });
  return (
    <Loaded load={load}>
      {(motion) => (
        <>
          <MotionBoard motion={motion} onChanged={() => void load.reload()} />
        </>
      )}
    </Loaded>
  );
}
