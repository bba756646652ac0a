import { judgeOtherwise, type Condition, type Judgement } from '@yuanli/shared/hall/judge-vote';
import { formatArea, formatHeads, formatNumber } from '@yuanli/shared/hall/format-amount';
import type { Vote } from '../votes/vote.entity';

type Judged = Pick<Vote, 'judgement' | 'tally' | 'electorate' | 'kind' | 'options'>;

/** What came of it, in a sentence, against the card as it was frozen. A consultation never "passes". */
export function formatResult(vote: Judged): string {
  const { judgement, tally, electorate, options } = vote;
  const { heads } = tally!.takingPart;
  if (judgement!.isPassed === null)
    return `征求意见，不作决定，${heads === 0 ? '没有人参与' : `共${formatHeads(electorate, heads)}参与`}`;
  if (judgement!.isPassed) {
    const passed = options.filter((_, option) => judgement!.options[option]?.isPassed);
    return vote.kind === 'for_against' ? '通过：参与表决和赞成的都达到要求' : `通过：${passed.join('、')}`;
  }
  const missing = judgement!.quorum.filter(({ isMet }) => !isMet);
  return `未通过：${missing.length > 0 ? `参与表决${formatMissing(vote, missing)}` : formatSupportMissing(vote, judgement!)}`;
}

/** What the result would be, had invalid papers been taken the other way; null where nothing would turn. */
export function formatOtherwise(vote: Judged & Pick<Vote, 'frozenCard' | 'rollHeads' | 'rollArea'>): string | null {
  const card = vote.frozenCard!;
  const other = judgeOtherwise(card, { heads: vote.rollHeads, area: vote.rollArea }, vote.tally!);
  if (!other) return null;
  const papers = `本次有${formatNumber(vote.tally!.invalid.heads)}张无效票`;
  const [rule, otherwise] =
    card.invalidLeftOutBy === null
      ? ['按本次表决规则计入参与表决', '不计入']
      : [`依据${card.invalidLeftOutBy}不计入参与表决`, '计入'];
  return `${papers}，${rule}。如果${otherwise}，结果会不同：${formatResult({ ...vote, judgement: other })}`;
}

function formatSupportMissing(vote: Judged, { options }: Judgement): string {
  if (vote.kind === 'for_against') return `赞成${formatMissing(vote, unmet(options[0]!.conditions))}`;
  const heads = vote.tally!.options.map((option) => option.heads);
  const nearest = heads.indexOf(Math.max(...heads));
  return `没有一项达到要求，最多的“${vote.options[nearest]}”${formatMissing(vote, unmet(options[nearest]!.conditions))}`;
}

const unmet = (conditions: readonly Condition[]): Condition[] => conditions.filter(({ isMet }) => !isMet);

const formatMissing = ({ electorate }: Pick<Vote, 'electorate'>, conditions: readonly Condition[]): string =>
  conditions
    .map(({ what, missing }) =>
      what.endsWith('_area') ? `面积还差${formatArea(missing)}` : `还差${formatHeads(electorate, missing)}`,
    )
    .join('、');
