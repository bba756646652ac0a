import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { bookingStates, type BookingState } from '@yuanli/shared/directory/service-states';
import { Person } from '../../../server/src/identity';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, days } from '../../../server/src/platform/clock';
import { appoint } from '../../support/factories/people';
import { at, monday, openBookingDesk, outcomes, tuesday } from '../../support/booking-desk';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openBookingDesk);
beforeEach(() => clock.set(at('08:00')));
afterEach(() => desk.expectInStep());
afterAll(async () => {
  clock.set(null);
});

const booked = async (time = at('11:00'), given = {}): Promise<{ id: string; resident: Neighbour }> => {
  const resident = await desk.newNeighbour();
  const { body } = await desk.book(await desk.newService(given), time, resident);
  return { id: body.id, resident };
};

describe('a service that confirms by hand', () => {
  const byHand = { needsConfirmation: true };

  it('keeps the place while it thinks, and tells what it said', async () => {
    const service = await desk.newService(byHand);
    const [one, other] = [await desk.newNeighbour(), await desk.newNeighbour()];
    const { body } = await desk.book(service, at('15:00', tuesday), one);
    expect(body.status).toBe('requested');
    expect(outcomes([await desk.book(service, at('15:00', tuesday), other)])).toEqual(['booking.slot_full']);
    expect((await desk.confirm(body.id, desk.keeper)).body).toMatchObject({
      status: 'confirmed',
      can: { confirm: false, decline: true },
    });
    expect(outcomes([await desk.confirm(body.id, desk.keeper)])).toEqual(['booking.already_ended']);
    expect(await desk.toldTo(one)).toEqual(['预约已提交', '预约成功']);
    clock.set(at('18:00'));
    await desk.remind();
    expect(await desk.toldTo(one)).toHaveLength(3);
  });

  it('lets a request go when nobody answered for a day, or until it begins', async () => {
    const [far, near] = [await booked(at('15:00', '2026-11-27'), byHand), await booked(at('11:00'), byHand)];
    clock.set(new Date(at('11:00').getTime() - 1));
    await desk.runOut();
    expect((await desk.bookingOf(near.id)).status).toBe('requested');
    clock.set(at('11:00'));
    expect(outcomes([await desk.confirm(near.id, desk.keeper)])).toEqual(['booking.already_ended']);
    await desk.runOut();
    expect(await Promise.all([near, far].map(async ({ id }) => (await desk.bookingOf(id)).status))).toEqual([
      'lapsed',
      'requested',
    ]);
    clock.set(at('08:00', tuesday));
    await Promise.all([desk.runOut(), desk.runOut()]);
    expect((await desk.bookingOf(far.id)).status).toBe('lapsed');
    expect(await desk.toldTo(far.resident)).toEqual(['预约已提交', '预约未成功']);
  });

  it('never lets go of what was confirmed', async () => {
    const { id } = await booked(at('15:00', '2026-11-27'), byHand);
    await desk.confirm(id, desk.keeper);
    clock.set(at('15:00', '2026-11-28'));
    await desk.runOut();
    expect((await desk.bookingOf(id)).status).toBe('confirmed');
  });
});

describe('declining', () => {
  it('gives the place back with a reason the person reads, until it begins', async () => {
    const service = await desk.newService();
    const [one, other] = [await desk.newNeighbour(), await desk.newNeighbour()];
    const { body } = await desk.book(service, at('09:00'), one);
    clock.set(new Date(at('09:00').getTime() - 1));
    expect((await desk.decline(body.id, desk.keeper)).body).toMatchObject({
      status: 'declined',
      reason: '师傅家里有事',
      phoneMasked: null,
    });
    expect((await server.call(bookingEndpoints.getBooking, { id: body.id }, { as: one.token })).body.reason).toBe(
      '师傅家里有事',
    );
    expect(await desk.toldTo(one)).toEqual(['预约成功', '预约已取消']);
    const again = await desk.book(service, at('09:00'), other);
    expect(again.status).toBe(200);
    clock.set(at('09:00'));
    expect(outcomes([await desk.decline(again.body.id, desk.keeper)])).toEqual(['booking.already_ended']);
    expect((await desk.decline(again.body.id, desk.keeper, '')).body.error!.fields).toHaveProperty('reason');
  });
});

