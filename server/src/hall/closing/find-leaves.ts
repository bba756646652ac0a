import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { leafContentIn } from '@yuanli/shared/hall/seal';
import type * as schema from '@yuanli/shared/hall/results.schema';
import { MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { loadClosedVote } from './load-closed-vote';
import { SealedLeafRow } from './sealed-leaf.entity';

type Answer = schema.FindLeavesAnswer;

/** Everybody may have everything that was sealed of a closed vote, to count it again: in the order of the nonces. */
export async function findLeaves(
  db: Reader,
  actor: Actor | null,
  { voteId, cursor = '' }: schema.FindLeavesInput,
): Promise<Answer> {
  await loadClosedVote(db, actor, voteId);
  const most = hallLimits.leavesAtOnce;
  const rows = await db.find(SealedLeafRow, {
    where: { voteId, nonce: MoreThan(cursor) },
    order: { nonce: 'ASC' },
    take: most + 1,
  });
  const page = rows.slice(0, most);
  return {
    items: page.map(({ nonce, content, room, area }) => ({
      nonce,
      content: leafContentIn(content) as Answer['items'][number]['content'],
      room,
      area,
    })),
    nextCursor: rows.length > most ? page[most - 1]!.nonce : null,
  };
}
