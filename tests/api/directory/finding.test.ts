import { paceNames, paces, ringMinutes } from '@yuanli/shared/directory/walking-rings';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { serviceEndpoints as endpoints } from '@yuanli/shared/directory/services.endpoints';
import { ServiceAtLocation } from '../../../server/src/directory/services/service-at-location.entity';
import { ServiceNotice } from '../../../server/src/directory/services/service-notice.entity';
import { WalkingRoute } from '../../../server/src/directory/walking/walking-route.entity';
import { clock } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { openServicesAround, tuesday } from '../../support/services-around';
import { makeCourtyard } from '../../support/factories/places';
import { awayFrom } from '../../support/factories/services';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

beforeAll(() => clock.set(tuesday));
const { server } = useServer();
let circles: ReturnType<typeof openServicesAround>;
beforeAll(async () => {
  circles = openServicesAround(server);
});
afterEach(() => clock.set(tuesday));
afterAll(async () => {
  clock.set(null);
});

describe('the circle around a courtyard', () => {
  it('ends where the minutes end, for both paces', async () => {
    const { courtyardId, add } = await circles.newCircle();
    const edges = ringMinutes.flatMap((minutes) =>
      paceNames.map((pace) => ({ minutes, pace, farthest: Math.floor((minutes * 60 * paces[pace]) / 1.3) })),
    );
    for (const { farthest } of edges) {
      await add(`in ${farthest}`, farthest);
      await add(`out ${farthest}`, [0, -(farthest + 1)]);
    }
    for (const { minutes, pace, farthest } of edges) {
      const { items } = (await circles.find({ courtyardId, minutes, pace })).body;
      expect(items.at(-1)).toMatchObject({
        name: `in ${farthest}`,
        minutes,
        metres: Math.ceil(farthest * 1.3),
        bearing: 0,
      });
      expect(items.map(({ name }) => name)).not.toContain(`out ${farthest}`);
      expect(items).toHaveLength(
        edges.filter((edge) => edge.farthest <= farthest).length +
          edges.filter((edge) => edge.farthest < farthest).length,
      );
    }
  });

  it('tells from where, how it was measured, and how many there are of each kind before any choice', async () => {
    const { courtyard, courtyardId, centre, add } = await circles.newCircle();
    await add('理发', 100);
    await add('食堂', 200, { category: 'elder_canteen' });
    await add('超市', 300, { isFree: true });
    const { body } = await circles.find({ courtyardId, category: 'shops', free: 'yes' });
    expect(body).toMatchObject({
      items: [
        {
          name: '超市',
          category: 'shops',
          isFree: true,
          address: expect.stringContaining('青石街'),
          organizationName: expect.stringContaining('服务部'),
        },
      ],
      centre: { name: courtyard.name, ...centre },
      measuredBy: 'straight_line',
      categories: [
        { category: 'elder_canteen', count: 1 },
        { category: 'shops', count: 2 },
      ],
      isCut: false,
      nextCursor: null,
    });
  });

  it('may be drawn around where I stand, which is kept nowhere', async () => {
    const { centre, add } = await circles.newCircle();
    await add('理发', [0, 120]);
    const here = awayFrom(centre, 0, 100);
    const { body } = await circles.find({ ...here, minutes: 5 });
    expect(body).toMatchObject({
      centre: { name: '您现在的位置', ...here },
      items: [{ name: '理发', minutes: 1, bearing: 90 }],
    });
    expect(await server.parts.database.read((db) => db.count(WalkingRoute))).toBe(0);
  });

  it('shows what is to be verified, and nothing that is closed', async () => {
    const { courtyardId, add } = await circles.newCircle();
    await add('在的', 100);
    await add('待核实的', 200, { status: 'to_verify' });
    await add('撤下的', 300, { status: 'closed' });
    expect(await circles.names({ courtyardId })).toEqual(['在的', '待核实的']);
  });

  it.each([
    [{}, { courtyardId: '请先选择院子，或者用您现在的位置' }],
    [{ latitudeE6: 28_000_000 }, { longitudeE6: expect.stringContaining('经度') }],
    [{ longitudeE6: 112_000_000 }, { latitudeE6: expect.stringContaining('纬度') }],
    [{ latitudeE6: 95_000_000, longitudeE6: 112_000_000 }, { latitudeE6: expect.stringContaining('纬度') }],
    [
      { latitudeE6: 28_000_000, longitudeE6: 112_000_000, minutes: 7 },
      { minutes: expect.stringContaining('步行时间') },
    ],
    [{ latitudeE6: 28_000_000, longitudeE6: 112_000_000, q: '理'.repeat(21) }, { q: expect.any(String) }],
  ])('says what is wrong with %j', async (query, fields) => {
    const { status, body } = await circles.find(query as Parameters<typeof circles.find>[0]);
    expect([status, body.error?.fields]).toEqual([422, fields]);
  });

  it('needs a courtyard that is there and on the map', async () => {
    const { id: courtyardId } = await makeCourtyard(server.parts.database);
    expectRefused(await circles.find({ courtyardId }), 'directory.no_centre');
    expectRefused(await circles.find({ courtyardId: newId() }), 'place.not_found');
  });
});

