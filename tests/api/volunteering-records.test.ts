import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { recordEndpoints as records } from '@yuanli/shared/volunteering/service-records.endpoints';
import { volunteerEndpoints as volunteers } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { postPoints, reservePoints, PointsTransaction } from '../../server/src/points';
import { clock, days, hours, minutes } from '../../server/src/platform/clock';
import { newId } from '../../server/src/platform/new-id';
import { countObjections, countUnconfirmed, ServiceRecord, type Shift } from '../../server/src/volunteering';
import { openShiftDesk, STARTS, type ShiftDesk, type Someone } from '../support/shift-desk';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
let desk: ShiftDesk;
let shift: Shift;
let volunteer: Someone;
let seatId: string;

beforeAll(async () => {
  clock.set(new Date(STARTS.getTime() - hours(3)));
  server = await startTestServer();
  desk = await openShiftDesk(server);
});
afterAll(() => server.close());
beforeEach(async () => {
  clock.set(new Date(STARTS.getTime() - hours(3)));
  shift = await desk.newShift(desk.coordinator.id);
  volunteer = await desk.newVolunteer();
  seatId = await desk.seat(volunteer, shift);
});
afterEach(() => clock.set(null));

const code = (answer: { body: { error?: { code: string } } }) => answer.body.error?.code;
const confirmed = async (of = 120): Promise<string> => {
  await desk.attend(seatId, shift);
  return (await desk.confirm(desk.coordinator, seatId, of)).body.id;
};
const reverse = (id: string, who = desk.coordinator) => desk.call(who, records.reverseRecord, { id, reason: '人没有来' });
const object = (id: string, who = volunteer) => desk.call(who, records.objectToRecord, { id, reason: '我做满了两个小时' });
const decide = (id: string, more: { isUpheld: boolean; minutes?: number }, who = desk.supervisor) =>
  desk.call(who, records.decideObjection, { id, reason: '问过了当时在场的人', ...more });
const getRecord = async (id: string, who = volunteer) => (await desk.call(who, records.getRecord, { id })).body;
const spend = (amount: number) =>
  server.parts.database.inTransaction((tx) =>
    reservePoints(tx, { communityId: desk.communityId, personId: volunteer.id, amount, reason: '换毛巾', cause: { kind: 'gift', id: newId() }, idempotencyKey: newId() }),
  );
const inboxOf = async (who: Someone) => (await desk.call(who, messages.findMessages, {})).body.items;

describe('confirming minutes', () => {
  it('writes down what the decree names, gives the points and tells the volunteer', async () => {
    await desk.attend(seatId, shift);
    const answer = await desk.confirm(desk.secondCoordinator, seatId, 90, '很耐心');
    expect(answer.body).toMatchObject({
      title: '周末垃圾分类引导', content: '引导员：站在桶边提醒大家', placeName: '石榴院东门', organiser: '槐荫社区居委会', minutes: 90,
      evaluation: '很耐心', confirmedByName: '小吴', points: 15, reversal: null, objection: null,
    });
    expect(await desk.balance(volunteer)).toBe(15);
    expect(await getRecord(answer.body.id)).toMatchObject({ can: { object: true, reverse: false } });
    expect((await inboxOf(volunteer))[0]).toMatchObject({ text: expect.stringContaining('1小时30分钟，记15分'), link: { kind: 'service_record', id: answer.body.id } });
    expect((await desk.call(volunteer, volunteers.getMyVolunteer, {})).body).toMatchObject({ totalMinutes: 90, totalTimes: 1 });
  });

  it('follows the rule for a standing duty, and gives none where the activity earns none', async () => {
    for (const [activity, points] of [[{ kind: 'duty' as const }, 16], [{ earnsPoints: false }, 0]] as const) {
      const other = await desk.newShift(desk.coordinator.id, activity);
      const someone = await desk.newVolunteer();
      const id = await desk.seat(someone, other);
      await desk.attend(id, other);
      expect((await desk.confirm(desk.coordinator, id)).body.points).toBe(points || null);
      expect(await desk.balance(someone)).toBe(points);
    }
  });

  it('waits until they have come and gone, and counts as waiting until then', async () => {
    const count = () => server.parts.database.read((db) => countUnconfirmed(db, actorOf(desk.coordinator)));
    const before = await count();
    expect(code(await desk.confirm(desk.coordinator, seatId))).toBe('record.attendance_incomplete');
    await desk.attend(seatId, shift);
    expect(await count()).toBe(before + 1);
    await desk.confirm(desk.coordinator, seatId);
    expect(await count()).toBe(before);
  });

  it('knows no more minutes than the shift and three hours after it', async () => {
    await desk.attend(seatId, shift);
    const tooMany = await desk.confirm(desk.coordinator, seatId, 301);
    expect(tooMany.body.error?.fields).toEqual({ minutes: '这个班次最多记300分钟' });
    expect((await desk.confirm(desk.coordinator, seatId, 300)).status).toBe(200);
  });

  it('of one’s own service is somebody else’s', async () => {
    const own = await desk.seat(desk.coordinator, shift);
    expect(code(await desk.confirm(desk.coordinator, own))).toBe('check.own_seat');
  });

  it('by many at once is done once, with points once', async () => {
    await desk.attend(seatId, shift);
    const who = [desk.coordinator, desk.secondCoordinator];
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => desk.confirm(who[n % 2]!, seatId, 60 + n)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => code(answer) ?? []))).toEqual(new Set(['record.already_confirmed']));
    const won = answers.find(({ status }) => status === 200)!.body;
    expect(await desk.balance(volunteer)).toBe(won.points);
    expect(await server.parts.database.read((db) => db.countBy(PointsTransaction, { causeId: won.id }))).toBe(1);
  });
});

