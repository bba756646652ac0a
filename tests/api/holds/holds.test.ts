import { Refusal } from '../../../server/src/platform/refusal';
import { clock, fromNow, hours, minutes } from '../../../server/src/platform/clock';
import type { Reader, Tx } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import {
  acceptHold,
  closeWaitlist,
  closePool,
  findHolds,
  findPools,
  Hold,
  openPool,
  waitlistPlaces,
  releaseHold,
  releaseRunOutHolds,
  resizePool,
  takeHold,
  unuseHold,
  useHold,
  type HoldInput,
} from '../../../server/src/holds';
import { useServer } from '../../support/use-server';

const { server } = useServer();
afterEach(() => clock.set(null));

const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => server.parts.database.inTransaction(work);
const read = <T>(work: (db: Reader) => Promise<T>) => server.parts.database.read(work);

async function newPool(capacity: number): Promise<string> {
  const id = `seat:${newId()}`;
  await inTransaction((tx) => openPool(tx, { id, capacity }));
  return id;
}

/** Somebody new asks for a place, and is ready to wait. */
const take = (poolId: string, more: Partial<HoldInput> = {}) =>
  inTransaction((tx) =>
    takeHold(tx, {
      poolId,
      kind: 'seat',
      subjectId: newId(),
      holderId: newId(),
      once: `seat:${newId()}`,
      expiresAt: null,
      mayWait: true,
      ...more,
    }),
  );
const takeMany = async (poolId: string, count: number): Promise<Hold[]> => {
  const holds: Hold[] = [];
  for (let n = 0; n < count; n++) holds.push((await take(poolId))!);
  return holds;
};
const release = ({ id }: Hold, offerUntil: Date | null = null) =>
  inTransaction((tx) => releaseHold(tx, id, { offerUntil }));
const accept = ({ id }: Hold) => inTransaction((tx) => acceptHold(tx, id, { expiresAt: null }));

const poolOf = async (id: string) => (await read((db) => findPools(db, [id]))).get(id)!;
const statesOf = async (holds: Hold[]) => {
  const found = await read((db) =>
    findHolds(
      db,
      holds.map(({ id }) => id),
    ),
  );
  return holds.map(({ id }) => found.get(id)?.state);
};
const codeOf = (outcome: PromiseSettledResult<unknown>) =>
  outcome.status === 'rejected' ? ((outcome.reason as Refusal).code ?? String(outcome.reason)) : 'done';

const runOut = releaseRunOutHolds({
  seat: async (tx, { id }) => {
    await releaseHold(tx, id, { offerUntil: fromNow(hours(2)), ifRunOut: true });
  },
});

it('of 60 people at once five get the five places, and the others wait in the order they came', async () => {
  const poolId = await newPool(5);
  const holds = await Promise.all(Array.from({ length: 60 }, () => take(poolId)));
  const sorted = holds.map((hold) => hold!).sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(sorted.map(({ state }) => state)).toEqual(Array.from({ length: 60 }, (_, n) => (n < 5 ? 'held' : 'waiting')));
  expect(await poolOf(poolId)).toMatchObject({ capacity: 5, taken: 5, waiting: 55 });
  const [seated, next, last] = [sorted[4]!.id, sorted[5]!.id, sorted[59]!.id];
  const lines = await read((db) => waitlistPlaces(db, [seated, next, last]));
  expect(lines).toEqual(
    new Map([
      [next, 1],
      [last, 55],
    ]),
  );
});

it('who does not want to wait is told that it is full, and leaves no trace', async () => {
  const poolId = await newPool(2);
  const holds = await Promise.all(Array.from({ length: 20 }, () => take(poolId, { mayWait: false })));
  expect(holds.filter((hold) => hold?.state === 'held')).toHaveLength(2);
  expect(holds.filter((hold) => hold === null)).toHaveLength(18);
  expect(await poolOf(poolId)).toMatchObject({ taken: 2, waiting: 0 });
  expect(await read((db) => db.countBy(Hold, { poolId }))).toBe(2);
});

it('a place that is given back is offered to the first in line, who has it when they accept', async () => {
  const poolId = await newPool(1);
  const [first, second, third] = await takeMany(poolId, 3);
  const until = fromNow(hours(2));
  const { released, offered } = await release(first!, until);
  expect([released, offered]).toEqual([
    true,
    expect.objectContaining({ id: second!.id, state: 'offered', expiresAt: until }),
  ]);
  expect(await statesOf([first!, second!, third!])).toEqual(['released', 'offered', 'waiting']);
  expect(await poolOf(poolId)).toMatchObject({ taken: 1, waiting: 1 });
  expect([await accept(third!), await accept(second!), await accept(second!)]).toEqual([false, true, false]);
  expect((await read((db) => findHolds(db, [second!.id]))).get(second!.id)).toMatchObject({
    state: 'held',
    expiresAt: null,
    closedAt: null,
  });
});

