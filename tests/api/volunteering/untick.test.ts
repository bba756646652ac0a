import { activityEndpoints as activities } from '@yuanli/shared/volunteering/activities.endpoints';
import { seatEndpoints as seats } from '@yuanli/shared/volunteering/seats.endpoints';
import { findPools, Hold } from '../../../server/src/holds';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, hours, minutes } from '../../../server/src/platform/clock';
import { Attendance } from '../../../server/src/volunteering/attendance/attendance.entity';
import { Seat } from '../../../server/src/volunteering/seats/seat.entity';
import { ServiceRecord } from '../../../server/src/volunteering/service-records/service-record.entity';
import type { Shift } from '../../../server/src/volunteering/activities/shift.entity';
import { poolOf } from '../../../server/src/volunteering/activities/shift.entity';
import { ENDS, openShiftDesk, STARTS, type ShiftDesk, type Someone } from '../../support/shift-desk';
import { startTestServer, type TestServer } from '../../support/test-server';

let server: TestServer;
let desk: ShiftDesk;
let shift: Shift;
let volunteer: Someone;
let seatId: string;
const at = (base: Date, milliseconds: number) => clock.set(new Date(base.getTime() + milliseconds));

beforeAll(async () => {
  at(STARTS, -hours(3));
  server = await startTestServer();
  desk = await openShiftDesk(server);
});
afterAll(() => server.close());
beforeEach(async () => {
  at(STARTS, -hours(3));
  shift = await desk.newShift(desk.coordinator.id);
  volunteer = await desk.newVolunteer();
  seatId = await desk.seat(volunteer, shift);
  at(STARTS, -minutes(30));
});
afterEach(() => clock.set(null));

type What = 'in' | 'out';
const tick = (what: What, id = seatId) => desk.call(desk.coordinator, seats.tickRoster, { seatId: id, what });
const untick = (what: What, who = desk.coordinator, id = seatId) =>
  desk.call(who, seats.untickRoster, { seatId: id, what });
const read = <T>(work: Parameters<typeof server.parts.database.read<T>>[0]) => server.parts.database.read(work);
const holdOf = (id: string) =>
  read(async (db) => db.findOneByOrFail(Hold, { id: (await db.findOneByOrFail(Seat, { id })).holdId }));
const code = ({ body }: { body: { error?: { code: string } } }) => body.error?.code;

it('a check-in that was ticked by mistake leaves the seat as it was: to give back, or to come to', async () => {
  const before = await holdOf(seatId);
  expect((await tick('in')).body.can).toEqual({ untickIn: true, untickOut: false });
  const taken = await untick('in');
  expect(taken.body).toMatchObject({
    seatId,
    state: 'seated',
    checkedIn: null,
    can: { untickIn: false, untickOut: false },
  });
  expect(await holdOf(seatId)).toEqual(before);
  expect((await read((db) => findPools(db, [poolOf(shift.id)]))).get(poolOf(shift.id))).toMatchObject({
    taken: 1,
    waiting: 0,
  });
  const trail = await read((db) => db.findBy(AuditEntry, { subjectId: seatId, action: 'seat.unticked' }));
  expect(trail).toMatchObject([
    { actorId: desk.coordinator.id, detail: { what: 'in', at: clock.now().toISOString() } },
  ]);
  expect((await desk.call(volunteer, seats.checkIn, { id: seatId, code: await desk.codeOf(shift) })).status).toBe(200);

  const other = await desk.newVolunteer();
  const id = await desk.seat(other, shift);
  await tick('in', id);
  await untick('in', desk.coordinator, id);
  expect((await desk.call(other, seats.cancelSeat, { id })).status).toBe(200);
});

it('a check-out is taken back alone, and before the check-in', async () => {
  await tick('in');
  at(ENDS, 0);
  expect((await tick('out')).body.can).toEqual({ untickIn: false, untickOut: true });
  expect(code(await untick('in'))).toBe('check.out_first');
  expect((await untick('out')).body).toMatchObject({
    checkedIn: { way: 'roster' },
    checkedOut: null,
    suggestedMinutes: null,
    can: { untickIn: true, untickOut: false },
  });
  expect(code(await untick('out'))).toBe('check.not_ticked');
  expect((await untick('in')).status).toBe(200);
  expect(await read((db) => db.countBy(Attendance, { seatId }))).toBe(0);
});

it('what the volunteer scanned stands; the check-out ticked after it does not have to', async () => {
  await desk.call(volunteer, seats.checkIn, { id: seatId, code: await desk.codeOf(shift) });
  expect(code(await untick('in'))).toBe('check.not_ticked');
  await tick('out');
  expect((await untick('out')).body.checkedIn).toMatchObject({ way: 'code' });
  await desk.call(volunteer, seats.checkOut, { id: seatId, code: await desk.codeOf(shift) });
  expect(code(await untick('out'))).toBe('check.not_ticked');
});

it('nothing is taken back of which minutes were confirmed, even if those were taken back', async () => {
  await desk.attend(seatId, shift);
  const { body } = await desk.confirm(desk.coordinator, seatId);
  expect(code(await untick('out'))).toBe('check.minutes_confirmed');
  await desk.reverse(desk.coordinator, body.id);
  expect(code(await untick('out'))).toBe('check.minutes_confirmed');
});

it('of a shift that was called off nobody goes back to a seat that is gone', async () => {
  await tick('in');
  expect((await desk.call(desk.coordinator, activities.cancelShift, { id: shift.id, reason: '下大雨' })).status).toBe(
    200,
  );
  expect(code(await untick('in'))).toBe('check.called_off');
  expect(await holdOf(seatId)).toMatchObject({ state: 'used', liveKey: null });
});

it('is the coordinators’ alone, and nobody unticks themselves', async () => {
  await tick('in');
  for (const who of [volunteer, desk.supervisor]) expect((await untick('in', who)).status).toBe(404);
  const own = await desk.seat(desk.coordinator, shift);
  await desk.call(desk.secondCoordinator, seats.tickRoster, { seatId: own, what: 'in' });
  expect(code(await untick('in', desk.coordinator, own))).toBe('check.own_seat');
  expect((await untick('in', desk.secondCoordinator, own)).status).toBe(200);
});

it('taken back and confirmed at once: minutes are confirmed of a check-out that stands, or not at all', async () => {
  for (let round = 0; round < 8; round++) {
    const id = await desk.seat(await desk.newVolunteer(), shift);
    await desk.attend(id, shift);
    const [unticked, confirmed] = await Promise.all([
      untick('out', desk.secondCoordinator, id),
      desk.confirm(desk.coordinator, id),
    ]);
    const attendance = await read((db) => db.findOneByOrFail(Attendance, { seatId: id }));
    const kept = await read((db) => db.countBy(ServiceRecord, { seatId: id }));
    const outcome = [
      unticked.status,
      code(unticked) ?? code(confirmed),
      attendance.outAt !== null,
      attendance.isUnconfirmed,
      kept,
    ];
    expect([
      [200, 'record.attendance_incomplete', false, true, 0],
      [409, 'check.minutes_confirmed', true, false, 1],
    ]).toContainEqual(outcome);
  }
});

it('taken back many times at once: once', async () => {
  await tick('in');
  const answers = await Promise.all(Array.from({ length: 6 }, () => untick('in')));
  expect(answers.map((one) => code(one) ?? 'done').sort()).toEqual([
    ...Array<string>(5).fill('check.not_ticked'),
    'done',
  ]);
  expect(await holdOf(seatId)).toMatchObject({ state: 'held' });
});
