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
    invalidLeftOutBy,
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
          <IconText icon="people" note={`投票名册共${say(roll)}`}>{`${say(takingPart)}参与表决`}</IconText>
          <IconText
            icon="device"
            note={
              uncheckedPapers > 0
                ? `另有${formatNumber(uncheckedPapers)}张纸质票截止前未经第二人核对，未计入`
                : undefined
            }
          >
            {`手机票${formatNumber(channels.phone)}张，纸质票${formatNumber(channels.paper)}张，上门票${formatNumber(channels.doorstep)}张`}
          </IconText>
          {invalid.heads > 0 && (
            <IconText icon="alert">
              {invalidLeftOutBy === null
                ? `无效票${say(invalid)}，计入参与表决`
                : `无效票${say(invalid)}，不计入参与表决（依据${invalidLeftOutBy}）`}
            </IconText>
          )}
          {open > 0 && <IconText icon="shield">{`有${formatNumber(open)}条“不是我投的”异议正在核实`}</IconText>}
          {upheldTooLate > 0 && (
            <IconText
              icon="shield"
              note="投票截止后查明，封存的选票不再改动"
            >{`有${formatNumber(upheldTooLate)}条异议属实，那些票不是本人投的`}</IconText>
          )}
        </View>
      </Card>
    </Section>
  );
}
