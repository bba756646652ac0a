import { In } from 'typeorm';
import { findHouseholdPlaces } from '../../places';
import { inChunks, type Tx } from '../../platform/database';
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
  for (const some of inChunks(ours.map(({ id }) => id)))
    await tx.update(VerificationRequest, { id: In([...some]), status: 'waiting' }, { gridId });
}
