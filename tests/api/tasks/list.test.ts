import { taskEndpoints as tasks } from '@yuanli/shared/tasks/tasks.endpoints';
import type { FindTasksInput } from '@yuanli/shared/tasks/tasks.schema';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { Task } from '../../../server/src/tasks/task.entity';
import { makeGrid, makeCourtyard } from '../../support/factories/places';
import { signInAs } from '../../support/factories/people';
import { makeWish } from '../../support/factories/wishes';
import { makeNeighbourhood, type Neighbour, type Neighbourhood } from '../../support/make-neighbourhood';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let town: Neighbourhood;
let worker: Neighbour;
// A Monday morning.
const MONDAY = new Date('2026-11-23T09:00:00+08:00');

beforeEach(async () => {
  clock.set(MONDAY);
  town = await makeNeighbourhood(server);
  worker = await town.newNeighbour('community_worker', undefined, '林主任');
});
afterEach(() => clock.set(null));

const listOf = async (who: { id: string }, input: FindTasksInput = {}) =>
  (await server.call(tasks.findTasks, input, { as: await signInAs(server.parts.database, who) })).body;
const waiting = (given: object = {}) =>
  makeWish(server.parts.database, { courtyardId: town.courtyard.id, status: 'under_review', ...given });
const taskOf = (subjectId: string) => server.parts.database.read((db) => db.findOneByOrFail(Task, { subjectId }));

