import { In } from 'typeorm';
import { findHouseholdPlaces } from '../../places';
import { inChunks, type Tx } from '../../platform/database';
import { syncTasks } from '../../tasks';
import { verificationTasks } from './verification-tasks';
import { VerificationRequest } from './verification-request.entity';

/** Requests of a courtyard that wait are decided by the grid that looks after it now. */
export async function regroupRequests(
  tx: Tx,
  { courtyardId, gridId, communityId }: { courtyardId: string; gridId: string; communityId: string },
): Promise<void> {
  const waiting = await tx.findBy(VerificationRequest, { communityId, status: 'waiting' });
  const homes = await findHouseholdPlaces(
    tx,
    waiting.map(({ householdId }) => householdId),
  );
  const ours = waiting.filter(({ householdId }) => homes.get(householdId)?.courtyardId === courtyardId);
  const ids = ours.map(({ id }) => id);
  for (const some of inChunks(ids))
    await tx.update(VerificationRequest, { id: In([...some]), status: 'waiting' }, { gridId });
  await syncTasks(tx, verificationTasks, ids);
}
