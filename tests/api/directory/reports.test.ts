import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import type { ReportKind } from '@yuanli/shared/directory/service-states';
import { Favourite } from '../../../server/src/directory/services/favourite.entity';
import { clock, days } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { openDirectoryDesk, type DirectoryDesk } from '../../support/directory-desk';
import { newOpenid, signInAs } from '../../support/factories/people';
import type { Neighbour } from '../../support/make-neighbourhood';
import { countTasks } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';
import { codeOf } from '../../support/refused';

const { server } = useServer();
let circle: DirectoryDesk;
let first: Neighbour;
let second: Neighbour;
/** An ordinary Monday, ten in the morning in China. */
const MONDAY = new Date('2026-11-23T10:00:00+08:00');
beforeAll(async () => {
  clock.set(MONDAY);
  circle = await openDirectoryDesk(server);
  first = await circle.newResident();
  second = await circle.newResident();
});
beforeEach(() => clock.set(MONDAY));
afterAll(async () => {
  clock.set(null);
});

const queueOf = (who: Neighbour) => countTasks(server, who, 'verify_service');

describe('what neighbours found', () => {
  it('shows on the entry at once; two who say the same put it in doubt, and the grid worker is told and finds it at home', async () => {
    const { id } = await circle.newService({ name: '老王修鞋' });
    const { body } = await circle.report(id, 'closed', first, '卷帘门拉着');
    expect(body).toMatchObject({
      status: 'listed',
      reports: [{ kind: 'closed', count: 1, lastAt: MONDAY.toISOString() }],
    });
    expect(JSON.stringify(body)).not.toContain('卷帘门');
    clock.advance(60_000);
    const { body: doubted } = await circle.report(id, 'closed', second);
    expect(doubted).toMatchObject({
      status: 'to_verify',
      reports: [{ kind: 'closed', count: 2, lastAt: clock.now().toISOString() }],
    });
    expect(await circle.toldTo(circle.gridWorker)).toEqual(['请核实：老王修鞋']);
    expect(await circle.toldTo(circle.worker)).toEqual([]);
    expect(await queueOf(circle.gridWorker)).toBe(1);
    expect(await queueOf(circle.worker)).toBe(1);
    expect(await queueOf(circle.otherGridWorker)).toBe(0);
    const { body: list } = await circle.list('to_verify', circle.gridWorker);
    expect(list.items).toMatchObject([{ id, reports: [{ kind: 'closed', count: 2, notes: ['卷帘门拉着'] }] }]);
    await circle.check(id, circle.gridWorker);
    expect(await queueOf(circle.gridWorker)).toBe(0);
  });

  it('two who say different things put nothing in doubt', async () => {
    const { id } = await circle.newService();
    await circle.report(id, 'closed', first);
    await circle.report(id, 'moved', second);
    expect((await circle.report(id, 'phone_changed', first)).body.status).toBe('listed');
    expect((await circle.report(id, 'moved', first)).body.status).toBe('to_verify');
  });

  it('that it is open doubts only an entry that says closed at that moment', async () => {
    const { id } = await circle.newService({ openingHours: 'Mo-Fr 09:00-18:00' });
    await circle.report(id, 'open', first);
    expect((await circle.report(id, 'open', second)).body.status).toBe('listed');

    clock.set(new Date('2026-11-23T20:00:00+08:00'));
    const third = await circle.newResident();
    expect((await circle.report(id, 'open', third)).body.status).toBe('listed');
    expect((await circle.report(id, 'open', await circle.newResident())).body.status).toBe('to_verify');

    clock.set(MONDAY);
    const shut = await circle.newService({ openingHours: null });
    await circle.report(shut.id, 'open', first);
    expect((await circle.report(shut.id, 'open', second)).body.status).toBe('listed');
    const onHoliday = await circle.newService();
    await circle.addNotice(onHoliday.id, '2026-11-22', '2026-11-24', circle.worker);
    await circle.report(onHoliday.id, 'open', first);
    expect((await circle.report(onHoliday.id, 'open', second)).body.status).toBe('to_verify');
  });

  it('that it is closed doubts nothing at night nor while a notice says so, and the same two may say it again by day', async () => {
    const { id } = await circle.newService({ openingHours: 'Mo-Fr 09:00-18:00' });
    clock.set(new Date('2026-11-23T22:00:00+08:00'));
    await circle.report(id, 'closed', first);
    expect((await circle.report(id, 'closed', second)).body).toMatchObject({
      status: 'listed',
      reports: [{ kind: 'closed', count: 2 }],
    });
    clock.set(new Date('2026-11-24T10:00:00+08:00'));
    expect((await circle.report(id, 'closed', first)).body).toMatchObject({
      status: 'listed',
      reports: [{ kind: 'closed', count: 2 }],
    });
    expect((await circle.report(id, 'closed', second)).body.status).toBe('to_verify');
    expect(await circle.reportsOf(id)).toHaveLength(2);

    clock.set(MONDAY);
    const onHoliday = await circle.newService();
    await circle.addNotice(onHoliday.id, '2026-11-22', '2026-11-24', circle.worker);
    await circle.report(onHoliday.id, 'closed', first);
    expect((await circle.report(onHoliday.id, 'closed', second)).body.status).toBe('listed');
    const unknown = await circle.newService({ openingHours: null });
    await circle.report(unknown.id, 'closed', first);
    expect((await circle.report(unknown.id, 'closed', second)).body.status).toBe('to_verify');
  });

  it('counts for thirty days: one in winter and one in summer agree on nothing', async () => {
    const [stale, fresh] = [await circle.newService(), await circle.newService()];
    for (const { id } of [stale, fresh]) await circle.report(id, 'closed', first);
    clock.advance(days(30));
    const later = await circle.newResident();
    expect((await circle.report(fresh.id, 'closed', later)).body.status).toBe('to_verify');
    clock.advance(1);
    expect((await circle.report(stale.id, 'closed', later)).body.status).toBe('listed');
    const again = { ...first, token: await signInAs(server.parts.database, first) };
    expect((await circle.report(stale.id, 'closed', again)).body.status).toBe('to_verify');
  });

  it('counts for its round: after a check two have to say it anew, and may', async () => {
    const { id } = await circle.newService();
    await circle.report(id, 'moved', first);
    await circle.check(id, circle.gridWorker);
    const { body } = await circle.report(id, 'moved', second);
    expect(body).toMatchObject({ status: 'listed', reports: [{ kind: 'moved', count: 1 }] });
    expect((await circle.report(id, 'moved', first)).body.status).toBe('to_verify');
  });

  it('the same person says the same once', async () => {
    const { id } = await circle.newService();
    expect((await circle.report(id, 'closed', first)).status).toBe(200);
    expect(codeOf(await circle.report(id, 'closed', first))).toBe('directory.already_reported');
    expect((await circle.rowOf(id)).status).toBe('listed');
    expect(await circle.reportsOf(id)).toHaveLength(1);
  });

  it('is taken from verified residents of the district, of any of its communities, and from nobody else', async () => {
    const { id } = await circle.newService({ keeperId: circle.keeper.id });
    expect(codeOf(await circle.report(id, 'closed', circle.neighbour))).toBe('directory.verified_only');
    expect(codeOf(await circle.report(id, 'closed', circle.worker))).toBe('directory.verified_only');
    expect(codeOf(await circle.report(id, 'closed', circle.keeper))).toBe('directory.own_service');
    expect(codeOf(await circle.report(id, 'closed', await circle.newNeighbourFrom('other')))).toBe(
      'directory.other_district',
    );
    expect(codeOf(await circle.report(id, 'closed', { id: '', token: 'nobody' }))).toBe('session.required');
    expect(await circle.reportsOf(id)).toEqual([]);
    expect((await circle.report(id, 'closed', await circle.newNeighbourFrom('same'))).status).toBe(200);
  });

  it('is told to the residents who may not why they may not', async () => {
    const { id } = await circle.newService();
    const seen = async ({ token }: Neighbour) =>
      (await server.call(serviceEndpoints.getService, { id }, { as: token })).body;
    expect(await seen(first)).toMatchObject({
      can: { report: true, check: false, edit: false },
      cannotReportBecause: null,
    });
    expect(await seen(circle.neighbour)).toMatchObject({
      can: { report: false },
      cannotReportBecause: '请先核实住户身份，再反映这里的情况',
    });
  });

  it('says nothing of what is gone or never was', async () => {
    const { id } = await circle.newService({ status: 'closed' });
    expect(codeOf(await circle.report(id, 'moved', first))).toBe('directory.service_closed');
    expect(codeOf(await circle.report(newId(), 'moved', first))).toBe('directory.service_not_found');
    expect((await circle.report(id, 'asleep' as ReportKind, first)).body.error?.fields).toEqual({ kind: '请选择情况' });
  });

  it('where a grid has no worker the workers of the community are told', async () => {
    const { id } = await circle.newService({ name: '没有网格的店', gridId: null });
    const before = await circle.toldTo(circle.worker);
    await circle.report(id, 'closed', first);
    await circle.report(id, 'closed', second);
    expect(await circle.toldTo(circle.worker)).toEqual([...before, '请核实：没有网格的店']);
  });

  it('cannot be poured out', async () => {
    const busy = await circle.newResident();
    const services = await Promise.all(Array.from({ length: 31 }, () => circle.newService()));
    const answers = await Promise.all(services.map(({ id }) => circle.report(id, 'open', busy)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});

describe('many at once', () => {
  it.each([2, 8, 20])('%i neighbours put it in doubt once, and it is told once', async (crowd) => {
    const { id } = await circle.newService({ name: `人多的店${crowd}` });
    const people = await Promise.all(Array.from({ length: crowd }, () => circle.newResident()));
    const answers = await Promise.all(people.map((one) => circle.report(id, 'closed', one)));
    expect(answers.map(codeOf)).toEqual(people.map(() => 200));
    expect((await circle.rowOf(id)).status).toBe('to_verify');
    expect(await circle.reportsOf(id)).toHaveLength(crowd);
    expect((await circle.toldTo(circle.gridWorker)).filter((title) => title.includes(`人多的店${crowd}`))).toHaveLength(
      1,
    );
  });

  it('one who taps twice at once is one', async () => {
    const { id } = await circle.newService();
    const answers = await Promise.all([1, 2, 3, 4].map(() => circle.report(id, 'closed', first)));
    expect(answers.map(codeOf).sort()).toEqual([200, ...Array(3).fill('directory.already_reported')]);
    expect((await circle.rowOf(id)).status).toBe('listed');
  });
});

describe('when someone leaves', () => {
  it('what they said still counts, who it was does not stay, and their favourites are gone', async () => {
    const leaver = await circle.newResident();
    const { id } = await circle.newService({ name: '留着的店' });
    await circle.report(id, 'moved', leaver, '新地址在对面');
    const favourite = { id: newId(), personId: leaver.id, serviceId: id, createdAt: clock.now() };
    await server.parts.database.inTransaction((tx) => tx.insert(Favourite, favourite));
    const { body } = await server.call(identityEndpoints.exportMyData, {}, { as: leaver.token });
    expect(body).toMatchObject({
      favouriteServices: [{ name: '留着的店' }],
      serviceReports: [{ name: '留着的店', kind: 'moved', note: '新地址在对面' }],
    });
    expect((await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, { as: leaver.token })).status).toBe(
      200,
    );
    await server.settle();
    expect(await circle.reportsOf(id)).toMatchObject([{ personId: null, note: null, kind: 'moved' }]);
    expect(await server.parts.database.read((db) => db.countBy(Favourite, { serviceId: id }))).toBe(0);
    expect((await circle.report(id, 'moved', first)).body.status).toBe('to_verify');
  });

  it('whoever comes back with the same WeChat is the same neighbour', async () => {
    const { id } = await circle.newService();
    const openid = newOpenid();
    const leaver = await circle.newResident(circle.courtyard, openid);
    await circle.report(id, 'moved', leaver);
    await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, { as: leaver.token });
    await server.settle();
    const back = await circle.newResident(circle.courtyard, openid);
    expect(codeOf(await circle.report(id, 'moved', back))).toBe('directory.already_reported');
    expect((await circle.rowOf(id)).status).toBe('listed');
  });
});
