import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { subscribeTemplates } from '@yuanli/shared/messages/subscribe-templates';
import { Person } from '../../../server/src/identity';
import { clock } from '../../../server/src/platform/clock';
import { at, monday, openBookingDesk, outcomes, tuesday, type BookingDesk } from '../../support/booking-desk';
import { makePerson, signInAs } from '../../support/factories/people';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openBookingDesk);
beforeEach(() => clock.set(at('08:00')));
afterEach(() => desk.expectInStep());
afterAll(async () => {
  clock.set(null);
});

const starts = ({ body }: Awaited<ReturnType<BookingDesk['slots']>>): string[] =>
  body.items.map(({ startsAt }) => startsAt);
const iso = (...times: string[]): string[] => times.map((time) => at(time).toISOString());

describe('the slots of a day', () => {
  it('are cut from the opening hours, whole ones only, and those that have begun are gone', async () => {
    const service = await desk.newService({ slotMinutes: 50, slotCapacity: 2 });
    const { body } = await desk.slots(service);
    expect(body.items.map(({ startsAt }) => startsAt)).toEqual(
      iso('09:00', '09:50', '10:40', '14:00', '14:50', '15:40'),
    );
    expect(body.items[0]).toEqual({
      startsAt: at('09:00').toISOString(),
      endsAt: at('09:50').toISOString(),
      left: 2,
      isMine: false,
    });
    expect(body.days).toEqual(['23', '24', '25', '26', '27', '28', '29', '30'].map((date) => `2026-11-${date}`));
    clock.set(at('14:00'));
    expect(starts(await desk.slots(service))).toEqual(iso('14:50', '15:40'));
  });

  it('past midnight belong to the day they begin on', async () => {
    const service = await desk.newService({ openingHours: 'Mo 22:00-26:00' });
    expect(starts(await desk.slots(service))).toEqual(iso('22:00', '23:00'));
    const early = await desk.slots(service, tuesday);
    expect(starts(early)).toEqual([at('00:00', tuesday).toISOString(), at('01:00', tuesday).toISOString()]);
    expect((await desk.book(service, at('01:00', tuesday), await desk.newNeighbour())).status).toBe(200);
  });

  it('say in words why there are none', async () => {
    const service = await desk.newService();
    const because = async (day: string) => (await desk.slots(service, day)).body.noneBecause;
    expect(await because(monday)).toBeNull();
    expect(await because('2026-11-22')).toBe('这天已经过去了，请选别的日子');
    expect(await because('2026-11-29')).toBe('这天休息，请选别的日子');
    expect(await because('2026-12-01')).toBe('最多提前7天预约，请过几天再来');
    await desk.closeFor(service, tuesday, '2026-11-26');
    expect(await because(tuesday)).toBe('因临时有事暂停开放到11月26日，请选之后的日期');
    clock.set(at('16:30'));
    expect(await because(monday)).toBe('今天的时段都开始了，请选别的日子');
    expect((await desk.slots(await desk.newService({ slotMinutes: null }))).body).toEqual({
      items: [],
      days: [],
      noneBecause: '这里不接受预约，可以打电话问问',
    });
  });

  it('show what is left and what is mine, and when the whole day is full', async () => {
    const service = await desk.newService({ openingHours: 'Mo 09:00-10:00', slotCapacity: 2 });
    const [one, other] = [await desk.newNeighbour(), await desk.newNeighbour()];
    await desk.book(service, at('09:00'), one);
    expect((await desk.slots(service, monday, one)).body.items).toMatchObject([{ left: 1, isMine: true }]);
    expect((await desk.slots(service, monday, other)).body.items).toMatchObject([{ left: 1, isMine: false }]);
    await desk.book(service, at('09:00'), other);
    expect((await desk.slots(service)).body).toMatchObject({
      items: [{ left: 0 }],
      noneBecause: '这天已经约满了，请选别的日子',
    });
    await desk.change(service, { slotCapacity: 1 });
    expect((await desk.slots(service)).body.items).toMatchObject([{ left: 0 }]);
  });
});

