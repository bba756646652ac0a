import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { serviceEndpoints as endpoints } from '@yuanli/shared/directory/services.endpoints';
import { Favourite } from '../../../server/src/directory/services/favourite.entity';
import { ServiceReport } from '../../../server/src/directory/services/service-report.entity';
import { clock } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { openServicesAround, tuesday } from '../../support/services-around';
import { appoint, makePerson, signInAs } from '../../support/factories/people';
import { makeBuilding, makeCommunity, makeCourtyard, makeHousehold } from '../../support/factories/places';
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

describe('what I want to see first', () => {
  it('is marked and unmarked, as often as one taps, and is mine alone', async () => {
    const { courtyardId, add } = await circles.newCircle();
    const [me, other] = [await circles.newPerson(), await circles.newPerson()];
    await add('近的', 100);
    const { id } = await add('远的', 300);
    for (const taps of ['first', 'second']) {
      expect([taps, (await server.call(endpoints.addFavourite, { id }, { as: me.token })).body]).toEqual([
        taps,
        { done: true },
      ]);
    }
    expect(await circles.names({ courtyardId }, me.token)).toEqual(['远的', '近的']);
    expect(await circles.names({ courtyardId }, other.token)).toEqual(['近的', '远的']);
    expect((await circles.get({ id }, me.token)).body.isFavourite).toBe(true);
    expect((await circles.get({ id })).body.isFavourite).toBe(false);
    for (const _ of ['first', 'second'])
      expect((await server.call(endpoints.removeFavourite, { id }, { as: me.token })).body).toEqual({ done: true });
    expect(await circles.names({ courtyardId }, me.token)).toEqual(['近的', '远的']);
  });

  it('is kept once when both phones tap at the same moment', async () => {
    const { add } = await circles.newCircle();
    const me = await circles.newPerson();
    const { id } = await add('近的', 100);
    const taps = await Promise.all(
      [1, 2, 3, 4].map(() => server.call(endpoints.addFavourite, { id }, { as: me.token })),
    );
    expect(taps.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await server.parts.database.read((db) => db.countBy(Favourite, { personId: me.id }))).toBe(1);
  });

  it('needs a login, a place that is there, and not more than can be looked through', async () => {
    const { add } = await circles.newCircle();
    const me = await circles.newPerson();
    const [open, closed] = [await add('在的', 100), await add('撤下的', 100, { status: 'closed' })];
    const mark = async (id: string, options = {}) =>
      (await server.call(endpoints.addFavourite, { id }, options)).body.error?.code;
    expect(await mark(open.id)).toBe('session.required');
    expect(await mark(closed.id, { as: me.token })).toBe('directory.service_not_found');
    expect(await mark(newId(), { as: me.token })).toBe('directory.service_not_found');
    const many = Array.from({ length: directoryLimits.favourites }, () => ({
      id: newId(),
      personId: me.id,
      serviceId: newId(),
      createdAt: tuesday,
    }));
    await server.parts.database.inTransaction((tx) => tx.insert(Favourite, many));
    expect(await mark(open.id, { as: me.token })).toBe('directory.too_many_favourites');
  });
});