describe('who came', () => {
  it('is said from a quarter of an hour before; who did not, from the start; a wrong tap is undone on the same day', async () => {
    const { id } = await booked();
    clock.set(new Date(at('10:45').getTime() - 1));
    expect(outcomes([await desk.came(id, desk.keeper)])).toEqual(['booking.not_yet']);
    clock.set(at('10:45'));
    expect(outcomes([await desk.noShow(id, desk.keeper)])).toEqual(['booking.not_yet']);
    expect((await desk.came(id, desk.keeper)).body).toMatchObject({
      status: 'came',
      can: { undo: true, markCame: false, markNoShow: false, decline: false },
    });
    expect((await desk.undo(id, desk.keeper)).body.status).toBe('confirmed');
    clock.set(at('11:00'));
    expect((await desk.noShow(id, desk.keeper)).body.status).toBe('no_show');
    clock.set(new Date(at('00:00', tuesday).getTime() - 1));
    expect((await desk.undo(id, desk.worker)).body.status).toBe('confirmed');
    await desk.came(id, desk.worker);
    clock.set(at('00:00', tuesday));
    expect(outcomes([await desk.undo(id, desk.keeper)])).toEqual(['booking.already_ended']);
  });

  it('has to be confirmed first', async () => {
    const { id } = await booked(at('11:00'), { needsConfirmation: true });
    clock.set(at('10:50'));
    expect(outcomes([await desk.came(id, desk.keeper)])).toEqual(['booking.not_confirmed']);
  });

  it('may stay unsaid: the booking is over and stays confirmed', async () => {
    const { id, resident } = await booked();
    clock.set(at('12:00'));
    expect((await desk.mine(resident)).body.items).toEqual([]);
    expect((await desk.mine(resident, 'past')).body.items).toMatchObject([
      { id, status: 'confirmed', can: { cancel: false }, cannotCancelBecause: null },
    ]);
  });
});

describe('the table of states', () => {
  /** What can be done from each state a minute before it begins, by whom it is for and by who serves. */
  const allowed: Record<BookingState, string[]> = {
    requested: ['cancel', 'confirm', 'decline'],
    confirmed: ['decline', 'came'],
    declined: [],
    cancelled: [],
    lapsed: [],
    came: ['undo'],
    no_show: ['undo'],
  };
  const refusals = ['booking.already_ended', 'booking.not_yet', 'booking.not_confirmed', 'booking.too_late_to_cancel'];

  /** Brings a booking there by the acts themselves. */
  async function bring(to: BookingState): Promise<{ id: string; resident: Neighbour }> {
    clock.set(at('08:00'));
    const some = await booked(at('11:00'), { needsConfirmation: to === 'requested' || to === 'lapsed' });
    if (to === 'cancelled') await desk.cancel(some.id, some.resident);
    if (to === 'declined') await desk.decline(some.id, desk.keeper);
    clock.set(at('11:00'));
    if (to === 'lapsed') await desk.runOut();
    if (to === 'came') await desk.came(some.id, desk.keeper);
    if (to === 'no_show') await desk.noShow(some.id, desk.keeper);
    clock.set(at('10:59'));
    expect((await desk.bookingOf(some.id)).status).toBe(to);
    return some;
  }

  it.each(bookingStates)('from %s only what it says', async (state) => {
    for (const what of ['cancel', 'confirm', 'decline', 'came', 'noShow', 'undo'] as const) {
      const { id, resident } = await bring(state);
      const [outcome] = outcomes([await desk[what](id, what === 'cancel' ? resident : desk.keeper)]);
      expect([what, refusals.includes(outcome!) ? 'no' : outcome]).toEqual([
        what,
        allowed[state].includes(what) ? '200' : 'no',
      ]);
    }
  });
});

