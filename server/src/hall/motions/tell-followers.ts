import { tell } from '../../messages';
import type { Tx } from '../../platform/database';
import { Motion } from './motion.entity';
import { tellSupporters, type HallWords } from './tell-supporters';

/** Who proposed a motion and all who co-signed its idea hear of it. A tap leads to the motion unless said otherwise. */
export async function tellFollowers(
  tx: Tx,
  motionId: string,
  news: Omit<HallWords, 'link'> & Partial<HallWords>,
): Promise<void> {
  const { ideaId, proposerId } = await tx.findOneOrFail(Motion, {
    select: { id: true, ideaId: true, proposerId: true },
    where: { id: motionId },
  });
  const words: HallWords = { link: { kind: 'motion', id: motionId }, ...news };
  if (proposerId) await tell(tx, proposerId, words);
  if (ideaId) await tellSupporters(tx, ideaId, proposerId, words);
}
