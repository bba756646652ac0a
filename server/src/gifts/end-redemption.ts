import { LessThanOrEqual, type FindOptionsWhere } from 'typeorm';
import { releaseHold, useHold } from '../holds';
import { postReservation, releaseReservation } from '../points';
import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { Redemption, type ReleasedHow } from './redemption.entity';
import { syncTasks } from '../tasks';
import { giftTasks } from './gift-tasks';

/**
 * The only two ways a redemption ends. The one UPDATE decides: whoever comes second finds it ended, and changes
 * nothing. Only then the points move, and the piece: always in this order, so that nobody waits in a circle.
 */
export async function tryCollect(tx: Tx, keeper: Actor, redemption: Redemption): Promise<boolean> {
  const collected = {
    status: 'collected',
    collectedAt: clock.now(),
    handOverId: newId(),
    handedOverById: keeper.personId,
  } as const;
  if (!(await end(tx, { id: redemption.id }, collected))) return false;
  const { reservationId, holdId, title } = redemption;
  assertInStep(
    await postReservation(tx, reservationId, { actorId: keeper.personId, reason: `领取“${title}”` }),
    redemption,
  );
  assertInStep(await useHold(tx, holdId), redemption);
  return true;
}

/** Points back, stock back. */
export async function tryRelease(tx: Tx, redemption: Redemption, releasedHow: ReleasedHow): Promise<boolean> {
  const { id, reservationId, holdId, title } = redemption;
  const isDue = releasedHow === 'ran_out' && { expiresAt: LessThanOrEqual(clock.now()) };
  if (!(await end(tx, { id, ...isDue }, { status: 'released', releasedHow }))) return false;
  assertInStep(await releaseReservation(tx, reservationId, { reason: `未领取“${title}”，退回积分` }), redemption);
  assertInStep((await releaseHold(tx, holdId)).released, redemption);
  return true;
}

async function end(
  tx: Tx,
  which: FindOptionsWhere<Redemption> & { id: string },
  set: Partial<Redemption>,
): Promise<boolean> {
  const { affected } = await tx.update(
    Redemption,
    { ...which, status: 'held' },
    { ...set, expiresAt: null, liveCode: null },
  );
  if (affected === 1) await syncTasks(tx, giftTasks, which.id);
  return affected === 1;
}

/** Points and piece end with the redemption and in no other way. */
function assertInStep(isEnded: boolean, { id }: Redemption): void {
  if (!isEnded) throw new Error(`redemption ${id} is out of step with its points or its piece`);
}
