import { In } from 'typeorm';
import { findIdsAfter } from '../../platform/database';
import type { TaskSource } from '../../tasks';
import { PointsAdjustment } from './points-adjustment.entity';

/** A supervisor signs what was given or taken by hand; neither whoever made it nor whose points they are. */
export const adjustmentTasks: TaskSource = {
  kinds: ['sign_adjustment'],
  async findOwed(db, ids) {
    const waiting = await db.findBy(PointsAdjustment, { id: In([...ids]), state: 'waiting' });
    return waiting.map(({ id: subjectId, communityId, amount, reason, madeById, personId }) => ({
      ...{ kind: 'sign_adjustment', subjectId, communityId, barredIds: [madeById, personId] },
      owner: { desk: 'supervisor', placeId: communityId },
      title: `积分调整${amount > 0 ? '+' : '−'}${Math.abs(amount)}，等您签字`,
      note: reason,
    }));
  },
  findOwing: (db, after, take) => findIdsAfter(db, PointsAdjustment, { state: 'waiting' }, after, take),
};
