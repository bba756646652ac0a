import { recordEndpoints as records } from '@yuanli/shared/volunteering/service-records.endpoints';
import { volunteerEndpoints as volunteers } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { clock, days, hours } from '../../../server/src/platform/clock';
import type { Shift } from '../../../server/src/volunteering/activities/shift.entity';
import { openShiftDesk, STARTS, type Someone } from '../../support/shift-desk';
import { useServer } from '../../support/use-server';
import { countTasks } from '../../support/tasks-of';

beforeAll(() => clock.set(new Date(STARTS.getTime() - hours(3))));
const { server, desk } = useServer(openShiftDesk);
let shift: Shift;
let volunteer: Someone;
let seatId: string;

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
const reverse = (id: string) => desk.reverse(desk.coordinator, id);
const object = (id: string) => desk.object(volunteer, id);
const decide = (id: string, more: { isUpheld: boolean; minutes?: number }, who = desk.supervisor) =>
  desk.decide(who, id, more);
const getRecord = (id: string) => desk.getRecord(volunteer, id);

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
  expect(answers.map((answer) => code(answer) ?? 'done').sort()).toEqual([
    'done',
    'objection.already_made',
    'objection.already_made',
  ]);
});

it('waits on the desk of the supervisor, who sees no full name', async () => {
  const waiting = () => countTasks(server, desk.supervisor, 'decide_objection');
  const id = await confirmed(60);
  const before = await waiting();
  const objectionId = (await object(id)).body.objection!.id;
  const { body } = await desk.call(desk.supervisor, records.findObjections, {});
  expect(body.items.find((one) => one.id === objectionId)).toMatchObject({
    volunteerName: '陈**',
    record: { minutes: 60 },
    can: { decide: true },
  });
  expect(await waiting()).toBe(before + 1);
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
  expect(await getRecord(id)).toMatchObject({
    reversal: { reason: '问过了当时在场的人' },
    objection: { state: 'upheld', decision: '问过了当时在场的人' },
  });
  const { body } = await desk.call(volunteer, records.findMyRecords, {});
  expect(body.items.map((one) => [one.minutes, one.reversal === null, one.confirmedByName])).toEqual([
    [120, true, '赵委员'],
    [60, false, '林主任'],
  ]);
  expect(await desk.balance(volunteer)).toBe(20);
  expect((await desk.inboxOf(volunteer))[0]?.text).toContain('异议成立');
  expect(code(await decide(objectionId, { isUpheld: false }))).toBe('objection.already_decided');
});

it('upheld gives more even where the points of before are spent already', async () => {
  const id = await confirmed(60);
  await desk.spend(volunteer, 10);
  const objectionId = (await object(id)).body.objection!.id;
  expect((await decide(objectionId, { isUpheld: true, minutes: 120 })).status).toBe(200);
  expect(await desk.balance(volunteer)).toBe(10);
});

it('upheld with no minutes leaves nothing, and needs to say how many', async () => {
  const objectionId = (await object(await confirmed())).body.objection!.id;
  expect((await decide(objectionId, { isUpheld: true })).body.error?.fields).toEqual({ minutes: '请填写应记时长' });
  expect((await decide(objectionId, { isUpheld: true, minutes: 0 })).status).toBe(200);
  expect((await desk.call(volunteer, volunteers.getMyVolunteer, {})).body).toMatchObject({
    totalMinutes: 0,
    totalTimes: 0,
  });
  expect(await desk.balance(volunteer)).toBe(0);
});

it('dismissed changes nothing', async () => {
  const id = await confirmed();
  const objectionId = (await object(id)).body.objection!.id;
  await decide(objectionId, { isUpheld: false });
  expect(await getRecord(id)).toMatchObject({
    reversal: null,
    objection: { state: 'dismissed' },
    can: { object: false },
  });
  expect(await desk.balance(volunteer)).toBe(20);
});

it('to a record that was taken back: seven days from then, and what was taken comes back', async () => {
  const id = await confirmed();
  clock.advance(days(6));
  await reverse(id);
  clock.advance(days(6));
  const objectionId = (await object(id)).body.objection!.id;
  await decide(objectionId, { isUpheld: true, minutes: 120 });
  expect((await desk.call(volunteer, volunteers.getMyVolunteer, {})).body).toMatchObject({
    totalMinutes: 120,
    totalTimes: 1,
  });
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
  expect(answers.map((answer) => code(answer) ?? 'done').sort()).toEqual([
    'done',
    'objection.already_decided',
    'objection.already_decided',
  ]);
  expect(
    (await desk.call(volunteer, records.findMyRecords, {})).body.items.filter(({ reversal }) => !reversal),
  ).toHaveLength(1);
});
