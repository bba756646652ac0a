import { View } from '@tarojs/components';
import type { MotionCardData } from './hall-data';
import { MotionStageTag, OverdueTag } from './state-tags';
import { formatDue } from './format-due';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';

interface MotionCardProps {
  motion: MotionCardData;
  onTap: () => void;
}

/** One matter in a list: where it stands, what it is, what can be done, whose turn it is. */
export function MotionCard({
  motion: { stage, number, title, nowWords, ownerName, dueAt, isOverdue },
  onTap,
}: MotionCardProps) {
  return (
    <Card onTap={onTap}>
      <View className="y-stack y-stack--tight y-tone--plum">
        <View className="y-row y-row--between">
          <View className="y-row">
            <MotionStageTag stage={stage} />
            {isOverdue && <OverdueTag />}
          </View>
          <View className="t-caption">{number}</View>
        </View>
        <View className="t-lead">{title}</View>
        <View className="t-strong t-tone">{nowWords}</View>
        {stage !== 'archived' && (
          <IconText icon="me" isSmall>
            {[ownerName, dueAt && formatDue(dueAt)].filter(Boolean).join(' · ')}
          </IconText>
        )}
      </View>
    </Card>
  );
}
