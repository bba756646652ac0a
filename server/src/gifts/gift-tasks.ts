import { In, type FindOptionsWhere } from 'typeorm';
import { findIdsAfter, type Tx } from '../platform/database';
import { syncTasks, type Owed, type TaskSource } from '../tasks';
import { Redemption } from './redemption.entity';

/** A gift that is put aside is collected by one person and handed over by a keeper. */
export const giftTasks: TaskSource = {
  kinds: ['collect_gift', 'hand_over_gift'],
  async findOwed(db, ids) {
    const held = await db.findBy(Redemption, { id: In([...ids]), status: 'held' });
    return held.flatMap(({ id: subjectId, communityId, personId, keeperId, title, pickUpPlace, expiresAt }): Owed[] => {
      const about = { subjectId, communityId, title: `“${title}”待您领取`, note: pickUpPlace, dueAt: expiresAt! };
      const desk = keeperId ? ('community' as const) : ('gift_hands' as const);
      return [
        { ...about, kind: 'collect_gift', owner: { personId } },
        {
          ...{ ...about, kind: 'hand_over_gift', title: `“${title}”待领取`, assigneeId: keeperId },
          owner: { desk, placeId: communityId },
        },
      ];
    });
  },
  findOwing: (db, after, take) => findIdsAfter(db, Redemption, { status: 'held' }, after, take),
};

/** Another keeper hands them out, or any. */
export async function giveToKeeper(
  tx: Tx,
  where: FindOptionsWhere<Redemption>,
  keeperId: string | null,
): Promise<void> {
  const held = await tx.find(Redemption, { select: { id: true }, where });
  await tx.update(Redemption, where, { keeperId });
  await syncTasks(
    tx,
    giftTasks,
    held.map(({ id }) => id),
  );
}