describe('the order of a circle', () => {
  it('is: mine first, then the nearest; pages leave nothing out and repeat nothing, however many are equally near', async () => {
    const { courtyardId, add } = await circles.newCircle();
    const me = await circles.newPerson();
    const made: ServiceAtLocation[] = [];
    for (let n = 0; n < 47; n++) made.push(await add(`第${n}家`, n < 30 ? 150 : 150 + 10 * (n - 29)));
    const mine = [made[46]!.id, made[3]!.id, made[40]!.id];
    for (const id of mine)
      expect((await server.call(endpoints.addFavourite, { id }, { as: me.token })).status).toBe(200);

    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = (await circles.find({ courtyardId, cursor }, me.token)).body;
      pages.push(items.map(({ id }) => id));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    const others = made.map(({ id }) => id).filter((id) => !mine.includes(id));
    expect(pages.map((page) => page.length)).toEqual([20, 20, 7]);
    expect(pages.flat()).toEqual([made[3]!.id, made[40]!.id, made[46]!.id, ...others]);
  });

  it('goes on where it was when something nearer comes and something seen goes', async () => {
    const { courtyardId, add } = await circles.newCircle();
    const made: ServiceAtLocation[] = [];
    for (let n = 0; n < 25; n++) made.push(await add(`第${n}家`, 100 + n));
    const first = (await circles.find({ courtyardId })).body;
    await add('新来的', 50);
    await server.parts.database.inTransaction((tx) =>
      tx.update(ServiceAtLocation, { id: made[19]!.id }, { status: 'closed' }),
    );
    expect(await circles.names({ courtyardId, cursor: first.nextCursor! })).toEqual(
      made.slice(20).map(({ name }) => name),
    );
    expect(await circles.names({ courtyardId, cursor: 'nonsense' })).toContain('新来的');
  });

  it('draws at most as many as can be told apart, the nearest', async () => {
    const { courtyardId, add } = await circles.newCircle();
    for (let n = 0; n <= directoryLimits.ringServices; n++) await add(`第${n}家`, [100 + n, n]);
    const { items, isCut, nextCursor } = (await circles.find({ courtyardId, view: 'rings' })).body;
    expect([items.length, isCut, nextCursor]).toEqual([directoryLimits.ringServices, true, null]);
    expect(items.at(-1)!.name).toBe(`第${directoryLimits.ringServices - 1}家`);
    expect((await circles.find({ courtyardId, view: 'rings', minutes: 5, pace: 'elder' })).body.isCut).toBe(false);
  });
});

