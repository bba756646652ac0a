import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { hashLeaf, leafContentIn } from '@yuanli/shared/hall/seal';
import type * as schema from '@yuanli/shared/hall/results.schema';
import { MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { findBallotAccess } from './ballot-readers';
import { loadClosedVote } from './load-closed-vote';
import { SealedLeafRow } from './sealed-leaf.entity';

type Answer = schema.FindLeavesAnswer;

/**
 * What was sealed of a closed vote, to count it again: in the order of the nonces. Whoever may not read the ballots of a
 * named vote gets the hashes of its leaves: the root can be built from them, and without the nonces nobody can find out
 * what they say.
 */
export async function findLeaves(
  db: Reader,
  actor: Actor | null,
  { voteId, cursor = '' }: schema.FindLeavesInput,
): Promise<Answer> {
  const vote = await loadClosedVote(db, actor, voteId);
  const { can } = await findBallotAccess(db, actor, vote);
  return can.readBallots ? findWhole(db, voteId, cursor) : findHashes(db, voteId, Number(cursor) || 0);
}

const most = hallLimits.leavesAtOnce;

async function findWhole(db: Reader, voteId: string, after: string): Promise<Answer> {
  const rows = await db.find(SealedLeafRow, {
    where: { voteId, nonce: MoreThan(after) },
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
    hashes: [],
    nextCursor: rows.length > most ? page[most - 1]!.nonce : null,
  };
}

/** Of what the leaves say now, so that a changed one shows. Pages are counted: a nonce as the cursor would open the ballot it belongs to. */
async function findHashes(db: Reader, voteId: string, skip: number): Promise<Answer> {
  const rows = await db.find(SealedLeafRow, {
    where: { voteId },
    order: { nonce: 'ASC' },
    skip: Math.max(0, Math.trunc(skip)),
    take: most + 1,
  });
  return {
    items: [],
    hashes: rows.slice(0, most).map((row) => hashLeaf({ ...row, content: leafContentIn(row.content) })),
    nextCursor: rows.length > most ? String(skip + most) : null,
  };
}
