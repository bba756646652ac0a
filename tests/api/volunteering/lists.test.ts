import type { Actor } from '../../../server/src/platform/actor';
import { fromNow, hours } from '../../../server/src/platform/clock';
import { isServerUrl, type Tx, type Reader } from '../../../server/src/platform/database';
import { Seat } from '../../../server/src/volunteering/seats/seat.entity';
import { signUp } from '../../../server/src/volunteering/seats/sign-up';
import { findActivities } from '../../../server/src/volunteering/activities/find-activities';
import { findActivitiesToRun } from '../../../server/src/volunteering/activities/find-activities-to-run';
import { findShifts } from '../../../server/src/volunteering/activities/find-shifts';
import { getActivity } from '../../../server/src/volunteering/activities/get-activity';
import { findMySeats } from '../../../server/src/volunteering/seats/find-my-seats';
import { makeActivity, makeShift } from '../../support/factories/volunteering';
import { makeVolunteeringTown, type VolunteeringTown } from '../../support/make-volunteers';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let town: VolunteeringTown;
let volunteer: Actor;
let worker: Actor;
let activityId: string;
const day = 24;
let next = 1;

beforeAll(async () => {
  town = await makeVolunteeringTown(server);
  const { id: personId } = await town.newVolunteer();
  volunteer = { personId, sessionId: '', grants: [] };
  worker = {
    personId: town.communityWorker.id,
    sessionId: '',
    grants: [{ role: 'community_worker', scopeId: town.communityId }],
  };
  ({ id: activityId } = await makeActivity(server.parts.database, { communityId: town.communityId }));
});

/** One more shift each day, with somebody before the volunteer; half of them in activities of their own; and an activity that is over. */
async function makeMore(count: number): Promise<void> {
  const { database } = server.parts;
  for (let n = 0; n < count; n++) {
    await makeActivity(database, { communityId: town.communityId, endsAt: fromNow(-hours(day * next)) });
    const own = n % 2 === 0 ? await makeActivity(database, { communityId: town.communityId }) : { id: activityId };
    const { id: shiftId } = await makeShift(database, {
      activityId: own.id,
      capacity: n % 3 === 0 ? 1 : 5,
      startsAt: fromNow(hours(day * next++)),
    });
    if (n % 3 === 0) await town.signUp(await town.newVolunteer(), shiftId);
    await database.inTransaction((tx) => signUp(tx, volunteer, { shiftId, mayWait: true }));
  }
}

/** The statements of a list: how many, and which of them walk through whole tables. */
async function costOf(work: (tx: Tx) => Promise<unknown>): Promise<{ statements: number; scans: string[] }> {
  const isServer = isServerUrl(server.parts.env.DATABASE_URL);
  return server.parts.database.inTransaction(async (tx) => {
    const asked = jest.spyOn(tx.queryRunner!, 'query');
    await work(tx);
    const calls = [...asked.mock.calls];
    asked.mockRestore();
    const scans: string[] = [];
    for (const [sql, values] of isServer ? [] : calls) {
      const plan: { detail: string }[] = await tx.query(`EXPLAIN QUERY PLAN ${sql}`, values);
      scans.push(...plan.map(({ detail }) => detail).filter((step) => step.startsWith('SCAN')));
    }
    return { statements: calls.length, scans };
  });
}

const lists: [string, (db: Reader) => Promise<{ items: unknown[] }>][] = [
  ['shifts of the community', (db) => findShifts(db, volunteer, { communityId: town.communityId })],
  ['those of one kind', (db) => findShifts(db, volunteer, { communityId: town.communityId, kind: 'service' })],
  ['what one can help with', (db) => findActivities(db, volunteer, { communityId: town.communityId })],
  ['my seats', (db) => findMySeats(db, volunteer, { view: 'upcoming' })],
  ['my places in line', (db) => findMySeats(db, volunteer, { view: 'waiting' })],
  ['what I look after', (db) => findActivitiesToRun(db, worker, { view: 'running' })],
  ['what is over', (db) => findActivitiesToRun(db, worker, { view: 'over' })],
  ['one activity', async (db) => ({ items: (await getActivity(db, volunteer, { id: activityId })).posts })],
];

it('a full page asks as many questions as a short one, and each finds its rows by an index', async () => {
  await makeMore(4);
  const short = [];
  for (const [name, list] of lists) short.push({ name, ...(await costOf(list)) });
  await makeMore(40);
  for (const [at, [name, list]] of lists.entries()) {
    expect((await server.parts.database.read(list)).items.length).toBeGreaterThan(5);
    expect({ name, ...(await costOf(list)) }).toEqual({ ...short[at], scans: [] });
  }
  expect(await server.parts.database.read((db) => db.countBy(Seat, { personId: volunteer.personId }))).toBe(44);
});
