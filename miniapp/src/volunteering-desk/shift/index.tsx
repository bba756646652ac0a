import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { StaffPage } from '../../parts/staff/staff-page';
import { canCoordinate } from '../../parts/staff/permissions';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { useScreenOn } from '../../platform/device/use-screen-on';
import { Columns } from '../../ui/columns';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { formatFromTo } from '../../ui/format-date';
import { ConfirmAll } from './confirm-all';
import { Roster } from './roster';
import { ShiftCode } from './shift-code';
import { useConfirmAll } from './use-confirm-all';
import type { ShiftData } from '../activity-data';

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
      hasColumns
      may={canCoordinate}
      footer={roster && all.isNeeded && <ConfirmAll all={all} people={roster.people} onDone={() => void reload()} />}
    >
      <Loaded load={load}>
        {(roster) => (
          <Columns>
            <>
              <ShiftHead shift={roster.shift} />
              {roster.shift.state === 'open' && <ShiftCode shift={roster.shift} onLook={() => void reload()} />}
            </>
            <Roster roster={roster} onChanged={() => void reload()} />
          </Columns>
        )}
      </Loaded>
    </StaffPage>
  );
}

function ShiftHead({ shift: { title, postName, placeName, startsAt, endsAt, state } }: { shift: ShiftData }) {
  return (
    <>
      <View className="y-stack y-stack--tight">
        <View className="t-title">{title}</View>
        <IconText icon="clock">{formatFromTo(startsAt, endsAt)}</IconText>
        <IconText icon="pin">{`${postName} · ${placeName}`}</IconText>
      </View>
      {state === 'cancelled' && <Notice icon="close">这个班次已取消。</Notice>}
    </>
  );
}