describe('one service', () => {
  it('tells everything, and how far it is from where one looks', async () => {
    const { courtyardId, communityId, add } = await circles.newCircle();
    const checker = await circles.newPerson();
    await appoint(server.parts.database, checker, 'grid_worker', communityId);
    const { id } = await add('社区诊所', [0, -200], {
      category: 'medical',
      facility: 'health_station',
      phones: ['010-55550111', '010-55550112'],
      documents: ['医保卡'],
      cost: '按医保',
      eligibility: '本区居民',
      checkedAt: tuesday,
      checkedById: checker.id,
      round: 1,
    });
    const report = { serviceId: id, kind: 'open' as const, note: null, weight: 'agrees' as const, at: tuesday };
    const reports = [
      { ...report, id: newId(), round: 1, personId: newId(), reporter: 'one' },
      { ...report, id: newId(), round: 0, personId: newId(), reporter: 'other' },
    ];
    await server.parts.database.inTransaction((tx) => tx.insert(ServiceReport, reports));
    const { body } = await circles.get({ id, courtyardId, pace: 'elder' });
    expect(body).toMatchObject({
      name: '社区诊所',
      communityId,
      communityPhone: '010-55550101',
      locationName: '一楼门面',
      facility: 'health_station',
      phone: '010-55550111',
      phones: ['010-55550111', '010-55550112'],
      documents: ['医保卡'],
      cost: '按医保',
      eligibility: '本区居民',
      openState: { state: 'open', closesAt: '2026-11-24T10:00:00.000Z' },
      openingHours: 'Mo-Su 09:00-18:00',
      minutes: 6,
      metres: 260,
      bearing: 270,
      measuredBy: 'straight_line',
      checkedAt: tuesday.toISOString(),
      checkedBy: '网格员小陈',
      reports: [{ kind: 'open', count: 1, lastAt: tuesday.toISOString() }],
      notices: [],
      can: { report: false, book: false, check: false, edit: false, seeBookings: false },
    });
    expect(body.week).toHaveLength(7);
    expect((await circles.get({ id })).body).toMatchObject({
      minutes: null,
      metres: null,
      bearing: null,
      measuredBy: null,
    });
  });

  it('is as far as the other side of the earth, for who asks from there', async () => {
    const { add, centre, courtyardId } = await circles.newCircle();
    const { id } = await add('近的', 0);
    const { metres } = (
      await circles.get({ id, latitudeE6: -centre.latitudeE6, longitudeE6: centre.longitudeE6 - 180_000_000 })
    ).body;
    expect(Math.round(metres! / 1.3 / 100_000)).toBe(200);
    expect((await circles.get({ id, courtyardId, latitudeE6: 1 })).body.error?.fields).toHaveProperty('longitudeE6');
  });

  it('has no distance from a courtyard that is not on the map', async () => {
    const { add } = await circles.newCircle();
    const { id } = await add('近的', 100);
    expect(
      (await circles.get({ id, courtyardId: (await makeCourtyard(server.parts.database)).id })).body,
    ).toMatchObject({ name: '近的', minutes: null });
  });

  it('that is gone is shown only to those who may put it back', async () => {
    const { communityId, add } = await circles.newCircle();
    const [worker, stranger] = [await circles.newPerson(), await circles.newPerson()];
    await appoint(server.parts.database, worker, 'community_worker', communityId);
    await appoint(server.parts.database, stranger, 'community_worker', (await makeCommunity(server.parts.database)).id);
    const { id } = await add('撤下的', 100, { status: 'closed' });
    expectRefused(await circles.get({ id }, stranger.token), 'directory.service_not_found');
    expect((await circles.get({ id })).status).toBe(404);
    expect((await circles.get({ id }, worker.token)).body).toMatchObject({
      status: 'closed',
      can: { edit: true, check: true, book: false },
    });
    expect((await circles.get({ id: newId() }, worker.token)).status).toBe(404);
  });

  it('says what each person can do', async () => {
    const { courtyardId, communityId, add } = await circles.newCircle();
    const keeper = await circles.newPerson();
    await appoint(server.parts.database, keeper, 'keeper', communityId);
    const building = await makeBuilding(server.parts.database, { courtyardId });
    const home = await makeHousehold(server.parts.database, { buildingId: building.id });
    const resident = await makePerson(server.parts.database, { phone: true, verifiedIn: home });
    const bookable = { slotMinutes: 30, slotCapacity: 1, bookAheadDays: 7, keeperId: keeper.id };
    const { id } = await add('理疗', 100, bookable);
    expect((await circles.get({ id }, keeper.token)).body.can).toEqual({
      report: false,
      book: true,
      check: false,
      edit: false,
      seeBookings: true,
    });
    const seen = (await circles.get({ id }, await signInAs(server.parts.database, resident))).body;
    expect(seen).toMatchObject({ can: { report: true, book: true, seeBookings: false }, cannotReportBecause: null });
    expect((await circles.get({ id }, (await circles.newPerson()).token)).body.cannotReportBecause).toBe(
      '请先核实住户身份，再反映这里的情况',
    );
  });
});
