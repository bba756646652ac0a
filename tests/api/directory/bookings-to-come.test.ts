import { homeEndpoints } from '@yuanli/shared/home/home.endpoints';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { exportBookings } from '../../../server/src/directory';
import { callOffBookings } from '../../../server/src/directory/bookings/call-off-bookings';
import { ServiceAtLocation } from '../../../server/src/directory/services/service-at-location.entity';
import { Hold } from '../../../server/src/holds';
import { clock } from '../../../server/src/platform/clock';
import { at, openBookingDesk, outcomes, tuesday } from '../../support/booking-desk';
import type { Neighbour } from '../../support/make-neighbourhood';
import type { TestServer } from '../../support/test-server';
import { countTasks } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openBookingDesk);
beforeEach(() => clock.set(at('08:00')));
afterEach(() => desk.expectInStep());
afterAll(async () => {
  clock.set(null);
});

const read: TestServer['parts']['database']['read'] = (find) => server.parts.database.read(find);

describe('the reminder', () => {
  const reminded = async (who: Neighbour) =>
    (await desk.toldTo(who)).filter((title) => title === '别忘了您的预约').length;

  it('comes once, at six the evening before, or else two hours before', async () => {
    const service = await desk.newService({ slotCapacity: 9 });
    const [early, sameDay, late, gone] = [
      await desk.newNeighbour(),
      await desk.newNeighbour(),
      await desk.newNeighbour(),
      await desk.newNeighbour(),
    ];
    await desk.book(service, at('14:00', tuesday), early);
    const { body } = await desk.book(service, at('14:00', tuesday), gone);
    clock.set(new Date(at('18:00').getTime() - 1));
    await desk.remind();
    expect(await reminded(early)).toBe(0);
    await desk.cancel(body.id, gone);
    clock.set(at('18:00'));
    await desk.book(service, at('14:00', tuesday), sameDay);
    await Promise.all([desk.remind(), desk.remind()]);
    expect([await reminded(early), await reminded(sameDay), await reminded(gone)]).toEqual([1, 0, 0]);
    clock.set(at('12:00', tuesday));
    await desk.book(service, at('14:00', tuesday), late);
    await desk.remind();
    await desk.remind();
    expect([await reminded(early), await reminded(sameDay), await reminded(late)]).toEqual([1, 1, 0]);
  });

  it('is left out when it has begun before the job came', async () => {
    const resident = await desk.newNeighbour();
    await desk.book(await desk.newService(), at('11:00'), resident);
    clock.set(at('11:00'));
    await desk.remind();
    expect(await reminded(resident)).toBe(0);
  });
});

it('my bookings: the next first, then what is over, page by page', async () => {
  const services = await Promise.all(
    Array.from({ length: 12 }, () => desk.newService({ bookAheadDays: 30, slotCapacity: 9 })),
  );
  const resident = await desk.newNeighbour();
  const times = services.flatMap((service, n) =>
    [9, 14].map((hour) => ({
      service,
      time: at(`${String(hour).padStart(2, '0')}:00`, `2026-12-${String(n + 1).padStart(2, '0')}`),
    })),
  );
  const open = times.filter(({ time }) => time.getUTCDay() !== 0);
  for (const { service, time } of [...open].reverse())
    expect((await desk.book(service, time, resident)).status).toBe(200);
  const first = (await desk.mine(resident)).body;
  const second = (await desk.mine(resident, 'coming', first.nextCursor ?? '')).body;
  expect([...first.items, ...second.items].map(({ startsAt }) => startsAt)).toEqual(
    open.map(({ time }) => time.toISOString()),
  );
  expect(second.nextCursor).toBeNull();
  await desk.cancel(first.items[5]!.id, resident);
  clock.set(open[2]!.time);
  const past = (await desk.mine(resident, 'past')).body.items;
  expect(past.map(({ startsAt, status }) => [startsAt, status])).toEqual([
    [first.items[5]!.startsAt, 'cancelled'],
    [open[1]!.time.toISOString(), 'confirmed'],
    [open[0]!.time.toISOString(), 'confirmed'],
  ]);
});

