import { notify } from '../../messages';
import type { Tx } from '../../platform/database';
import { Motion } from './motion.entity';
import { notifySupporters, type HallWords } from './notify-supporters';

/** Who proposed a motion and all who co-signed its idea hear of it. A tap leads to the motion unless said otherwise. */
export async function notifyFollowers(
  tx: Tx,
  motionId: string,
  news: Omit<HallWords, 'link'> & Partial<HallWords>,
): Promise<void> {
  const { ideaId, proposerId } = await tx.findOneOrFail(Motion, {
    select: { id: true, ideaId: true, proposerId: true },
    where: { id: motionId },
  });
  const words: HallWords = { link: { kind: 'motion', id: motionId }, ...news };
  if (proposerId) await notify(tx, proposerId, words);
  if (ideaId) await notifySupporters(tx, ideaId, proposerId, words);
}
