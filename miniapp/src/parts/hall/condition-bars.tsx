import { View } from '@tarojs/components';
import type { Electorate } from '@yuanli/shared/hall/rule-cards';
import { Progress } from '../../ui/progress';
import { formatArea, formatHeads } from '@yuanli/shared/hall/format-amount';
import type { ConditionData } from './vote-data';

const labels: Record<ConditionData['what'], string> = {
  quorum_heads: '参与表决',
  quorum_area: '参与表决的面积',
  passing_heads: '赞成',
  passing_area: '赞成的面积',
};

/** A figure and its unit stay on one line: the sign between them is a word joiner. */
const whole = (area: string): string => area.replace('㎡', '\u2060㎡');

interface ConditionBarsProps {
  electorate: Electorate;
  conditions: readonly ConditionData[];
}

/** What the rule demands, and how it stands: a bar with its goal, and the same in words. */
export function ConditionBars({ electorate, conditions }: ConditionBarsProps) {
  return (
    <View className="y-stack">
      {conditions.map(({ what, need, have, of, isMet, missing }) => {
        const say = (amount: number) =>
          what.endsWith('_area') ? whole(formatArea(amount)) : formatHeads(electorate, amount);
        return (
          <Progress
            key={what}
            tone={isMet ? 'jade' : 'plum'}
            label={labels[what]}
            figures={`${say(have)}，共${say(of)}`}
            share={of > 0 ? have / of : 0}
            goal={of > 0 ? Math.min(need / of, 1) : undefined}
            words={isMet ? `已达到，至少${say(need)}` : `未达到，还差${say(missing)}，至少${say(need)}`}
          />
        );
      })}
    </View>
  );
}
