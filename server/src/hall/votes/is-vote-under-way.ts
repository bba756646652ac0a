import { In } from 'typeorm';
import type { Reader } from '../../platform/database';
import { Vote } from './vote.entity';

/** Somebody may be voting in this community, by a roll that is fixed. */
export const isVoteUnderWay = (db: Reader, communityId: string): Promise<boolean> =>
  db.existsBy(Vote, { communityId, state: In(['announced', 'open', 'counting'] as const) });
