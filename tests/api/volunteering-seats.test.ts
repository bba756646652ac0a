import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { subscribeTemplates } from '@yuanli/shared/messages/subscribe-templates';
import { activityEndpoints as activities } from '@yuanli/shared/volunteering/activities.endpoints';
import { seatEndpoints as seats } from '@yuanli/shared/volunteering/seats.endpoints';
import { releaseRunOutHolds } from '../../server/src/holds';
import { AuditEntry } from '../../server/src/platform/audit';
import { clock, days, fromNow, hours, minutes } from '../../server/src/platform/clock';
import { OutboxMessage } from '../../server/src/platform/outbox';
import { findSeatsWaitingFor, seatRunOut, Seat, Training, Volunteer } from '../../server/src/volunteering';
import { appoint } from '../support/factories/people';
import { makeActivity, makeShift } from '../support/factories/volunteering';
import { makeVolunteeringTown, type VolunteeringTown } from '../support/make-volunteers';
import type { Neighbour } from '../support/make-neighbourhood';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let town: VolunteeringTown;
beforeAll(async () => {
  server = await startTestServer();
  town = await makeVolunteeringTown(server);
});
afterAll(() => server.close());
afterEach(() => clock.set(null));

const newShift = async (more: Parameters<typeof makeShift>[1] = {}, rules: Parameters<typeof makeActivity>[1] = {}) => {
  const { id: activityId } = await makeActivity(server.parts.database, { communityId: town.communityId, ...rules });
  return makeShift(server.parts.database, { activityId, ...more });
};
const signUp = (who: Neighbour, shiftId: string, mayWait = true) => town.signUp(who, shiftId, mayWait);
const cancel = (who: Neighbour, id: string, reason?: string) => server.call(seats.cancelSeat, { id, reason }, { as: who.token });
const accept = (who: Neighbour, id: string) => server.call(seats.acceptSeat, { id }, { as: who.token });
const get = (who: Neighbour, id: string) => server.call(seats.getSeat, { id }, { as: who.token });
const card = async (shiftId: string, who?: Neighbour) =>
  (await server.call(activities.findShifts, { communityId: town.communityId }, who ? { as: who.token } : {})).body.items.find(({ id }) => id === shiftId);
const newestFor = async ({ token }: Neighbour) => (await server.call(messageEndpoints.findMessages, {}, { as: token })).body.items[0];
const readSeat = (id: string) => server.parts.database.read((db) => db.findOneByOrFail(Seat, { id }));
const runOut = () => releaseRunOutHolds({ seat: seatRunOut }).run(server.parts.database);

