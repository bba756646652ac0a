import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { subscribeTemplates } from '@yuanli/shared/messages/subscribe-templates';
import { seatEndpoints as seats } from '@yuanli/shared/volunteering/seats.endpoints';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, days, fromNow, hours } from '../../../server/src/platform/clock';
import { OutboxMessage } from '../../../server/src/platform/outbox';
import { Volunteer } from '../../../server/src/volunteering/volunteers/volunteer.entity';
import type { Neighbour } from '../../support/make-neighbourhood';
import { openSeatDesk } from '../../support/seat-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';
import { todosOf } from '../../support/tasks-of';

const { server, desk } = useServer(openSeatDesk);
afterEach(() => clock.set(null));

describe('giving a seat back', () => {
  it('before the cut-off leaves no mark, afterwards it is written down', async () => {
    const shift = await desk.newShift({ startsAt: fromNow(hours(13)) });
    const [early, late] = [await desk.newVolunteer(), await desk.newVolunteer()];
    const {
      body: { id: earlyId },
    } = await desk.signUp(early, shift.id);
    const {
      body: { id: lateId },
    } = await desk.signUp(late, shift.id);
    expect((await desk.cancel(early, earlyId, '家里有事')).body).toMatchObject({
      state: 'released',
      can: { cancel: false },
    });
    expect(await desk.readSeat(earlyId)).toMatchObject({ ending: 'given_back', reason: '家里有事' });
    clock.advance(hours(2));
    expect((await desk.cancel(late, lateId)).body.state).toBe('cancelled_late');
    const trail = await server.parts.database.read((db) =>
      db.findBy(AuditEntry, { subjectId: lateId, action: 'seat.cancelled' }),
    );
    expect(trail).toMatchObject([{ detail: { isLate: true, was: 'held' } }]);
    expectRefused(await desk.cancel(late, lateId), 'seat.changed');
    expect(await desk.card(shift.id)).toMatchObject({ left: 5 });
    expect((await desk.signUp(early, shift.id)).body).toMatchObject({ state: 'seated' });
  });

  it('too late is read by the coordinator, with the reason if one was given', async () => {
    const shift = await desk.newShift({ startsAt: fromNow(hours(3)) });
    const [late, waiting] = [await desk.newVolunteer(), await desk.newVolunteer()];
    const {
      body: { id },
    } = await desk.signUp(late, shift.id);
    await desk.signUp(waiting, shift.id);
    await desk.cancel(late, id, '孩子发烧');
    const { body } = await server.call(seats.getRoster, { shiftId: shift.id }, { as: desk.communityWorker.token });
    expect(body.people.map(({ state, reason }) => [state, reason])).toEqual([
      ['seated', null],
      ['cancelled_late', '孩子发烧'],
    ]);
  });

  it('is nobody else’s business, and ends with the start', async () => {
    const shift = await desk.newShift({ startsAt: fromNow(hours(1)) });
    const volunteer = await desk.newVolunteer();
    const {
      body: { id },
    } = await desk.signUp(volunteer, shift.id);
    for (const who of [desk.communityWorker, desk.neighbour]) {
      expectRefused(await desk.get(who, id), 'seat.not_found');
      expectRefused(await desk.cancel(who, id), 'seat.not_found');
      expectRefused(await desk.accept(who, id), 'seat.not_found');
    }
    clock.advance(hours(1));
    expectRefused(await desk.cancel(volunteer, id), 'seat.already_started');
    expect((await desk.get(volunteer, id)).body).toMatchObject({ state: 'seated', can: { cancel: false } });
    clock.advance(hours(2));
    expect((await desk.get(volunteer, id)).body.state).toBe('done');
  });

  it('offers it to the first in line, who has half a day; then to the second', async () => {
    const shift = await desk.newShift({ capacity: 1 });
    const [first, second, third] = [await desk.newVolunteer(), await desk.newVolunteer(), await desk.newVolunteer()];
    const [a, b, c] = [
      (await desk.signUp(first, shift.id)).body,
      (await desk.signUp(second, shift.id)).body,
      (await desk.signUp(third, shift.id)).body,
    ];
    await server.call(
      messageEndpoints.grantMessages,
      { templateIds: [subscribeTemplates.volunteering_seat.templateId] },
      { as: second.token },
    );
    await desk.cancel(first, a.id);
    await server.settle();
    const offered = await desk.get(second, b.id);
    expect(offered.body).toMatchObject({ state: 'offered', can: { accept: true, cancel: true }, placeInLine: null });
    expect(new Date(offered.body.offerUntil!).getTime() - clock.now().getTime()).toBeGreaterThan(hours(11.9));
    expect(await desk.newestFor(second)).toMatchObject({
      title: '有名额了，等您答复',
      link: { kind: 'seat', id: b.id },
    });
    const card = await server.parts.database.read((db) =>
      db.findOneOrFail(OutboxMessage, { where: { topic: 'message.send' }, order: { id: 'DESC' } }),
    );
    expect(card.payload).toMatchObject({ template: 'volunteering_seat', page: `volunteering/seat/index?id=${b.id}` });
    expect(JSON.parse(card.payload['data'] as string)).toMatchObject({
      activity: '清理楼道',
      seat: '有名额了',
      place: '石榴院2号楼',
    });
    const waiting = await todosOf(server, second);
    expect(waiting).toEqual([
      expect.objectContaining({
        kind: 'accept_seat',
        id: b.id,
        dueAt: new Date(offered.body.offerUntil!),
        hint: expect.stringMatching(/的班次，请在.*前答复$/) as string,
      }),
    ]);

    // Nobody goes past those who wait.
    expectRefused(await desk.signUp(first, shift.id, false), 'seat.full');
    expect((await desk.get(third, c.id)).body).toMatchObject({ state: 'waiting', placeInLine: 1 });
    clock.advance(hours(12));
    expectRefused(await desk.accept(second, b.id), 'seat.offer_over');
    await desk.runOut();
    await server.settle();
    expect((await desk.get(second, b.id)).body.state).toBe('released');
    expect((await desk.newestFor(second))?.title).toBe('名额已转给下一位');
    expect((await desk.newestFor(third))?.title).toBe('有名额了，等您答复');
    expect((await desk.accept(third, c.id)).body).toMatchObject({ state: 'seated', offerUntil: null });
    expect((await desk.accept(third, c.id)).body).toMatchObject({ state: 'seated' });
    expect((await desk.get(third, c.id)).body.shift).toMatchObject({ left: 0, waiting: 0 });
  });

  it('offers nothing any more once the shift has begun', async () => {
    const shift = await desk.newShift({ capacity: 1, startsAt: fromNow(hours(2)) });
    const [first, second, third] = [await desk.newVolunteer(), await desk.newVolunteer(), await desk.newVolunteer()];
    const [a, b, c] = [
      (await desk.signUp(first, shift.id)).body,
      (await desk.signUp(second, shift.id)).body,
      (await desk.signUp(third, shift.id)).body,
    ];
    await desk.cancel(first, a.id);
    expect((await desk.get(second, b.id)).body.offerUntil).toBe(shift.startsAt.toISOString());
    clock.advance(hours(2));
    await desk.runOut();
    await server.settle();
    expect((await desk.get(second, b.id)).body.state).toBe('released');
    expect((await desk.get(third, c.id)).body.state).toBe('released');
    expect(await desk.newestFor(third)).toBeUndefined();
  });
});

