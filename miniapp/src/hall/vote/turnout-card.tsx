import { View } from '@tarojs/components';
import { ConditionBars } from '../../parts/hall/condition-bars';
import { formatHeads } from '@yuanli/shared/hall/format-amount';
import type { VoteData } from '../../parts/hall/vote-data';
import { Card } from '../../ui/card';
import { Progress } from '../../ui/progress';

/** How many have voted and what is still missing. Never what they voted. */
export function TurnoutCard({
  vote: { state, roll, turnout, quorum, missingWords, turnoutNote, electorate },
}: {
  vote: VoteData;
}) {
  if (!roll || !turnout) return null;
  const isOpen = state === 'open';
  const enough = quorum.length > 0 ? '参与表决已达到要求' : '参与多少都可以，没有最低要求';
  return (
    <Card>
      <View className="y-stack">
        {isOpen && <View className="t-lead">{missingWords ?? enough}</View>}
        {turnoutNote && <View className="t-second">{turnoutNote}</View>}
        {quorum.length > 0 ? (
          <ConditionBars electorate={electorate} conditions={quorum} />
        ) : (
          <Progress
            tone="plum"
            label="参与表决"
            figures={`共${formatHeads(electorate, roll.heads)}`}
            share={roll.heads > 0 ? turnout.heads / roll.heads : 0}
            words={`${formatHeads(electorate, turnout.heads)}投了`}
          />
        )}
        {isOpen && <View className="t-caption">截止前谁都看不到大家投了什么，社区也看不到。</View>}
      </View>
    </Card>
  );
}