it('home says where one is expected today and tomorrow, and to keepers what waits for their yes', async () => {
  const service = await desk.newService({ bookAheadDays: 7 });
  const byHand = await desk.newService({ name: '上门量血压', needsConfirmation: true, keeperId: desk.otherKeeper.id });
  const resident = await desk.newNeighbour();
  const home = async ({ token }: Neighbour) =>
    (await server.call(homeEndpoints.getHome, { courtyardId: desk.courtyard.id }, { as: token })).body.waiting;
  const { body } = await desk.book(service, at('09:00', tuesday), resident);
  await desk.book(service, at('09:00', '2026-11-25'), resident);
  await desk.book(byHand, at('14:00'), resident);
  expect(await home(resident)).toEqual([
    expect.objectContaining({
      kind: 'go_to_booking',
      title: '11月23日（周一）下午2:00 上门量血压',
      hint: '等对方确认',
    }),
    {
      kind: 'go_to_booking',
      id: body.id,
      title: '11月24日（周二）上午9:00 快乐理发',
      hint: body.address,
      dueAt: at('09:00', tuesday).toISOString(),
    },
  ]);
  expect(await countTasks(server, desk.otherKeeper, 'serve_booking')).toBe(1);
  expect(await desk.toldTo(desk.otherKeeper)).toEqual(['有预约等您确认']);
  expect(await home(desk.keeper)).toEqual([]);
  expect(await countTasks(server, desk.worker, 'serve_booking')).toBe(1);
  clock.set(at('15:00'));
  expect((await home(resident)).map(({ title }) => title)).toEqual(['11月24日（周二）上午9:00 快乐理发']);
});

it('a place that closes for some days calls off what falls into them, and everybody is told why', async () => {
  const service = await desk.newService({ slotCapacity: 2 });
  const people = [await desk.newNeighbour(), await desk.newNeighbour(), await desk.newNeighbour()];
  const times = [at('16:00'), at('09:00', tuesday), at('09:00', '2026-11-25')];
  for (const [n, person] of people.entries()) await desk.book(service, times[n]!, person);
  const worker = { personId: desk.worker.id, sessionId: desk.worker.id, grants: [] };
  const callOff = {
    serviceId: service.id,
    reason: '暂停开放到11月24日',
    from: at('00:00', tuesday),
    until: at('00:00', '2026-11-25'),
  };
  await server.parts.database.inTransaction((tx) => callOffBookings(tx, worker, callOff));
  expect((await desk.bookingsOf(service)).map(({ status, reason }) => [status, reason])).toEqual([
    ['confirmed', null],
    ['declined', '暂停开放到11月24日'],
    ['confirmed', null],
  ]);
  expect(await desk.toldTo(people[1]!)).toEqual(['预约成功', '预约已取消']);
  await server.parts.database.inTransaction((tx) =>
    callOffBookings(tx, worker, { serviceId: service.id, reason: '这里不再营业' }),
  );
  expect((await desk.bookingsOf(service)).map(({ status }) => status)).toEqual(['declined', 'declined', 'declined']);
  expect((await desk.mine(people[0]!, 'past')).body.items).toMatchObject([
    { status: 'declined', reason: '这里不再营业' },
  ]);
});

describe('注销', () => {
  it('frees what was booked, forgets what was written, and takes a keeper off the service', async () => {
    const service = await desk.newService();
    const [leaving, keeper] = [await desk.newNeighbour(), await desk.newNeighbour('keeper')];
    await desk.change(service, { keeperId: keeper.id });
    await desk.book(service, at('15:00'), leaving, '我住3单元501');
    const [copy] = (await read((db) => exportBookings(db, leaving.id)))['bookings'] as Record<string, unknown>[];
    expect(copy).toMatchObject({ service: '快乐理发', status: 'confirmed', note: '我住3单元501' });
    const { body } = await server.call(identityEndpoints.exportMyData, {}, { as: leaving.token });
    expect(JSON.stringify(body)).toContain('我住3单元501');
    for (const { token } of [leaving, keeper])
      await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, { as: token });
    await server.settle();
    expect(await desk.bookingsOf(service)).toMatchObject([{ status: 'cancelled', note: '', remindAt: null }]);
    expect((await read((db) => db.findOneByOrFail(ServiceAtLocation, { id: service.id }))).keeperId).toBeNull();
    expect(outcomes([await desk.book(service, at('15:00'), await desk.newNeighbour())])).toEqual(['200']);
    expect(await read((db) => db.countBy(Hold, { holderId: leaving.id, state: 'held' }))).toBe(0);
  });
});
