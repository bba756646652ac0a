import { seatEndpoints as seats } from '@yuanli/shared/volunteering/seats.endpoints';
import { Hold } from '../../../server/src/holds';
import { clock, hours, minutes, seconds } from '../../../server/src/platform/clock';
import { Attendance } from '../../../server/src/volunteering/attendance/attendance.entity';
import { Seat } from '../../../server/src/volunteering/seats/seat.entity';
import type { Shift } from '../../../server/src/volunteering/activities/shift.entity';
import { ENDS, openShiftDesk, STARTS, type ShiftDesk, type Someone } from '../../support/shift-desk';
import { startTestServer, type TestServer } from '../../support/test-server';

let server: TestServer;
let desk: ShiftDesk;
let shift: Shift;
let volunteer: Someone;
let seatId: string;
/** A step of the code begins at every half minute. */
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
  at(STARTS, 0);
});
afterEach(() => clock.set(null));

const checkIn = (
  code: string,
  more: { scannedAt?: string; latitudeE6?: number; longitudeE6?: number } = {},
  who = volunteer,
) => desk.call(who, seats.checkIn, { id: seatId, code, ...more });
const checkOut = (code: string, more: { scannedAt?: string } = {}) =>
  desk.call(volunteer, seats.checkOut, { id: seatId, code, ...more });
const roster = async (who = desk.coordinator) => desk.call(who, seats.getRoster, { shiftId: shift.id });
const code = (body: { error?: { code: string } }) => body.error?.code;

describe('the roster', () => {
  it('offers to tick from an hour before the shift begins, not a week ahead', async () => {
    at(STARTS, -seconds(3_601));
    expect((await roster()).body.can).toEqual({ tick: false, confirm: true, printSheet: true });
    at(STARTS, -seconds(3_600));
    expect((await roster()).body.can).toEqual({ tick: true, confirm: true, printSheet: true });
  });
});

describe('the rotating code', () => {
  it('is good in its own half minute and in the one after, and worthless from then on', async () => {
    const shown = await desk.codeOf(shift);
    for (const [later, status] of [
      [60_000, 400],
      [59_999, 200],
    ] as const) {
      at(STARTS, later);
      expect((await checkIn(shown)).status).toBe(status);
    }
  });

  it('of a phone whose clock is one step ahead is good, two steps ahead is not', async () => {
    const { body } = await desk.call(desk.coordinator, seats.getShiftCodes, { shiftId: shift.id });
    expect(code((await checkIn(body.codes[2]!.code)).body)).toBe('check.code_wrong');
    expect((await checkIn(body.codes[1]!.code)).status).toBe(200);
  });

  it('comes ten minutes ahead, each for its half minute, to the coordinator only', async () => {
    at(STARTS, seconds(17));
    const { body } = await desk.call(desk.coordinator, seats.getShiftCodes, { shiftId: shift.id });
    expect(body.codes).toHaveLength(20);
    expect(body.codes[0]).toMatchObject({
      from: STARTS.toISOString(),
      until: new Date(STARTS.getTime() + seconds(30)).toISOString(),
    });
    expect(new Set(body.codes.map((one) => one.code)).size).toBeGreaterThan(15);
    expect((await desk.call(volunteer, seats.getShiftCodes, { shiftId: shift.id })).status).toBe(403);
  });

  it('of one shift opens no other', async () => {
    const other = await desk.newShift(desk.coordinator.id);
    expect(code((await checkIn(await desk.codeOf(other))).body)).toBe('check.code_wrong');
  });

  it('takes twenty tries and then waits', async () => {
    for (let n = 0; n < 20; n++) await checkIn('000000');
    expect((await checkIn('000000')).status).toBe(429);
  });
});

