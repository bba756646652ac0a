import { useRouter } from '@tarojs/taro';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { useScreenOn } from '../../platform/device/use-screen-on';
import { StaffPage } from '../../parts/staff/staff-page';
import { coordinates } from '../../parts/staff/who-may';
import { ConfirmAll } from './confirm-all';
import { Roster } from './roster';
import { ShiftCode } from './shift-code';
import { ShiftHead } from './shift-head';
import { useConfirmAll } from './use-confirm-all';

/** The day itself: the code to check in with, who is there, and afterwards their minutes. */
export default function ShiftDay() {
  const { id = '' } = useRouter().params;
  const { me } = useSession();
  const load = useLoad(seatEndpoints.getRoster, me?.can.coordinate ? { shiftId: id } : null);
  const { data: roster, reload } = load;
  const all = useConfirmAll(roster?.can.confirm ? roster.people : []);
  useScreenOn();
  return (
    <StaffPage
      title="签到和名单"
      may={coordinates}
      footer={roster && all.isNeeded && <ConfirmAll all={all} people={roster.people} onDone={() => void reload()} />}
    >
      <Loaded load={load}>
        {(roster) => (
          <>
            <ShiftHead shift={roster.shift} />
            {roster.can.tick && roster.shift.state === 'open' && (
              <ShiftCode shift={roster.shift} onLook={() => void reload()} />
            )}
            <Roster roster={roster} onChanged={() => void reload()} />
          </>
        )}
      </Loaded>
    </StaffPage>
  );
}