describe('signing up', () => {
  it('takes a seat, or a place in line for those who would wait', async () => {
    const shift = await newShift({ capacity: 1 });
    const [first, second, third] = [await town.newVolunteer(), await town.newVolunteer(), await town.newVolunteer()];
    const seated = await signUp(first, shift.id);
    expect(seated.body).toMatchObject({ state: 'seated', placeInLine: null, bring: '手套', communityPhone: '010-55550101', checkedIn: null, can: { accept: false, cancel: true, checkIn: false, checkOut: false } });
    expect(seated.body.shift).toMatchObject({ id: shift.id, left: 0, waiting: 0, mine: 'seated', title: '清理楼道', postName: '清洁' });
    expect(seated.body.cutOffAt).toBe(new Date(shift.startsAt.getTime() - hours(12)).toISOString());
    expect(await newestFor(first)).toMatchObject({ title: '报名成功了', link: { kind: 'seat', id: seated.body.id } });

    expect((await signUp(second, shift.id, false)).body.error?.code).toBe('seat.full');
    const waiting = await signUp(second, shift.id);
    expect(waiting.body).toMatchObject({ state: 'waiting', placeInLine: 1, can: { cancel: true } });
    expect((await signUp(third, shift.id)).body).toMatchObject({ state: 'waiting', placeInLine: 2, shift: { left: 0, waiting: 2 } });
    expect(await card(shift.id, second)).toMatchObject({ left: 0, waiting: 2, mine: 'waiting' });
    expect(await card(shift.id)).toMatchObject({ mine: null });
    // A second tap after a lost answer.
    expect((await signUp(second, shift.id)).body.id).toBe(waiting.body.id);
    const mine = await server.call(seats.getMySeatInShift, { shiftId: shift.id }, { as: second.token });
    expect(mine.body.id).toBe(waiting.body.id);
  });

  it('names the clash with another sign-up, until that is given back', async () => {
    const startsAt = fromNow(days(3));
    const [shift, clash, later] = [
      await newShift({ startsAt }, { title: '包饺子' }),
      await newShift({ startsAt: new Date(startsAt.getTime() + minutes(119)) }),
      await newShift({ startsAt: new Date(startsAt.getTime() + hours(2)) }),
    ];
    const volunteer = await town.newVolunteer();
    const { body: { id } } = await signUp(volunteer, shift.id);
    const refused = await signUp(volunteer, clash.id);
    expect([refused.status, refused.body.error?.code]).toEqual([409, 'seat.overlaps']);
    expect(refused.body.error?.message).toMatch(/「包饺子」\d{4}年\d+月\d+日 \d\d:\d\d的班次/);
    expect((await signUp(volunteer, later.id)).status).toBe(200);
    await cancel(volunteer, id);
    // The shift afterwards is in the way now.
    expect((await signUp(volunteer, clash.id)).body.error?.code).toBe('seat.overlaps');
    expect((await signUp(volunteer, shift.id)).status).toBe(200);
  });

  it.each([
    ['seat.guardian_needed', 'guardian', { isGuardianAwaited: true, bornOn: '2014-01-01' }, {}],
    ['seat.age_wrong', 'age', { bornOn: '1940-01-01' }, { maxAge: 70 }],
    ['seat.age_wrong', 'age', { bornOn: '2012-01-01' }, { minAge: 18 }],
    ['seat.training_needed', 'training', {}, { training: '急救培训' }],
    ['seat.party_only', 'party', {}, { partyMembersOnly: true }],
  ] as const)('is refused with %s, and the page says so', async (code, missing, papers, rules) => {
    const shift = await newShift({}, rules);
    const volunteer = await town.newVolunteer(papers);
    expect((await signUp(volunteer, shift.id)).body.error?.code).toBe(code);
    const page = await server.call(activities.getActivity, { id: shift.activityId }, { as: volunteer.token });
    expect(page.body).toMatchObject({ missing, can: { signUp: false } });
    expect(page.body.cannotSignUpBecause).toBeTruthy();
  });

  it('is open to whoever meets the requirements', async () => {
    const shift = await newShift({}, { training: '急救培训', partyMembersOnly: true, minAge: 18, maxAge: 60 });
    const volunteer = await town.newVolunteer();
    await appoint(server.parts.database, volunteer, 'party_member', town.communityId);
    await server.parts.database.inTransaction((tx) =>
      tx.insert(Training, { id: shift.id, personId: volunteer.id, title: '急救培训', trainedOn: '2026-01-01', minutes: 60, recordedById: town.communityWorker.id }));
    const page = await server.call(activities.getActivity, { id: shift.activityId }, { as: volunteer.token });
    expect(page.body).toMatchObject({ missing: null, cannotSignUpBecause: null, can: { signUp: true, change: false } });
    expect((await signUp(volunteer, shift.id)).status).toBe(200);
    const stranger = await server.call(activities.getActivity, { id: shift.activityId }, { as: town.neighbour.token });
    expect(stranger.body.missing).toBe('register');
    expect((await signUp(town.neighbour, shift.id)).body.error?.code).toBe('seat.register_first');
  });

  it('counts the age on the day of the shift', async () => {
    clock.set(new Date('2026-11-22T02:00:00Z'));
    const place = await makeVolunteeringTown(server);
    const { id: activityId } = await makeActivity(server.parts.database, { communityId: place.communityId, minAge: 18 });
    const [before, after] = [
      await makeShift(server.parts.database, { activityId, startsAt: new Date('2026-11-30T15:00:00Z'), endsAt: new Date('2026-11-30T15:30:00Z') }),
      await makeShift(server.parts.database, { activityId, startsAt: new Date('2026-11-30T16:00:00Z') }),
    ];
    const volunteer = await place.newVolunteer({ bornOn: '2008-12-01' });
    expect((await place.signUp(volunteer, before.id)).body.error?.code).toBe('seat.age_wrong');
    expect((await place.signUp(volunteer, after.id)).status).toBe(200);
  });

  it('ends when the shift starts, and is not possible for what nobody may see', async () => {
    const volunteer = await town.newVolunteer();
    const started = await newShift({ startsAt: fromNow(-minutes(1)) });
    expect((await signUp(volunteer, started.id)).body.error?.code).toBe('seat.not_open');
    const cancelled = await newShift({ state: 'cancelled' });
    expect((await signUp(volunteer, cancelled.id)).body.error?.code).toBe('seat.not_open');
    const draft = await newShift({}, { state: 'draft' });
    expect((await signUp(volunteer, draft.id)).body.error?.code).toBe('shift.not_found');
    expect((await signUp(volunteer, volunteer.id)).body.error?.code).toBe('shift.not_found');
    expect((await server.call(seats.signUp, { shiftId: draft.id, mayWait: true })).body.error?.code).toBe('session.required');
  });
});

