import type { EntityTarget } from 'typeorm';
import { In } from 'typeorm';
import { placeSubjects } from '../places';
import { subjectsIn, type FindSubjects } from '../platform/audit';
import { byId } from '../platform/database';
import { Idea } from './ideas/idea.entity';
import { isPublicIdea } from './ideas/idea.policy';
import { Evaluation } from './implementation/evaluation.entity';
import { Motion } from './motions/motion.entity';
import { Opinion } from './opinions/opinion.entity';
import { Position } from './opinions/position.entity';
import { SamePerson } from './votes/same-person/same-person.entity';
import { Vote } from './votes/vote.entity';

/** Something said on a motion, found with the motion. */
const onMotion =
  (entity: EntityTarget<Evaluation | Position>): FindSubjects =>
  async (db, ids) => {
    const rows = await db.find(entity, { select: { id: true, motionId: true }, where: { id: In([...ids]) } });
    const motions = byId(await db.findBy(Motion, { id: In(rows.map(({ motionId }) => motionId)) }));
    return new Map(
      rows.map(({ id, motionId }) => {
        const { communityId, title, isShown } = motions.need(motionId);
        return [id, { communityId, title: isShown ? title : '' }];
      }),
    );
  };

/** What the lines of the log about the hall are about. */
export const hallSubjects = {
  evaluation: onMotion(Evaluation),
  hall: placeSubjects,
  idea: subjectsIn(Idea, {
    communityId: 'communityId',
    personId: 'authorId',
    title: 'title',
    isShown: { from: ['status'], when: isPublicIdea },
  }),
  motion: subjectsIn(Motion, {
    communityId: 'communityId',
    title: 'title',
    isShown: { from: ['isShown'], when: ({ isShown }) => isShown },
  }),
  opinion: subjectsIn(Opinion, { communityId: 'communityId', personId: 'authorId' }),
  position: onMotion(Position),
  vote: subjectsIn(Vote, {
    communityId: 'communityId',
    title: 'title',
    isShown: { from: ['noticeAt'], when: ({ noticeAt }) => noticeAt !== null },
  }),
};

/** Lines of the log about the roll whose thing is kept by the hall. */
export const samePersonSubjects = subjectsIn(SamePerson, { communityId: 'communityId' });
