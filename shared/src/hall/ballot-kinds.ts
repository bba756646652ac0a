import { hallLimits } from './hall-limits';
import type { RuleCardName } from './rule-cards';

/** What one writes on a ballot. */
export const ballotKinds = {
  for_against: {
    label: '赞成、反对或弃权',
    cards: ['consultation', 'residents_meeting', 'representatives_meeting', 'owners_ordinary', 'owners_special'],
  },
  choose_one: {
    label: '从几项中选1项',
    cards: ['consultation', 'residents_meeting', 'representatives_meeting', 'owners_ordinary', 'owners_special'],
  },
  choose_some: {
    label: '从几项中选多项',
    cards: ['consultation', 'residents_meeting', 'representatives_meeting', 'owners_ordinary', 'owners_special'],
  },
  share_out: { label: '分配预算', cards: ['consultation'] },
} as const satisfies Record<string, { label: string; cards: readonly RuleCardName[] }>;
export type BallotKind = keyof typeof ballotKinds;
export const ballotKindNames = Object.keys(ballotKinds) as [BallotKind, ...BallotKind[]];

/** What a vote asks. for_against has the one option 0, which is the matter itself. */
export interface Question {
  kind: BallotKind;
  options: readonly string[];
  /** choose_some: at most so many. */
  most: number;
  /** share_out: units to give away in all, every one of them, in tenths of the whole (`partOf`). */
  budget: number;
}

/**
 * What one voter wrote. `invalid` comes from paper only. Abstaining takes part and supports nothing; whether an invalid paper
 * takes part is said by the rule card.
 * - for_against: `choice: 'for' | 'against' | 'abstain'`
 * - choose_one, choose_some: `chosen`: option numbers, ascending, without repeats; none: abstains
 * - share_out: `shares`: one number for each option, whole parts of the budget which sum up to it; all zero: abstains
 */
export type Content =
  | { choice: 'for' | 'against' | 'abstain' }
  | { chosen: readonly number[] }
  | { shares: readonly number[] }
  | { invalid: true };

/** The smallest share of a budget, in its units. */
export const partOf = ({ budget }: Pick<Question, 'budget'>): number => budget / hallLimits.budgetParts;

/** Why a content does not answer the question; null when it does. Plain Chinese. */
export function findContentProblem(question: Question, content: Content): string | null {
  if ('invalid' in content) return null;
  if (question.kind === 'for_against') return 'choice' in content ? null : '请选赞成、反对或弃权';
  if (question.kind === 'share_out') return findSharesProblem(question, content);
  if (!('chosen' in content)) return '请选一项，或者弃权';
  const { chosen } = content;
  const most = question.kind === 'choose_one' ? 1 : question.most;
  if (chosen.length > most) return `最多选${most}项`;
  const isInOrder = chosen.every((option, at) => at === 0 || option > chosen[at - 1]!);
  return isInOrder && chosen.every((option) => isOption(question, option)) ? null : '选的项不在这张票上，请重新选';
}

function findSharesProblem({ options, budget }: Question, content: Content): string | null {
  const part = partOf({ budget });
  if (!('shares' in content) || content.shares.length !== options.length) return '请给每一项填一个数';
  if (content.shares.some((share) => !Number.isSafeInteger(share) || share < 0)) return '每一项请填0或正整数';
  if (content.shares.some((share) => share % part !== 0))
    return `预算分成${hallLimits.budgetParts}份，每份${part}，请按整份分配`;
  const given = content.shares.reduce((sum, share) => sum + share, 0);
  return given === 0 || given === budget ? null : `一共要分完${budget}，现在是${given}`;
}

const isOption = ({ options }: Question, option: number): boolean =>
  Number.isInteger(option) && option >= 0 && option < options.length;