describe('taking a record back', () => {
  it('takes its points too, tells why, and leaves it to be read', async () => {
    const id = await confirmed();
    const answer = await reverse(id);
    expect(answer.body).toMatchObject({ minutes: 120, reversal: { reason: '人没有来' }, can: { reverse: false } });
    expect(await desk.balance(volunteer)).toBe(0);
    expect((await inboxOf(volunteer))[0]?.text).toContain('人没有来');
    expect((await desk.call(volunteer, volunteers.getMyVolunteer, {})).body).toMatchObject({ totalMinutes: 0, totalTimes: 0 });
    expect(code(await reverse(id, desk.secondCoordinator))).toBe('record.already_reversed');
  });

  it('makes room for a new one, which is a record of its own', async () => {
    const first = await confirmed();
    expect(code(await desk.confirm(desk.secondCoordinator, seatId, 60))).toBe('record.already_confirmed');
    await reverse(first);
    const second = (await desk.confirm(desk.coordinator, seatId, 60)).body.id;
    const rows = await server.parts.database.read((db) => db.find(ServiceRecord, { where: { seatId }, order: { sequence: 'ASC' } }));
    expect(rows.map(({ id, sequence, minutes: of }) => [id, sequence, of])).toEqual([[first, 1, 120], [second, 2, 60]]);
    expect(await desk.balance(volunteer)).toBe(10);
  });

  it('is refused plainly where the points are spent, and then nothing has changed', async () => {
    const id = await confirmed();
    await spend(15);
    expect(code(await reverse(id))).toBe('record.points_spent');
    expect(await getRecord(id)).toMatchObject({ reversal: null, points: 20 });
    expect(await desk.balance(volunteer)).toBe(5);
  });

  it('by two at once is done once', async () => {
    const id = await confirmed();
    const answers = await Promise.all([reverse(id), reverse(id, desk.secondCoordinator), reverse(id)]);
    expect(answers.map((answer) => code(answer) ?? 'done').sort()).toEqual(['done', 'record.already_reversed', 'record.already_reversed']);
    expect(await desk.balance(volunteer)).toBe(0);
  });
});