describe('what is open, before what is not', () => {
  it('puts what is open first, mine, where somebody can be asked, then the nearest', async () => {
    const { courtyardId, add } = await circles.newCircle();
    const me = await circles.newPerson();
    const [noPhone, evening] = [{ phones: [] }, { openingHours: 'Mo-Su 19:00-22:00' }];
    await add('充电棚', 50, { ...noPhone, openingHours: '24/7' });
    await add('晚市', 60, evening);
    await add('巡逻', 70, { ...evening, ...noPhone });
    await add('上门理发', 80, { ...noPhone, isHomeVisit: true });
    await add('预约理发', 90, { ...noPhone, slotMinutes: 30, slotCapacity: 1, bookAheadDays: 7 });
    await add('药店', 100);
    const mine = [await add('我的夜市', 200, evening), await add('我的健身点', 300, noPhone)];
    for (const { id } of mine) await server.call(endpoints.addFavourite, { id }, { as: me.token });
    const open = ['我的健身点', '上门理发', '预约理发', '药店', '充电棚'];
    const notOpen = ['我的夜市', '晚市', '巡逻'];
    expect(await circles.names({ courtyardId, q: '青石街' }, me.token)).toEqual([...open, ...notOpen]);
    expect(await circles.names({ courtyardId, openNow: 'yes' }, me.token)).toEqual(open);
    expect(await circles.names({ courtyardId, openNow: 'no' }, me.token)).toEqual(notOpen);
    // All there is, on a list as on a drawing: mine, then the nearest.
    for (const view of ['list', 'rings'] as const)
      expect((await circles.names({ courtyardId, view }, me.token)).slice(0, 4)).toEqual([
        '我的夜市',
        '我的健身点',
        '充电棚',
        '晚市',
      ]);
  });

  it('says how many more there are that are not open, of those that were chosen, on a list and on a drawing', async () => {
    const { courtyardId, add } = await circles.newCircle();
    const late = { openingHours: 'Mo-Su 14:00-18:00' };
    await add('开着的', 100);
    await add('下午开', 110, late);
    await add('下午的诊所', 120, { ...late, category: 'medical' });
    await add('不清楚', 130, { openingHours: null });
    const notOpen = async (query: object) => (await circles.find({ courtyardId, ...query })).body.notOpen;
    expect(await notOpen({ openNow: 'yes' })).toBe(3);
    expect(await notOpen({ openNow: 'yes', view: 'rings' })).toBe(3);
    expect(await notOpen({ openNow: 'yes', category: 'medical' })).toBe(1);
    expect(await notOpen({})).toBe(0);
    expect((await circles.find({ courtyardId, openNow: 'yes' })).body.opensNext).toBeNull();
  });

  it('names what opens next where nothing is open', async () => {
    const { courtyardId, add } = await circles.newCircle();
    clock.set(new Date('2026-11-24T15:00:00Z'));
    await add('九点开', 100);
    await add('七点开', 300, { openingHours: 'Mo-Su 07:00-18:00' });
    await add('也七点开', 200, { openingHours: 'Mo-Su 07:00-09:00' });
    await add('不清楚', 50, { openingHours: null });
    const { body } = await circles.find({ courtyardId, openNow: 'yes' });
    expect(body).toMatchObject({ items: [], nextCursor: null, notOpen: 4 });
    expect(body.opensNext).toMatchObject({
      name: '也七点开',
      metres: 260,
      openState: { state: 'closed', opensAt: '2026-11-24T23:00:00.000Z' },
    });
    expect((await circles.find({ courtyardId, openNow: 'yes', q: '没有的' })).body).toMatchObject({
      notOpen: 0,
      opensNext: null,
    });
  });

  it('keeps to the moment it began with while pages are turned, and begins anew after a day', async () => {
    const { courtyardId, add } = await circles.newCircle();
    for (let n = 0; n < 25; n++) await add(`早市${n}`, 300 + n, { openingHours: 'Mo-Su 06:00-10:30' });
    for (let n = 0; n < 5; n++) await add(`午市${n}`, 100 + n, { openingHours: 'Mo-Su 10:30-14:00' });
    const first = (await circles.find({ courtyardId, q: '市' })).body;
    clock.set(new Date(tuesday.getTime() + 45 * 60_000));
    const second = (await circles.find({ courtyardId, q: '市', cursor: first.nextCursor! })).body;
    const seen = [...first.items, ...second.items].map(({ id }) => id);
    expect([seen.length, new Set(seen).size]).toEqual([30, 30]);
    expect(second.items.slice(-5).map(({ openState }) => openState.state)).toEqual(Array(5).fill('open'));
    clock.set(new Date(tuesday.getTime() + 25 * 3_600_000));
    expect(await circles.names({ courtyardId, q: '市', cursor: first.nextCursor! })).toContain('午市0');
  });
});