describe('my sign-ups', () => {
  const list = async ({ token }: Neighbour, view: 'upcoming' | 'waiting' | 'past', cursor?: string) =>
    (await server.call(seats.findMySeats, { view, cursor }, { as: token })).body;
  const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);

  it('are upcoming, waiting and past', async () => {
    const volunteer = await desk.newVolunteer();
    const full = await desk.newShift({ capacity: 1, startsAt: fromNow(hours(40)) });
    await desk.signUp(await desk.newVolunteer(), full.id);
    const soon = (await desk.signUp(volunteer, (await desk.newShift({ startsAt: fromNow(hours(20)) })).id)).body.id;
    const later = (await desk.signUp(volunteer, (await desk.newShift({ startsAt: fromNow(hours(30)) })).id)).body.id;
    const waits = (await desk.signUp(volunteer, full.id)).body.id;
    const given = (await desk.signUp(volunteer, (await desk.newShift({ startsAt: fromNow(hours(60)) })).id)).body.id;
    await desk.cancel(volunteer, given);
    expect(ids(await list(volunteer, 'upcoming'))).toEqual([soon, later]);
    expect(ids(await list(volunteer, 'waiting'))).toEqual([waits]);
    expect(ids(await list(volunteer, 'past'))).toEqual([given]);
    clock.advance(hours(23));
    expect(ids(await list(volunteer, 'upcoming'))).toEqual([later]);
    expect(ids(await list(volunteer, 'past'))).toEqual([soon, given]);
    expect((await list(desk.neighbour, 'past')).items).toEqual([]);
  });

  it('go page by page', async () => {
    const volunteer = await desk.newVolunteer();
    const made: string[] = [];
    for (let n = 0; n < 23; n++)
      made.push(
        (await desk.signUp(volunteer, (await desk.newShift({ startsAt: fromNow(hours(24 + 3 * n)) })).id)).body.id,
      );
    const first = await list(volunteer, 'upcoming');
    const second = await list(volunteer, 'upcoming', first.nextCursor!);
    expect([...ids(first), ...ids(second)]).toEqual(made);
    expect(second.nextCursor).toBeNull();
    clock.advance(days(10));
    const last = await list(volunteer, 'past');
    expect([...ids(last), ...ids(await list(volunteer, 'past', last.nextCursor!))]).toEqual([...made].reverse());
  });
});

it('who leaves for good gives back their seats, and who they were is not kept', async () => {
  const shift = await desk.newShift({ capacity: 1 });
  const [leaver, next] = [await desk.newVolunteer(), await desk.newVolunteer()];
  const {
    body: { id },
  } = await desk.signUp(leaver, shift.id);
  const { body: waiting } = await desk.signUp(next, shift.id);
  const exported = await server.call(identityEndpoints.exportMyData, {}, { as: leaver.token });
  expect(exported.body).toMatchObject({ volunteer: { realName: '张小明' }, seats: [{ activityId: shift.activityId }] });
  await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, { as: leaver.token });
  await server.settle();
  await server.settle();
  expect(await desk.readSeat(id)).toMatchObject({ ending: 'left' });
  expect(await server.parts.database.read((db) => db.existsBy(Volunteer, { personId: leaver.id }))).toBe(false);
  expect((await desk.get(next, waiting.id)).body.state).toBe('offered');
});
