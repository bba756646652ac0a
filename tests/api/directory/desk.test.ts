import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import { Booking } from '../../../server/src/directory/bookings/booking.entity';
import { Location } from '../../../server/src/directory/services/location.entity';
import { Organization } from '../../../server/src/directory/services/organization.entity';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, days } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { at, monday, openBookingDesk, tuesday } from '../../support/booking-desk';
import { openDirectoryDesk, serviceForm } from '../../support/directory-desk';
import { makeCourtyard } from '../../support/factories/places';
import { useServer } from '../../support/use-server';
import { expectRefused, codeOf } from '../../support/refused';

const { server, desk: circle } = useServer(openDirectoryDesk);
beforeEach(() => clock.set(at('10:00')));
afterAll(async () => {
  clock.set(null);
});

const actionsOn = async (subjectId: string) =>
  (await server.parts.database.read((db) => db.find(AuditEntry, { where: { subjectId }, order: { id: 'ASC' } }))).map(
    ({ action }) => action,
  );
const made = async (form: object = {}) => (await circle.make(form, circle.worker)).body;

describe('a worker of the community', () => {
  it('adds a place, which is checked by being written, and residents find all that was said', async () => {
    const { status, body } = await circle.make(
      { booking: { slotMinutes: 30, capacity: 2, aheadDays: 7, needsConfirmation: true, keeperId: circle.keeper.id } },
      circle.worker,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...serviceForm(),
      booking: { slotMinutes: 30, capacity: 2, aheadDays: 7, needsConfirmation: true, keeperId: circle.keeper.id },
      ...{ communityId: circle.communityId, externalId: null, status: 'listed', round: 1, reports: [], notices: [] },
      ...{ checkedAt: clock.now().toISOString(), checkedBy: '社区工作者林主任', can: { edit: true, check: true } },
    });
    const { body: seen } = await server.call(serviceEndpoints.getService, { id: body.id });
    expect(seen).toMatchObject({
      name: '便民理发',
      organizationName: '老张理发店',
      address: '青石街18号',
      checkedBy: '社区工作者林主任',
      takesBookings: true,
    });
    expect(await actionsOn(body.id)).toEqual(['service.made']);
  });

  it('puts several services into one place and under one organization, and what is said of the place last holds for all', async () => {
    const place = { address: '青石街20号', locationName: '便民服务中心', organizationName: '青石便民' };
    const [one, other] = [await made({ ...place, name: '修鞋' }), await made({ ...place, name: '配钥匙' })];
    await circle.change(
      other.id,
      { ...place, name: '配钥匙', latitudeE6: 28_201_000, isWheelchairAccessible: false },
      circle.worker,
    );
    const rows = [await circle.rowOf(one.id), await circle.rowOf(other.id)];
    expect(rows.map(({ locationId, organizationId }) => [locationId, organizationId])).toEqual(
      [0, 1].map(() => [rows[0]!.locationId, rows[0]!.organizationId]),
    );
    expect(rows.map(({ latitudeE6, isWheelchairAccessible }) => [latitudeE6, isWheelchairAccessible])).toEqual(
      [0, 1].map(() => [28_201_000, false]),
    );
    expect(await server.parts.database.read((db) => db.countBy(Location, { address: '青石街20号' }))).toBe(1);
    await circle.change(one.id, { ...place, address: '青石街99号', name: '修鞋' }, circle.worker);
    expect((await circle.get(other.id, circle.worker)).body.address).toBe('青石街20号');
  });

  it('of many who name the same new place at once each finds the one row', async () => {
    const place = { address: '新开路1号', locationName: '新中心', organizationName: '新机构' };
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) => circle.make({ ...place, name: `服务${n}` }, circle.worker)),
    );
    expect(answers.map(codeOf)).toEqual(answers.map(() => 200));
    expect(await server.parts.database.read((db) => db.countBy(Location, { name: '新中心' }))).toBe(1);
    expect(await server.parts.database.read((db) => db.countBy(Organization, { name: '新机构' }))).toBe(1);
  });

  it('gives it to the grid of the nearest courtyard', async () => {
    const desk = await openDirectoryDesk(server);
    const { body: nowhere } = await desk.make({ name: '还没有地图' }, desk.worker);
    expect((await desk.rowOf(nowhere.id)).gridId).toBeNull();
    const near = await makeCourtyard(server.parts.database, {
      communityId: desk.communityId,
      latitudeE6: 28_201_000,
      longitudeE6: 112_980_000,
    });
    await makeCourtyard(server.parts.database, {
      communityId: desk.communityId,
      latitudeE6: 28_230_000,
      longitudeE6: 112_980_000,
    });
    const { body } = await desk.make({ name: '就在旁边', address: '青石街19号' }, desk.worker);
    expect((await desk.rowOf(body.id)).gridId).toBe(near.gridId);
  });

  it('changes it, which is a check: what was said before counts no more, and the doubt is over', async () => {
    const resident = await circle.newResident();
    const { id } = await made();
    await circle.report(id, 'phone_changed', resident, '010-55550999');
    await circle.report(id, 'phone_changed', await circle.newResident());
    expect((await circle.get(id, circle.worker)).body).toMatchObject({
      status: 'to_verify',
      reports: [{ kind: 'phone_changed', count: 2, notes: ['010-55550999'] }],
    });
    clock.advance(days(1));
    const { body } = await circle.change(id, { phones: ['010-55550999'] }, circle.worker);
    expect(body).toMatchObject({
      status: 'listed',
      phones: ['010-55550999'],
      reports: [],
      round: 2,
      checkedAt: clock.now().toISOString(),
    });
  });

  it('of two who change it at once only one does, and the other is told to look again', async () => {
    const { id, round } = await made();
    const answers = await Promise.all(
      ['甲理发', '乙理发', '丙理发'].map((name) => circle.change(id, { name, round }, circle.worker)),
    );
    expect(answers.map(codeOf).sort()).toEqual([200, 'directory.service_changed', 'directory.service_changed']);
    const [kept] = answers.filter(({ status }) => status === 200);
    expect((await circle.rowOf(id)).name).toBe(kept!.body.name);
  });

  it('hears which field is not right', async () => {
    const fieldsOf = async (form: object) => (await circle.make(form, circle.worker)).body.error;
    expect((await fieldsOf({ openingHours: '早上到晚上' }))?.fields).toEqual({
      openingHours: expect.stringContaining('开放时间'),
    });
    expect(await fieldsOf({ openingHours: null, booking: booking(null) })).toMatchObject({
      code: 'directory.hours_needed',
    });
    for (const keeperId of [circle.worker.id, newId()])
      expect(await fieldsOf({ booking: booking(keeperId) })).toMatchObject({ code: 'directory.keeper_unknown' });
    expect((await fieldsOf({ name: '', phones: ['打给老张'], latitudeE6: 1 }))?.fields).toEqual({
      name: '名称至少写2个字',
      'phones.0': '电话只能有数字和短横线',
      latitudeE6: '纬度不能小于3000000',
    });
  });

  it('tries opening hours before they are kept', async () => {
    const read = (openingHours: string) =>
      server.call(directoryDeskEndpoints.readOpeningHours, { openingHours }, { as: circle.worker.token });
    expect((await read('Mo-Sa 09:00-18:00')).body.week).toHaveLength(7);
    expect((await read('随便')).body.error?.fields).toHaveProperty('openingHours');
  });

  it('takes it out with a reason, and brings it back', async () => {
    const { id } = await made();
    expect((await circle.close(id, circle.worker)).body.status).toBe('closed');
    expect(codeOf(await circle.close(id, circle.worker))).toBe('directory.already_closed');
    expect(codeOf(await circle.check(id, circle.gridWorker))).toBe('directory.service_not_found');
    expect(codeOf(await circle.change(id, {}, circle.worker))).toBe('directory.already_closed');
    expect(codeOf(await server.call(serviceEndpoints.getService, { id }))).toBe('directory.service_not_found');
    expect((await circle.list('closed', circle.worker)).body.items.map((row) => row.id)).toContain(id);
    expect((await circle.reopen(id, circle.worker)).body.status).toBe('listed');
    expect(codeOf(await circle.reopen(id, circle.worker))).toBe('directory.not_closed');
    expect(await circle.rowOf(id)).toMatchObject({ status: 'listed', closedReason: null, round: 2 });
    expect(await actionsOn(id)).toEqual(['service.made', 'service.closed', 'service.reopened']);
  });
});

