import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { contentIn } from '@yuanli/shared/hall/seal';
import type * as schema from '@yuanli/shared/hall/votes.schema';
import { MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { loadClosedVote } from './load-closed-vote';
import { SealedBallotRow } from './sealed-ballot.entity';

type Answer = schema.FindBallotsAnswer;

/** Everybody may have every ballot of a closed vote, to count it again: in the order of the nonces, as they were sealed. */
export async function findBallots(
  db: Reader,
  actor: Actor | null,
  { voteId, cursor = '' }: schema.FindBallotsInput,
): Promise<Answer> {
  await loadClosedVote(db, actor, voteId);
  const most = hallLimits.ballotsAtOnce;
  const rows = await db.find(SealedBallotRow, {
    where: { voteId, nonce: MoreThan(cursor) },
    order: { nonce: 'ASC' },
    take: most + 1,
  });
  const page = rows.slice(0, most);
  return {
    items: page.map(({ nonce, content, room, area }) => ({
      nonce,
      content: contentIn(content) as Answer['items'][number]['content'],
      room,
      area,
    })),
    nextCursor: rows.length > most ? page[most - 1]!.nonce : null,
  };
}
