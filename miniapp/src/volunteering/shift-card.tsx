import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Card } from '../ui/card';
import { IconText } from '../ui/icon-text';
import { formatNearDay } from '../ui/format-date';
import { formatHours } from './format-when';
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
          <View className="t-strong">{formatNearDay(startsAt)}</View>
          {tag}
        </View>
        <View className="t-lead">{title}</View>
        <View className="y-row">
          <IconText icon="clock" isSmall>
            {formatHours(startsAt, endsAt)}
          </IconText>
          <IconText icon="pin" isSmall>
            {placeName}
          </IconText>
          <IconText icon="hand" isSmall>
            {postName}
          </IconText>
        </View>
        {note}
      </View>
    </Card>
  );
}
