import { In, Not } from 'typeorm';
import type { Reader } from '../../platform/database';
import { Vote } from '../votes/vote.entity';

/** The last vote of each motion that was announced; one that was called off before it had a result does not count. */
export async function findVotesOf(db: Reader, motionIds: readonly string[]): Promise<Map<string, Vote>> {
  if (motionIds.length === 0) return new Map();
  const where = { motionId: In([...motionIds]), state: Not(In(['draft', 'called_off'])) };
  const votes = await db.find(Vote, { where, order: { id: 'ASC' } });
  return new Map(votes.map((vote) => [vote.motionId, vote]));
}

/** Nobody prepares more than this at once for one motion. */
const MOST_DRAFTS = 10;

/** The votes of a motion that were prepared and not announced yet, the newest first. */
export const findDraftVotes = (db: Reader, motionId: string): Promise<Vote[]> =>
  db.find(Vote, { where: { motionId, state: 'draft' }, order: { id: 'DESC' }, take: MOST_DRAFTS });
