import { In, Not } from 'typeorm';
import type { Tx } from '../../platform/database';
import { Vote } from '../votes/vote.entity';

/** The last vote of each motion that was announced; one that was called off before it had a result does not count. */
export async function findVotesOf(db: Tx, motionIds: readonly string[]): Promise<Map<string, Vote>> {
  if (motionIds.length === 0) return new Map();
  const where = { motionId: In([...motionIds]), state: Not(In(['draft', 'called_off'])) };
  const votes = await db.find(Vote, { where, order: { id: 'ASC' } });
  return new Map(votes.map((vote) => [vote.motionId, vote]));
}
