import { type BallotKind, ballotKinds } from '@yuanli/shared/hall/ballot-kinds';
import type { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { type Electorate, type RuleCard, type RuleCardName, ruleCards } from '@yuanli/shared/hall/rule-cards';
import type { Endpoint } from '@yuanli/shared/endpoint';
import type { VoteData } from '../../parts/hall/vote-data';
import { readFigure } from '../../parts/staff/read-figure';
import { momentOf, wheelsAt } from '../../ui/format-date';
import { dayAhead } from '../day-ahead';

export type VoteStep = 'card' | 'who' | 'question' | 'when' | 'review';
type VoteForm = Omit<typeof voteEndpoints.makeVote extends Endpoint<infer In, infer _Out> ? In : never, 'motionId'>;

export interface VoteDraft {
  step: VoteStep;
  card: RuleCardName;
  electorate: Electorate;
  courtyardIds: readonly string[];
  title: string;
  kind: BallotKind;
  options: readonly string[];
  most: number;
  budget: string;
  /** The community's own rules leave invalid papers out, and where they say so. */
  leavesInvalidOut: boolean;
  invalidLeftOutBy: string;
  /** Empty: the first day that the card allows; and a week after it. */
  opensDay: string;
  opensTime: string;
  closesDay: string;
  closesTime: string;
}

const usualDays = 7;

export const newVoteDraft = (title: string): VoteDraft => ({
  step: 'card',
  card: 'consultation',
  electorate: 'residents',
  courtyardIds: [],
  title,
  kind: 'for_against',
  options: ['', ''],
  most: 2,
  budget: '',
  leavesInvalidOut: false,
  invalidLeftOutBy: '',
  opensDay: '',
  opensTime: '09:00',
  closesDay: '',
  closesTime: '18:00',
});

export function voteDraftOf({
  card,
  electorate,
  courtyardIds,
  title,
  question,
  invalidLeftOutBy,
  opensAt,
  closesAt,
}: VoteData): VoteDraft {
  const { kind, options, most, budget } = question;
  const [opens, closes] = [wheelsAt(opensAt), wheelsAt(closesAt)];
  return {
    step: 'review',
    card,
    electorate,
    courtyardIds,
    title,
    kind,
    options: kind === 'for_against' ? ['', ''] : options,
    most: Math.max(most, 2),
    budget: budget > 0 ? String(budget) : '',
    leavesInvalidOut: invalidLeftOutBy !== null,
    invalidLeftOutBy: invalidLeftOutBy ?? '',
    opensDay: opens.day,
    opensTime: opens.time,
    closesDay: closes.day,
    closesTime: closes.time,
  };
}

/** Another card brings its own electorates and ways to vote; what it does not allow does not stay. */
export function changeRuleCard(
  draft: VoteDraft,
  name: RuleCardName,
): Pick<VoteDraft, 'card' | 'electorate' | 'courtyardIds' | 'kind' | 'opensDay' | 'closesDay'> {
  const { electorates, isOfWholeCommunity }: RuleCard = ruleCards[name];
  const isAllowed = (ballotKinds[draft.kind].cards as readonly RuleCardName[]).includes(name);
  return {
    card: name,
    electorate: electorates.includes(draft.electorate) ? draft.electorate : electorates[0]!,
    courtyardIds: isOfWholeCommunity ? [] : draft.courtyardIds,
    kind: isAllowed ? draft.kind : 'for_against',
    opensDay: '',
    closesDay: '',
  };
}

/** The days of the form: the first that the notice allows with a day to spare, and a week. */
export function daysOf(
  { card, opensDay, closesDay }: Pick<VoteDraft, 'card' | 'opensDay' | 'closesDay'>,
  now = Date.now(),
): { opens: string; closes: string } {
  const opens = opensDay || dayAhead(ruleCards[card].noticeDays + 1, now);
  return { opens, closes: closesDay || dayAhead(usualDays, Date.parse(momentOf(opens))) };
}

/** As it is sent: options and figures only where the kind has them. */
export function voteToSend(draft: VoteDraft, now = Date.now()): VoteForm {
  const { title, card, electorate, courtyardIds, kind, most, budget, opensTime, closesTime } = draft;
  const { opens, closes } = daysOf(draft, now);
  return {
    title,
    card,
    electorate,
    kind,
    courtyardIds: [...courtyardIds],
    options: kind === 'for_against' ? [] : draft.options.map((option) => option.trim()).filter(Boolean),
    most: kind === 'choose_some' ? most : 1,
    budget: kind === 'share_out' ? readFigure(budget) : 0,
    // Left empty where it is needed it is sent all the same: the server says what is missing.
    invalidLeftOutBy: draft.leavesInvalidOut ? draft.invalidLeftOutBy : null,
    opensAt: momentOf(opens, opensTime),
    closesAt: momentOf(closes, closesTime),
  };
}
