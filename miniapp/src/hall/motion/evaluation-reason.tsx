import { View } from '@tarojs/components';
import { grades } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { formatRemoval } from '@yuanli/shared/hall/format-removal';
import type { EvaluationData } from '../../parts/hall/hall-data';
import { Tag } from '../../ui/tag';
import { ComplaintLink } from '../../parts/complaints/complaint';

/** Why a neighbour judged it so. A removed one keeps its place, with the rule and why. */
export function EvaluationReason({
  evaluation: { id, grade, reason, removedBy, removedBecause, can },
}: {
  evaluation: EvaluationData;
}) {
  return (
    <View>
      {removedBecause ? <Tag icon="flag">这条原因被移走了</Tag> : <View>{reason}</View>}
      {removedBecause && <View className="t-caption">{formatRemoval(removedBy, removedBecause)}</View>}
      <View className="y-row y-row--between">
        <View className="t-caption">{`评了${grades[grade]}`}</View>
        {can.complain && <ComplaintLink tone="plum" endpoint={motionEndpoints.complainAboutEvaluation} id={id} />}
      </View>
    </View>
  );
}
