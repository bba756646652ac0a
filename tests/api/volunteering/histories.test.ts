import fc from 'fast-check';
import { findPools, Hold, releaseRunOutHolds } from '../../../server/src/holds';
import type { Actor } from '../../../server/src/platform/actor';
import { clock, fromNow, hours } from '../../../server/src/platform/clock';
import type { Reader, Tx } from '../../../server/src/platform/database';
import { Refusal } from '../../../server/src/platform/refusal';
import { seatRunOut } from '../../../server/src/volunteering';
import { acceptSeat } from '../../../server/src/volunteering/seats/accept-seat';
import { cancelSeat } from '../../../server/src/volunteering/seats/cancel-seat';
import { Seat } from '../../../server/src/volunteering/seats/seat.entity';
import { Shift } from '../../../server/src/volunteering/activities/shift.entity';
import { signUp } from '../../../server/src/volunteering/seats/sign-up';
import { cancelShift } from '../../../server/src/volunteering/activities/cancel-shift';
import { changeShift } from '../../../server/src/volunteering/activities/change-shift';
import { poolOf } from '../../../server/src/volunteering/activities/shift.entity';
import { stateOf } from '../../../server/src/volunteering/seats/seat-state';
import { makeActivity, makeShift } from '../../support/factories/volunteering';
import { makeVolunteeringTown } from '../../support/make-volunteers';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server } = useServer();
afterEach(() => clock.set(null));

/** How often each is tried; endings are rare, so that a history gets somewhere. */
const weights = { signUp: 12, join: 4, cancel: 6, accept: 8, resize: 3, move: 1, callOff: 1, wait: 2 };
interface Step {
  act: keyof typeof weights;
  who: number;
  shift: number;
  capacity: number;
}
const act = fc.oneof(
  ...Object.entries(weights).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as Step['act']) })),
);
const step: fc.Arbitrary<Step> = fc.record({
  act,
  who: fc.nat(5),
  shift: fc.nat(2),
  capacity: fc.integer({ min: 1, max: 4 }),
});
/** Each inner list happens at once. */
const history = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 15, maxLength: 35, size: 'max' });

async function playOut(batches: Step[][]): Promise<void> {
  clock.set(null);
  const { database } = server.parts;
  const town = await makeVolunteeringTown(server);
  const actor = ({ id }: Neighbour, ...grants: Actor['grants']): Actor => ({ personId: id, sessionId: id, grants });
  const worker = actor(town.communityWorker, { role: 'community_worker', scopeId: town.communityId });
  const people = (await Promise.all(Array.from({ length: 6 }, () => town.newVolunteer()))).map((one) => actor(one));
  const { id: activityId } = await makeActivity(database, { communityId: town.communityId });
  // The second and the third overlap.
  const shifts = await Promise.all(
    [48, 60, 61].map((from) => makeShift(database, { activityId, capacity: 2, startsAt: fromNow(hours(from)) })),
  );

  const mySeat = async (tx: Tx, { personId }: Actor, shiftId: string): Promise<string> =>
    (await tx.findOne(Seat, { where: { personId, shiftId }, order: { id: 'DESC' } }))?.id ?? personId;
  const run = async (tx: Tx, { act, who, shift, capacity }: Step): Promise<unknown> => {
    const { id } = shifts[shift]!;
    const person = people[who]!;
    switch (act) {
      case 'signUp':
        return signUp(tx, person, { shiftId: id, mayWait: true });
      case 'join':
        return signUp(tx, person, { shiftId: id, mayWait: false });
      case 'cancel':
        return cancelSeat(tx, person, { id: await mySeat(tx, person, id) });
      case 'accept':
        return acceptSeat(tx, person, { id: await mySeat(tx, person, id) });
      case 'callOff':
        return cancelShift(tx, worker, { id, reason: '下雨' });
      default:
        return change(tx, id, act === 'move' ? hours(1) : 0, capacity);
    }
  };
  const change = async (tx: Tx, id: string, by: number, capacity: number): Promise<unknown> => {
    const { startsAt, endsAt } = await tx.findOneByOrFail(Shift, { id });
    const later = (time: Date) => new Date(time.getTime() + by).toISOString();
    return changeShift(tx, worker, { id, startsAt: later(startsAt), endsAt: later(endsAt), capacity });
  };
  const happen = async (one: Step): Promise<void> => {
    if (one.act === 'wait') {
      clock.advance(hours(7));
      return releaseRunOutHolds({ seat: seatRunOut }).run(database);
    }
    await database
      .inTransaction((tx) => run(tx, one))
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
      });
  };

  const lines = new Map<string, string[]>();
  for (const batch of batches) {
    await Promise.all(batch.map(happen));
    await database.read(async (db) => {
      for (const { id } of shifts) await expectOrder(db, id, lines);
      for (const { personId } of people) await expectOnePlaceAtATime(db, personId);
    });
  }
}

