import { activityEndpoints as activities } from '@yuanli/shared/volunteering/activities.endpoints';
import { seatEndpoints as seats } from '@yuanli/shared/volunteering/seats.endpoints';
import { findPools, Hold, releaseRunOutHolds } from '../../../server/src/holds';
import { clock, fromNow, hours } from '../../../server/src/platform/clock';
import { seatRunOut } from '../../../server/src/volunteering';
import { Seat } from '../../../server/src/volunteering/seats/seat.entity';
import { poolOf } from '../../../server/src/volunteering/activities/shift.entity';
import { makeActivity, makeShift } from '../../support/factories/volunteering';
import { makeVolunteeringTown, type VolunteeringTown } from '../../support/make-volunteers';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let town: VolunteeringTown;
let activityId: string;
beforeAll(async () => {
  town = await makeVolunteeringTown(server);
  ({ id: activityId } = await makeActivity(server.parts.database, { communityId: town.communityId }));
});
afterEach(() => clock.set(null));

const newShift = (more: Parameters<typeof makeShift>[1] = {}) =>
  makeShift(server.parts.database, { activityId, ...more });
const cancel = (who: Neighbour, id: string) => server.call(seats.cancelSeat, { id }, { as: who.token });
const accept = (who: Neighbour, id: string) => server.call(seats.acceptSeat, { id }, { as: who.token });
const stateOf = async (who: Neighbour, id: string) =>
  (await server.call(seats.getSeat, { id }, { as: who.token })).body.state;
const poolFor = async (shiftId: string) =>
  (await server.parts.database.read((db) => findPools(db, [poolOf(shiftId)]))).get(poolOf(shiftId));
const holdsOf = (shiftId: string) =>
  server.parts.database.read((db) => db.find(Hold, { where: { poolId: poolOf(shiftId) }, order: { id: 'ASC' } }));
const runOut = () => releaseRunOutHolds({ seat: seatRunOut }).run(server.parts.database);

it('of 500 who sign up at once for 20 seats 20 are seated; the others wait in order, and none is lost', async () => {
  const shift = await newShift({ capacity: 20 });
  const people: Neighbour[] = [];
  for (let n = 0; n < 500; n++) people.push(await town.newVolunteer());
  const answers = await Promise.all(people.map((one) => town.signUp(one, shift.id)));
  expect(answers.map(({ status, body }) => body.error?.code ?? status)).toEqual(Array(500).fill(200));
  const holds = await holdsOf(shift.id);
  expect(holds.map(({ state }) => state)).toEqual([...Array(20).fill('held'), ...Array(480).fill('waiting')]);
  expect(new Set(holds.map(({ holderId }) => holderId)).size).toBe(500);
  expect(await poolFor(shift.id)).toMatchObject({ capacity: 20, taken: 20, waiting: 480 });
  const made = await server.parts.database.read((db) => db.findBy(Seat, { shiftId: shift.id }));
  expect(new Set(made.map(({ holdId }) => holdId))).toEqual(new Set(holds.map(({ id }) => id)));

  // Five leave at once: the five who came first after the twenty are offered a seat, and the order of the rest stays.
  const seatOf = new Map(made.map(({ personId, id }) => [personId, id]));
  const tokenOf = new Map(people.map((one) => [one.id, one]));
  const leaving = holds.slice(3, 8).map(({ holderId }) => tokenOf.get(holderId)!);
  await Promise.all(leaving.map((one) => cancel(one, seatOf.get(one.id)!)));
  const after = await holdsOf(shift.id);
  expect(after.filter(({ state }) => state === 'offered').map(({ id }) => id)).toEqual(
    holds.slice(20, 25).map(({ id }) => id),
  );
  const next = tokenOf.get(holds[25]!.holderId)!;
  expect((await server.call(seats.getSeat, { id: seatOf.get(next.id)! }, { as: next.token })).body).toMatchObject({
    state: 'waiting',
    placeInLine: 1,
  });
});

it('who does not want to wait is told that it is full, and nobody is seated twice', async () => {
  const shift = await newShift({ capacity: 3 });
  const people = await Promise.all(Array.from({ length: 12 }, () => town.newVolunteer()));
  const answers = await Promise.all([...people, ...people].map((one) => town.signUp(one, shift.id, false)));
  expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body.error?.code)).toEqual(
    Array(answers.filter(({ status }) => status !== 200).length).fill('seat.full'),
  );
  expect(new Set(answers.flatMap(({ status, body }) => (status === 200 ? body.id : []))).size).toBe(3);
  expect(await poolFor(shift.id)).toMatchObject({ taken: 3, waiting: 0 });
});

