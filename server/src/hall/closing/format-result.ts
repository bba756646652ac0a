import type { Condition, Judgement } from '@yuanli/shared/hall/judge-vote';
import { formatArea, formatHeads } from '@yuanli/shared/hall/format-amount';
import type { Vote } from '../votes/vote.entity';

/** What came of it, in a sentence, against the card as it was frozen. A consultation never "passes". */
export function formatResult(vote: Pick<Vote, 'judgement' | 'tally' | 'electorate' | 'kind' | 'options'>): string {
  const { judgement, tally, electorate, options } = vote;
  const { heads } = tally!.takingPart;
  if (judgement!.isPassed === null)
    return `征求意见，不作决定，${heads === 0 ? '没有人参加' : `共${formatHeads(electorate, heads)}参加`}`;
  if (judgement!.isPassed) {
    const passed = options.filter((_, option) => judgement!.options[option]?.isPassed);
    return vote.kind === 'for_against' ? '通过：参加的和赞成的都够了' : `通过：${passed.join('、')}`;
  }
  const missing = judgement!.quorum.filter(({ isMet }) => !isMet);
  return `没有通过：${missing.length > 0 ? `参加的${formatMissing(vote, missing)}` : formatSupportMissing(vote, judgement!)}`;
}

function formatSupportMissing(
  vote: Pick<Vote, 'tally' | 'electorate' | 'kind' | 'options'>,
  { options }: Judgement,
): string {
  if (vote.kind === 'for_against') return `赞成的${formatMissing(vote, unmet(options[0]!.conditions))}`;
  const heads = vote.tally!.options.map((option) => option.heads);
  const nearest = heads.indexOf(Math.max(...heads));
  return `没有一项够，最多的“${vote.options[nearest]}”${formatMissing(vote, unmet(options[nearest]!.conditions))}`;
}

const unmet = (conditions: readonly Condition[]): Condition[] => conditions.filter(({ isMet }) => !isMet);

const formatMissing = ({ electorate }: Pick<Vote, 'electorate'>, conditions: readonly Condition[]): string =>
  conditions
    .map(({ what, missing }) =>
      what.endsWith('_area') ? `面积还差${formatArea(missing)}` : `还差${formatHeads(electorate, missing)}`,
    )
    .join('、');