const booking = (keeperId: string | null) => ({
  slotMinutes: 60,
  capacity: 1,
  aheadDays: 7,
  needsConfirmation: false,
  keeperId,
});

describe('a grid worker', () => {
  it('checks with one tap what lies in the grid, and is named as who did', async () => {
    const { id } = await circle.newService();
    const { body } = await circle.check(id, circle.gridWorker);
    expect(body).toMatchObject({ id, status: 'listed', checkedAt: clock.now().toISOString(), checkedBy: '网格员小吴' });
    expect(await actionsOn(id)).toEqual(['service.checked']);
  });

  it('sees it, puts up notices, but does not change, close or reopen it', async () => {
    const { id } = await circle.newService();
    expect((await circle.get(id, circle.gridWorker)).body.can).toEqual({ edit: false, check: true });
    for (const answer of [
      await circle.change(id, {}, circle.gridWorker),
      await circle.close(id, circle.gridWorker),
      await circle.reopen(id, circle.gridWorker),
      await circle.make({}, circle.gridWorker),
    ])
      expect(codeOf(answer)).toBe('request.not_allowed');
    expect((await circle.addNotice(id, monday, tuesday, circle.gridWorker)).status).toBe(200);
  });

  it('appointed over the whole community looks after all of it', async () => {
    const everywhere = await circle.newNeighbour('grid_worker', circle.communityId);
    const { id } = await circle.newService({ gridId: null });
    expect((await circle.check(id, everywhere)).status).toBe(200);
    expect((await circle.list('all', everywhere)).body.items.length).toBeGreaterThan(1);
  });
});

