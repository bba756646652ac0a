import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { hasRole, type Actor } from '../../platform/actor';
import { clock, hours } from '../../platform/clock';
import type { Vote, VoteState } from './vote.entity';

/** Who sets a vote up and who looks on. Pure: everything asked is in the actor and the row. */

type Asking = Actor | null;

/** The workers of the community run its votes. */
export const canRunVote = (actor: Asking, { communityId }: Pick<Vote, 'communityId'>): boolean =>
  hasRole(actor, ['community_worker'], [communityId]);

/** Who runs votes and who watches over them see what a roll would be, and the drafts. */
export const canOverseeVote = (actor: Asking, vote: Pick<Vote, 'communityId'>): boolean =>
  canRunVote(actor, vote) || hasRole(actor, ['supervisor'], [vote.communityId]);

/** Everybody reads an announced vote; nobody but those a draft. */
export const canSeeVote = (actor: Asking, vote: Pick<Vote, 'communityId' | 'noticeAt'>): boolean =>
  vote.noticeAt !== null || canOverseeVote(actor, vote);

/** Whoever may record some line of the roll. `ownGrids`: the grids of the community that the actor looks after. */
export const canEnterPaper = (actor: Asking, vote: Pick<Vote, 'communityId'>, ownGrids: readonly string[]): boolean =>
  canOverseeVote(actor, vote) || ownGrids.length > 0;

/** Whoever may knock at some door of the roll: workers, no supervisor. */
export const canKnockSomewhere = (
  actor: Asking,
  vote: Pick<Vote, 'communityId'>,
  ownGrids: readonly string[],
): boolean => canRunVote(actor, vote) || ownGrids.length > 0;

/** Papers are printed by whoever will enter some, from the notice to the close. `state`: as it is by the clock. */
export const canPrintBallots = (
  actor: Asking,
  vote: Pick<Vote, 'communityId'>,
  state: VoteState,
  ownGrids: readonly string[],
): boolean => (state === 'announced' || state === 'open') && canEnterPaper(actor, vote, ownGrids);

/** Whoever was reminded later than this is left in peace. */
export const remindedSince = (now: Date): Date => new Date(now.getTime() - hours(hallLimits.hoursBetweenReminders));

const canBeCalledOff: readonly VoteState[] = ['draft', 'announced', 'open'];

/** `state`: as it is by the clock. */
export const abilities = (
  actor: Asking,
  vote: Pick<Vote, 'communityId' | 'reminders' | 'remindedAt'>,
  state: VoteState,
) => {
  const isRunning = canRunVote(actor, vote);
  return {
    announce: isRunning && state === 'draft',
    change: isRunning && state === 'draft',
    callOff: isRunning && canBeCalledOff.includes(state),
    remind:
      isRunning &&
      state === 'open' &&
      vote.reminders < hallLimits.reminders &&
      (vote.remindedAt === null || vote.remindedAt <= remindedSince(clock.now())),
  };
};
