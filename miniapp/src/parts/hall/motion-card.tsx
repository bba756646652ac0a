import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import type { MotionCardData } from './hall-data';
import { MotionStageTag } from './motion-stage-tag';
import { OverdueTag } from './overdue-tag';
import { formatDue } from './format-due';

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
