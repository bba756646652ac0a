import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../ui/card';
import { Fact } from '../ui/fact';
import { sayHours, sayNearDay } from './say-when';
import type { ShiftData } from './volunteering-data';

interface ShiftCardProps {
  shift: ShiftData;
  /** How many are wanted, or how I stand. */
  tag: ReactNode;
  /** A last line of one's own seats. */
  note?: ReactNode;
  onTap: () => void;
}

/** When, and how many are left; then what and where. */
export function ShiftCard({
  shift: { title, postName, placeName, startsAt, endsAt },
  tag,
  note,
  onTap,
}: ShiftCardProps) {
  return (
    <Card onTap={onTap}>
      <View className="y-stack y-stack--tight">
        <View className="y-row y-row--between">
          <View className="t-strong">{sayNearDay(startsAt)}</View>
          {tag}
        </View>
        <View className="t-lead">{title}</View>
        <View className="y-row">
          <Fact icon="clock" isSmall>
            {sayHours(startsAt, endsAt)}
          </Fact>
          <Fact icon="pin" isSmall>
            {placeName}
          </Fact>
          <Fact icon="hand" isSmall>
            {postName}
          </Fact>
        </View>
        {note}
      </View>
    </Card>
  );
}
