import { View } from '@tarojs/components';
import { openPage } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { formatWhen } from '../format-when';
import { SeatStateTag, ShiftLeftTag } from '../state-tags';
import type { ActivityData, PostData, ShiftData } from '../volunteering-data';

interface PostShiftsProps {
  activity: ActivityData;
  onChoose: (shift: ShiftData, post: PostData) => void;
}

const openMine = ({ id }: ShiftData) => openPage('volunteering/seat/index', { shiftId: id });

/** What there is to do, and when; a tap shows what I would promise. */
export function PostShifts({ activity: { posts, state }, onChoose }: PostShiftsProps) {
  const withShifts = posts.filter(({ shifts }) => shifts.length > 0);
  if (withShifts.length === 0)
    return state === 'published' ? (
      <Empty drawing="tea" title="目前没有招募中的班次">
        有新班次时会显示在这里。
      </Empty>
    ) : null;
  return withShifts.map((post) => (
    <Section key={post.id} title={post.name}>
      <View className="t-second">{post.duty}</View>
      <Card isList>
        {post.shifts.map((shift) => (
          <ListRow
            key={shift.id}
            title={<View className="t-strong">{formatWhen(shift.startsAt, shift.endsAt)}</View>}
            note={
              <View className="y-row">
                {shift.mine ? <SeatStateTag state={shift.mine} /> : <ShiftLeftTag shift={shift} />}
                <View>{`招募${shift.capacity}人`}</View>
              </View>
            }
            onTap={
              shift.mine ? () => void openMine(shift) : shift.state === 'open' ? () => onChoose(shift, post) : undefined
            }
          />
        ))}
      </Card>
    </Section>
  ));
}
