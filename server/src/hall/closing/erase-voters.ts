import type { Tx } from '../../platform/database';
import { Turnout } from '../casting/turnout.entity';

/** Nobody votes any more: whether somebody who left and somebody who came are one is not kept. */
export async function eraseVoters(tx: Tx, voteId: string): Promise<void> {
  await tx.update(Turnout, { voteId }, { voterDigest: null });
}
