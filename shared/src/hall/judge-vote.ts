import type { Amount, Tally } from './count-ballots';
import { isEnough, leastEnough, type Ratio } from './ratio';
import type { RuleCard } from './rule-cards';

/** One thing the card demands, and how it stands. `missing` is 0 when it is met. */
export interface Condition {
  what: 'quorum_heads' | 'quorum_area' | 'passing_heads' | 'passing_area';
  need: number;
  have: number;
  of: number;
  isMet: boolean;
  missing: number;
}

export interface Judgement {
  /** Null: advisory, or the roll is judged only for its quorum while the vote is open. */
  isPassed: boolean | null;
  quorum: Condition[];
  /** For each option in the order of the ballot. */
  options: { conditions: Condition[]; isPassed: boolean | null }[];
}

type Card = Pick<RuleCard, 'quorum' | 'passing' | 'byArea'>;

/** How a vote stands against its card. `roll`: all who may vote; `tally`: what was voted. */
export function judgeVote(card: Card, roll: Amount, tally: Pick<Tally, 'takingPart' | 'options'>): Judgement {
  const quorum = judgeQuorum(card, roll, tally.takingPart);
  const hasQuorum = quorum.every(({ isMet }) => isMet);
  const options = tally.options.map((support) => {
    const conditions = card.passing ? both(card, 'passing', card.passing, support, tally.takingPart) : [];
    return { conditions, isPassed: card.passing ? hasQuorum && conditions.every(({ isMet }) => isMet) : null };
  });
  return { quorum, options, isPassed: card.passing ? options.some(({ isPassed }) => isPassed) : null };
}

/**
 * How it would stand if invalid papers were taken the other way than the card has it; null where nothing would turn: neither what
 * passes nor whether enough took part.
 */
export function judgeOtherwise(
  card: Card & Pick<RuleCard, 'invalidLeftOutBy'>,
  roll: Amount,
  tally: Tally,
): Judgement | null {
  const by = card.invalidLeftOutBy === null ? -1 : 1;
  const takingPart = {
    heads: tally.takingPart.heads + by * tally.invalid.heads,
    area: tally.takingPart.area + by * tally.invalid.area,
  };
  const other = judgeVote(card, roll, { ...tally, takingPart });
  return outcomeOf(other) === outcomeOf(judgeVote(card, roll, tally)) ? null : other;
}

const outcomeOf = ({ quorum, options, isPassed }: Judgement): string =>
  JSON.stringify([quorum.map(({ isMet }) => isMet), options.map((option) => option.isPassed), isPassed]);

/** What is still missing while the vote runs. */
export const judgeQuorum = (card: Card, roll: Amount, takingPart: Amount): Condition[] =>
  card.quorum ? both(card, 'quorum', card.quorum, takingPart, roll) : [];

const both = ({ byArea }: Card, what: 'quorum' | 'passing', ratio: Ratio, part: Amount, whole: Amount): Condition[] => [
  condition(`${what}_heads`, ratio, part.heads, whole.heads),
  ...(byArea ? [condition(`${what}_area` as const, ratio, part.area, whole.area)] : []),
];

function condition(what: Condition['what'], ratio: Ratio, have: number, of: number): Condition {
  const need = leastEnough(ratio, of);
  return { what, need, have, of, isMet: isEnough(ratio, have, of), missing: Math.max(0, need - have) };
}
