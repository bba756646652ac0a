import { In } from 'typeorm';
import type { Tx } from '../../platform/database';
import { Motion } from '../motions/motion.entity';
import { OpinionSupport } from './opinion-support.entity';
import { Opinion } from './opinion.entity';

/** What a person said about motions, and whose reasons they share, for the person. */
export async function exportOpinions(db: Tx, personId: string): Promise<Record<string, unknown>> {
  const said = await db.find(Opinion, { where: { authorId: personId }, order: { id: 'ASC' } });
  const supports = await db.find(OpinionSupport, { where: { personId }, order: { id: 'ASC' } });
  const supported = new Map(
    (await db.findBy(Opinion, { id: In(supports.map(({ opinionId }) => opinionId)) })).map((opinion) => [
      opinion.id,
      opinion,
    ]),
  );
  const motionIds = [...said, ...supported.values()].map(({ motionId }) => motionId);
  const motions = await db.find(Motion, { select: { id: true, title: true }, where: { id: In(motionIds) } });
  const titles = new Map(motions.map(({ id, title }) => [id, title]));
  return {
    opinions: said.map(({ motionId, side, text, state, removedBecause, at }) => ({
      motion: titles.get(motionId) ?? '',
      side,
      text,
      state,
      removedBecause,
      at,
    })),
    opinionsSupported: supports.map(({ opinionId, at }) => {
      const { motionId = '', text = '' } = supported.get(opinionId) ?? {};
      return { motion: titles.get(motionId) ?? '', text, at };
    }),
  };
}
