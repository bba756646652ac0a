import { In, IsNull, LessThan, Not } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/hall/votes.schema';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { presentVoteBrief } from './vote-brief.presenter';
import { Vote } from './vote.entity';
import { canOverseeVote } from './vote.policy';

const PAGE = 20;
const states = { current: ['draft', 'announced', 'open', 'counting'], closed: ['closed', 'called_off'] } as const;

/** The votes of a community, the newest first. Drafts, and what was never announced, are shown to those who run or watch them. */
export async function findVotes(
  db: Reader,
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
    take: PAGE + 1,
  });
  const page = votes.slice(0, PAGE);
  return { items: page.map(presentVoteBrief), nextCursor: votes.length > PAGE ? page.at(-1)!.id : null };
}