it('an offer that is declined, or whose time is over, goes to the next', async () => {
  const poolId = await newPool(1);
  const holds = await takeMany(poolId, 4);
  await release(holds[0]!, fromNow(hours(2)));
  expect((await release(holds[1]!, fromNow(hours(2)))).offered?.id).toBe(holds[2]!.id);
  clock.advance(hours(2) - minutes(1));
  await runOut.run(server.parts.database);
  expect(await statesOf(holds)).toEqual(['released', 'released', 'offered', 'waiting']);
  clock.advance(minutes(2));
  await runOut.run(server.parts.database);
  await runOut.run(server.parts.database);
  expect(await statesOf(holds)).toEqual(['released', 'released', 'released', 'offered']);
  expect(await poolOf(poolId)).toMatchObject({ taken: 1, waiting: 0 });
});

it('a hold of a kind whose service is not asked stays, and holds up nobody', async () => {
  const poolId = await newPool(2);
  const past = fromNow(-1000);
  const gift = (await take(poolId, { kind: 'gift', expiresAt: new Date(past.getTime() - 1000) }))!;
  const seat = (await take(poolId, { expiresAt: past }))!;
  await runOut.run(server.parts.database);
  expect(await statesOf([gift, seat])).toEqual(['held', 'released']);
});

it('nobody goes past those who wait', async () => {
  const poolId = await newPool(1);
  const [, waiting] = await takeMany(poolId, 2);
  expect(await take(poolId, { mayWait: false })).toBeNull();
  expect(await take(poolId, { mayWait: false, capacity: 2 })).toBeNull();
  expect((await take(poolId))?.state).toBe('waiting');
  expect((await release(waiting!)).released).toBe(true);
  expect(await poolOf(poolId)).toMatchObject({ taken: 1, waiting: 1 });
});

it('more places are offered to the line in order; fewer than are taken there cannot be', async () => {
  const poolId = await newPool(2);
  const holds = await takeMany(poolId, 5);
  const offered = await inTransaction((tx) => resizePool(tx, poolId, { capacity: 4, offerUntil: null }));
  expect(offered.map(({ id }) => id)).toEqual([holds[2]!.id, holds[3]!.id]);
  const [tooSmall] = await Promise.allSettled([inTransaction((tx) => resizePool(tx, poolId, { capacity: 3 }))]);
  expect(codeOf(tooSmall!)).toBe('hold.pool_too_small');
  expect(await inTransaction((tx) => resizePool(tx, poolId, { capacity: 9 }))).toHaveLength(1);
  expect(await inTransaction((tx) => resizePool(tx, poolId, { capacity: 5 }))).toEqual([]);
  expect(await poolOf(poolId)).toMatchObject({ capacity: 5, taken: 5, waiting: 0 });
});

it('what was used is gone for good: the place does not come back', async () => {
  const poolId = await newPool(1);
  const [first, second] = await takeMany(poolId, 2);
  const use = ({ id }: Hold) => inTransaction((tx) => useHold(tx, id));
  const [used, again, waiting] = [await use(first!), await use(first!), await use(second!)];
  expect([used, again, waiting]).toEqual([true, false, false]);
  expect((await release(first!)).released).toBe(false);
  expect(await statesOf([first!, second!])).toEqual(['used', 'waiting']);
  expect(await poolOf(poolId)).toMatchObject({ taken: 1, waiting: 1 });
});

it('what was used by mistake is held as before, under its key, and the place was never free', async () => {
  const poolId = await newPool(2);
  const once = `seat:${newId()}`;
  const first = (await take(poolId, { once }))!;
  await takeMany(poolId, 2);
  const unuse = () => inTransaction((tx) => unuseHold(tx, first.id, { once, expiresAt: null }));
  expect([await unuse(), await inTransaction((tx) => useHold(tx, first.id)), await unuse(), await unuse()]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect((await read((db) => findHolds(db, [first.id]))).get(first.id)).toEqual(first);
  expect(await poolOf(poolId)).toMatchObject({ taken: 2, waiting: 1 });
  await expect(take(poolId, { once })).rejects.toMatchObject({ code: 'hold.already_held' });
  expect((await release(first)).offered).not.toBeNull();
});

it('one key is held once, however many ask at once, and again after its end', async () => {
  const poolId = await newPool(9);
  const once = `seat:${newId()}`;
  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => take(poolId, { once })));
  expect(outcomes.map(codeOf).sort()).toEqual(['done', ...Array.from({ length: 5 }, () => 'hold.already_held')]);
  expect(await poolOf(poolId)).toMatchObject({ taken: 1 });
  await inTransaction((tx) => resizePool(tx, poolId, { capacity: 1 }));
  const [full] = await Promise.allSettled([take(poolId, { once, mayWait: false })]);
  expect(codeOf(full!)).toBe('hold.already_held');
  await release((await read((db) => db.findOneBy(Hold, { liveKey: once })))!);
  expect((await take(poolId, { once }))?.state).toBe('held');
});

