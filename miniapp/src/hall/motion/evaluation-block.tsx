import { View } from '@tarojs/components';
import { gradeNames, grades } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { formatRemoval } from '@yuanli/shared/hall/format-removal';
import type { MotionData, EvaluationData, MotionPartProps } from '../../parts/hall/hall-data';
import { ComplaintLink } from '../../parts/complaints/complaint';
import { usePages } from '../../platform/net/use-pages';
import { Bars } from '../../ui/bars';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Tag } from '../../ui/tag';
import { Evaluate } from './evaluate';

const barsOf = (evaluation: NonNullable<MotionData['evaluation']>) =>
  gradeNames.map((grade) => ({ label: grades[grade], value: evaluation[grade], words: `${evaluation[grade]}人` }));

/** How it turned out: mine by one tap, and what all say. */
export function EvaluationBlock({ motion, reload }: MotionPartProps) {
  const { id, evaluation, stage } = motion;
  const reasons = usePages(motionEndpoints.findEvaluations, { motionId: id });
  if (!evaluation) return null;
  const told = evaluation.satisfied + evaluation.fair + evaluation.dissatisfied;
  return (
    <View className="y-stack">
      {stage === 'evaluating' && <Evaluate motion={motion} reload={reload} />}
      <Card>
        <View className="y-stack">
          {told > 0 ? <Bars tone="plum" rows={barsOf(evaluation)} /> : <View className="t-second">还没有人评。</View>}
          {reasons.items.map((one) => (
            <EvaluationReason key={one.id} evaluation={one} />
          ))}
          {reasons.data && !reasons.isEnd && (
            <Button kind="quiet" isBusy={reasons.isLoadingMore} onTap={() => void reasons.loadMore()}>
              查看更多
            </Button>
          )}
        </View>
      </Card>
    </View>
  );
}

/** Why a neighbour judged it so. A removed one keeps its place, with the rule and why. */
function EvaluationReason({
  evaluation: { id, grade, reason, removedBy, removedBecause, can },
}: {
  evaluation: EvaluationData;
}) {
  return (
    <View>
      {removedBecause ? <Tag icon="flag">这条原因已被撤下</Tag> : <View>{reason}</View>}
      {removedBecause && <View className="t-caption">{formatRemoval(removedBy, removedBecause)}</View>}
      <View className="y-row y-row--between">
        <View className="t-caption">{`评了${grades[grade]}`}</View>
        {can.complain && <ComplaintLink tone="plum" endpoint={motionEndpoints.complainAboutEvaluation} id={id} />}
      </View>
    </View>
  );
}
