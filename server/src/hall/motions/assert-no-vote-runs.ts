import { In } from 'typeorm';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Vote } from '../votes/vote.entity';
import type { Motion } from './motion.entity';

/** While people are called to vote the motion stays where it is (motion.vote_running). */
export async function assertNoVoteRuns(tx: Tx, { id: motionId }: Motion): Promise<void> {
  ensure(!(await tx.existsBy(Vote, { motionId, state: In(['announced', 'open', 'counting']) })), 'motion.vote_running');
}
