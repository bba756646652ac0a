import { View } from '@tarojs/components';
import type { IdeaData } from '../../parts/hall/hall-data';
import { OverdueTag } from '../../parts/hall/state-tags';
import { Tag } from '../../ui/tag';

/** That it waits too long, and how far its answer has come. */
export function AnswerTags({
  idea: { isOverdue, isAnswerBeingChecked, answerRefusedBecause },
}: {
  idea: Pick<IdeaData, 'isOverdue' | 'isAnswerBeingChecked' | 'answerRefusedBecause'>;
}) {
  return (
    <View className="y-row">
      {isOverdue && <OverdueTag />}
      {isAnswerBeingChecked && (
        <Tag icon="shield" tone="amber">
          答复正在检查
        </Tag>
      )}
      {answerRefusedBecause && (
        <Tag icon="alert" tone="danger">
          答复未通过检查
        </Tag>
      )}
    </View>
  );
}
