import { View } from '@tarojs/components';
import { partyPointsLimits as limits } from '@yuanli/shared/party-points/party-points-limits';
import { Progress } from '../ui/progress';
import { type MonthSum, kindWords } from './book';

const kinds = ['base', 'reward'] as const;

/** The two parts of a month, each out of what it can hold. */
export function MonthSumBars({ sum }: { sum: MonthSum }) {
  return (
    <View className="y-stack">
      {kinds.map((kind) => (
        <Progress
          key={kind}
          tone="plum"
          label={kindWords[kind]}
          figures={`${sum[kind]}分`}
          words={`满分${limits[kind]}分`}
          share={sum[kind] / limits[kind]}
        />
      ))}
    </View>
  );
}