it('a pool may open with its first hold, however many come at once, and follows the capacity they name', async () => {
  const poolId = `wish:${newId()}:${newId()}`;
  const ask = (capacity: number, more: Partial<HoldInput> = {}) => take(poolId, { capacity, mayWait: false, ...more });
  const holds = await Promise.all(Array.from({ length: 8 }, () => ask(3)));
  expect(holds.filter((hold) => hold !== null)).toHaveLength(3);
  expect([await ask(2), (await ask(4))?.state, await ask(4)]).toEqual([null, 'held', null]);
  expect(await poolOf(poolId)).toMatchObject({ capacity: 4, taken: 4 });
  expect((await ask(4, { evenIfFull: true }))?.state).toBe('held');
  const held = await read((db) => db.findBy(Hold, { poolId, state: 'held' }));
  await release(held[0]!);
  expect([await ask(4), (await poolOf(poolId)).taken]).toEqual([null, 4]);
  await expect(take(`seat:${newId()}`)).rejects.toThrow('no pool');
});

it('what is called off ends for everybody at once, but what was used stays used', async () => {
  const poolId = await newPool(3);
  const holds = await takeMany(poolId, 5);
  await inTransaction((tx) => useHold(tx, holds[0]!.id));
  const ended = await inTransaction((tx) => closePool(tx, poolId));
  expect(ended.map(({ id, state }) => [id, state])).toEqual(holds.slice(1).map(({ id, state }) => [id, state]));
  expect(await statesOf(holds)).toEqual(['used', 'released', 'released', 'released', 'released']);
  expect(await poolOf(poolId)).toMatchObject({ capacity: 1, taken: 1, waiting: 0 });
  expect(await take(poolId, { mayWait: false })).toBeNull();
});

it('a line that is given up leaves everybody who has a place where they are', async () => {
  const poolId = await newPool(1);
  const holds = await takeMany(poolId, 3);
  await inTransaction((tx) => closeWaitlist(tx, poolId));
  expect(await statesOf(holds)).toEqual(['held', 'released', 'released']);
  expect(await release(holds[0]!)).toEqual({ released: true, offered: null });
  expect(await poolOf(poolId)).toMatchObject({ capacity: 1, taken: 0, waiting: 0 });
});

describe('at the same moment', () => {
  const rounds = async (play: (poolId: string) => Promise<void>) => {
    for (let round = 0; round < 15; round++) await play(await newPool(1));
  };

  it('a place is given back twice: it is free once', () =>
    rounds(async (poolId) => {
      const [held, second] = await takeMany(poolId, 3);
      const answers = await Promise.all([release(held!), release(held!), release(held!)]);
      expect(answers.filter(({ released }) => released)).toHaveLength(1);
      expect(answers.flatMap(({ offered }) => offered?.id ?? [])).toEqual([second!.id]);
      expect(await poolOf(poolId)).toMatchObject({ taken: 1, waiting: 1 });
    }));

  it('the first in line leaves while a place becomes free: the second has it', () =>
    rounds(async (poolId) => {
      const holds = await takeMany(poolId, 3);
      await Promise.all([release(holds[1]!), release(holds[0]!)]);
      expect(await statesOf(holds)).toEqual(['released', 'released', 'offered']);
      expect(await poolOf(poolId)).toMatchObject({ taken: 1, waiting: 0 });
    }));

  it('somebody comes while the last place is given back: they get it, and do not wait for ever', () =>
    rounds(async (poolId) => {
      const [held] = await takeMany(poolId, 1);
      const [{ offered }, came] = await Promise.all([release(held!), take(poolId)]);
      expect(came!.state).toBe(offered ? 'waiting' : 'held');
      expect(await statesOf([came!])).toEqual([offered ? 'offered' : 'held']);
      expect(await poolOf(poolId)).toMatchObject({ taken: 1, waiting: 0 });
    }));

  it('an offer is accepted while its time runs out: it is theirs, or the next one’s', () =>
    rounds(async (poolId) => {
      const holds = await takeMany(poolId, 3);
      await release(holds[0]!, fromNow(-1000));
      const [accepted] = await Promise.all([
        accept(holds[1]!),
        runOut.run(server.parts.database),
        runOut.run(server.parts.database),
      ]);
      expect(await statesOf(holds)).toEqual(
        accepted ? ['released', 'held', 'waiting'] : ['released', 'released', 'offered'],
      );
      expect((await poolOf(poolId)).taken).toBe(1);
    }));

  it('a gift is collected while its time runs out: it is gone, or back on the shelf', () =>
    rounds(async (poolId) => {
      const hold = (await take(poolId, { expiresAt: fromNow(-1000) }))!;
      const [used] = await Promise.all([
        inTransaction((tx) => useHold(tx, hold.id)),
        runOut.run(server.parts.database),
      ]);
      expect([await statesOf([hold]), (await poolOf(poolId)).taken]).toEqual(used ? [['used'], 1] : [['released'], 0]);
    }));
});
