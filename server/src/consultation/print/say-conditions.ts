import type { Condition } from '@yuanli/shared/consultation/judge-vote';
import type { Vote } from '../votes/vote.entity';
import { sayArea, sayHeads } from '../votes/vote-words';
import type { Result } from './result-rows';

/** 参加要达到67户，实际70户，够了. Of several options: of those that passed, else of the nearest one. */
export function sayConditions({ electorate }: Pick<Vote, 'electorate'>, { quorum, options }: Result): string[] {
  const say = (who: string, conditions: readonly Condition[]) => conditions.map((condition) => `${who}${sayCondition(electorate, condition)}`);
  const shown = options.filter(({ isPassed }) => isPassed);
  const nearest = [...options].sort((a, b) => (b.conditions[0]?.have ?? 0) - (a.conditions[0]?.have ?? 0)).slice(0, 1);
  const named = options.length > 1;
  return [...say('参加的', quorum), ...(shown.length > 0 ? shown : nearest).flatMap(({ label, conditions }) => say(named ? `“${label}”` : '赞成的', conditions))];
}

function sayCondition(electorate: Vote['electorate'], { what, need, have, isMet, missing }: Condition): string {
  const say = (amount: number): string => (what.endsWith('_area') ? sayArea(amount) : sayHeads(electorate, amount));
  return `要达到${say(need)}，实际${say(have)}，${isMet ? '够了' : `还差${say(missing)}`}`;
}