describe('giving a seat back', () => {
  it('before the cut-off leaves no mark, afterwards it is written down', async () => {
    const shift = await newShift({ startsAt: fromNow(hours(13)) });
    const [early, late] = [await town.newVolunteer(), await town.newVolunteer()];
    const { body: { id: earlyId } } = await signUp(early, shift.id);
    const { body: { id: lateId } } = await signUp(late, shift.id);
    expect((await cancel(early, earlyId, '家里有事')).body).toMatchObject({ state: 'released', can: { cancel: false } });
    expect(await readSeat(earlyId)).toMatchObject({ ending: 'given_back', reason: '家里有事' });
    clock.advance(hours(2));
    expect((await cancel(late, lateId)).body.state).toBe('cancelled_late');
    const trail = await server.parts.database.read((db) => db.findBy(AuditEntry, { subjectId: lateId, action: 'seat.cancelled' }));
    expect(trail).toMatchObject([{ detail: { isLate: true, was: 'held' } }]);
    expect((await cancel(late, lateId)).body.error?.code).toBe('seat.changed');
    expect(await card(shift.id)).toMatchObject({ left: 5 });
    expect((await signUp(early, shift.id)).body).toMatchObject({ state: 'seated' });
  });

  it('is nobody else’s business, and ends with the start', async () => {
    const shift = await newShift({ startsAt: fromNow(hours(1)) });
    const volunteer = await town.newVolunteer();
    const { body: { id } } = await signUp(volunteer, shift.id);
    for (const who of [town.communityWorker, town.neighbour]) {
      expect((await get(who, id)).body.error?.code).toBe('seat.not_found');
      expect((await cancel(who, id)).body.error?.code).toBe('seat.not_found');
      expect((await accept(who, id)).body.error?.code).toBe('seat.not_found');
    }
    clock.advance(hours(1));
    expect((await cancel(volunteer, id)).body.error?.code).toBe('seat.already_started');
    expect((await get(volunteer, id)).body).toMatchObject({ state: 'seated', can: { cancel: false } });
    clock.advance(hours(2));
    expect((await get(volunteer, id)).body.state).toBe('done');
  });

  it('offers it to the first in line, who has half a day; then to the second', async () => {
    const shift = await newShift({ capacity: 1 });
    const [first, second, third] = [await town.newVolunteer(), await town.newVolunteer(), await town.newVolunteer()];
    const [a, b, c] = [(await signUp(first, shift.id)).body, (await signUp(second, shift.id)).body, (await signUp(third, shift.id)).body];
    await server.call(messageEndpoints.grantMessages, { templateIds: [subscribeTemplates.volunteering_seat.templateId] }, { as: second.token });
    await cancel(first, a.id);
    await server.settle();
    const offered = await get(second, b.id);
    expect(offered.body).toMatchObject({ state: 'offered', can: { accept: true, cancel: true }, placeInLine: null });
    expect(new Date(offered.body.offerUntil!).getTime() - clock.now().getTime()).toBeGreaterThan(hours(11.9));
    expect(await newestFor(second)).toMatchObject({ title: '有名额了，等您答复', link: { kind: 'seat', id: b.id } });
    const card = await server.parts.database.read((db) => db.findOneOrFail(OutboxMessage, { where: { topic: 'message.send' }, order: { id: 'DESC' } }));
    expect(card.payload).toMatchObject({ template: 'volunteering_seat', page: `volunteering/seat/index?id=${b.id}` });
    expect(JSON.parse(card.payload['data'] as string)).toMatchObject({ thing1: '清理楼道', phrase2: '有名额了', thing4: '石榴院2号楼' });
    const waiting = await server.parts.database.read((db) => findSeatsWaitingFor(db, { personId: second.id, sessionId: '', powers: [] }));
    expect(waiting).toEqual([expect.objectContaining({ kind: 'accept_seat', id: b.id, dueAt: new Date(offered.body.offerUntil!) })]);

    // Nobody goes past those who wait.
    expect((await signUp(first, shift.id, false)).body.error?.code).toBe('seat.full');
    expect((await get(third, c.id)).body).toMatchObject({ state: 'waiting', placeInLine: 1 });
    clock.advance(hours(12));
    expect((await accept(second, b.id)).body.error?.code).toBe('seat.offer_over');
    await runOut();
    await server.settle();
    expect((await get(second, b.id)).body.state).toBe('released');
    expect((await newestFor(second))?.title).toBe('名额给了下一位');
    expect((await newestFor(third))?.title).toBe('有名额了，等您答复');
    expect((await accept(third, c.id)).body).toMatchObject({ state: 'seated', offerUntil: null });
    expect((await accept(third, c.id)).body).toMatchObject({ state: 'seated' });
    expect((await get(third, c.id)).body.shift).toMatchObject({ left: 0, waiting: 0 });
  });

  it('offers nothing any more once the shift has begun', async () => {
    const shift = await newShift({ capacity: 1, startsAt: fromNow(hours(2)) });
    const [first, second, third] = [await town.newVolunteer(), await town.newVolunteer(), await town.newVolunteer()];
    const [a, b, c] = [(await signUp(first, shift.id)).body, (await signUp(second, shift.id)).body, (await signUp(third, shift.id)).body];
    await cancel(first, a.id);
    expect((await get(second, b.id)).body.offerUntil).toBe(shift.startsAt.toISOString());
    clock.advance(hours(2));
    await runOut();
    await server.settle();
    expect((await get(second, b.id)).body.state).toBe('released');
    expect((await get(third, c.id)).body.state).toBe('released');
    expect(await newestFor(third)).toBeUndefined();
  });
});

