import type { RuleCardName } from './rule-cards';

/** What one writes on a ballot. */
export const ballotKinds = {
  for_against: {
    label: '赞成、反对或弃权',
    cards: ['consultation', 'residents_meeting', 'representatives_meeting', 'owners_ordinary', 'owners_special'],
  },
  choose_one: {
    label: '几个里选一个',
    cards: ['consultation', 'residents_meeting', 'representatives_meeting', 'owners_ordinary', 'owners_special'],
  },
  choose_some: {
    label: '几个里选几个',
    cards: ['consultation', 'residents_meeting', 'representatives_meeting', 'owners_ordinary', 'owners_special'],
  },
  share_out: { label: '分一笔预算', cards: ['consultation'] },
} as const satisfies Record<string, { label: string; cards: readonly RuleCardName[] }>;
export type BallotKind = keyof typeof ballotKinds;
export const ballotKindNames = Object.keys(ballotKinds) as [BallotKind, ...BallotKind[]];

/** What a vote asks. for_against has the one option 0, which is the matter itself. */
export interface Question {
  kind: BallotKind;
  options: readonly string[];
  /** choose_some: at most so many. */
  most: number;
  /** share_out: units to give away in all, every one of them. */
  budget: number;
}

/**
 * What one voter wrote. `invalid` comes from paper only. Abstaining takes part and supports nothing; so does an invalid paper.
 * - for_against: `choice: 'for' | 'against' | 'abstain'`
 * - choose_one, choose_some: `chosen`: option numbers, ascending, without repeats; none: abstains
 * - share_out: `shares`: one number for each option, which sum up to the budget; all zero: abstains
 */
export type Content =
  | { choice: 'for' | 'against' | 'abstain' }
  | { chosen: readonly number[] }
  | { shares: readonly number[] }
  | { invalid: true };

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
  if (!('shares' in content) || content.shares.length !== options.length) return '请给每一项填一个数';
  if (content.shares.some((share) => !Number.isSafeInteger(share) || share < 0)) return '每一项要填不小于0的整数';
  const given = content.shares.reduce((sum, share) => sum + share, 0);
  return given === 0 || given === budget ? null : `一共要分完${budget}，现在是${given}`;
}

const isOption = ({ options }: Question, option: number): boolean =>
  Number.isInteger(option) && option >= 0 && option < options.length;
