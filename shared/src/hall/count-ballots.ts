import type { Content, Question } from './ballot-kinds';

/** One opened ballot: `area` in 0.01 m², 0 where area does not count. */
export interface Counted {
  content: Content;
  area: number;
}

export interface Amount {
  heads: number;
  area: number;
}

/** What was voted, in whole numbers. */
export interface Tally {
  /** Everybody whose ballot was opened: also those who abstained and the invalid papers. */
  takingPart: Amount;
  /** For each option who supports it; for_against: one option. share_out: heads gave it something. */
  options: (Amount & { shares: number })[];
  /** for_against only. */
  against: Amount;
  abstained: Amount;
  invalid: Amount;
}

const nothing = (): Amount => ({ heads: 0, area: 0 });

function add(to: Amount, area: number): void {
  to.heads += 1;
  to.area += area;
}

/** Counts ballots one after another; the same function counts on the server and in the visitor's own browser. */
export function countBallots({ options }: Pick<Question, 'options'>, ballots: Iterable<Counted>): Tally {
  const tally: Tally = {
    takingPart: nothing(),
    options: options.map(() => ({ ...nothing(), shares: 0 })),
    against: nothing(),
    abstained: nothing(),
    invalid: nothing(),
  };
  for (const { content, area } of ballots) {
    add(tally.takingPart, area);
    countOne(tally, content, area);
  }
  return tally;
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