describe('everybody else', () => {
  it('learns nothing and does nothing: other grids, other communities, residents, keepers', async () => {
    const elsewhere = await openDirectoryDesk(server);
    const { id } = await circle.newService({
      keeperId: circle.keeper.id,
      slotMinutes: 30,
      slotCapacity: 1,
      bookAheadDays: 3,
    });
    for (const other of [
      circle.otherGridWorker,
      elsewhere.worker,
      elsewhere.gridWorker,
      circle.neighbour,
      circle.keeper,
      await circle.newResident(),
    ]) {
      for (const answer of [
        await circle.get(id, other),
        await circle.check(id, other),
        await circle.change(id, {}, other),
        await circle.close(id, other),
        await circle.reopen(id, other),
        await circle.addNotice(id, monday, tuesday, other),
        await circle.removeNotice(id, newId(), other),
      ])
        expect(codeOf(answer)).toBe('directory.service_not_found');
      expect(codeOf(await circle.make({}, other))).toBe('request.not_allowed');
      expect((await circle.list('all', other)).body.items.map((row) => row.id)).not.toContain(id);
    }
    expect((await circle.rowOf(id)).round).toBe(0);
    expect(codeOf(await circle.list('all', { id: '', token: 'nobody' }))).toBe('session.required');
  });
});