it('two overlapping shifts at once: one of them', async () => {
  for (let round = 0; round < 8; round++) {
    const startsAt = fromNow(hours(24));
    const overlapping = [
      await newShift({ startsAt }),
      await newShift({ startsAt }),
      await newShift({ startsAt: new Date(startsAt.getTime() + hours(1)) }),
    ];
    const volunteer = await town.newVolunteer();
    const answers = await Promise.all(overlapping.map(({ id }) => town.signUp(volunteer, id)));
    expect(answers.map(({ status, body }) => body.error?.code ?? status).sort()).toEqual([
      200,
      'seat.overlaps',
      'seat.overlaps',
    ]);
    expect(await server.parts.database.read((db) => db.countBy(Hold, { holderId: volunteer.id }))).toBe(1);
  }
});

it('two give back while the first in line leaves: nobody is lost and no seat stays empty', async () => {
  for (let round = 0; round < 8; round++) {
    const shift = await newShift({ capacity: 2 });
    const people = await Promise.all(Array.from({ length: 6 }, () => town.newVolunteer()));
    const ids: string[] = [];
    for (const one of people) ids.push((await town.signUp(one, shift.id)).body.id);
    const answers = await Promise.all([0, 1, 2].map((n) => cancel(people[n]!, ids[n]!)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const states = await Promise.all(people.map((one, n) => stateOf(one, ids[n]!)));
    expect(states).toEqual(['released', 'released', 'released', 'offered', 'offered', 'waiting']);
    expect(await poolFor(shift.id)).toMatchObject({ capacity: 2, taken: 2, waiting: 1 });
  }
});

it('accepted in the moment the offer runs out: it is theirs, or the next one’s, never both', async () => {
  for (let round = 0; round < 8; round++) {
    clock.set(null);
    const shift = await newShift({ capacity: 1, startsAt: fromNow(hours(72)) });
    const people = await Promise.all(Array.from({ length: 3 }, () => town.newVolunteer()));
    const ids: string[] = [];
    for (const one of people) ids.push((await town.signUp(one, shift.id)).body.id);
    await cancel(people[0]!, ids[0]!);
    // A moment before the end for the one, and after it for the other.
    const answering = accept(people[1]!, ids[1]!);
    if (round % 2 === 1) await new Promise(setImmediate);
    clock.advance(hours(12));
    const [answer] = await Promise.all([answering, runOut()]);
    const [second, third] = [await stateOf(people[1]!, ids[1]!), await stateOf(people[2]!, ids[2]!)];
    expect([second, third]).toEqual(answer.status === 200 ? ['seated', 'waiting'] : ['released', 'offered']);
    expect(answer.body.error?.code ?? answer.status).toBe(answer.status === 200 ? 200 : 'seat.offer_over');
    expect(await poolFor(shift.id)).toMatchObject({ taken: 1 });
  }
});

it('signed up while the shift is called off: too late, or freed again', async () => {
  for (let round = 0; round < 8; round++) {
    const shift = await newShift({ capacity: 2 });
    const people = await Promise.all(Array.from({ length: 4 }, () => town.newVolunteer()));
    const callOff = () =>
      server.call(activities.cancelShift, { id: shift.id, reason: '下雨' }, { as: town.communityWorker.token });
    const [cancelled, ...answers] = await Promise.all([callOff(), ...people.map((one) => town.signUp(one, shift.id))]);
    expect(cancelled.status).toBe(200);
    for (const [n, { status, body }] of answers.entries()) {
      if (status === 200) expect(await stateOf(people[n]!, body.id)).toBe('shift_cancelled');
      else expect(body.error?.code).toBe('seat.not_open');
    }
    expect(await poolFor(shift.id)).toMatchObject({ capacity: 0, taken: 0, waiting: 0 });
    expect((await holdsOf(shift.id)).filter(({ state }) => state !== 'released')).toEqual([]);
  }
});

it('the whole activity is called off twice while people come and go: once, and everybody is free', async () => {
  const { id } = await makeActivity(server.parts.database, { communityId: town.communityId });
  const shifts = [
    await makeShift(server.parts.database, { activityId: id }),
    await makeShift(server.parts.database, { activityId: id, startsAt: fromNow(hours(60)) }),
  ];
  const people = await Promise.all(Array.from({ length: 6 }, () => town.newVolunteer()));
  const ids: string[] = [];
  for (const one of people) ids.push((await town.signUp(one, shifts[0]!.id)).body.id);
  const callOff = () =>
    server.call(activities.cancelActivity, { id, reason: '停水了' }, { as: town.communityWorker.token });
  const [first, second] = await Promise.all([
    callOff(),
    callOff(),
    cancel(people[0]!, ids[0]!),
    ...people.map((one) => town.signUp(one, shifts[1]!.id)),
  ]);
  expect(
    [first, second]
      .map((answer) => (answer!.body as { error?: { code: string } }).error?.code ?? answer!.status)
      .sort(),
  ).toEqual([200, 'activity.changed']);
  for (const shift of shifts) {
    expect((await holdsOf(shift.id)).filter(({ state }) => state !== 'released')).toEqual([]);
  }
  const open = await server.parts.database.read((db) => db.findBy(Seat, { activityId: id }));
  expect(open.filter(({ ending }) => ending === null)).toEqual([]);
});