describe('the one list of the workbench', () => {
  it('has what is owed by the roles of whoever looks, what is due first on top', async () => {
    const { database } = server.parts;
    const late = await waiting({ title: '等了很久的心愿' });
    clock.advance(days(3));
    const fresh = await waiting({ title: '今天的心愿' });
    const open = await makeWish(database, { courtyardId: town.courtyard.id, expiresAt: fromNow(days(5)) });
    for (const who of [town.gridWorker, worker]) {
      const list = await listOf(who);
      expect(list.items.map(({ kind, title, subjectId }) => [kind, title, subjectId])).toEqual([
        ['review_wish', '等了很久的心愿', late.id],
        ['review_wish', '今天的心愿', fresh.id],
        ['find_helper', '厨房灯一直闪', open.id],
      ]);
      expect(list).toMatchObject({ total: 3, overdue: 1, nextCursor: null });
      expect(list.kinds).toEqual([
        { kind: 'review_wish', count: 2 },
        { kind: 'find_helper', count: 1 },
      ]);
    }
    // Tuesday at the end of work, a working day after Monday.
    expect((await listOf(worker)).items[0]!.dueAt).toBe('2026-11-24T10:00:00.000Z');
  });

  it('is chosen by kind and by place, with figures of everything', async () => {
    const { communityId } = town.courtyard;
    const otherGrid = await makeGrid(server.parts.database, { communityId });
    const elsewhere = await makeCourtyard(server.parts.database, { gridId: otherGrid.id });
    const here = await waiting();
    const there = await waiting({ courtyardId: elsewhere.id });
    expect((await listOf(worker, { placeId: otherGrid.id })).items.map(({ subjectId }) => subjectId)).toEqual([
      there.id,
    ]);
    expect((await listOf(worker, { kind: 'find_helper' })).items).toEqual([]);
    const { items, total, places } = await listOf(worker, { kind: 'review_wish' });
    expect(items).toHaveLength(2);
    expect([total, places.map(({ count }) => count)]).toEqual([2, [1, 1]]);
    expect((await listOf(town.gridWorker)).items.map(({ subjectId }) => subjectId)).toEqual([here.id]);
  });

  it('goes page by page, and leaves none out', async () => {
    for (let n = 0; n < 25; n++) await waiting();
    const first = await listOf(worker);
    const second = await listOf(worker, { cursor: first.nextCursor! });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect([first.items.length, second.items.length, new Set(ids).size]).toEqual([20, 5, 25]);
    expect([first.total, second.nextCursor]).toEqual([25, null]);
  });

  it('has nothing of one’s own, of elsewhere, or of a time to come', async () => {
    const own = await waiting({ wisherId: town.gridWorker.id });
    expect((await listOf(town.gridWorker)).items).toEqual([]);
    expect((await listOf(worker)).items.map(({ subjectId }) => subjectId)).toEqual([own.id]);
    const stranger = await makeNeighbourhood(server);
    expect((await listOf(stranger.gridWorker)).items).toEqual([]);
    const open = await makeWish(server.parts.database, { courtyardId: town.courtyard.id });
    expect((await listOf(worker)).items).toHaveLength(1);
    clock.advance(days(21));
    expect((await listOf(worker)).items.map(({ subjectId }) => subjectId)).toContain(open.id);
  });

  it('is for the staff', async () => {
    for (const who of [town.neighbour, town.helper])
      expectRefused(await server.call(tasks.findTasks, {}, { as: who.token }), 'request.not_allowed');
  });

  it('loses a task in the very act that settles it, and keeps what it was', async () => {
    const { id } = await waiting();
    await server.call(wishes.approveWish, { id }, { as: town.gridWorker.token });
    const [review, help] = await server.parts.database.read((db) =>
      db.find(Task, { where: { subjectId: id }, order: { openedAt: 'ASC', kind: 'DESC' } }),
    );
    expect(review).toMatchObject({ kind: 'review_wish', openKey: null, openOwner: null, openIn: null });
    expect(review!.endedAt).toEqual(clock.now());
    expect(help).toMatchObject({ kind: 'find_helper', endedAt: null });
    await server.call(wishes.claimWish, { id }, { as: town.helper.token });
    const open = await server.parts.database.read((db) => db.findBy(Task, { subjectId: id }));
    expect(open.filter(({ endedAt }) => !endedAt).map(({ kind, owner }) => [kind, owner])).toEqual([
      ['deliver_wish', `person:${town.helper.id}`],
    ]);
  });

  it('of two who settle it at once one does, and the task is open once', async () => {
    const { id } = await waiting();
    const act = (who: Neighbour) => server.call(wishes.approveWish, { id }, { as: who.token });
    const answers = await Promise.all([act(town.gridWorker), act(worker), act(town.gridWorker)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const rows = await server.parts.database.read((db) => db.findBy(Task, { subjectId: id }));
    expect(rows.map(({ kind, endedAt }) => [kind, endedAt !== null]).sort()).toEqual([
      ['find_helper', false],
      ['review_wish', true],
    ]);
  });
});

describe('what is overdue in a community', () => {
  it('is said by grid, for those who answer for it', async () => {
    await waiting();
    const { id } = await waiting();
    clock.advance(days(3));
    await waiting();
    const { communityId, gridId } = town.courtyard;
    const look = async (who: { id: string }) =>
      server.call(tasks.findOverdue, { communityId }, { as: await signInAs(server.parts.database, who) });
    expect((await look(worker)).body).toMatchObject({
      open: 3,
      overdue: 2,
      grids: [{ id: gridId, open: 3, overdue: 2 }],
    });
    await server.call(wishes.approveWish, { id }, { as: await signInAs(server.parts.database, town.gridWorker) });
    expect((await look(worker)).body).toMatchObject({ open: 2, overdue: 1 });
    for (const who of [town.gridWorker, town.neighbour, (await makeNeighbourhood(server)).gridWorker])
      expectRefused(await look(who), 'request.not_allowed');
  });
});

describe('a task', () => {
  it('goes to whoever the thing belongs to now, with its first due time', async () => {
    const { id } = await waiting();
    const before = await taskOf(id);
    expect(before).toMatchObject({ owner: `staff:${town.courtyard.gridId}`, title: '厨房灯一直闪' });
    expect(JSON.stringify(before)).not.toContain('13900000001');
  });
});
