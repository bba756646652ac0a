import { View } from '@tarojs/components';
import { formatArea, formatHeads, formatNumber } from '@yuanli/shared/hall/format-amount';
import { Bars } from '../../ui/bars';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Section } from '../../ui/section';
import type { ResultPartProps } from '../../parts/hall/vote-data';
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
    [formatHeads(electorate, amount.heads), byArea && formatArea(amount.area)].filter(Boolean).join('、');
  return (
    <Section title="大家投了什么">
      <Card>
        <View className="y-stack">
          <Bars tone="plum" rows={rowsOfTally(question, tally, { electorate, byArea })} />
          {question.kind === 'share_out' && (
            <View>{`弃权${say(abstained)}${invalid.heads > 0 ? `，无效票${say(invalid)}` : ''}。`}</View>
          )}
          <IconText icon="people" note={`名册上一共${say(roll)}`}>{`${say(takingPart)}参加`}</IconText>
          <IconText
            icon="device"
            note={
              uncheckedPapers > 0
                ? `另有${formatNumber(uncheckedPapers)}张纸质票到截止还没有第二个人核对，没有计入`
                : undefined
            }
          >
            {`手机${formatNumber(channels.phone)}，纸质${formatNumber(channels.paper)}，上门${formatNumber(channels.doorstep)}`}
          </IconText>
          {open > 0 && <IconText icon="shield">{`有${formatNumber(open)}条“不是我投的”的异议还在核对`}</IconText>}
          {upheldTooLate > 0 && (
            <IconText
              icon="shield"
              note="投票结束以后才查清，封存的票没有改动"
            >{`有${formatNumber(upheldTooLate)}条异议属实，那些票不是本人投的`}</IconText>
          )}
        </View>
      </Card>
    </Section>
  );
}
