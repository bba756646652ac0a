import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Section } from '../../ui/section';
import { ListRow } from '../../ui/list-row';
import { formatFromTo } from '../../ui/format-date';
import { Tag } from '../../ui/tag';
import type { ActivityData, PostData, ShiftData } from '../activity-data';
import { AddShiftsSheet } from './add-shifts-sheet';
import { isAhead } from './next-shift';
import { PostSheet } from './post-sheet';
import { ShiftSheet } from './shift-sheet';

interface PostSectionProps {
  post: PostData;
  activity: ActivityData;
  onChanged: () => void;
}

type Opened = { kind: 'post' } | { kind: 'add' } | { kind: 'shift'; shift: ShiftData };

/** One post: what is done there, the shifts to come, and the earlier ones at a tap. */
export function PostSection({ post, activity, onChanged }: PostSectionProps) {
  const [opened, setOpened] = useState<Opened>();
  const ahead = post.shifts.filter((shift) => isAhead(shift));
  const rest = post.shifts.filter((shift) => !isAhead(shift)).reverse();
  const [isRestShown, setRestShown] = useState(ahead.length === 0);
  const close = () => setOpened(undefined);
  const done = () => {
    close();
    onChanged();
  };
  const row = (shift: ShiftData) => (
    <ShiftRow key={shift.id} shift={shift} onTap={() => setOpened({ kind: 'shift', shift })} />
  );
  return (
    <Section
      title={post.name}
      aside={activity.can.change ? '修改岗位' : undefined}
      onMore={activity.can.change ? () => setOpened({ kind: 'post' }) : undefined}
    >
      <View className="t-second">{post.duty}</View>
      {ahead.length > 0 && <Card isList>{ahead.map(row)}</Card>}
      {rest.length > 0 && !isRestShown && (
        <Button kind="quiet" onTap={() => setRestShown(true)}>{`查看已结束和已取消的${rest.length}个班次`}</Button>
      )}
      {rest.length > 0 && isRestShown && <Card isList>{rest.map(row)}</Card>}
      {activity.can.change && (
        <Button
          kind="secondary"
          icon="plus"
          onTap={() => setOpened({ kind: 'add' })}
        >{`为“${post.name}”排班次`}</Button>
      )}
      {opened?.kind === 'post' && <PostSheet activityId={activity.id} post={post} onClose={close} onDone={done} />}
      {opened?.kind === 'add' && <AddShiftsSheet postId={post.id} postName={post.name} onClose={close} onDone={done} />}
      {opened?.kind === 'shift' && (
        <ShiftSheet shift={opened.shift} activity={activity} onClose={close} onDone={done} />
      )}
    </Section>
  );
}

function ShiftRow({
  shift: { startsAt, endsAt, capacity, left, waiting, state },
  onTap,
}: {
  shift: ShiftData;
  onTap: () => void;
}) {
  return (
    <ListRow
      title={formatFromTo(startsAt, endsAt)}
      note={`招募${capacity}人，已报名${capacity - left}人${waiting > 0 ? `，候补${waiting}人` : ''}`}
      value={
        state === 'cancelled' ? (
          <Tag icon="close">已取消</Tag>
        ) : left === 0 ? (
          <Tag icon="ok" tone="jade">
            已满
          </Tag>
        ) : undefined
      }
      onTap={onTap}
    />
  );
}