describe('my sign-ups', () => {
  const list = async ({ token }: Neighbour, view: 'upcoming' | 'waiting' | 'past', cursor?: string) => (await server.call(seats.findMySeats, { view, cursor }, { as: token })).body;
  const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);

  it('are upcoming, waiting and past', async () => {
    const volunteer = await town.newVolunteer();
    const full = await newShift({ capacity: 1, startsAt: fromNow(hours(40)) });
    await signUp(await town.newVolunteer(), full.id);
    const soon = (await signUp(volunteer, (await newShift({ startsAt: fromNow(hours(20)) })).id)).body.id;
    const later = (await signUp(volunteer, (await newShift({ startsAt: fromNow(hours(30)) })).id)).body.id;
    const waits = (await signUp(volunteer, full.id)).body.id;
    const given = (await signUp(volunteer, (await newShift({ startsAt: fromNow(hours(60)) })).id)).body.id;
    await cancel(volunteer, given);
    expect(ids(await list(volunteer, 'upcoming'))).toEqual([soon, later]);
    expect(ids(await list(volunteer, 'waiting'))).toEqual([waits]);
    expect(ids(await list(volunteer, 'past'))).toEqual([given]);
    clock.advance(hours(23));
    expect(ids(await list(volunteer, 'upcoming'))).toEqual([later]);
    expect(ids(await list(volunteer, 'past'))).toEqual([soon, given]);
    expect((await list(town.neighbour, 'past')).items).toEqual([]);
  });

  it('go page by page', async () => {
    const volunteer = await town.newVolunteer();
    const made: string[] = [];
    for (let n = 0; n < 23; n++) made.push((await signUp(volunteer, (await newShift({ startsAt: fromNow(hours(24 + 3 * n)) })).id)).body.id);
    const first = await list(volunteer, 'upcoming');
    const second = await list(volunteer, 'upcoming', first.nextCursor!);
    expect([...ids(first), ...ids(second)]).toEqual(made);
    expect(second.nextCursor).toBeNull();
    clock.advance(days(10));
    const last = await list(volunteer, 'past');
    expect([...ids(last), ...ids(await list(volunteer, 'past', last.nextCursor!))]).toEqual([...made].reverse());
  });
});

