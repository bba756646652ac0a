import { In, Not, IsNull } from 'typeorm';
import { findIdsAfter, type Tx } from '../platform/database';
import { syncTasks, type TaskSource } from '../tasks';
import { subjectLabels } from './flagged.presenter';
import { ModerationCheck } from './moderation-check.entity';

/** Staff look at what is in doubt, and at what neighbours complain of. A wish nobody has published is looked at once, in the review of wishes. */
export const moderationTasks: TaskSource = {
  kinds: ['check_flagged'],
  async findOwed(db, ids) {
    const where = { id: In([...ids]), state: 'flagged' as const, communityId: Not(IsNull()) };
    const columns = {
      id: true,
      origin: true,
      subjectKind: true,
      authorId: true,
      communityId: true,
      gridId: true,
    } as const;
    const flagged = await db.find(ModerationCheck, { select: columns, where });
    return flagged
      .filter(({ subjectKind, origin }) => subjectKind !== 'wish' || origin === 'complaint')
      .map(({ id: subjectId, origin, subjectKind, authorId, communityId, gridId }) => ({
        ...{ kind: 'check_flagged', subjectId, communityId: communityId!, gridId, barredIds: [authorId] },
        owner: { desk: 'staff', placeId: gridId ?? communityId! },
        title: `${subjectLabels[subjectKind]}的内容等您复核`,
        note: origin === 'complaint' ? '有居民投诉' : '内容检查拿不准',
      }));
  },
  findOwing: (db, after, take) => findIdsAfter(db, ModerationCheck, { state: 'flagged' }, after, take),
};

/** After checks were changed by something else than their number. */
export async function syncChecks(tx: Tx, checks: readonly { id: string }[]): Promise<void> {
  await syncTasks(
    tx,
    moderationTasks,
    checks.map(({ id }) => id),
  );
}
