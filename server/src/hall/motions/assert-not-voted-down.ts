import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Vote } from '../votes/vote.entity';
import type { Motion } from './motion.entity';

/** What was voted down is not carried out (motion.not_passed). Where no vote decided, it was agreed in talking. */
export async function assertNotVotedDown(tx: Tx, { id: motionId }: Motion): Promise<void> {
  const held = await tx.find(Vote, { where: { motionId, state: 'closed' }, order: { id: 'DESC' } });
  const deciding = held.find(({ judgement }) => judgement && judgement.isPassed !== null);
  ensure(deciding?.judgement?.isPassed !== false, 'motion.not_passed');
}
