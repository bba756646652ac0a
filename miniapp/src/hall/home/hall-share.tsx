import { View } from '@tarojs/components';
import type { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { Card } from '../../ui/card';
import { Progress } from '../../ui/progress';

export type Share = AnswerOf<typeof motionEndpoints.getHallShare>;

/** Of what was agreed, how much was carried out. */
export function HallShare({ share: { agreed, carriedOut, inHand, evaluated } }: { share: Share }) {
  const told = evaluated.satisfied + evaluated.fair + evaluated.dissatisfied;
  return (
    <Card>
      <View className="y-stack">
        <Progress
          tone="jade"
          label="办成了"
          figures={`已通过${agreed}件`}
          share={carriedOut / agreed}
          words={`${carriedOut}件办成了${inHand > 0 ? `，${inHand}件正在办` : ''}`}
        />
        {told > 0 && (
          <View className="t-second">{`邻居评了${told}次：满意${evaluated.satisfied}，一般${evaluated.fair}，不满意${evaluated.dissatisfied}。`}</View>
        )}
      </View>
    </Card>
  );
}
