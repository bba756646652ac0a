import { View } from '@tarojs/components';
import { useScale } from '../../platform/a11y/scale';
import { openPage } from '../../platform/navigate';
import { formatNearDay } from '../../ui/format-date';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { ListRow } from '../../ui/list-row';
import { Pressable } from '../../ui/pressable';
import { formatHours } from '../format-when';
import { SeatStateTag, ShiftLeftTag } from '../state-tags';
import type { FoundActivity, ShiftData } from '../volunteering-data';
import './activity-card.scss';

const tagOf = (shift: ShiftData) => (shift.mine ? <SeatStateTag state={shift.mine} /> : <ShiftLeftTag shift={shift} />);

/** What and where once, then when: a tap on a time has chosen it. */
export function ActivityCard({ activity: { id, title, placeName, shifts, moreShifts } }: { activity: FoundActivity }) {
  const { isElder } = useScale();
  const open = (shift?: string) => void openPage('volunteering/activity/index', { id, shift });
  const hasPosts = new Set(shifts.map(({ postName }) => postName)).size > 1;
  // Beside a larger tag no time has room for itself.
  const noteOf = (shift: ShiftData) =>
    isElder ? (
      <View className="y-row">
        {hasPosts && <View>{shift.postName}</View>}
        {tagOf(shift)}
      </View>
    ) : (
      hasPosts && shift.postName
    );
  const only = shifts.length === 1 && moreShifts === 0 ? shifts[0]?.id : undefined;
  return (
    <Card isList>
      <Pressable className="activity-card__head" onTap={() => open(only)}>
        <View className="t-lead">{title}</View>
        <IconText icon="pin" isSmall>
          {placeName}
        </IconText>
      </Pressable>
      {shifts.map((shift) => (
        <ListRow
          key={shift.id}
          title={
            <>
              <View className="t-strong">{formatNearDay(shift.startsAt)}</View>
              <View>{formatHours(shift.startsAt, shift.endsAt)}</View>
            </>
          }
          note={noteOf(shift)}
          value={isElder ? undefined : tagOf(shift)}
          onTap={() => open(shift.id)}
        />
      ))}
      {moreShifts > 0 && <ListRow title={`还有${moreShifts}个班次`} onTap={() => open()} />}
    </Card>
  );
}