describe('booking', () => {
  it('keeps a place at once and says so', async () => {
    const service = await desk.newService({ documents: ['身份证'] });
    const resident = await desk.newNeighbour();
    const { body } = await desk.book(service, at('09:00'), resident, '膝盖不好，走得慢');
    expect(body).toMatchObject({
      ...{
        serviceName: '快乐理发',
        status: 'confirmed',
        note: '膝盖不好，走得慢',
        phone: '010-55550188',
        documents: ['身份证'],
        reason: null,
      },
      ...{
        startsAt: at('09:00').toISOString(),
        endsAt: at('10:00').toISOString(),
        can: { cancel: true },
        cannotCancelBecause: null,
      },
    });
    expect((await server.call(bookingEndpoints.getBooking, { id: body.id }, { as: resident.token })).body).toEqual(
      body,
    );
    expect(
      outcomes([await server.call(bookingEndpoints.getBooking, { id: body.id }, { as: desk.neighbour.token })]),
    ).toEqual(['booking.not_found']);
    const { body: inbox } = await server.call(messageEndpoints.findMessages, {}, { as: resident.token });
    expect(inbox.items).toMatchObject([{ title: '预约成功', link: { kind: 'booking', id: body.id } }]);
    expect(inbox.items[0]!.text).toContain('11月23日（周一）上午9:00');
    expect(inbox.items[0]!.text).toContain('要带：身份证');
  });

  it('is told by WeChat too, to whoever agreed to it', async () => {
    const resident = await desk.newNeighbour();
    const { templateId } = subscribeTemplates.service_booking;
    const { openid } = await server.parts.database.read((db) => db.findOneByOrFail(Person, { id: resident.id }));
    server.standIn.control('grant-subscription', { openid: openid!, templateId, times: 1 });
    await server.call(messageEndpoints.grantMessages, { templateIds: [templateId] }, { as: resident.token });
    const { body } = await desk.book(await desk.newService(), at('09:00'), resident);
    await server.settle();
    const sent = server.standIn.control('sent-messages', {}).filter((message) => message.openid === openid);
    expect(sent).toMatchObject([{ page: `directory/booking/index?id=${body.id}` }]);
  });

  it('is refused for a time that cannot be chosen', async () => {
    const service = await desk.newService();
    const tries = [
      at('09:30'),
      at('12:00'),
      at('08:00'),
      at('09:00', '2026-11-29'),
      at('09:00', '2026-12-02'),
      at('09:00', '2026-11-21'),
    ];
    for (const time of tries)
      expect(outcomes([await desk.book(service, time, desk.neighbour)])).toEqual(['booking.slot_gone']);
    clock.set(at('09:00'));
    expect(outcomes([await desk.book(service, at('09:00'), desk.neighbour)])).toEqual(['booking.slot_gone']);
    clock.set(new Date(at('09:00').getTime() - 1));
    expect(outcomes([await desk.book(service, at('09:00'), desk.neighbour)])).toEqual(['200']);
    clock.set(at('08:00'));
    await desk.closeFor(service, tuesday, tuesday);
    expect(outcomes([await desk.book(service, at('09:00', tuesday), desk.neighbour)])).toEqual(['booking.slot_gone']);
    for (const change of [{ slotMinutes: null }, { openingHours: null }, { status: 'closed' as const }]) {
      expect(outcomes([await desk.book(await desk.newService(change), at('09:00'), desk.neighbour)])).toEqual([
        'booking.not_offered',
      ]);
    }
    const nowhere = { id: service.communityId };
    expect(outcomes([await desk.book(nowhere, at('09:00'), desk.neighbour)])).toEqual(['directory.service_not_found']);
  });

  it('needs a bound phone', async () => {
    const { id } = await makePerson(server.parts.database);
    const stranger = { id, token: await signInAs(server.parts.database, { id }) };
    expect(outcomes([await desk.book(await desk.newService(), at('09:00'), stranger)])).toEqual([
      'person.phone_needed',
    ]);
    expect(
      (await server.call(bookingEndpoints.bookService, { serviceId: id, startsAt: at('09:00').toISOString() })).status,
    ).toBe(401);
  });

  it('keeps one person from two places at once, and from more than two times at one service', async () => {
    const [service, other] = [
      await desk.newService({ slotCapacity: 5 }),
      await desk.newService({ name: '血压测量', slotMinutes: 30, openingHours: 'Mo 09:30-11:00' }),
    ];
    const resident = await desk.newNeighbour();
    await desk.book(service, at('09:00'), resident);
    expect(outcomes([await desk.book(service, at('09:00'), resident)])).toEqual(['booking.already_booked']);
    const clash = await desk.book(other, at('09:30'), resident);
    expect(clash.body.error).toMatchObject({
      code: 'booking.overlaps',
      fields: { startsAt: expect.stringContaining('快乐理发') },
    });
    expect(outcomes([await desk.book(other, at('10:00'), resident)])).toEqual(['200']);
    await desk.book(service, at('14:00'), resident);
    expect(outcomes([await desk.book(service, at('15:00'), resident)])).toEqual(['booking.too_many']);
    clock.set(at('10:00'));
    expect(outcomes([await desk.book(service, at('15:00'), resident)])).toEqual(['200']);
  });

  it('of a full time is refused, and the place of whoever cancels can be had', async () => {
    const service = await desk.newService();
    const [one, other] = [await desk.newNeighbour(), await desk.newNeighbour()];
    const { body } = await desk.book(service, at('11:00'), one);
    expect(outcomes([await desk.book(service, at('11:00'), other)])).toEqual(['booking.slot_full']);
    expect((await desk.cancel(body.id, one)).body).toMatchObject({
      status: 'cancelled',
      can: { cancel: false },
      cannotCancelBecause: null,
    });
    expect(outcomes([await desk.book(service, at('11:00'), other)])).toEqual(['200']);
    expect(outcomes([await desk.cancel(body.id, one)])).toEqual(['booking.already_ended']);
    expect(outcomes([await desk.book(service, at('15:00'), one)])).toEqual(['200']);
  });
});

