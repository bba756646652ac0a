import { View } from '@tarojs/components';
import { sayArea, sayHeads, sayNumber } from '@yuanli/shared/hall/say-amount';
import { Bars } from '../../ui/bars';
import { Card } from '../../ui/card';
import { Fact } from '../../ui/fact';
import { Section } from '../../ui/section';
import type { ResultPartProps } from './result-props';
import { rowsOfTally } from './rows-of-tally';

/** What was voted, and how the ballots came. */
export function Figures({ result, vote: { electorate } }: ResultPartProps) {
  const {
    question,
    tally,
    roll,
    channels,
    uncheckedPapers,
    objections: { open, upheldTooLate },
  } = result;
  const byArea = electorate === 'owners';
  const { takingPart, abstained, invalid } = tally;
  const say = (amount: { heads: number; area: number }) =>
    [sayHeads(electorate, amount.heads), byArea && sayArea(amount.area)].filter(Boolean).join('、');
  return (
    <Section title="大家投了什么">
      <Card>
        <View className="y-stack">
          <Bars tone="plum" rows={rowsOfTally(question, tally, { electorate, byArea })} />
          {question.kind === 'share_out' && (
            <View>{`弃权${say(abstained)}${invalid.heads > 0 ? `，无效票${say(invalid)}` : ''}。`}</View>
          )}
          <Fact icon="people" note={`名册上一共${say(roll)}`}>{`${say(takingPart)}参加`}</Fact>
          <Fact
            icon="device"
            note={
              uncheckedPapers > 0
                ? `另有${sayNumber(uncheckedPapers)}张纸质票到截止还没有第二个人核对，没有计入`
                : undefined
            }
          >
            {`手机${sayNumber(channels.phone)}，纸质${sayNumber(channels.paper)}，上门${sayNumber(channels.doorstep)}`}
          </Fact>
          {open > 0 && <Fact icon="shield">{`有${sayNumber(open)}条“不是我投的”的异议还在核对`}</Fact>}
          {upheldTooLate > 0 && (
            <Fact
              icon="shield"
              note="投票结束以后才查清，封存的票没有改动"
            >{`有${sayNumber(upheldTooLate)}条异议属实，那些票不是本人投的`}</Fact>
          )}
        </View>
      </Card>
    </Section>
  );
}
