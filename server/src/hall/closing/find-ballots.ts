import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { ballotLeaf, contentIn } from '@yuanli/shared/hall/seal';
import type * as schema from '@yuanli/shared/hall/votes.schema';
import { MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { findBallotAccess } from './ballot-readers';
import { loadClosedVote } from './load-closed-vote';
import { SealedBallotRow } from './sealed-ballot.entity';

type Answer = schema.FindBallotsAnswer;

/**
 * The ballots of a closed vote, to count them again: in the order of the nonces, as they were sealed. Whoever may not read those of a
 * named vote gets their leaves: the root can be built from them, and without the nonces nobody can find out what they say.
 */
export async function findBallots(
  db: Reader,
  actor: Actor | null,
  { voteId, cursor = '' }: schema.FindBallotsInput,
): Promise<Answer> {
  const vote = await loadClosedVote(db, actor, voteId);
  const { can } = await findBallotAccess(db, actor, vote);
  return can.readBallots ? findWholeBallots(db, voteId, cursor) : findLeaves(db, voteId, Number(cursor) || 0);
}

const most = hallLimits.ballotsAtOnce;

async function findWholeBallots(db: Reader, voteId: string, after: string): Promise<Answer> {
  const rows = await db.find(SealedBallotRow, {
    where: { voteId, nonce: MoreThan(after) },
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
    leaves: [],
    nextCursor: rows.length > most ? page[most - 1]!.nonce : null,
  };
}

/** Of what the ballots say now, so that a changed one shows. Pages are counted: a nonce as the cursor would open the ballot it belongs to. */
async function findLeaves(db: Reader, voteId: string, skip: number): Promise<Answer> {
  const rows = await db.find(SealedBallotRow, {
    where: { voteId },
    order: { nonce: 'ASC' },
    skip: Math.max(0, Math.trunc(skip)),
    take: most + 1,
  });
  return {
    items: [],
    leaves: rows.slice(0, most).map((row) => ballotLeaf({ ...row, content: contentIn(row.content) })),
    nextCursor: rows.length > most ? String(skip + most) : null,
  };
}
