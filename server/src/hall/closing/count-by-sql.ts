import type { Amount, Tally } from '@yuanli/shared/hall/count-ballots';
import { selectPlain, type Reader } from '../../platform/database';
import type { Vote } from '../votes/vote.entity';

interface Sum {
  heads: string | number;
  area: string | number | null;
}

/** A budget is given away in tenths (hallLimits.budgetParts): written down here once more, as this count shares no code with the first. */
const PARTS = 10;

/** The second count, by the database alone: sums by what is written on the leaves. */
export async function countBySql(
  db: Reader,
  { id, kind, options, budget, frozenCard }: Pick<Vote, 'id' | 'kind' | 'options' | 'budget' | 'frozenCard'>,
): Promise<Tally> {
  const rows = await selectPlain<Sum & { content: string }>(
    db,
    'SELECT content, COUNT(*) AS heads, SUM(area) AS area FROM vote_leaf WHERE voteId = ? GROUP BY content',
    [id],
  );
  const sums = rows.map(({ content, heads, area }) => ({ content, heads: Number(heads), area: Number(area ?? 0) }));
  const where = (is: (content: string) => boolean): Amount =>
    sums
      .filter(({ content }) => is(content))
      .reduce((sum, { heads, area }) => ({ heads: sum.heads + heads, area: sum.area + area }), { heads: 0, area: 0 });
  const numbersOf = (content: string): string[] => content.slice(content.indexOf(':') + 1).split(',');
  /** In units of the budget; of a ballot as a whole what it says, of a mark by itself one part. */
  const shareOf = (content: string, option: number): number => {
    if (content.startsWith('shares:')) return Number(numbersOf(content)[option]);
    return kind === 'share_out' && [`option:${option}`, `part:${option}`].includes(content) ? budget / PARTS : 0;
  };
  const supports = (content: string, option: number): boolean => {
    if (kind === 'for_against') return content === 'for';
    if (content.startsWith('chosen:')) return numbersOf(content).includes(String(option));
    return content.startsWith('shares:') ? shareOf(content, option) > 0 : content === `option:${option}`;
  };
  const isEmpty = (content: string): boolean => content === 'chosen:' || /^shares:0(,0)*$/.test(content);
  const takesPart = (content: string): boolean =>
    content === 'invalid' ? frozenCard!.invalidLeftOutBy === null : !/^(option|part):/.test(content);
  return {
    takingPart: where(takesPart),
    options: options.map((_, option) => ({
      ...where((content) => supports(content, option)),
      shares: sums.reduce((sum, { content, heads }) => sum + heads * shareOf(content, option), 0),
    })),
    against: where((content) => content === 'against'),
    abstained: where((content) => content === 'abstain' || isEmpty(content)),
    invalid: where((content) => content === 'invalid'),
  };
}
