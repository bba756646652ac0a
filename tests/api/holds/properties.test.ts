import fc from 'fast-check';
import { Refusal } from '../../../server/src/platform/refusal';
import { clock, fromNow, hours } from '../../../server/src/platform/clock';
import type { Tx } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import {
  acceptHold,
  closePool,
  findPools,
  Hold,
  openPool,
  releaseHold,
  releaseRunOutHolds,
  resizePool,
  takeHold,
  unuseHold,
  useHold,
  type HoldState,
} from '../../../server/src/holds';
import { useServer } from '../../support/use-server';

const { server } = useServer();
afterEach(() => clock.set(null));

const HELD_FOR = hours(5);
const OFFERED_FOR = hours(2);

/** Few people and few places, so that it is often full and often asked twice. `nth` is one of the holds so far. */
const deed = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('take' as const), who: fc.nat(5), mayWait: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('accept' as const), nth: fc.nat(20) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('release' as const), nth: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('use' as const), nth: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unuse' as const), nth: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('resize' as const), capacity: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 4 }) }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;
const capacity = fc.integer({ min: 1, max: 3 });

const runOut = releaseRunOutHolds({
  gift: async (tx, { id }) => {
    await releaseHold(tx, id, { offerUntil: fromNow(OFFERED_FOR), ifRunOut: true });
  },
});

/** Does it; the answer in words. A refusal is an answer too. */
async function happen(poolId: string, ids: readonly string[], one: Deed): Promise<string> {
  const { database } = server.parts;
  const offerUntil = fromNow(OFFERED_FOR);
  const id = 'nth' in one ? ids[one.nth % Math.max(ids.length, 1)] : undefined;
  if ('nth' in one && !id) return 'no';
  const act = async (tx: Tx): Promise<string> => {
    switch (one.kind) {
      case 'take': {
        const about = { poolId, kind: 'gift', subjectId: poolId.slice(5), holderId: `p${one.who}` } as const;
        const hold = await takeHold(tx, {
          ...about,
          once: `${poolId}:${one.who}`,
          expiresAt: fromNow(HELD_FOR),
          mayWait: one.mayWait,
        });
        return hold?.state ?? 'full';
      }
      case 'accept':
        return (await acceptHold(tx, id!, { expiresAt: fromNow(HELD_FOR) })) ? 'yes' : 'no';
      case 'release':
        return (await releaseHold(tx, id!, { offerUntil })).released ? 'yes' : 'no';
      case 'use':
        return (await useHold(tx, id!)) ? 'yes' : 'no';
      case 'unuse': {
        const { holderId } = await tx.findOneByOrFail(Hold, { id: id! });
        return (await unuseHold(tx, id!, { once: `${poolId}:${holderId.slice(1)}`, expiresAt: fromNow(HELD_FOR) }))
          ? 'yes'
          : 'no';
      }
      case 'resize':
        return resizePool(tx, poolId, { capacity: one.capacity, offerUntil }).then(() => 'yes');
      case 'wait':
        return 'yes';
    }
  };
  if (one.kind === 'wait') {
    clock.advance(hours(one.hours));
    await runOut.run(database);
  }
  return database.inTransaction(act).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  });
}

const look = (poolId: string) =>
  server.parts.database.read(async (db) => ({
    pool: (await findPools(db, [poolId])).get(poolId)!,
    holds: await db.find(Hold, { where: { poolId }, order: { id: 'ASC' } }),
  }));

/** A pool of its own, at a time that only `wait` moves; at the end nothing is left for the job to find. */
async function withPool(size: number, play: (poolId: string) => Promise<void>): Promise<void> {
  const { database } = server.parts;
  const poolId = `gift:${newId()}`;
  clock.set(clock.now());
  await database.inTransaction((tx) => openPool(tx, { id: poolId, capacity: size }));
  await play(poolId);
  await database.inTransaction((tx) => closePool(tx, poolId));
}

/** The whole mechanism in a few lines, without a database: a list of people in the order they came. */
class Model {
  readonly holds: { who: string; state: HoldState; until: number | null }[] = [];
  constructor(public capacity: number) {}

  count = (...states: HoldState[]) => this.holds.filter(({ state }) => states.includes(state)).length;
  get taken() {
    return this.count('offered', 'held', 'used');
  }

  private isHeldBy = (who: string) =>
    this.holds.some((other) => other.who === who && ['waiting', 'offered', 'held'].includes(other.state));