describe('a shift that changes', () => {
  const change = (shiftId: string, startsAt: Date, capacity: number) =>
    server.call(activities.changeShift, { id: shiftId, startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + hours(2)).toISOString(), capacity }, { as: town.communityWorker.token });

  it('gets more seats, which go to those who wait, and never fewer than are taken', async () => {
    const shift = await newShift({ capacity: 1 });
    const people = [await town.newVolunteer(), await town.newVolunteer(), await town.newVolunteer(), await town.newVolunteer()];
    const made = [];
    for (const person of people) made.push((await signUp(person, shift.id)).body.id);
    expect((await change(shift.id, shift.startsAt, 3)).body.posts[0]!.shifts).toEqual([expect.objectContaining({ capacity: 3, left: 0, waiting: 1 })]);
    await server.settle();
    expect(await Promise.all(people.map(async (person, n) => (await get(person, made[n]!)).body.state))).toEqual(['seated', 'offered', 'offered', 'waiting']);
    expect((await newestFor(people[2]!))?.title).toBe('有名额了，等您答复');
    expect((await newestFor(people[3]!))).toBeUndefined();
    expect((await change(shift.id, shift.startsAt, 2)).body.error?.code).toBe('hold.pool_too_small');
  });

  it('has another time: all are told, and may leave without a mark until it starts', async () => {
    const shift = await newShift({ startsAt: fromNow(hours(30)) });
    const [volunteer, newcomer] = [await town.newVolunteer(), await town.newVolunteer()];
    const { body: { id } } = await signUp(volunteer, shift.id);
    clock.advance(minutes(1));
    const startsAt = fromNow(hours(5));
    expect((await change(shift.id, startsAt, 5)).status).toBe(200);
    clock.advance(minutes(1));
    await server.settle();
    expect(await newestFor(volunteer)).toMatchObject({ title: '班次改时间了', link: { kind: 'seat', id } });
    expect((await get(volunteer, id)).body).toMatchObject({ cutOffAt: startsAt.toISOString(), shift: { startsAt: startsAt.toISOString() } });
    const { body: late } = await signUp(newcomer, shift.id);
    expect(late.cutOffAt).toBe(new Date(startsAt.getTime() - hours(12)).toISOString());
    expect((await cancel(newcomer, late.id)).body.state).toBe('cancelled_late');
    expect((await cancel(volunteer, id)).body.state).toBe('released');
  });

  it('is refused for times that have passed, and for shifts that have begun', async () => {
    const shift = await newShift({ startsAt: fromNow(hours(1)) });
    expect((await change(shift.id, fromNow(-hours(1)), 5)).body.error?.fields).toHaveProperty('startsAt');
    clock.advance(hours(1));
    expect((await change(shift.id, fromNow(hours(5)), 5)).body.error?.code).toBe('shift.over');
    const as = town.communityWorker.token;
    expect((await server.call(activities.cancelShift, { id: shift.id, reason: '下雨' }, { as })).body.error?.code).toBe('shift.over');
    expect((await server.call(activities.cancelShift, { id: town.communityId, reason: '下雨' }, { as })).body.error?.code).toBe('shift.not_found');
  });

  it('called off frees everybody, and tells them once, however often the message is delivered', async () => {
    const shift = await newShift({ capacity: 1 });
    const [first, second] = [await town.newVolunteer(), await town.newVolunteer()];
    const [a, b] = [(await signUp(first, shift.id)).body.id, (await signUp(second, shift.id)).body.id];
    await server.call(activities.cancelShift, { id: shift.id, reason: '下雨' }, { as: town.communityWorker.token });
    await server.settle();
    await server.parts.database.inTransaction((tx) => tx.query("UPDATE outbox_message SET state = 'waiting' WHERE topic = 'volunteering.tell_seats'"));
    clock.advance(minutes(6));
    await server.settle();
    for (const [who, id] of [[first, a], [second, b]] as const) {
      expect((await get(who, id)).body).toMatchObject({ state: 'shift_cancelled', shift: { state: 'cancelled' }, can: { cancel: false, accept: false } });
      const inbox = await server.call(messageEndpoints.findMessages, {}, { as: who.token });
      expect(inbox.body.items.filter(({ title }) => title === '班次取消了')).toHaveLength(1);
      expect(inbox.body.items[0]!.text).toContain('下雨');
    }
    expect(await card(shift.id)).toBeUndefined();
    expect((await signUp(first, (await newShift({ startsAt: shift.startsAt })).id)).status).toBe(200);
  });

  it('called off with its whole activity, more than a hundred people are told', async () => {
    const { id: activityId } = await makeActivity(server.parts.database, { communityId: town.communityId });
    const shift = await makeShift(server.parts.database, { activityId, capacity: 100 });
    const people: Neighbour[] = [];
    for (let n = 0; n < 104; n++) people.push(await town.newVolunteer());
    for (const person of people) await signUp(person, shift.id);
    const cancelled = await server.call(activities.cancelActivity, { id: activityId, reason: '停水了' }, { as: town.communityWorker.token });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', cancelledBecause: '停水了', can: { cancel: false, change: false, publish: false } });
    expect((await server.call(activities.cancelActivity, { id: activityId, reason: '停水了' }, { as: town.communityWorker.token })).body.error?.code).toBe('activity.changed');
    await server.settle();
    const told = await Promise.all(people.map(async (person) => (await newestFor(person))?.title));
    expect(new Set(told)).toEqual(new Set(['班次取消了']));
  }, 120_000);
});