describe('an objection', () => {
  it('can be made for seven days to the millisecond, once', async () => {
    const id = await confirmed();
    const end = Date.parse((await getRecord(id)).objectUntil);
    expect(end - clock.now().getTime()).toBe(days(7));
    clock.set(new Date(end));
    expect(code(await object(id))).toBe('objection.too_late');
    clock.set(new Date(end - 1));
    expect((await object(id)).body.objection).toMatchObject({ state: 'open', reason: '我做满了两个小时' });
    expect(code(await object(id))).toBe('objection.already_made');
  });

  it('made twice at once is one', async () => {
    const id = await confirmed();
    const answers = await Promise.all([object(id), object(id), object(id)]);
    expect(answers.map((answer) => code(answer) ?? 'done').sort()).toEqual(['done', 'objection.already_made', 'objection.already_made']);
  });

  it('waits on the desk of the supervisor, who sees no full name', async () => {
    const objectionId = (await object(await confirmed(60))).body.objection!.id;
    const { body } = await desk.call(desk.supervisor, records.findObjections, {});
    expect(body.items.find(({ id }) => id === objectionId)).toMatchObject({ volunteerName: '陈**', record: { minutes: 60 }, can: { decide: true } });
    const waiting = await server.parts.database.read((db) => countObjections(db, actorOf(desk.supervisor, 'supervisor')));
    expect(waiting).toBe(body.items.length);
    expect((await desk.call(desk.coordinator, records.findObjections, {})).body.items).toEqual([]);
  });

  it('stops the coordinators: while it is open the record is neither taken back nor confirmed anew', async () => {
    const id = await confirmed();
    await object(id);
    expect(code(await reverse(id))).toBe('record.objection_open');
    expect(code(await desk.confirm(desk.coordinator, seatId, 60))).toBe('record.objection_open');
  });

  it('and taking the record back at the same moment: one of them comes first and the other is told', async () => {
    for (let round = 0; round < 5; round++) {
      volunteer = await desk.newVolunteer();
      seatId = await desk.seat(volunteer, shift);
      const id = await confirmed();
      const [objected, reversed] = await Promise.all([object(id), reverse(id)]);
      expect(objected.status).toBe(200);
      expect([undefined, 'record.objection_open']).toContain(code(reversed));
      const { reversal, objection } = await getRecord(id);
      expect(objection?.state).toBe('open');
      expect(reversal !== null).toBe(reversed.status === 200);
      expect(await desk.balance(volunteer)).toBe(reversed.status === 200 ? 0 : 20);
    }
  });

  it('upheld puts the record and the points right at once', async () => {
    const id = await confirmed(60);
    const objectionId = (await object(id)).body.objection!.id;
    expect((await decide(objectionId, { isUpheld: true, minutes: 120 })).status).toBe(200);
    expect(await getRecord(id)).toMatchObject({ reversal: { reason: '问过了当时在场的人' }, objection: { state: 'upheld', decision: '问过了当时在场的人' } });
    const { body } = await desk.call(volunteer, records.findMyRecords, {});
    expect(body.items.map((one) => [one.minutes, one.reversal === null, one.confirmedByName])).toEqual([[120, true, '赵委员'], [60, false, '林主任']]);
    expect(await desk.balance(volunteer)).toBe(20);
    expect((await inboxOf(volunteer))[0]?.text).toContain('您说得对');
    expect(code(await decide(objectionId, { isUpheld: false }))).toBe('objection.already_decided');
  });

  it('upheld gives more even where the points of before are spent already', async () => {
    const id = await confirmed(60);
    await spend(10);
    const objectionId = (await object(id)).body.objection!.id;
    expect((await decide(objectionId, { isUpheld: true, minutes: 120 })).status).toBe(200);
    expect(await desk.balance(volunteer)).toBe(10);
  });

  it('upheld with no minutes leaves nothing, and needs to say how many', async () => {
    const objectionId = (await object(await confirmed())).body.objection!.id;
    expect((await decide(objectionId, { isUpheld: true })).body.error?.fields).toEqual({ minutes: '请填写应记时长' });
    expect((await decide(objectionId, { isUpheld: true, minutes: 0 })).status).toBe(200);
    expect((await desk.call(volunteer, volunteers.getMyVolunteer, {})).body).toMatchObject({ totalMinutes: 0, totalTimes: 0 });
    expect(await desk.balance(volunteer)).toBe(0);
  });

  it('dismissed changes nothing', async () => {
    const id = await confirmed();
    const objectionId = (await object(id)).body.objection!.id;
    await decide(objectionId, { isUpheld: false });
    expect(await getRecord(id)).toMatchObject({ reversal: null, objection: { state: 'dismissed' }, can: { object: false } });
    expect(await desk.balance(volunteer)).toBe(20);
  });

  it('to a record that was taken back: seven days from then, and what was taken comes back', async () => {
    const id = await confirmed();
    clock.advance(days(6));
    await reverse(id);
    clock.advance(days(6));
    const objectionId = (await object(id)).body.objection!.id;
    await decide(objectionId, { isUpheld: true, minutes: 120 });
    expect((await desk.call(volunteer, volunteers.getMyVolunteer, {})).body).toMatchObject({ totalMinutes: 120, totalTimes: 1 });
    expect(await desk.balance(volunteer)).toBe(20);
  });

  it('to a record that a newer one replaced is pointed to the newer one', async () => {
    const id = await confirmed();
    await reverse(id);
    await desk.confirm(desk.coordinator, seatId, 90);
    expect(code(await object(id))).toBe('objection.newer_record');
  });

  it('is decided by a supervisor who had no hand in it, and is of the community', async () => {
    await desk.attend(seatId, shift);
    const both = await desk.newPerson('supervisor');
    const id = (await desk.confirm(desk.coordinator, seatId, 60)).body.id;
    const objectionId = (await object(id)).body.objection!.id;
    const elsewhere = (await openShiftDesk(server)).supervisor;
    for (const who of [desk.coordinator, volunteer, elsewhere]) {
      expect(code(await decide(objectionId, { isUpheld: true, minutes: 120 }, who))).toBe('objection.not_found');
    }
    // The new record was confirmed by the supervisor, so another one decides about that.
    await decide(objectionId, { isUpheld: true, minutes: 90 }, both);
    const newer = (await desk.call(volunteer, records.findMyRecords, {})).body.items[0]!;
    const second = (await object(newer.id)).body.objection!.id;
    expect(code(await decide(second, { isUpheld: false }, both))).toBe('objection.other_supervisor');
    expect((await decide(second, { isUpheld: false })).status).toBe(200);
  });

  it('decided twice at once is decided once', async () => {
    const objectionId = (await object(await confirmed(60))).body.objection!.id;
    const answers = await Promise.all([120, 90, 60].map((of) => decide(objectionId, { isUpheld: true, minutes: of })));
    expect(answers.map((answer) => code(answer) ?? 'done').sort()).toEqual(['done', 'objection.already_decided', 'objection.already_decided']);
    expect((await desk.call(volunteer, records.findMyRecords, {})).body.items.filter(({ reversal }) => !reversal)).toHaveLength(1);
  });
});