describe('cancelling', () => {
  it('is possible until an hour before, to the millisecond', async () => {
    const service = await desk.newService({ slotCapacity: 3 });
    const [inTime, late] = [await desk.newNeighbour(), await desk.newNeighbour()];
    const [first, second] = [
      (await desk.book(service, at('15:00'), inTime)).body,
      (await desk.book(service, at('15:00'), late)).body,
    ];
    clock.set(at('14:00'));
    expect((await desk.cancel(first.id, inTime)).body.status).toBe('cancelled');
    clock.advance(1);
    expect(outcomes([await desk.cancel(second.id, late)])).toEqual(['booking.too_late_to_cancel']);
    const [item] = (await desk.mine(late)).body.items;
    expect(item).toMatchObject({
      can: { cancel: false },
      cannotCancelBecause: '离开始不到1小时，不能在线取消。去不了请打电话告诉对方',
    });
  });

  it('of what nobody has confirmed is possible until it begins', async () => {
    const service = await desk.newService({ needsConfirmation: true });
    const resident = await desk.newNeighbour();
    const { body } = await desk.book(service, at('09:00'), resident);
    clock.set(at('08:59'));
    expect((await desk.cancel(body.id, resident)).body.status).toBe('cancelled');
  });

  it('is for whoever booked only', async () => {
    const { body } = await desk.book(await desk.newService(), at('11:00'), await desk.newNeighbour());
    expect(outcomes([await desk.cancel(body.id, desk.neighbour), await desk.cancel(body.id, desk.keeper)])).toEqual([
      'booking.not_found',
      'booking.not_found',
    ]);
  });
});
