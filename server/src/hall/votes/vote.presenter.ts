import type { z } from 'zod';
import type * as schema from '@yuanli/shared/hall/votes.schema';
import { judgeQuorum } from '@yuanli/shared/hall/judge-vote';
import { ruleCards } from '@yuanli/shared/hall/rule-cards';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { countUncheckedPapers } from '../casting/find-papers-to-check';
import { getTurnout } from '../casting/get-turnout';
import { findOwnGrids } from './find-own-grids';
import { presentMine } from './mine.presenter';
import { presentVoteBrief } from './vote-brief.presenter';
import type { Vote } from './vote.entity';
import { abilities, canEnterPaper, canOverseeVote } from './vote.policy';
import { voteStateNow } from './vote-state-now';
import { formatMissing } from './format-missing';

/** More than that is the same to whoever has to check them. */
const MOST = 100;

export type VoteAnswer = z.input<typeof schema.getVote.out>;

/** A vote as this person sees it. What it costs does not depend on how many are on the roll or have voted. */
export async function presentVote(db: Tx, actor: Actor | null, vote: Vote): Promise<VoteAnswer> {
  const { communityId, kind, options, most, budget, electorate, courtyardIds, isNamed, noticeAt, opened, toOpen } =
    vote;
  const state = voteStateNow(vote);
  const { phone } = await getCommunity(db, communityId);
  const card = vote.frozenCard ?? ruleCards[vote.card];
  const roll = vote.rollHash === null ? null : { heads: vote.rollHeads, area: vote.rollArea, hash: vote.rollHash };
  const turnout = roll && (await getTurnout(db, vote.id));
  const quorum = roll && turnout ? judgeQuorum(card, roll, turnout) : [];
  const isOpen = state === 'open';
  const entersPapers = isOpen && canEnterPaper(actor, vote, await findOwnGrids(db, actor, communityId));
  return {
    ...presentVoteBrief(vote),
    ...{ communityId, communityPhone: phone, question: { kind, options, most, budget } },
    ...{ cardLabel: card.label, cardArticle: card.article, cardWords: card.words },
    ...{ electorate, courtyardIds, isNamed: noticeAt ? isNamed : card.isNamed, noticeAt, roll, turnout, quorum },
    missingWords: isOpen ? formatMissing(electorate, quorum) : null,
    ...(await presentMine(db, actor, vote, phone)),
    counting: state === 'counting' ? { done: opened, of: toOpen } : null,
    calledOffBecause: vote.calledOffBecause,
    isBeingChecked: vote.checkId !== null,
    refusedBecause: canOverseeVote(actor, vote) ? vote.refusedBecause : null,
    can: { ...abilities(actor, vote, state), enterPaper: entersPapers },
    papersToCheck: entersPapers ? await countUncheckedPapers(db, vote.id, MOST) : null,
  };
}