describe('a notice', () => {
  it('stands from day to day, some at a time, until it is taken away', async () => {
    const { id } = await circle.newService();
    await circle.addNotice(id, '2026-12-01', '2026-12-03', circle.worker);
    const { body } = await circle.addNotice(id, '2026-11-20', monday, circle.worker);
    expect(body.notices).toMatchObject([
      { kind: 'closed', from: '2026-11-20', until: monday },
      { from: '2026-12-01', until: '2026-12-03' },
    ]);
    const { body: seen } = await server.call(serviceEndpoints.getService, { id });
    expect(seen).toMatchObject({ openState: { state: 'closed' }, notice: { until: monday } });
    const noticeId = body.notices[0]!.id;
    expect((await circle.removeNotice(id, noticeId, circle.worker)).body.notices).toHaveLength(1);
    expect(codeOf(await circle.removeNotice(id, noticeId, circle.worker))).toBe('directory.notice_not_found');
    expect((await server.call(serviceEndpoints.getService, { id })).body.openState.state).toBe('open');
    clock.set(at('10:00', '2026-12-04'));
    expect((await server.call(serviceEndpoints.getService, { id })).body).toMatchObject({ notice: null, notices: [] });
  });

  it('has days that make sense', async () => {
    const { id } = await circle.newService();
    expect(codeOf(await circle.addNotice(id, tuesday, monday, circle.worker))).toBe('directory.notice_dates');
    expect(codeOf(await circle.addNotice(id, '2026-11-20', '2026-11-22', circle.worker))).toBe(
      'directory.notice_dates',
    );
    expect((await circle.addNotice(id, monday, '2027-11-25', circle.worker)).body.error?.fields).toEqual({
      until: '一次最多暂停开放1年，到期可以再设',
    });
    expect((await circle.addNotice(id, '2028-01-01', '2028-01-02', circle.worker)).body.error?.fields).toHaveProperty(
      'from',
    );
    expectRefused(await circle.addNotice(id, '2026-02-30', tuesday, circle.worker), 'request.invalid');
    await circle.close(id, circle.worker);
    expect(codeOf(await circle.addNotice(id, monday, tuesday, circle.worker))).toBe('directory.service_closed');
  });

  it('of one service is not removed by way of another', async () => {
    const [one, other] = [await circle.newService(), await circle.newService()];
    const { body } = await circle.addNotice(one.id, monday, tuesday, circle.worker);
    expect(codeOf(await circle.removeNotice(other.id, body.notices[0]!.id, circle.worker))).toBe(
      'directory.notice_not_found',
    );
  });
});

describe('who has an appointment', () => {
  const booked = async () => {
    const desk = await openBookingDesk(server);
    clock.set(at('08:00'));
    const form = { openingHours: 'Mo-Sa 09:00-18:00', booking: booking(null) };
    const { body: service } = await server.call(
      directoryDeskEndpoints.makeService,
      { communityId: desk.communityId, ...serviceForm(), ...form },
      { as: desk.worker.token },
    );
    const [early, late] = [await desk.newNeighbour(), await desk.newNeighbour()];
    expect(
      [await desk.book(service, at('09:00', monday), early), await desk.book(service, at('16:00', tuesday), late)].map(
        codeOf,
      ),
    ).toEqual([200, 200]);
    const statesOf = async () =>
      (
        await server.parts.database.read((db) =>
          db.find(Booking, { where: { serviceId: service.id }, order: { startsAt: 'ASC' } }),
        )
      ).map(({ status }) => status);
    const change = (more: object) =>
      server.call(
        directoryDeskEndpoints.changeService,
        { id: service.id, ...serviceForm(), ...form, ...more } as never,
        { as: desk.worker.token },
      );
    return { desk, service, early, late, statesOf, change };
  };

  it('is told when a notice covers the day, and others keep theirs', async () => {
    const { desk, service, early, late, statesOf } = await booked();
    await circle.addNotice(service.id, tuesday, tuesday, desk.worker);
    expect(await statesOf()).toEqual(['confirmed', 'declined']);
    expect(await desk.toldTo(late)).toContain('预约已取消');
    expect(await desk.toldTo(early)).not.toContain('预约已取消');
    await desk.expectInStep();
  });

  it('is told when the place is gone', async () => {
    const { desk, service, statesOf } = await booked();
    await circle.close(service.id, desk.worker);
    expect(await statesOf()).toEqual(['declined', 'declined']);
  });

  it('is told when nobody is received at that time any more, or at all', async () => {
    const { late, desk, statesOf, change } = await booked();
    await change({ openingHours: 'Mo-Sa 09:00-16:30' });
    expect(await statesOf()).toEqual(['confirmed', 'declined']);
    expect(await desk.toldTo(late)).toContain('预约已取消');
    await change({ booking: null });
    expect(await statesOf()).toEqual(['declined', 'declined']);
  });

  it('keeps the place when slots become longer or fewer, and with every change that says nothing of it', async () => {
    const { statesOf, change } = await booked();
    await change({ booking: { ...booking(null), slotMinutes: 45 }, phones: [], description: '改了介绍' });
    expect(await statesOf()).toEqual(['confirmed', 'confirmed']);
  });
});
