import { And, In, LessThan, MoreThanOrEqual } from 'typeorm';
import { dayInChina } from '@yuanli/shared/china-time';
import type { FigureName } from '@yuanli/shared/dashboard/figures';
import { motionStages } from '@yuanli/shared/hall/motion-stages';
import { indexName, type Reader } from '../platform/database';
import type { Figure, FigureScope, FigureSource } from '../platform/figures';
import { Idea } from './ideas/idea.entity';
import { formatNumber } from './motions/format-number';
import { Motion } from './motions/motion.entity';
import { Opinion } from './opinions/opinion.entity';

type Moment = 'stageAt' | 'madeAt' | 'agreedAt';

const figure = (name: FigureName, at: Moment, where = '1 = 1'): Figure<Motion> => ({
  name,
  index: indexName('motion', [
    'communityId',
    ...(at === 'stageAt' ? ['isArchived', 'dueDay', 'id'] : ['year', 'number']),
  ]),
  at: `it.${at}`,
  select: (db, { now }) =>
    db
      .createQueryBuilder(Motion, 'it')
      .where(where)
      .setParameters({ today: dayInChina(now) }),
  atOf: (motion) => motion[at]!,
  describe: async (_db, motions) =>
    motions.map((motion) => {
      const plainTitle = `议题 ${formatNumber(motion)}`;
      return {
        ...{ id: motion.id, plainTitle, title: motion.isShown ? motion.title : plainTitle, value: null },
        note: motionStages[motion.stage],
        opens: { page: 'motion', id: motion.id, kind: null },
      };
    }),
});

/** Who brought up an idea or gave an opinion. Who voted is not asked: turnout has its own page with each vote. */
async function findParticipants(db: Reader, { communityIds, from, until }: FigureScope): Promise<string[]> {
  const within = And(MoreThanOrEqual(from), LessThan(until));
  const communityId = In([...communityIds]);
  const [ideas, opinions] = [
    await db.find(Idea, { select: { authorId: true }, where: { communityId, madeAt: within } }),
    await db.find(Opinion, { select: { authorId: true }, where: { communityId, at: within } }),
  ];
  return [...ideas, ...opinions].map(({ authorId }) => authorId);
}

/** Motions: a few dozen a year and community. */
export const hallFigures: FigureSource = {
  figures: [
    figure('motions_running', 'stageAt', 'it.isArchived = 0'),
    figure('motions_overdue', 'stageAt', 'it.isArchived = 0 AND it.dueDay < :today'),
    figure('motions_made', 'madeAt'),
    figure('motions_agreed', 'agreedAt'),
    figure('motions_carried_out', 'agreedAt', 'it.carriedOutAt IS NOT NULL'),
  ],
  findParticipants,
};
