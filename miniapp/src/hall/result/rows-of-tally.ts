import type { Question } from '@yuanli/shared/hall/ballot-kinds';
import type { Electorate } from '@yuanli/shared/hall/rule-cards';
import { formatArea, formatHeads, formatNumber } from '@yuanli/shared/hall/format-amount';
import type { TallyData } from '../../parts/hall/vote-data';

interface Row {
  label: string;
  value: number;
  words: string;
}
interface How {
  electorate: Electorate;
  byArea: boolean;
}

/** What was voted, a bar for each answer, with its figure in words. */
export function rowsOfTally(
  { kind, options }: Pick<Question, 'kind' | 'options'>,
  tally: TallyData,
  { electorate, byArea }: How,
): Row[] {
  const row = (label: string, amount: { heads: number; area: number }): Row => ({
    label,
    value: amount.heads,
    words: [formatHeads(electorate, amount.heads), byArea && formatArea(amount.area)].filter(Boolean).join(' · '),
  });
  const ends = [row('弃权', tally.abstained), ...(tally.invalid.heads > 0 ? [row('无效票', tally.invalid)] : [])];
  if (kind === 'for_against') return [row('赞成', tally.options[0]!), row('反对', tally.against), ...ends];
  const chosen = options.map((label, at) => {
    const option = tally.options[at]!;
    if (kind !== 'share_out') return row(label, option);
    return {
      label,
      value: option.shares,
      words: `分到${formatNumber(option.shares)}，${formatHeads(electorate, option.heads)}分给了这一项`,
    };
  });
  // Shares and heads are no two bars of one measure.
  return kind === 'share_out' ? chosen : [...chosen, ...ends];
}
