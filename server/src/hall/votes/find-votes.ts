import { PAGE_SIZE, page, idCursor } from '../../platform/list';
import { In, IsNull, LessThan, Not } from 'typeorm';
import type * as schema from '@yuanli/shared/hall/votes.schema';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { presentVoteBrief } from './vote-brief.presenter';
import { Vote } from './vote.entity';
import { canOverseeVote } from './vote.policy';

const states = { current: ['draft', 'announced', 'open', 'counting'], closed: ['closed', 'called_off'] } as const;

/** The votes of a community, the newest first. Drafts, and what was never announced, are shown to those who run or watch them. */
export async function findVotes(
  db: Reader,
  actor: Actor | null,
  { communityId, view, cursor }: schema.FindVotesInput,
): Promise<schema.FindVotesAnswer> {
  const votes = await db.find(Vote, {
    where: {
      communityId,
      state: In([...states[view]]),
      ...(cursor && { id: LessThan(cursor) }),
      ...(!canOverseeVote(actor, { communityId }) && { noticeAt: Not(IsNull()) }),
    },
    order: { id: 'DESC' },
    take: PAGE_SIZE + 1,
  });
  const { items, nextCursor } = page(votes, idCursor);
  return { items: items.map(presentVoteBrief), nextCursor };
}
