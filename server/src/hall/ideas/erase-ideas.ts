import { Not, In } from 'typeorm';
import { releasePictures } from '../../pictures';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { Motion } from '../motions/motion.entity';
import { IdeaSupport } from './idea-support.entity';
import { Idea } from './idea.entity';
import { callOff } from './withdraw-idea';

/** Neighbours stand behind these, or the community has answered: they stay as they are, and name nobody. */
const matters = ['supported', 'motion', 'declined'] as const;

/** After 注销: ideas still of their own are withdrawn and their words are gone, and they stand behind nothing any more. */
export async function eraseIdeas(tx: Tx, personId: string): Promise<void> {
  for (const idea of await tx.findBy(Idea, { authorId: personId, status: Not(In([...matters])) })) {
    if (await callOff(tx, idea)) await recordAudit(tx, null, 'idea.withdrawn', idea.id);
    const { affected } = await tx.update(
      Idea,
      { id: idea.id, status: Not(In([...matters])) },
      { story: '提出的人已经注销，详细情况不再保留。', place: null, pictureIds: [] },
    );
    if (affected === 1) await releasePictures(tx, idea.pictureIds);
  }
  await withdrawIdeaSupports(tx, personId, ['gathering_support']);
  await tx.update(Motion, { proposerId: personId }, { proposerId: null });
}

/** The photos someone gave with their ideas go, unless the idea has become a motion of everybody's. */
export async function erasePhotosOfIdeas(tx: Tx, authorId: string): Promise<void> {
  for (const { id, pictureIds } of await tx.findBy(Idea, { authorId, status: Not('motion') })) {
    if (pictureIds.length === 0) continue;
    await tx.update(Idea, { id }, { pictureIds: [] });
    await releasePictures(tx, pictureIds);
  }
}

/** They stand behind nothing any more; ideas of these states count one fewer. */
export async function withdrawIdeaSupports(tx: Tx, personId: string, counting: Idea['status'][]): Promise<void> {
  for (const { ideaId } of await tx.findBy(IdeaSupport, { personId })) {
    await tx.decrement(Idea, { id: ideaId, status: In(counting) }, 'supporters', 1);
  }
  await tx.delete(IdeaSupport, { personId });
}
