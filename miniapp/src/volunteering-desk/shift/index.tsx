import { useRouter } from '@tarojs/taro';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { useScreenOn } from '../../platform/device/use-screen-on';
import { StaffPage } from '../../parts/staff/staff-page';
import { coordinates } from '../../parts/staff/who-may';
import { ErrorState } from '../../ui/error-state';
import { LastSeen } from '../../ui/last-seen';
import { Skeleton } from '../../ui/skeleton';
import { ConfirmAll } from './confirm-all';
import { Roster } from './roster';
import { ShiftCode } from './shift-code';
import { ShiftHead } from './shift-head';
import { useConfirmAll } from './use-confirm-all';

/** The day itself: the code to check in with, who is there, and afterwards their minutes. */
export default function ShiftDay() {
  const { id = '' } = useRouter().params;
  const { me } = useSession();
  const {
    data: roster,
    state,
    error,
    updatedAt,
    reload,
  } = useLoad(seatEndpoints.getRoster, me?.can.coordinate ? { shiftId: id } : null);
  const all = useConfirmAll(roster?.can.confirm ? roster.people : []);
  useScreenOn();
  return (
    <StaffPage
      title="签到和名单"
      may={coordinates}
      footer={roster && all.isNeeded && <ConfirmAll all={all} people={roster.people} onDone={() => void reload()} />}
    >
      {error ? <ErrorState message={error.message} onRetry={() => void reload()} /> : !roster && <Skeleton />}
      {state === 'offline' && updatedAt && <LastSeen at={updatedAt} />}
      {roster && (
        <>
          <ShiftHead shift={roster.shift} />
          {roster.can.tick && roster.shift.state === 'open' && (
            <ShiftCode shift={roster.shift} onLook={() => void reload()} />
          )}
          <Roster roster={roster} onChanged={() => void reload()} />
        </>
      )}
    </StaffPage>
  );
}