describe('who serves', () => {
  it('is the keeper it names and the workers of the community, nobody else', async () => {
    const { id } = await booked();
    const service = await desk.newService();
    const stranger = await openBookingDesk(server);
    for (const who of [desk.otherKeeper, desk.gridWorker, desk.neighbour, stranger.keeper, stranger.worker]) {
      const tries = [
        await desk.confirm(id, who),
        await desk.decline(id, who),
        await desk.came(id, who),
        await desk.undo(id, who),
        await desk.reveal(id, who),
      ];
      expect(outcomes(tries)).toEqual(tries.map(() => 'booking.not_found'));
      expect(outcomes([await desk.dayOf(service, who)])).toEqual(['request.not_allowed']);
    }
    for (const who of [desk.keeper, desk.worker]) expect((await desk.reveal(id, who)).status).toBe(200);
  });

  it('is the keeper only while appointed', async () => {
    const former = await desk.newNeighbour();
    await appoint(server.parts.database, former, 'keeper', desk.communityId, {
      until: new Date(clock.now().getTime() - 1),
      from: at('08:00', '2026-11-01'),
    });
    const service = await desk.newService({ keeperId: former.id });
    expect(outcomes([await desk.dayOf(service, former)])).toEqual(['request.not_allowed']);
    expect((await server.call(bookingEndpoints.findServicesToServe, {}, { as: former.token })).body.items).toEqual([]);
  });

  it('sees the services they look after with what comes today and what waits, page by page', async () => {
    const own = await openBookingDesk(server);
    const service = await own.newService({ slotCapacity: 9, needsConfirmation: true });
    await own.newService({ keeperId: null, name: '社区自己接待' });
    await own.newService({ slotMinutes: null });
    await own.newService({ status: 'closed' });
    const people = [
      await own.newNeighbour(),
      await own.newNeighbour(),
      await own.newNeighbour(),
      await own.newNeighbour(),
    ];
    const made = await Promise.all(
      [at('11:00'), at('11:00'), at('11:00'), at('09:00', tuesday)].map((time, n) =>
        own.book(service, time, people[n]!),
      ),
    );
    await own.confirm(made[0]!.body.id, own.keeper);
    await own.cancel(made[1]!.body.id, people[1]!);
    const toServe = async ({ token }: Neighbour, cursor?: string) =>
      (await server.call(bookingEndpoints.findServicesToServe, { cursor }, { as: token })).body;
    expect((await toServe(own.keeper)).items).toEqual([
      { id: service.id, name: '快乐理发', organizationName: expect.any(String), today: 2, requested: 2 },
    ]);
    expect((await toServe(own.worker)).items.map(({ name }) => name)).toEqual(['快乐理发', '社区自己接待']);
    expect((await toServe(own.otherKeeper)).items).toEqual([]);
    for (let n = 0; n < 20; n++) await own.newService({ name: `第${n}处` });
    const first = await toServe(own.keeper);
    expect([first.items.length, (await toServe(own.keeper, first.nextCursor!)).items.length]).toEqual([20, 1]);
  });

  it('sees the day in the order of coming, page by page, with masked numbers', async () => {
    const service = await desk.newService({ slotCapacity: 30 });
    const people = await Promise.all(
      Array.from({ length: 22 }, (_, n) => desk.newNeighbour(undefined, undefined, `邻居${n}`)),
    );
    await desk.book(service, at('09:00', tuesday), people[0]!);
    for (const [n, one] of people.entries())
      await desk.book(service, at(n % 2 ? '09:00' : '14:00'), one, n === 1 ? '带着孩子来' : undefined);
    const first = (await desk.dayOf(service, desk.keeper)).body;
    const second = (await desk.dayOf(service, desk.keeper, monday, first.nextCursor!)).body;
    const all = [...first.items, ...second.items];
    expect(all.map(({ personName }) => personName)).toEqual(
      [...people.keys()].sort((a, b) => (b % 2) - (a % 2) || a - b).map((n) => `邻居${n}`),
    );
    expect(second.nextCursor).toBeNull();
    expect(all[0]).toMatchObject({
      note: '带着孩子来',
      phoneMasked: expect.stringMatching(/^139\*{4}\d{4}$/),
      can: { confirm: false, decline: true, markCame: false, markNoShow: false, undo: false },
    });
    expect(first.nextDay).toBe(tuesday);
    expect((await desk.dayOf(service, desk.keeper, tuesday)).body).toMatchObject({
      items: [{ personName: '邻居0' }],
      nextDay: null,
    });
  });

  it('looks a number up while there is a visit to speak of, and every look is written down', async () => {
    const { id, resident } = await booked();
    const { phone } = await server.parts.database.read((db) => db.findOneByOrFail(Person, { id: resident.id }));
    expect((await desk.reveal(id, desk.keeper)).body).toEqual({ phone });
    const looks = await server.parts.database.read((db) =>
      db.findBy(AuditEntry, { subjectId: id, action: 'booking.phone_seen' }),
    );
    expect(looks.map(({ actorId }) => actorId)).toEqual([desk.keeper.id]);
    clock.set(new Date(at('12:00').getTime() + days(7)));
    expect((await desk.reveal(id, desk.keeper)).status).toBe(200);
    clock.advance(1);
    expect(outcomes([await desk.reveal(id, desk.keeper)])).toEqual(['booking.phone_closed']);
    clock.set(at('08:00'));
    await desk.cancel(id, resident);
    expect(outcomes([await desk.reveal(id, desk.keeper)])).toEqual(['booking.phone_closed']);
  });
});
