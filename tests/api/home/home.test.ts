import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { pointsEndpoints as points } from '@yuanli/shared/points/points.endpoints';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { Person } from '../../../server/src/identity';
import { clock, days } from '../../../server/src/platform/clock';
import { appoint, makePerson, signInAs } from '../../support/factories/people';
import { makeWish } from '../../support/factories/wishes';
import { makeNeighbourhood, wishForm, type Neighbour } from '../../support/make-neighbourhood';
import { countTasks } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeNeighbourhood);

const home = (who?: Neighbour) =>
  server.call(homeEndpoints.getHome, { courtyardId: town.courtyard.id }, who && { as: who.token });
/** Their session has aged with the clock. */
const again = async (who: Neighbour) => ({ ...who, token: await signInAs(server.parts.database, who) });
const inTown = (given: object) => makeWish(server.parts.database, { courtyardId: town.courtyard.id, ...given });

afterEach(() => clock.set(null));

describe('home', () => {
  it('shows the live lines to everybody, and nothing else without a login', async () => {
    await inTown({ status: 'open' });
    await inTown({ status: 'submitted' });
    await makeWish(server.parts.database);
    expect((await home()).body).toEqual({
      duty: { names: ['小吴'], standsInFor: null, state: expect.any(String), phone: null },
      openServices: 0,
      openWishes: 1,
      hallMatters: 0,
      openWishesIsFloor: false,
      shiftsThisWeek: 0,
      justDone: [],
      waiting: [],
      deskNotices: [],
      points: null,
      unread: 0,
      newestUnread: null,
    });
  });

  it('tells the workers of a community, and nobody else, that the days off of a year are missing', async () => {
    const { database } = server.parts;
    const worker = await makePerson(database, { courtyard: town.courtyard });
    await appoint(database, worker, 'community_worker', town.courtyard.communityId);
    clock.set(new Date('2098-11-02T02:00:00Z'));
    const notices = async (who: { id: string }) => {
      const as = await signInAs(database, who);
      return (await server.call(homeEndpoints.getHome, { courtyardId: town.courtyard.id }, { as })).body.deskNotices;
    };
    const told = await notices(worker);
    expect(told.map(({ title }) => title)).toEqual(['2098年的放假调休安排还没有更新']);
    for (const who of [town.wisher, town.helper, town.gridWorker]) expect(await notices(who)).toEqual([]);
  });

  it('tells the wisher what to confirm, and the helper what they promised, the most urgent first', async () => {
    const { wisher, helper } = town;
    const later = await inTown({
      status: 'claimed',
      claimantId: helper.id,
      holdUntil: new Date('2099-01-02T00:00:00Z'),
    });
    const soon = await inTown({
      status: 'claimed',
      claimantId: helper.id,
      holdUntil: new Date('2099-01-01T00:00:00Z'),
    });
    const done = await inTown({ status: 'delivered', claimantId: helper.id, wisherId: wisher.id });
    expect((await home(wisher)).body.waiting).toEqual([
      {
        kind: 'confirm_wish',
        id: done.id,
        title: '“厨房灯一直闪”办好了，请您确认',
        hint: '党员老周来帮的忙',
        dueAt: expect.any(String),
      },
    ]);
    expect((await home(helper)).body.waiting.map(({ kind, id }) => [kind, id])).toEqual([
      ['deliver_wish', soon.id],
      ['deliver_wish', later.id],
    ]);
    await server.call(wishes.confirmWish, { id: done.id, rating: 5 }, { as: wisher.token });
    const { body } = await home(helper);
    expect(body.points).toEqual({ balance: 10, gainedThisMonth: 10 });
    expect([body.unread, body.newestUnread]).toEqual([1, '心愿实现了，谢谢您']);
  });

  it('shows staff in one line what waits on their workbench, and only staff', async () => {
    await server.call(wishes.makeWish, wishForm(town.courtyard.id), { as: town.wisher.token });
    await server.call(
      wishes.makeWish,
      { ...wishForm(town.courtyard.id), story: '请加微信联系' },
      { as: town.wisher.token },
    );
    await server.settle();
    expect((await home(town.gridWorker)).body.waiting).toEqual([
      { kind: 'workbench', title: '工作台有2件待办', hint: '在工作台办理', id: null, dueAt: null },
    ]);
    clock.advance(days(9));
    expect((await home(await again(town.gridWorker))).body.waiting).toMatchObject([{ hint: '其中2件已过期' }]);
    clock.set(null);
    const stranger = await makeNeighbourhood(server);
    expect((await home(stranger.gridWorker)).body.waiting).toEqual([]);
    expect((await home(town.neighbour)).body.waiting).toEqual([]);
  });

  it('shows a supervisor what waits for their signature, not what is about themselves', async () => {
    const { communityId } = town.courtyard;
    const [worker, supervisor, other] = [
      await town.newNeighbour('community_worker'),
      await town.newNeighbour('supervisor'),
      await town.newNeighbour(),
    ];
    const phoneOf = async ({ id }: Neighbour) =>
      (await server.parts.database.read((db) => db.findOneByOrFail(Person, { id }))).phone!;
    await town.newNeighbour('supervisor');
    for (const about of [supervisor, other]) {
      const adjustment = { communityId, phone: await phoneOf(about), amount: 500, reason: '去年漏记的服务' };
      expect((await server.call(points.makeAdjustment, adjustment, { as: worker.token })).body.state).toBe('waiting');
    }
    const queueOf = (who: Neighbour) => countTasks(server, who, 'sign_adjustment');
    expect([await queueOf(supervisor), await queueOf(worker)]).toEqual([1, 0]);
  });

  it('says "at least" instead of counting for ever', async () => {
    for (let n = 0; n < 100; n++) await inTown({ status: 'open' });
    expect((await home()).body).toMatchObject({ openWishes: 99, openWishesIsFloor: true });
  });

  it('knows no courtyard that does not exist', async () => {
    const answer = await server.call(homeEndpoints.getHome, { courtyardId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' });
    expect([answer.status, answer.body.error?.code]).toEqual([404, 'place.not_found']);
  });
});
