import { In } from 'typeorm';
import { findCourtyardPlaces, findHouseholdPlaces } from '../../places';
import { findIdsAfter, type Tx } from '../../platform/database';
import { syncTasks, type TaskSource } from '../../tasks';
import { VerificationRequest } from './verification-request.entity';

/** Staff compare what a person says with the roll; nobody decides about themselves. */
export const verificationTasks: TaskSource = {
  kinds: ['verify_resident'],
  async findOwed(db, ids) {
    const waiting = await db.findBy(VerificationRequest, { id: In([...ids]), status: 'waiting' });
    const homes = await findHouseholdPlaces(
      db,
      waiting.map(({ householdId }) => householdId),
    );
    const courtyards = await findCourtyardPlaces(
      db,
      [...homes.values()].map(({ courtyardId }) => courtyardId),
    );
    return waiting.map(({ id: subjectId, personId, householdId, gridId, communityId }) => {
      const home = homes.get(householdId);
      return {
        ...{ kind: 'verify_resident', subjectId, communityId, gridId, barredIds: [personId] },
        owner: { desk: 'staff', placeId: gridId },
        title: '一位居民等您核实',
        note: home && `${courtyards.get(home.courtyardId)?.name ?? ''}${home.fullLabel}`,
      };
    });
  },
  findOwing: (db, after, take) => findIdsAfter(db, VerificationRequest, { status: 'waiting' }, after, take),
};

/** What somebody asked for is settled another way, or they have left: nobody has to look at it any more. */
export async function withdrawRequest(tx: Tx, personId: string): Promise<void> {
  const waiting = await tx.findOne(VerificationRequest, { select: { id: true }, where: { waitingFor: personId } });
  if (!waiting) return;
  await tx.update(VerificationRequest, { waitingFor: personId }, { status: 'withdrawn', waitingFor: null });
  await syncTasks(tx, verificationTasks, waiting.id);
}