it('who may read and do what with a record', async () => {
  const id = await confirmed();
  const elsewhere = await openShiftDesk(server);
  const readers = { volunteer, coordinator: desk.coordinator, supervisor: desk.supervisor };
  const strangers = { neighbour: await desk.newVolunteer(), coordinatorElsewhere: elsewhere.coordinator, supervisorElsewhere: elsewhere.supervisor, organisation: await desk.newPerson('organisation_member') };
  for (const who of Object.values(readers)) expect((await desk.call(who, records.getRecord, { id })).status).toBe(200);
  for (const who of Object.values(strangers)) {
    expect(code(await desk.call(who, records.getRecord, { id }))).toBe('record.not_found');
    expect(code(await desk.confirm(who, seatId))).toBe('seat.not_found');
  }
  for (const who of [...Object.values(strangers), volunteer, desk.supervisor]) expect(code(await reverse(id, who))).toBe('record.not_found');
  for (const who of [...Object.values(strangers), desk.coordinator, desk.supervisor]) expect(code(await object(id, who))).toBe('record.not_found');
  expect((await desk.call(null, records.getRecord, { id })).status).toBe(401);
});

it('a member of an organisation runs what they made, and nothing else', async () => {
  const maker = await desk.newPerson('organisation_member');
  const theirs = await desk.newShift(maker.id);
  const id = await desk.seat(volunteer, theirs);
  await desk.attend(id, theirs);
  expect(await server.parts.database.read((db) => countUnconfirmed(db, actorOf(maker, 'organisation_member')))).toBe(1);
  expect((await desk.confirm(maker, id)).status).toBe(200);
  expect(code(await desk.confirm(maker, seatId))).toBe('seat.not_found');
});

it('a day gives no more than its cap, and a record says what it really gave', async () => {
  let total = 0;
  for (let n = 0; n < 4; n++) {
    const long = await desk.newShift(desk.coordinator.id, {}, { startsAt: STARTS, endsAt: new Date(STARTS.getTime() + minutes(180)) });
    const id = await desk.seat(volunteer, long);
    await desk.attend(id, long);
    total += (await desk.confirm(desk.coordinator, id, 180)).body.points ?? 0;
  }
  expect(total).toBe(80);
  expect(await desk.balance(volunteer)).toBe(80);
});

it('my own list comes by pages, newest first', async () => {
  await server.parts.database.inTransaction((tx) =>
    postPoints(tx, { communityId: desk.communityId, personId: volunteer.id, amount: 1, event: 'x', reason: 'x', cause: { kind: 'wish', id: newId() }, idempotencyKey: newId(), actorId: null }),
  );
  for (let n = 0; n < 23; n++) {
    const other = await desk.newShift(desk.coordinator.id);
    const id = await desk.seat(volunteer, other);
    await desk.attend(id, other);
    await desk.confirm(desk.coordinator, id, 10 + n);
  }
  const first = (await desk.call(volunteer, records.findMyRecords, {})).body;
  const second = (await desk.call(volunteer, records.findMyRecords, { cursor: first.nextCursor! })).body;
  expect([...first.items, ...second.items].map((one) => one.minutes)).toEqual(Array.from({ length: 23 }, (_, n) => 32 - n));
  expect(second.nextCursor).toBeNull();
});

const actorOf = ({ id }: Someone, role: 'community_worker' | 'supervisor' | 'organisation_member' = 'community_worker') => ({
  personId: id, sessionId: id, powers: [{ role, scopeId: desk.communityId }],
});