  play(one: Deed): string {
    const now = clock.now().getTime();
    const hold = 'nth' in one ? this.holds[one.nth % Math.max(this.holds.length, 1)] : undefined;
    const answer = this.change(one, hold, now);
    for (const next of this.holds
      .filter(({ state }) => state === 'waiting')
      .slice(0, Math.max(this.capacity - this.taken, 0))) {
      Object.assign(next, { state: 'offered', until: now + OFFERED_FOR });
    }
    return answer;
  }

  private change(one: Deed, hold: Model['holds'][number] | undefined, now: number): string {
    switch (one.kind) {
      case 'take': {
        const who = `p${one.who}`;
        if (this.isHeldBy(who)) return 'hold.already_held';
        const isFree = this.taken < this.capacity;
        if (!isFree && !one.mayWait) return 'full';
        const state = isFree ? 'held' : 'waiting';
        this.holds.push({ who, state, until: isFree ? now + HELD_FOR : null });
        return state;
      }
      case 'accept':
        return this.move(hold, ['offered'], 'held', now + HELD_FOR);
      case 'release':
        return this.move(hold, ['waiting', 'offered', 'held'], 'released', null);
      case 'use':
        return this.move(hold, ['held'], 'used', null);
      case 'unuse':
        if (hold?.state === 'used' && this.isHeldBy(hold.who)) return 'hold.already_held';
        return this.move(hold, ['used'], 'held', now + HELD_FOR);
      case 'resize':
        if (one.capacity < this.taken) return 'hold.pool_too_small';
        this.capacity = one.capacity;
        return 'yes';
      case 'wait':
        for (const late of this.holds)
          if (late.until !== null && late.until <= now) Object.assign(late, { state: 'released', until: null });
        return 'yes';
    }
  }

  private move(
    hold: Model['holds'][number] | undefined,
    from: HoldState[],
    state: HoldState,
    until: number | null,
  ): string {
    if (!hold || !from.includes(hold.state)) return 'no';
    Object.assign(hold, { state, until });
    return 'yes';
  }
}

it('one thing after another: the pool is what a simple list says', async () => {
  const playOut = (size: number, deeds: Deed[]) =>
    withPool(size, async (poolId) => {
      const model = new Model(size);
      for (const one of deeds) {
        const before = await look(poolId);
        const answer = await happen(
          poolId,
          before.holds.map(({ id }) => id),
          one,
        );
        expect(`${one.kind}: ${answer}`).toBe(`${one.kind}: ${model.play(one)}`);
        const { pool, holds } = await look(poolId);
        expect(
          holds.map(({ holderId, state, expiresAt }) => ({
            who: holderId,
            state,
            until: expiresAt?.getTime() ?? null,
          })),
        ).toEqual(model.holds);
        expect(pool).toMatchObject({ capacity: model.capacity, taken: model.taken, waiting: model.count('waiting') });
      }
    });
  const history = fc.array(deed, { minLength: 10, maxLength: 40, size: 'max' });
  await fc.assert(fc.asyncProperty(capacity, history, playOut), {
    numRuns: 60,
    interruptAfterTimeLimit: 60_000,
    endOnFailure: true,
  });
});

it('many things at once: places are counted, never too many, never free while someone waits, and nobody is overtaken', async () => {
  const playOut = (size: number, batches: Deed[][]) =>
    withPool(size, async (poolId) => {
      for (const batch of batches) {
        const known = (await look(poolId)).holds.map(({ id }) => id);
        await Promise.all(batch.map((one) => happen(poolId, known, one)));
        const { pool, holds } = await look(poolId);
        const idsOf = (...states: HoldState[]) =>
          holds.filter(({ state }) => states.includes(state)).map(({ id }) => id);
        const placed = idsOf('offered', 'held', 'used');
        const line = idsOf('waiting');
        expect({ taken: pool.taken, waiting: pool.waiting }).toEqual({ taken: placed.length, waiting: line.length });
        expect(pool.taken).toBeLessThanOrEqual(pool.capacity);
        if (line.length > 0) expect(pool.taken).toBe(pool.capacity);
        expect(placed.filter((id) => id > line[0]!)).toEqual([]);
        for (const { state, liveKey, closedAt } of holds) {
          const isOver = ['used', 'released'].includes(state);
          expect([liveKey === null, closedAt !== null]).toEqual([isOver, isOver]);
        }
      }
    });
  const history = fc.array(fc.array(deed, { minLength: 2, maxLength: 5 }), {
    minLength: 5,
    maxLength: 15,
    size: 'max',
  });
  await fc.assert(fc.asyncProperty(capacity, history, playOut), {
    numRuns: 40,
    interruptAfterTimeLimit: 60_000,
    endOnFailure: true,
  });
});
