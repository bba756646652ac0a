import { View } from '@tarojs/components';
import type { MotionCardData } from '../../hall-parts/hall-data';
import { MotionStageTag } from '../../hall-parts/motion-stage-tag';
import { OverdueTag } from '../../hall-parts/overdue-tag';
import { sayDue } from '../../hall-parts/say-due';
import { QueueRow } from '../../staff-parts/queue-row';

interface MotionRowProps {
  motion: MotionCardData;
  isChosen: boolean;
  onTap: () => void;
}

export function MotionRow({
  motion: { number, title, stage, ownerName, dueAt, isOverdue },
  isChosen,
  onTap,
}: MotionRowProps) {
  return (
    <QueueRow
      title={title}
      isChosen={isChosen}
      onTap={onTap}
      note={[ownerName, dueAt && sayDue(dueAt), number].filter(Boolean).join(' · ')}
      tag={
        <View className="y-row">
          <MotionStageTag stage={stage} />
          {isOverdue && <OverdueTag />}
        </View>
      }
    />
  );
}
