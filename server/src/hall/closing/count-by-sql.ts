import type { Amount, Tally } from '@yuanli/shared/hall/count-ballots';
import { selectPlain, type Tx } from '../../platform/database';
import type { Vote } from '../votes/vote.entity';

interface Sum {
  heads: string | number;
  area: string | number | null;
}

/** The second count, by the database alone: sums by what is written on the ballots, sharing no code with the first. */
export async function countBySql(db: Tx, { id, kind, options }: Pick<Vote, 'id' | 'kind' | 'options'>): Promise<Tally> {
  const rows = await selectPlain<Sum & { content: string }>(
    db,
    'SELECT content, COUNT(*) AS heads, SUM(area) AS area FROM vote_ballot WHERE voteId = ? GROUP BY content',
    [id],
  );
  const sums = rows.map(({ content, heads, area }) => ({ content, heads: Number(heads), area: Number(area ?? 0) }));
  const where = (is: (content: string) => boolean): Amount =>
    sums
      .filter(({ content }) => is(content))
      .reduce((sum, { heads, area }) => ({ heads: sum.heads + heads, area: sum.area + area }), { heads: 0, area: 0 });
  const numbersOf = (content: string): string[] => content.slice(content.indexOf(':') + 1).split(',');
  const shareOf = (content: string, option: number): number =>
    content.startsWith('shares:') ? Number(numbersOf(content)[option]) : 0;
  const supports = (content: string, option: number): boolean =>
    kind === 'for_against'
      ? content === 'for'
      : content.startsWith('chosen:')
        ? numbersOf(content).includes(String(option))
        : shareOf(content, option) > 0;
  const isEmpty = (content: string): boolean => content === 'chosen:' || /^shares:0(,0)*$/.test(content);
  return {
    takingPart: where(() => true),
    options: options.map((_, option) => ({
      ...where((content) => supports(content, option)),
      shares: sums.reduce((sum, { content, heads }) => sum + heads * shareOf(content, option), 0),
    })),
    against: where((content) => content === 'against'),
    abstained: where((content) => content === 'abstain' || isEmpty(content)),
    invalid: where((content) => content === 'invalid'),
  };
}
