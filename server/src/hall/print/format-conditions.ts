import type { Condition } from '@yuanli/shared/hall/judge-vote';
import type { Vote } from '../votes/vote.entity';
import { formatArea, formatHeads } from '@yuanli/shared/hall/format-amount';
import type { Result } from './result-rows';

/** 参加的要达到67户，实际70户，够了. Of several options each needs the same, and how many each has stands in the table. */
export function formatConditions({ electorate }: Pick<Vote, 'electorate'>, { quorum, options }: Result): string[] {
  const taking = quorum.map((condition) => `参加的${formatCondition(electorate, condition)}`);
  const { conditions } = options[0]!;
  if (options.length === 1)
    return [...taking, ...conditions.map((condition) => `赞成的${formatCondition(electorate, condition)}`)];
  return [...taking, ...conditions.map(({ what, need }) => `每一项要达到${say(electorate, what, need)}`)];
}

const say = (electorate: Vote['electorate'], what: Condition['what'], amount: number): string =>
  what.endsWith('_area') ? formatArea(amount) : formatHeads(electorate, amount);

const formatCondition = (electorate: Vote['electorate'], { what, need, have, isMet, missing }: Condition): string =>
  `要达到${say(electorate, what, need)}，实际${say(electorate, what, have)}，${isMet ? '够了' : `还差${say(electorate, what, missing)}`}`;
