import { PAGE_SIZE, page, idCursor } from '../../platform/list';
import { In, IsNull, LessThan, Not } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/hall/votes.schema';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { presentVoteBrief } from './vote-brief.presenter';
import { Vote } from './vote.entity';
import { canOverseeVote } from './vote.policy';

const states = { current: ['draft', 'announced', 'open', 'counting'], closed: ['closed', 'called_off'] } as const;

/** The votes of a community, the newest first. Drafts, and what was never announced, are shown to those who run or watch them. */
export async function findVotes(
  db: Tx,
  actor: Actor | null,
  { communityId, view, cursor }: z.output<typeof schema.findVotes.in>,
): Promise<z.input<typeof schema.findVotes.out>> {
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
