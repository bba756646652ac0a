import { View } from '@tarojs/components';
import { openPage } from '../../platform/navigate';
import { formatNearDay } from '../../ui/format-date';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { ListRow } from '../../ui/list-row';
import { Pressable } from '../../ui/pressable';
import { formatHours } from '../format-when';
import { SeatStateTag, ShiftLeftTag } from '../state-tags';
import type { FoundActivity } from '../volunteering-data';
import './activity-card.scss';

/** What and where once, then when: a tap on a time has chosen it. */
export function ActivityCard({ activity: { id, title, placeName, shifts, moreShifts } }: { activity: FoundActivity }) {
  const open = (shift?: string) => void openPage('volunteering/activity/index', { id, shift });
  const hasPosts = new Set(shifts.map(({ postName }) => postName)).size > 1;
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
          note={hasPosts ? shift.postName : undefined}
          value={shift.mine ? <SeatStateTag state={shift.mine} /> : <ShiftLeftTag shift={shift} />}
          onTap={() => open(shift.id)}
        />
      ))}
      {moreShifts > 0 && <ListRow title={`还有${moreShifts}个班次`} onTap={() => open()} />}
    </Card>
  );
}
