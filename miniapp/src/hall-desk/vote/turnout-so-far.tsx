import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { Progress } from '../../ui/progress';
import { Section } from '../../ui/section';
import type { VoteData } from '../desk-data';
import { sayArea, unitOf } from './say-amount';

type Condition = VoteData['quorum'][number];

/** How many have voted, never what; and what is still missing. */
export function TurnoutSoFar({ vote }: { vote: VoteData }) {
  const { roll, turnout, quorum, electorate, counting, state } = vote;
  if (counting) {
    return <Card><Progress tone="plum" label="正在计票" figures={`${counting.done} / ${counting.of}`} words="数完就公布，请稍等" share={counting.of > 0 ? counting.done / counting.of : 0} /></Card>;
  }
  if (!roll || !turnout) return null;
  const say = (figure: number, { what }: Pick<Condition, 'what'>) => (what === 'quorum_area' ? sayArea(figure) : `${figure}${unitOf(electorate)}`);
  const words = (one: Condition) => (one.isMet ? '参加的够了' : `至少要${say(one.need, one)}，还差${say(one.missing, one)}`);
  return (
    <Section title={state === 'open' ? '到现在' : '参加情况'}>
      <Card>
        <View className="y-stack">
          {quorum.length === 0 && (
            <Progress tone="plum" label="投了的" figures={`${turnout.heads} / ${roll.heads}${unitOf(electorate)}`} words="这次没有人数要求" share={roll.heads > 0 ? turnout.heads / roll.heads : 0} />
          )}
          {quorum.map((one) => (
            <Progress
              key={one.what} tone={one.isMet ? 'jade' : 'plum'} label={one.what === 'quorum_area' ? '投了的面积' : '投了的'} figures={`${say(one.have, one)} / ${say(one.of, one)}`}
              words={words(one)} share={one.of > 0 ? one.have / one.of : 0} goal={one.of > 0 ? one.need / one.of : undefined}
            />
          ))}
        </View>
      </Card>
    </Section>
  );
}
