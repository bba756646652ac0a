import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { callOffBookings } from '../../../server/src/directory/bookings/call-off-bookings';
import { lockService } from '../../../server/src/directory/services/load-service';
import { clock } from '../../../server/src/platform/clock';
import { at, openBookingDesk, outcomes } from '../../support/booking-desk';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openBookingDesk);
beforeEach(() => clock.set(at('08:00')));
afterEach(() => desk.expectInStep());
afterAll(async () => {
  clock.set(null);
});

const people = (count: number): Promise<Neighbour[]> =>
  Promise.all(Array.from({ length: count }, () => desk.newNeighbour()));
const count = (all: string[], what: string): number => all.filter((one) => one === what).length;

it('of 100 people who book at once three get one of the three places', async () => {
  const service = await desk.newService({ slotCapacity: 3 });
  const answers = outcomes(await Promise.all((await people(100)).map((one) => desk.book(service, at('09:00'), one))));
  expect([count(answers, '200'), count(answers, 'booking.slot_full')]).toEqual([3, 97]);
});

it('one person with two phones has one place at one time, and two at one service', async () => {
  for (let round = 0; round < 5; round++) {
    const [service, other] = [
      await desk.newService({ slotCapacity: 9 }),
      await desk.newService({ slotCapacity: 9, openingHours: 'Mo 09:30-10:30' }),
    ];
    const [one] = await people(1);
    const sameTime = await Promise.all([
      desk.book(service, at('09:00'), one!),
      desk.book(service, at('09:00'), one!),
      desk.book(other, at('09:30'), one!),
    ]);
    expect(count(outcomes(sameTime), '200')).toBe(1);
    const [two] = await people(1);
    const many = await Promise.all(
      ['09:00', '10:00', '11:00', '14:00', '15:00'].map((time) => desk.book(service, at(time), two!)),
    );
    expect(outcomes(many).sort()).toEqual(['200', '200', 'booking.too_many', 'booking.too_many', 'booking.too_many']);
  }
});

it('the same request sent twice is one booking', async () => {
  const [service, [one]] = [await desk.newService({ slotCapacity: 9 }), await people(1)];
  const send = () =>
    server.call(
      bookingEndpoints.bookService,
      { serviceId: service.id, startsAt: at('09:00').toISOString() },
      { as: one!.token, key: 'booking-once' },
    );
  const answers = await Promise.all([send(), send(), send()]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(await desk.bookingsOf(service)).toHaveLength(1);
});

it('fewer places while people book: nobody gets one beyond what was said at that moment', async () => {
  for (let round = 0; round < 5; round++) {
    const service = await desk.newService({ slotCapacity: 4 });
    const some = await people(6);
    const [, ...answers] = await Promise.all([
      desk.change(service, { slotCapacity: 2 }),
      ...some.map((one) => desk.book(service, at('09:00'), one)),
    ]);
    const won = count(outcomes(answers), '200');
    expect(won).toBeGreaterThanOrEqual(2);
    expect(won).toBeLessThanOrEqual(4);
    expect(outcomes([await desk.book(service, at('09:00'), (await people(1))[0]!)])).toEqual(['booking.slot_full']);
  }
});

it('closing and booking at once: who booked is told, or finds it closed', async () => {
  for (let round = 0; round < 6; round++) {
    const service = await desk.newService({ slotCapacity: 9 });
    const worker = { personId: desk.worker.id, sessionId: desk.worker.id, grants: [] };
    const close = () =>
      server.parts.database.inTransaction(async (tx) => {
        await lockService(tx, service.id);
        await tx.query(`UPDATE service_at_location SET status = 'closed' WHERE id = '${service.id}'`);
        await callOffBookings(tx, worker, { serviceId: service.id, reason: '这里不再营业' });
      });
    const some = await people(4);
    const [first, ...rest] = some;
    const answers = await Promise.all([
      desk.book(service, at('09:00'), first!),
      close(),
      ...rest.map((one) => desk.book(service, at('09:00'), one)),
    ]);
    const tries = outcomes(answers.filter((answer) => answer !== undefined));
    expect(new Set(['200', 'booking.not_offered', ...tries]).size).toBe(2);
    expect((await desk.bookingsOf(service)).map(({ status }) => status)).toEqual(
      Array<string>(count(tries, '200')).fill('declined'),
    );
  }
});

it('cancelling and confirming at once: it ends cancelled, and the place is free', async () => {
  for (let round = 0; round < 8; round++) {
    const [service, [one]] = [await desk.newService({ needsConfirmation: true }), await people(1)];
    const { body } = await desk.book(service, at('15:00'), one!);
    const [cancelled, confirmed] = outcomes(
      await Promise.all([desk.cancel(body.id, one!), desk.confirm(body.id, desk.keeper)]),
    );
    expect(cancelled).toBe('200');
    expect(['200', 'booking.already_ended']).toContain(confirmed);
    expect((await desk.bookingOf(body.id)).status).toBe('cancelled');
  }
});

it('confirming and lapsing at once: one of them happens', async () => {
  for (let round = 0; round < 8; round++) {
    clock.set(at('08:00'));
    const [service, [one]] = [
      await desk.newService({ needsConfirmation: true, openingHours: '24/7', slotMinutes: 30 }),
      await people(1),
    ];
    const { body } = await desk.book(service, at('20:00', '2026-11-25'), one!);
    clock.set(at('08:00', '2026-11-24'));
    const [confirmed] = await Promise.all([desk.confirm(body.id, desk.keeper), desk.runOut(), desk.runOut()]);
    expect((await desk.bookingOf(body.id)).status).toBe(confirmed!.status === 200 ? 'confirmed' : 'lapsed');
    expect(await desk.toldTo(one!)).toHaveLength(2);
  }
});

it('two keepers who say different things at once: one is heard', async () => {
  for (let round = 0; round < 8; round++) {
    clock.set(at('08:00'));
    const [service, [one]] = [await desk.newService(), await people(1)];
    const { body } = await desk.book(service, at('09:00'), one!);
    clock.set(at('09:00'));
    const said = outcomes(
      await Promise.all([
        desk.came(body.id, desk.keeper),
        desk.noShow(body.id, desk.worker),
        desk.came(body.id, desk.worker),
      ]),
    );
    expect(said.sort()).toEqual(['200', 'booking.already_ended', 'booking.already_ended']);
  }
});

it('what is given back is taken by one of those who want it', async () => {
  for (let round = 0; round < 5; round++) {
    const [service, [one, ...others]] = [await desk.newService(), await people(5)];
    const { body } = await desk.book(service, at('15:00'), one!);
    const [, ...answers] = await Promise.all([
      desk.cancel(body.id, one!),
      ...others.map((other) => desk.book(service, at('15:00'), other)),
    ]);
    expect(count(outcomes(answers), '200')).toBeLessThanOrEqual(1);
  }
});
