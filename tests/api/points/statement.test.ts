import { pointsEndpoints as points } from '@yuanli/shared/points/points.endpoints';
import type { Actor } from '../../../server/src/platform/actor';
import { clock } from '../../../server/src/platform/clock';
import { isServerUrl, type Tx } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { PointsAccount } from '../../../server/src/points/ledger/points-account.entity';
import { PointsPosting } from '../../../server/src/points/ledger/points-posting.entity';
import { findMyStatement } from '../../../server/src/points/statement/find-my-statement';
import { openPointsDesk, type BookPerson } from '../../support/points-desk';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openPointsDesk);
let resident: BookPerson;
afterEach(() => clock.set(null));

const find = async (input: { month?: string; direction?: 'in' | 'out'; cursor?: string } = {}) =>
  (await server.call(points.findMyStatement, { communityId: desk.communityId, ...input }, { as: resident.token })).body;
const monthOf = async (month: string) =>
  (await server.call(points.getMyMonth, { communityId: desk.communityId, month }, { as: resident.token })).body;

describe('the statement by month and direction', () => {
  it('shows the lines of a month of China, one way or both, and their sums', async () => {
    const year = clock.now().getUTCFullYear() + 1;
    clock.set(new Date(`${year}-01-31T23:59:59.500+08:00`));
    resident = await desk.newPerson('老李');
    await desk.give(resident, 1);
    clock.set(new Date(`${year}-02-01T00:00:00.500+08:00`));
    await desk.give(resident, 20);
    const held = await desk.reserve(resident, 5);
    await desk.release(held);
    await desk.collect(await desk.reserve(resident, 3));
    clock.set(new Date(`${year}-03-01T00:00:00.500+08:00`));
    await desk.give(resident, 100);

    const amounts = async (input: Parameters<typeof find>[0]) => (await find(input)).items.map(({ amount }) => amount);
    expect(await amounts({})).toEqual([100, -3, 5, -5, 20, 1]);
    expect(await amounts({ month: `${year}-02` })).toEqual([-3, 5, -5, 20]);
    expect(await amounts({ month: `${year}-02`, direction: 'out' })).toEqual([-3, -5]);
    expect(await amounts({ direction: 'in' })).toEqual([100, 5, 20, 1]);
    expect(await monthOf(`${year}-02`)).toEqual({ gained: 25, spent: 8 });
    expect(await monthOf(`${year}-01`)).toEqual({ gained: 1, spent: 0 });
    expect(await monthOf(`${year - 1}-12`)).toEqual({ gained: 0, spent: 0 });
    expect((await find({ month: `${year}-13` })).error?.code).toBe('request.invalid');
  });

  it('goes over pages within a month, and a cursor of another month leads nowhere else', async () => {
    const year = clock.now().getUTCFullYear() + 2;
    clock.set(new Date(`${year}-12-05T12:00:00+08:00`));
    resident = await desk.newPerson('老周');
    for (let n = 0; n < 25; n++) await desk.give(resident, 1);
    clock.set(new Date(`${year + 1}-01-05T12:00:00+08:00`));
    await desk.give(resident, 2);
    const first = await find({ month: `${year}-12` });
    const second = await find({ month: `${year}-12`, cursor: first.nextCursor! });
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([20, 5, null]);
    const newest = (await find()).items[0]!;
    expect((await find({ month: `${year}-12`, cursor: newest.id })).items).toHaveLength(20);
    expect((await find({ month: `${year + 1}-01`, cursor: first.nextCursor! })).items).toEqual([]);
  });
});

describe('a statement of 10,000 lines', () => {
  /** Almost all lines are gains; the few spendings are the oldest of them. */
  async function fill(person: BookPerson, lines: number): Promise<Actor> {
    clock.set(new Date('2040-06-15T12:00:00+08:00'));
    const { transactionId } = await desk.give(person, 1);
    await server.parts.database.inTransaction(async (tx) => {
      const { id: accountId } = await tx.findOneByOrFail(PointsAccount, {
        communityId: desk.communityId,
        holder: person.id,
      });
      const rows = Array.from({ length: lines }, (_, n) => ({
        id: newId(),
        accountId,
        transactionId,
        amount: n < 30 ? -1 : 1,
        direction: n < 30 ? ('out' as const) : ('in' as const),
      }));
      for (let from = 0; from < lines; from += 500) await tx.insert(PointsPosting, rows.slice(from, from + 500));
    });
    return { personId: person.id, sessionId: person.id, grants: [] };
  }

  it('costs no more than one of 100: every filter is one range of an index, read backwards for one page', async () => {
    const long = await fill(await desk.newPerson('很久'), 10_000);
    const short = await fill(await desk.newPerson('不久'), 100);
    const { at } = (
      await server.parts.database.inTransaction((tx) => findMyStatement(tx, long, { communityId: desk.communityId }))
    ).items[0]!;
    const month = at.toISOString().slice(0, 7);
    for (const way of [
      {},
      { direction: 'in' },
      { direction: 'out' },
      { month },
      { month, direction: 'out' },
    ] as const) {
      const read = (actor: Actor) =>
        server.parts.database.inTransaction((tx) =>
          costOf(tx, () => findMyStatement(tx, actor, { communityId: desk.communityId, ...way })),
        );
      const [one, other] = [await read(long), await read(short)];
      expect(one).toEqual(other);
    }
  });

  /** What the database did for it: rows handled on the server, the plan on the embedded database, which does not count. */
  async function costOf(tx: Tx, work: () => Promise<{ items: unknown[] }>): Promise<unknown> {
    if (isServerUrl(server.parts.env.DATABASE_URL)) {
      const before = await rowsRead(tx);
      await work();
      const rows = (await rowsRead(tx)) - before;
      expect(rows).toBeLessThan(100);
      return rows;
    }
    const asked = jest.spyOn(tx.queryRunner!, 'query');
    await work();
    const plans: string[] = [];
    for (const [sql, values] of [...asked.mock.calls]) {
      const plan: { detail: string }[] = await tx.query(`EXPLAIN QUERY PLAN ${sql}`, values);
      plans.push(...plan.map(({ detail }) => detail));
    }
    asked.mockRestore();
    expect(plans.filter((step) => /SCAN|TEMP B-TREE/.test(step))).toEqual([]);
    expect(plans.some((step) => /points_posting.*(accountId_id|direction_id)/.test(step))).toBe(true);
    return plans;
  }

  async function rowsRead(tx: Tx): Promise<number> {
    const counters: { Variable_name: string; Value: string }[] = await tx.query(
      "SHOW SESSION STATUS LIKE 'Handler_read%'",
    );
    return counters
      .filter(({ Variable_name }) => Variable_name !== 'Handler_read_rnd_next')
      .reduce((sum, { Value }) => sum + Number(Value), 0);
  }
});
