import { View } from '@tarojs/components';
import type { MotionCardData } from '../../parts/hall/hall-data';
import { MotionStageTag, OverdueTag } from '../../parts/hall/state-tags';
import { formatDue } from '../../parts/hall/format-due';
import { QueueRow } from '../../parts/staff/queue-row';

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
      note={[ownerName, dueAt && formatDue(dueAt), number].filter(Boolean).join(' · ')}
      tag={
        <View className="y-row">
          <MotionStageTag stage={stage} />
          {isOverdue && <OverdueTag />}
        </View>
      }
    />
  );
}
