import type * as schema from '@yuanli/shared/hall/votes.schema';
import { ruleCards } from '@yuanli/shared/hall/rule-cards';
import type { Actor } from '../../../platform/actor';
import type { Reader } from '../../../platform/database';
import { findMyEntries } from './find-my-entries';
import { findMyStates } from './find-my-states';
import { presentMyEntry, formatTaken } from './my-entry.presenter';
import type { Vote, VoteState } from '../vote.entity';
import { voteStateNow } from '../vote-state-now';
import { rollBlocker, type NoVote } from '../roll/roll-blocker';

type Mine = Pick<schema.GetVoteAnswer, 'mine' | 'canVote' | 'cannotVoteBecause' | 'howToBecomeAble'>;

const hasEnded: NoVote = { because: '投票已截止', how: null };
const over: Partial<Record<VoteState, NoVote>> = {
  counting: hasEnded,
  closed: hasEnded,
  called_off: { because: '表决已取消', how: null },
};

/** 可以投票吗? With the reason if not, and how to become able. Who is on the roll of a vote to come can: when it opens. */
export async function presentMine(db: Reader, actor: Actor | null, vote: Vote, phone: string): Promise<Mine> {
  const state = voteStateNow(vote);
  const ended = over[state];
  if (!actor)
    return {
      mine: null,
      ...answer(ended ?? { because: '登录后才知道您能不能投', how: '请先登录，并绑定住户名册上登记的手机号' }),
    };
  const entries = await findMyEntries(db, actor, vote);
  const states = await findMyStates(
    db,
    actor,
    vote,
    entries.map(({ id }) => id),
  );
  const shown = { actor, vote, state, byArea: (vote.frozenCard ?? ruleCards[vote.card]).byArea };
  const mine = entries.map((entry) => presentMyEntry(entry, states.get(entry.id)!, shown));
  if (ended) return { mine, ...answer(ended) };
  if (entries.length === 0) return { mine, ...answer(await rollBlocker(db, actor, vote, phone)) };
  const taken = entries.map(({ id }) => formatTaken(states.get(id)!, actor, vote.electorate));
  return { mine, ...answer(taken.includes(null) ? null : { because: taken[0]!, how: null }) };
}

const answer = (no: NoVote | null): Omit<Mine, 'mine'> => ({
  canVote: no === null,
  cannotVoteBecause: no?.because ?? null,
  howToBecomeAble: no?.how ?? null,
});
