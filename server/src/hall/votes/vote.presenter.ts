import { In } from 'typeorm';
import type * as schema from '@yuanli/shared/hall/votes.schema';
import { judgeQuorum } from '@yuanli/shared/hall/judge-vote';
import { formatCardWords, ruleCards } from '@yuanli/shared/hall/rule-cards';
import { getCommunity, Grid } from '../../places';
import { type Actor, scopesOf } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { countUncheckedPapers } from '../casting/find-papers-to-check';
import { getTurnout } from '../casting/get-turnout';
import { presentMine } from './mine/mine.presenter';
import { presentVoteBrief } from './vote-brief.presenter';
import type { Vote } from './vote.entity';
import { abilities, canEnterPaper, canKnockSomewhere, canOverseeVote, canPrintBallots } from './vote.policy';
import { voteStateNow } from './vote-state-now';
import { formatMissing } from './format-missing';

const mostFavourable = '这是最有利的数字：无效票不计入参与表决，截止开票后才知道有几张。';

/** More than that is the same to whoever has to check them. */
const MOST = 100;

export type VoteAnswer = schema.GetVoteAnswer;

/** A vote as this person sees it. What it costs does not depend on how many are on the roll or have voted. */
export async function presentVote(db: Reader, actor: Actor | null, vote: Vote): Promise<VoteAnswer> {
  const { communityId, kind, options, most, budget, electorate, courtyardIds, isNamed, noticeAt, opened, toOpen } =
    vote;
  const state = voteStateNow(vote);
  const { phone } = await getCommunity(db, communityId);
  const card = vote.frozenCard ?? { ...ruleCards[vote.card], invalidLeftOutBy: vote.invalidLeftOutBy };
  const roll = vote.rollHash === null ? null : { heads: vote.rollHeads, area: vote.rollArea, hash: vote.rollHash };
  const turnout = roll && (await getTurnout(db, vote.id));
  const quorum = roll && turnout ? judgeQuorum(card, roll, turnout) : [];
  const isOpen = state === 'open';
  // Who handed in an invalid paper is known to nobody before the envelopes are opened.
  const isBest = card.invalidLeftOutBy !== null && quorum.length > 0;
  const ownGrids = await findOwnGrids(db, actor, communityId);
  const entersPapers = isOpen && canEnterPaper(actor, vote, ownGrids);
  return {
    ...presentVoteBrief(vote),
    ...{ communityId, communityPhone: phone, question: { kind, options, most, budget } },
    ...{
      cardLabel: card.label,
      cardArticle: card.article,
      cardWords: formatCardWords(card),
      invalidLeftOutBy: card.invalidLeftOutBy,
    },
    ...{ electorate, courtyardIds, isNamed: noticeAt ? isNamed : card.isNamed, noticeAt, roll, turnout, quorum },
    missingWords: isOpen ? formatMissing(electorate, quorum, isBest) : null,
    turnoutNote: isOpen && isBest ? mostFavourable : null,
    ...(await presentMine(db, actor, vote, phone)),
    counting: state === 'counting' ? { done: opened, of: toOpen } : null,
    calledOffBecause: vote.calledOffBecause,
    isBeingChecked: vote.checkId !== null,
    refusedBecause: canOverseeVote(actor, vote) ? vote.refusedBecause : null,
    can: {
      ...abilities(actor, vote, state),
      enterPaper: entersPapers,
      printBallots: canPrintBallots(actor, vote, state, ownGrids),
      printDoorList: isOpen && canKnockSomewhere(actor, vote, ownGrids),
    },
    papersToCheck: entersPapers ? await countUncheckedPapers(db, vote.id, MOST) : null,
  };
}

/** The grids of a community this person looks after. */
export async function findOwnGrids(db: Reader, actor: Actor | null, communityId: string): Promise<string[]> {
  const ids = actor ? scopesOf(actor, ['grid_worker']) : [];
  if (ids.length === 0) return [];
  return (await db.find(Grid, { select: { id: true }, where: { id: In(ids), communityId } })).map(({ id }) => id);
}
