import type { Tx } from '../../platform/database';
import { assertAllThere } from './assert-all-there';
import { findRooms } from './find-rooms';
import { openEnvelopes } from './open-envelopes';
import { sealVote } from './seal-vote';
import { startCount } from './start-count';

/** The steps of the close within one transaction: for a small vote that ended long ago, as the demo tells of. */
export async function closeAtOnce(tx: Tx, voteId: string): Promise<void> {
  await startCount(tx, voteId);
  await assertAllThere(tx, voteId);
  const rooms = await findRooms(tx, voteId);
  while (await openEnvelopes(tx, voteId, rooms)) continue;
  await sealVote(tx, voteId);
}