async function expectOrder(db: Reader, shiftId: string, lines: Map<string, string[]>): Promise<void> {
  const shift = await db.findOneByOrFail(Shift, { id: shiftId });
  const pool = (await findPools(db, [poolOf(shiftId)])).get(poolOf(shiftId))!;
  const holds = await db.find(Hold, { where: { poolId: pool.id }, order: { id: 'ASC' } });
  const seats = await db.findBy(Seat, { shiftId });
  const count = (...states: Hold['state'][]) => holds.filter(({ state }) => states.includes(state)).length;
  expect([pool.taken, pool.waiting]).toEqual([count('offered', 'held'), count('waiting')]);
  expect(pool.taken).toBeLessThanOrEqual(pool.capacity);
  // No seat stays empty while somebody waits for it.
  if (pool.waiting > 0) expect(pool.taken).toBe(pool.capacity);
  // Who waits keeps their order; newcomers come last.
  const line = holds.filter(({ state }) => state === 'waiting').map(({ id }) => id);
  const before = lines.get(shiftId) ?? [];
  expect(line.filter((id) => before.includes(id))).toEqual(before.filter((id) => line.includes(id)));
  const gone = before.filter((id) => !line.includes(id)).map((id) => holds.find((hold) => hold.id === id)!);
  for (const { state, id } of gone.filter((hold) => hold.state !== 'released')) {
    // Nobody was promoted past someone who still waits.
    expect(line.filter((other) => before.includes(other) && other < id)).toEqual([]);
    expect(['offered', 'held']).toContain(state);
  }
  lines.set(shiftId, line);
  // Each sign-up and its hold say the same.
  expect(new Set(seats.map(({ holdId }) => holdId))).toEqual(new Set(holds.map(({ id }) => id)));
  for (const seat of seats) {
    const hold = holds.find(({ id }) => id === seat.holdId)!;
    expect([hold.holderId, hold.subjectId, hold.state === 'released']).toEqual([
      seat.personId,
      seat.id,
      seat.ending !== null || hold.state === 'released',
    ]);
    const state = stateOf(seat, hold, clock.now());
    if (shift.state === 'cancelled')
      expect(['released', 'cancelled_late', 'shift_cancelled', 'done', 'seated']).toContain(state);
    if (seat.ending === null)
      expect([seat.startsAt, seat.endsAt, seat.overAt]).toEqual([shift.startsAt, shift.endsAt, shift.endsAt]);
  }
}

async function expectOnePlaceAtATime(db: Reader, personId: string): Promise<void> {
  const live = await db.find(Seat, { where: { personId }, order: { startsAt: 'ASC' } });
  const mine = live.filter(({ ending }) => ending === null);
  expect(new Set(mine.map(({ shiftId }) => shiftId)).size).toBe(mine.length);
  // A shift that was moved may come to lie over another: its people were told and may leave.
  const shifts = new Map(
    (
      await db.findBy(
        Shift,
        mine.map(({ shiftId }) => ({ id: shiftId })),
      )
    ).map((shift) => [shift.id, shift]),
  );
  for (const [at, seat] of mine.entries()) {
    const next = mine[at + 1];
    const wasMoved = [seat, next].some((one) => one && shifts.get(one.shiftId)!.movedAt !== null);
    if (next && !wasMoved) expect(seat.endsAt <= next.startsAt).toBe(true);
  }
}

it('whatever happens, in whatever order and at once: no seat too many, none empty, nobody lost, nobody in two places', async () => {
  await fc.assert(fc.asyncProperty(history, playOut), {
    numRuns: 15,
    interruptAfterTimeLimit: 60_000,
    endOnFailure: true,
  });
});