describe('choosing in a circle', () => {
  it('by what is needed', async () => {
    const { courtyardId, add } = await circles.newCircle();
    await add('轮椅', 100, { isWheelchairAccessible: true });
    await add('上门', 110, { isHomeVisit: true });
    await add('免费', 120, { isFree: true, isWheelchairAccessible: true });
    await add('预约', 130, { slotMinutes: 30, slotCapacity: 1, bookAheadDays: 7 });
    expect(await circles.names({ courtyardId, wheelchair: 'yes' })).toEqual(['轮椅', '免费']);
    expect(await circles.names({ courtyardId, homeVisit: 'yes' })).toEqual(['上门']);
    expect(await circles.names({ courtyardId, free: 'yes', wheelchair: 'yes' })).toEqual(['免费']);
    expect(await circles.names({ courtyardId, bookings: 'yes' })).toEqual(['预约']);
    expect(await circles.names({ courtyardId, homeVisit: 'yes', free: 'yes' })).toEqual([]);
  });

  it('by what is open now, notices counted', async () => {
    const { courtyardId, add } = await circles.newCircle();
    await add('开着', 100);
    await add('快关了', 110, { openingHours: 'Mo-Su 08:00-10:20' });
    await add('下午开', 120, { openingHours: 'Mo-Su 14:00-18:00' });
    await add('不清楚', 130, { openingHours: null });
    await add('通宵', 140, { openingHours: '24/7' });
    const { id: serviceId } = await add('停业三天', 150);
    const notice = {
      id: newId(),
      serviceId,
      kind: 'renovation' as const,
      fromDay: '2026-11-23',
      untilDay: '2026-11-25',
      byId: newId(),
      createdAt: tuesday,
    };
    await server.parts.database.inTransaction((tx) => tx.insert(ServiceNotice, notice));
    expect(await circles.names({ courtyardId, openNow: 'yes' })).toEqual(['开着', '快关了', '通宵']);
    const { items } = (await circles.find({ courtyardId })).body;
    expect(items.map(({ openState }) => openState.state)).toEqual([
      'open',
      'closing_soon',
      'closed',
      'unknown',
      'open',
      'closed',
    ]);
    expect(items[5]!.notice).toEqual({ id: notice.id, kind: 'renovation', from: '2026-11-23', until: '2026-11-25' });
    expect(items[2]!.openState.opensAt).toBe('2026-11-24T06:00:00.000Z');

    clock.set(new Date('2026-11-26T15:30:00Z'));
    expect(await circles.names({ courtyardId, openNow: 'yes' })).toEqual(['通宵']);
    clock.set(new Date('2026-11-26T03:00:00Z'));
    expect(await circles.names({ courtyardId, openNow: 'yes' })).toEqual(['开着', '通宵', '停业三天']);
  });

  it('by words: Chinese, pinyin, initials, across name, keywords and category, within the circle only', async () => {
    const { courtyardId, centre, add } = await circles.newCircle();
    await add('快乐理发', 100);
    await add('青石银行', 110, { keywords: '取款 存折' });
    await add('康乐诊所', 120, { category: 'medical' });
    await add('远处理发', 5_000);
    const queries = {
      理发: ['快乐理发'],
      lf: ['快乐理发'],
      LiFa: ['快乐理发'],
      'li fa': ['快乐理发'],
      yinhang: ['青石银行'],
      yh: ['青石银行'],
      cunzhe: ['青石银行'],
      医疗: ['康乐诊所'],
      kanbing: ['康乐诊所'],
      klzs: ['康乐诊所'],
      乐: ['快乐理发', '康乐诊所'],
      没有的: [],
      '%': [],
      _: [],
    };
    for (const [q, found] of Object.entries(queries))
      expect({ q, found: await circles.names({ courtyardId, q }) }).toEqual({ q, found });
    expect(await circles.names({ courtyardId, q: ' ' })).toHaveLength(3);
    expect(await circles.names({ ...centre, q: 'lf', category: 'medical' })).toEqual([]);
  });
});