describe('checking in and out', () => {
  it('shows both times to the volunteer, uses up the seat and suggests the minutes', async () => {
    const came = await checkIn(await desk.codeOf(shift));
    expect(came.body).toMatchObject({
      checkedIn: { at: STARTS.toISOString(), way: 'code', isLate: false },
      checkedOut: null,
    });
    expect(came.body.can).toMatchObject({ checkIn: false, checkOut: true, cancel: false });
    at(ENDS, seconds(50));
    const went = await checkOut(await desk.codeOf(shift));
    expect(went.body.checkedOut).toEqual({ at: clock.now().toISOString(), way: 'code', isLate: false });
    expect((await roster()).body.people[0]).toMatchObject({
      seatId,
      suggestedMinutes: 120,
      minutes: null,
      nameMasked: '陈**',
    });
    const { holdId } = await server.parts.database.read((db) => db.findOneByOrFail(Seat, { id: seatId }));
    expect(await server.parts.database.read((db) => db.findOneByOrFail(Hold, { id: holdId }))).toMatchObject({
      state: 'used',
    });
  });

  it.each([
    [-minutes(60) - 1, 409],
    [-minutes(60), 200],
    [hours(2) + minutes(180), 200],
    [hours(2) + minutes(180) + 1, 409],
  ])('%d ms from the start: %d', async (from, status) => {
    at(STARTS, from);
    const answer = await checkIn(await desk.codeOf(shift));
    expect(answer.status).toBe(status);
    if (status === 409) expect(code(answer.body)).toBe('check.wrong_time');
  });

  it('nobody goes before they came', async () => {
    expect(code((await checkOut(await desk.codeOf(shift))).body)).toBe('check.in_first');
    const tick = await desk.call(desk.coordinator, seats.tickRoster, { seatId, what: 'out' });
    expect(code(tick.body)).toBe('check.in_first');
    at(STARTS, minutes(30));
    await checkIn(await desk.codeOf(shift));
    const early = await desk.call(desk.coordinator, seats.tickRoster, {
      seatId,
      what: 'out',
      at: new Date(STARTS.getTime() + minutes(10)).toISOString(),
    });
    expect(code(early.body)).toBe('check.out_before_in');
  });

  it('ten scans at once are one, and all say the same', async () => {
    const shown = await desk.codeOf(shift);
    const came = await Promise.all(Array.from({ length: 10 }, () => checkIn(shown)));
    expect(new Set(came.map(({ status, body }) => `${status} ${JSON.stringify(body.checkedIn)}`)).size).toBe(1);
    expect(came[0]?.status).toBe(200);
    at(STARTS, hours(1));
    const later = await desk.codeOf(shift);
    const went = await Promise.all(Array.from({ length: 9 }, () => checkOut(later)));
    expect(new Set(went.map(({ status, body }) => `${status} ${JSON.stringify(body.checkedOut)}`)).size).toBe(1);
    expect(await server.parts.database.read((db) => db.countBy(Attendance, { seatId }))).toBe(1);
  });

  it('scan and tick at once: one of them is kept, neither is refused', async () => {
    const shown = await desk.codeOf(shift);
    const answers = await Promise.all([
      checkIn(shown),
      desk.call(desk.coordinator, seats.tickRoster, { seatId, what: 'in' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await server.parts.database.read((db) => db.countBy(Attendance, { seatId }))).toBe(1);
  });

  it('of check-in and giving the seat back at once exactly one happens', async () => {
    for (let round = 0; round < 5; round++) {
      const early = await desk.newShift(
        desk.coordinator.id,
        {},
        { startsAt: new Date(STARTS.getTime() + minutes(30)), endsAt: ENDS },
      );
      const someone = await desk.newVolunteer();
      const id = await desk.seat(someone, early);
      const shown = await desk.codeOf(early);
      const [came, left] = await Promise.all([
        desk.call(someone, seats.checkIn, { id, code: shown }),
        desk.call(someone, seats.cancelSeat, { id }),
      ]);
      expect([came.status, left.status].filter((status) => status === 200)).toHaveLength(1);
      expect(await server.parts.database.read((db) => db.countBy(Attendance, { seatId: id }))).toBe(
        came.status === 200 ? 1 : 0,
      );
    }
  });

  it('someone else’s seat does not exist', async () => {
    expect((await checkIn(await desk.codeOf(shift), {}, await desk.newVolunteer())).status).toBe(404);
  });
});

describe('a scan without network', () => {
  it('is taken later with its own time, and the coordinator sees that it came late', async () => {
    const shown = await desk.codeOf(shift);
    at(STARTS, hours(20));
    const answer = await checkIn(shown, { scannedAt: STARTS.toISOString() });
    expect(answer.body.checkedIn).toEqual({ at: STARTS.toISOString(), way: 'code', isLate: true });
    expect((await roster()).body.people[0]?.checkedIn).toMatchObject({ isLate: true });
  });

  it('an old code passed on does not count as now', async () => {
    const shown = await desk.codeOf(shift);
    at(STARTS, minutes(2));
    expect(code((await checkIn(shown)).body)).toBe('check.code_wrong');
    expect(code((await checkIn(shown, { scannedAt: clock.now().toISOString() })).body)).toBe('check.code_wrong');
  });

  it('is never of the future, nor of another time than the code’s', async () => {
    const { body } = await desk.call(desk.coordinator, seats.getShiftCodes, { shiftId: shift.id });
    const next = body.codes[10]!;
    expect(code((await checkIn(next.code, { scannedAt: next.from })).body)).toBe('check.code_wrong');
    at(STARTS, minutes(30));
    expect(code((await checkIn(next.code, { scannedAt: body.codes[2]!.from })).body)).toBe('check.code_wrong');
  });

  it('is taken to the millisecond until 72 hours after the end', async () => {
    const shown = await desk.codeOf(shift);
    const scannedAt = STARTS.toISOString();
    at(ENDS, hours(72) + 1);
    expect(code((await checkIn(shown, { scannedAt })).body)).toBe('check.too_late');
    at(ENDS, hours(72));
    expect((await checkIn(shown, { scannedAt })).status).toBe(200);
  });
});

describe('the roster', () => {
  it('closes a forgotten check-out with its time', async () => {
    await checkIn(await desk.codeOf(shift));
    at(ENDS, hours(30));
    const answer = await desk.call(desk.coordinator, seats.tickRoster, { seatId, what: 'out', at: ENDS.toISOString() });
    expect(answer.body).toMatchObject({
      checkedOut: { at: ENDS.toISOString(), way: 'roster', isLate: false },
      suggestedMinutes: 120,
      state: 'done',
    });
  });

  it('names those with a seat in the order they signed up, then who gave one back too late', async () => {
    at(STARTS, -hours(2));
    const others = [
      await desk.newVolunteer('李建国'),
      await desk.newVolunteer('王小明'),
      await desk.newVolunteer('赵强'),
    ];
    const ids = [seatId];
    for (const one of others) ids.push(await desk.seat(one, shift));
    await desk.call(others[1]!, seats.cancelSeat, { id: ids[2]! });
    const { body } = await roster();
    expect(body.people.map((row) => [row.seatId, row.nameMasked])).toEqual([
      [ids[0], '陈**'],
      [ids[1], '李**'],
      [ids[3], '赵*'],
      [ids[2], '王**'],
    ]);
  });

  it('tells how far away someone was only roughly, only if they offered it, and keeps no place', async () => {
    const placed = await desk.newShift(desk.coordinator.id, { latitudeE6: 39_904_000, longitudeE6: 116_407_000 });
    const id = await desk.seat(volunteer, placed);
    const spot = { latitudeE6: 39_913_000, longitudeE6: 116_407_000 };
    await desk.call(volunteer, seats.checkIn, { id, code: await desk.codeOf(placed), ...spot });
    const { body } = await desk.call(desk.coordinator, seats.getRoster, { shiftId: placed.id });
    expect(body.people[0]?.metresAway).toBe(1_000);
    const row = await server.parts.database.read((db) => db.findOneByOrFail(Attendance, { seatId: id }));
    expect(JSON.stringify(row)).not.toContain('39913');
  });

  it('is the coordinators’ alone, and nobody ticks themselves', async () => {
    for (const who of [
      volunteer,
      desk.supervisor,
      await desk.newPerson('community_worker', (await openShiftDesk(server)).communityId),
    ]) {
      expect([403, 404]).toContain((await roster(who)).status);
      expect((await desk.call(who, seats.tickRoster, { seatId, what: 'in' })).status).toBe(404);
    }
    const own = await desk.seat(desk.coordinator, shift);
    expect(code((await desk.call(desk.coordinator, seats.tickRoster, { seatId: own, what: 'in' })).body)).toBe(
      'check.own_seat',
    );
    expect((await desk.call(desk.secondCoordinator, seats.tickRoster, { seatId: own, what: 'in' })).status).toBe(200);
  });
});
