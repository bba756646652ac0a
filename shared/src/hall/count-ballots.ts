import { partOf, type Content, type Question } from './ballot-kinds';
import type { RuleCard } from './rule-cards';
import { isSplit, type LeafContent, type Mark } from './seal';

/** One opened leaf: `area` in 0.01 m², 0 where area does not count. */
export interface Counted {
  content: LeafContent;
  area: number;
}

export interface Amount {
  heads: number;
  area: number;
}

/** What was voted, in whole numbers. */
export interface Tally {
  /** Everybody whose ballot was opened: also those who abstained; the invalid papers unless the card leaves them out. */
  takingPart: Amount;
  /** For each option who supports it; for_against: one option. share_out: heads gave it something, shares are units of the budget. */
  options: (Amount & { shares: number })[];
  /** for_against only. */
  against: Amount;
  abstained: Amount;
  invalid: Amount;
}

type Card = Pick<RuleCard, 'invalidLeftOutBy'>;

const nothing = (): Amount => ({ heads: 0, area: 0 });

function add(to: Amount, area: number): void {
  to.heads += 1;
  to.area += area;
}

/** Counts leaves one after another; the same function counts on the server and in the visitor's own browser. */
export function countBallots(
  question: Pick<Question, 'options' | 'kind' | 'budget'>,
  card: Card,
  leaves: Iterable<Counted>,
): Tally {
  const tally: Tally = {
    takingPart: nothing(),
    options: question.options.map(() => ({ ...nothing(), shares: 0 })),
    against: nothing(),
    abstained: nothing(),
    invalid: nothing(),
  };
  const part = question.kind === 'share_out' ? partOf(question) : 0;
  for (const { content, area } of leaves) {
    if ('marked' in content || 'option' in content || 'part' in content) {
      countMark(tally, content, part);
      continue;
    }
    if (!('invalid' in content) || card.invalidLeftOutBy === null) add(tally.takingPart, area);
    countOne(tally, content, area);
  }
  return tally;
}

/** Marks by themselves are those of secret votes, where area does not count. */
function countMark(tally: Tally, content: Mark, part: number): void {
  if ('marked' in content) return add(tally.takingPart, 0);
  const option = tally.options['option' in content ? content.option : content.part]!;
  option.shares += part;
  if ('option' in content) option.heads += 1;
}

function countOne(tally: Tally, content: Content, area: number): void {
  if ('invalid' in content) return add(tally.invalid, area);
  if ('choice' in content)
    return add(
      content.choice === 'for' ? tally.options[0]! : content.choice === 'against' ? tally.against : tally.abstained,
      area,
    );
  const supported =
    'chosen' in content
      ? content.chosen.map((option) => [option, 0] as const)
      : [...content.shares.entries()].filter(([, share]) => share > 0);
  if (supported.length === 0) return add(tally.abstained, area);
  for (const [option, share] of supported) {
    add(tally.options[option]!, area);
    tally.options[option]!.shares += share;
  }
}

const sum = (one: Amount, other: Amount): Amount => ({ heads: one.heads + other.heads, area: one.area + other.area });

/** Two counts of the same question, as if all had been counted at once. */
export function addTallies(one: Tally, other: Tally): Tally {
  return {
    takingPart: sum(one.takingPart, other.takingPart),
    options: one.options.map((option, at) => ({
      ...sum(option, other.options[at]!),
      shares: option.shares + other.options[at]!.shares,
    })),
    against: sum(one.against, other.against),
    abstained: sum(one.abstained, other.abstained),
    invalid: sum(one.invalid, other.invalid),
  };
}

/** How many ballots were opened, those that do not take part among them. */
export const ballotsIn = ({ takingPart, invalid }: Tally, { invalidLeftOutBy }: Card): number =>
  takingPart.heads + (invalidLeftOutBy === null ? 0 : invalid.heads);

/** Of how many leaves a tally was counted. */
export function leavesIn(question: Question, isNamed: boolean, tally: Tally, card: Card): number {
  const ballots = ballotsIn(tally, card);
  if (!isSplit(question, isNamed)) return ballots;
  const marksOf = ({ heads, shares }: Tally['options'][number]): number =>
    question.kind === 'share_out' ? shares / partOf(question) : heads;
  return tally.options.reduce((total, option) => total + marksOf(option), ballots);
}

/**
 * Marks by themselves cannot be held against one ballot any more; their sums can: no option has more of them than there were
 * ballots with marks, and all together are no more than those could have made, and no fewer. Null: they can be such sums.
 */
export function findSumProblem(question: Question, isNamed: boolean, tally: Tally, card: Card): string | null {
  if (!isSplit(question, isNamed)) return null;
  const marked = ballotsIn(tally, card) - tally.abstained.heads - tally.invalid.heads;
  const all = (of: 'heads' | 'shares'): number => tally.options.reduce((total, option) => total + option[of], 0);
  const part = question.kind === 'share_out' ? partOf(question) : 0;
  const fits =
    question.kind === 'share_out'
      ? all('shares') === marked * question.budget
      : all('heads') >= marked && all('heads') <= marked * question.most;
  return fits && tally.options.every(({ heads, shares }) => heads <= marked && shares >= heads * part)
    ? null
    : 'more or fewer marks than the ballots can have had';
}