describe('the list of shifts', () => {
  it('shows what is to come, by time and by kind, page by page', async () => {
    const place = await makeVolunteeringTown(server);
    const { database } = server.parts;
    const { communityId } = place;
    const service = await makeActivity(database, { communityId });
    const duty = await makeActivity(database, { communityId, kind: 'duty' });
    const draft = await makeActivity(database, { communityId, state: 'draft' });
    await makeShift(database, { activityId: draft.id });
    await makeShift(database, { activityId: service.id, startsAt: fromNow(-minutes(1)) });
    const base = fromNow(hours(24)).getTime();
    const made: { id: string; kind: string }[] = [];
    for (let n = 0; n < 45; n++) {
      const activity = n % 3 === 0 ? duty : service;
      made.push(await makeShift(database, { activityId: activity.id, startsAt: new Date(base + hours(Math.floor(n / 4))) }));
    }
    const walk = async (more: object) => {
      const seen: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const { body } = await server.call(activities.findShifts, { communityId, ...more, cursor });
        seen.push(...body.items.map(({ id }) => id));
        if (!body.nextCursor) return seen;
        cursor = body.nextCursor;
      }
    };
    expect(await walk({})).toEqual(made.map(({ id }) => id));
    expect(await walk({ kind: 'duty' })).toEqual(made.filter(({ kind }) => kind === 'duty').map(({ id }) => id));
    const [from, until] = [new Date(base + hours(1)).toISOString(), new Date(base + hours(3)).toISOString()];
    expect(await walk({ from, until })).toEqual(made.slice(4, 12).map(({ id }) => id));
    expect((await server.call(activities.findShifts, { communityId, cursor: 'no such thing' })).body.items[0]!.id).toBe(made[0]!.id);
  });
});

it('who leaves for good gives back their seats, and who they were is not kept', async () => {
  const shift = await newShift({ capacity: 1 });
  const [leaver, next] = [await town.newVolunteer(), await town.newVolunteer()];
  const { body: { id } } = await signUp(leaver, shift.id);
  const { body: waiting } = await signUp(next, shift.id);
  const exported = await server.call(identityEndpoints.exportMyData, {}, { as: leaver.token });
  expect(exported.body).toMatchObject({ volunteer: { realName: '张小明' }, seats: [{ activityId: shift.activityId }] });
  await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, { as: leaver.token });
  await server.settle();
  await server.settle();
  expect(await readSeat(id)).toMatchObject({ ending: 'left' });
  expect(await server.parts.database.read((db) => db.existsBy(Volunteer, { personId: leaver.id }))).toBe(false);
  expect((await get(next, waiting.id)).body.state).toBe('offered');
});

it('on the day itself the first screen says where I am expected', async () => {
  clock.set(new Date('2026-11-22T02:00:00Z'));
  const place = await makeVolunteeringTown(server);
  const volunteer = await place.newVolunteer();
  const activity = await makeActivity(server.parts.database, { communityId: place.communityId });
  const today = await makeShift(server.parts.database, { activityId: activity.id, startsAt: fromNow(hours(8)) });
  const tomorrow = await makeShift(server.parts.database, { activityId: activity.id, startsAt: fromNow(hours(15)) });
  const { body: { id } } = await place.signUp(volunteer, today.id);
  expect((await place.signUp(volunteer, tomorrow.id)).status).toBe(200);
  const waiting = await server.parts.database.read((db) => findSeatsWaitingFor(db, { personId: volunteer.id, sessionId: '', powers: [] }));
  expect(waiting).toEqual([{ kind: 'come_to_shift', id, title: '今天您报了「清理楼道」', hint: '2026年11月22日 18:00', dueAt: today.startsAt }]);
});
