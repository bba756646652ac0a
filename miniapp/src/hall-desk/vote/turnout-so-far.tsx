import { View } from '@tarojs/components';
import { ConditionBars } from '../../parts/hall/condition-bars';
import { formatHeads } from '@yuanli/shared/hall/format-amount';
import type { VoteData } from '../../parts/hall/vote-data';
import { Card } from '../../ui/card';
import { Progress } from '../../ui/progress';
import { Section } from '../../ui/section';

const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** How many have voted, never what; and what is still missing. */
export function TurnoutSoFar({
  vote: { roll, turnout, quorum, missingWords, turnoutNote, electorate, counting, state },
}: {
  vote: VoteData;
}) {
  if (counting) {
    const { done, of } = counting;
    return (
      <Card>
        <Progress
          tone="plum"
          label="正在计票"
          figures={`${done} / ${of}`}
          words="计票完成就公布，请稍候"
          share={shareOf(done, of)}
        />
      </Card>
    );
  }
  if (!roll || !turnout) return null;
  const say = (heads: number) => formatHeads(electorate, heads);
  return (
    <Section title={state === 'open' ? '到目前' : '参与情况'}>
      <Card>
        {quorum.length > 0 ? (
          <ConditionBars electorate={electorate} conditions={quorum} />
        ) : (
          <Progress
            tone="plum"
            label="参与表决"
            figures={`${say(turnout.heads)}，共${say(roll.heads)}`}
            words="这次没有人数要求"
            share={shareOf(turnout.heads, roll.heads)}
          />
        )}
        {turnoutNote && <View className="t-second">{[missingWords, turnoutNote].filter(Boolean).join('。')}</View>}
      </Card>
    </Section>
  );
}
