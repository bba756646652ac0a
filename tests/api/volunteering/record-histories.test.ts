import fc from 'fast-check';
import { earningEvents } from '@yuanli/shared/points/earning-events';
import { reservePoints } from '../../../server/src/points';
import { findLedgerDifferences } from '../../../server/src/points/checks/find-ledger-differences';
import type { Actor, RoleGrant } from '../../../server/src/platform/actor';
import { clock, days, hours } from '../../../server/src/platform/clock';
import type { Tx } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { Refusal } from '../../../server/src/platform/refusal';
import { Attendance } from '../../../server/src/volunteering/attendance/attendance.entity';
import { confirmMinutes } from '../../../server/src/volunteering/service-records/confirm-minutes';
import { decideObjection } from '../../../server/src/volunteering/service-records/decide-objection';
import { objectToRecord } from '../../../server/src/volunteering/service-records/object-to-record';
import { RecordObjection } from '../../../server/src/volunteering/service-records/record-objection.entity';
import { RecordReversal } from '../../../server/src/volunteering/service-records/record-reversal.entity';
import { reverseRecord } from '../../../server/src/volunteering/service-records/reverse-record';
import { ServiceRecord } from '../../../server/src/volunteering/service-records/service-record.entity';
import { sumRecords } from '../../../server/src/volunteering/service-records/live-records';
import { openShiftDesk, STARTS, type Someone } from '../../support/shift-desk';
import { useServer } from '../../support/use-server';
import { syncTasks } from '../../../server/src/tasks';
import { minutesTasks } from '../../../server/src/volunteering';

beforeAll(() => clock.set(new Date(STARTS.getTime() - hours(3))));
const { server } = useServer();
afterEach(() => clock.set(null));

const rule = earningEvents['volunteering.service'];
const pointsFor = (minutes: number): number => Math.floor((minutes * rule.amount) / 60);

/** How often each is tried. */
const weights = { confirm: 6, reverse: 4, object: 4, uphold: 3, dismiss: 1, spend: 2, wait: 2 };
interface Step {
  act: keyof typeof weights;
  seat: number;
  minutes: number;
  by: number;
}
const act = fc.oneof(
  ...Object.entries(weights).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as Step['act']) })),
);
const step: fc.Arbitrary<Step> = fc.record({
  act,
  seat: fc.nat(2),
  minutes: fc.integer({ min: 1, max: 300 }),
  by: fc.nat(1),
});
/** Each inner list happens at once. */
const history = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 10, maxLength: 30, size: 'max' });

async function playOut(batches: Step[][]): Promise<void> {
  const { database } = server.parts;
  clock.set(new Date(STARTS.getTime() - hours(3)));
  const desk = await openShiftDesk(server);
  const { communityId } = desk;
  const as = ({ id }: Someone, ...roles: RoleGrant['role'][]): Actor => ({
    personId: id,
    sessionId: id,
    grants: roles.map((role) => ({ role, scopeId: communityId })),
  });
  const volunteer = await desk.newVolunteer();
  const coordinators = [as(desk.coordinator, 'community_worker'), as(desk.secondCoordinator, 'community_worker')];
  const supervisors = [as(desk.supervisor, 'supervisor'), as(await desk.newPerson(), 'supervisor')];
  const seatIds: string[] = [];
  for (let n = 0; n < 3; n++) {
    const shift = await desk.newShift(desk.coordinator.id);
    const seatId = await desk.seat(volunteer, shift);
    const { id: personId } = volunteer;
    const came = { inAt: shift.startsAt, inWay: 'roster' as const, isInLate: false, inById: desk.coordinator.id };
    const went = { outAt: shift.endsAt, outWay: 'roster' as const, isOutLate: false, outById: desk.coordinator.id };
    const whose = { seatId, personId, communityId, activityId: shift.activityId, makerId: desk.coordinator.id };
    await database.inTransaction(async (tx) => {
      await tx.insert(Attendance, { ...whose, ...came, ...went, isUnconfirmed: true });
      await syncTasks(tx, minutesTasks, shift.id);
    });
    seatIds.push(seatId);
  }
  let spent = 0;

  const run = async ({ act, seat, minutes, by }: Step, tx: Tx): Promise<unknown> => {
    const seatId = seatIds[seat]!;
    const last = await tx.findOne(ServiceRecord, { where: { seatId }, order: { sequence: 'DESC' } });
    const open = last && (await tx.findOneBy(RecordObjection, { recordId: last.id, state: 'open' }));
    switch (act) {
      case 'confirm':
        return confirmMinutes(tx, coordinators[by]!, { seatId, minutes });
      case 'reverse':
        return last && reverseRecord(tx, coordinators[by]!, { id: last.id, reason: '记错了' });
      case 'object':
        return last && objectToRecord(tx, as(volunteer), { id: last.id, reason: '时间不对，请再看看' });
      case 'uphold':
        return (
          open &&
          decideObjection(tx, supervisors[by]!, {
            id: open.id,
            isUpheld: true,
            minutes: minutes > 250 ? 0 : minutes,
            reason: '已核实',
          })
        );
      case 'dismiss':
        return open && decideObjection(tx, supervisors[by]!, { id: open.id, isUpheld: false, reason: '已核实' });
      default:
        return reservePoints(tx, {
          communityId,
          personId: volunteer.id,
          amount: 7,
          reason: '换毛巾',
          cause: { kind: 'gift', id: newId() },
          idempotencyKey: newId(),
        });
    }
  };
  const happen = async (one: Step): Promise<void> => {
    if (one.act === 'wait') return clock.advance(days(3));
    await database
      .inTransaction((tx) => run(one, tx))
      .then(
        () => {
          if (one.act === 'spend') spent += 7;
        },
        (error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
        },
      );
  };

  for (const batch of batches) {
    await Promise.all(batch.map(happen));
    const { rows, back, sum } = await database.read(async (db) => ({
      rows: await db.find(ServiceRecord, { where: { communityId }, order: { seatId: 'ASC', sequence: 'ASC' } }),
      back: new Set((await db.find(RecordReversal)).map(({ recordId }) => recordId)),
      sum: await sumRecords(db, volunteer.id),
    }));
    const live = rows.filter(({ id }) => !back.has(id));
    expect(sum).toEqual({ minutes: live.reduce((total, { minutes }) => total + minutes, 0), times: live.length });
    // The points someone has and has spent are those of the records that stand, each by the rule and within the day's cap.
    expect((await desk.balance(volunteer)) + spent).toBe(live.reduce((total, { points }) => total + (points ?? 0), 0));
    for (const { points, minutes } of rows)
      expect(points ?? 0).toBeLessThanOrEqual(Math.min(pointsFor(minutes), rule.dailyCap));
    for (const seatId of seatIds) {
      const ofSeat = rows.filter((row) => row.seatId === seatId);
      expect(ofSeat.map(({ sequence }) => sequence)).toEqual(ofSeat.map((_, at) => at + 1));
      expect(ofSeat.slice(0, -1).every(({ id }) => back.has(id))).toBe(true);
    }
  }
  expect(await database.read(findLedgerDifferences)).toEqual([]);
}

it('whatever is confirmed, taken back, objected to, decided and spent: the sum is that of the records that stand, and so are the points', async () => {
  await fc.assert(fc.asyncProperty(history, playOut), {
    numRuns: 15,
    interruptAfterTimeLimit: 60_000,
    endOnFailure: true,
  });
});
