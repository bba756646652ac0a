import type * as schema from '@yuanli/shared/hall/votes.schema';
import type { Electorate } from '@yuanli/shared/hall/rule-cards';
import { errors } from '@yuanli/shared/errors';
import { formatMessageTime } from '../../../messages';
import type { Actor } from '../../../platform/actor';
import { isRecordedByOthers, objectionTo } from '../../casting/casting.policy';
import { hasVotedElsewhere } from '../../casting/one-vote-each';
import type { MyEntry } from './find-my-entries';
import type { MyState } from './find-my-states';
import type { Vote, VoteState } from '../vote.entity';

type Presented = NonNullable<schema.GetVoteAnswer['mine']>[number];

interface Shown {
  actor: Actor;
  vote: Pick<Vote, 'electorate' | 'opensAt'>;
  /** As it is by the clock. */
  state: VoteState;
  byArea: boolean;
}

/** One lock of mine: what was cast under it, and what I can do about it. */
export function presentMyEntry(
  { id, label, area }: MyEntry,
  my: MyState,
  { actor, vote, state, byArea }: Shown,
): Presented {
  const { turnout, objection } = my;
  // Where nothing is recorded any more, the last objection says why.
  const made = turnout ? objectionTo(turnout, objection) : objection;
  const because = castBlocker(my, { actor, vote, state });
  return {
    entryId: id,
    label: isOneself[vote.electorate] ? '本人' : label,
    areaHundredths: byArea ? area : null,
    state: turnout?.channel ?? 'not_voted',
    votedAt: turnout?.at ?? null,
    // A paper counts, and proves it, once a second person has read it.
    receipt: turnout && turnout.channel !== 'paper_to_check' && state !== 'called_off' ? turnout.receipt : null,
    isByMe: turnout?.channel === 'phone' && turnout.byId === actor.personId,
    objection: made?.outcome ?? null,
    can: {
      cast: because === null,
      object: turnout !== null && isRecordedByOthers(turnout) && made === null && state !== 'called_off',
    },
    cannotCastBecause: because,
  };
}

const isOneself: Record<Electorate, boolean> = {
  residents: true,
  adults: true,
  representatives: true,
  households: false,
  owners: false,
};

function castBlocker(my: MyState, { actor, vote, state }: Omit<Shown, 'byArea'>): string | null {
  if (state === 'called_off') return '表决已取消';
  if (state === 'counting' || state === 'closed') return '投票已截止';
  if (state !== 'open') return `还没有开始，${formatMessageTime(vote.opensAt)}开始投票`;
  return formatTaken(my, actor, vote.electorate);
}

/** Why an open vote has no room for this person under this lock; null: it has. */
export function formatTaken({ turnout, votedElsewhere }: MyState, actor: Actor, electorate: Electorate): string | null {
  if (!turnout) return votedElsewhere ? errors[hasVotedElsewhere(electorate)].message : null;
  if (turnout.channel === 'paper_to_check')
    return '您交的纸质票收到了，等第二个人核对，核对以后才计入；如果不是您投的，可以提出异议';
  if (turnout.channel === 'doorstep') return '这一票已登记为上门票，不能再用手机投；如果不是您投的，可以提出异议';
  if (turnout.channel !== 'phone') return '这一票已登记为纸质票，不能再用手机投；如果不是您投的，可以提出异议';
  if (turnout.byId === actor.personId) return null;
  return electorate === 'owners' ? '共有这套房的业主已经投过了，一起算一票' : '您家已经由家人投过了，一户一票';
}
