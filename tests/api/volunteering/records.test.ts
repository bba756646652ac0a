import { recordEndpoints as records } from '@yuanli/shared/volunteering/service-records.endpoints';
import { volunteerEndpoints as volunteers } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { PointsTransaction } from '../../../server/src/points/ledger/points-transaction.entity';
import { clock, days, hours } from '../../../server/src/platform/clock';
import { ServiceRecord } from '../../../server/src/volunteering/service-records/service-record.entity';
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
const reverse = (id: string, who = desk.coordinator) => desk.reverse(who, id);
const object = (id: string, who = volunteer) => desk.object(who, id);

describe('confirming minutes', () => {
  it('writes down what the decree names, gives the points and tells the volunteer', async () => {
    await desk.attend(seatId, shift);
    const answer = await desk.confirm(desk.secondCoordinator, seatId, 90, '很耐心');
    expect(answer.body).toMatchObject({
      title: '周末垃圾分类引导',
      content: '引导员：站在桶边提醒大家',
      placeName: '石榴院东门',
      organiser: '槐荫社区居委会',
      minutes: 90,
      evaluation: '很耐心',
      confirmedByName: '小吴',
      points: 15,
      reversal: null,
      objection: null,
    });
    expect(await desk.balance(volunteer)).toBe(15);
    expect(await desk.getRecord(volunteer, answer.body.id)).toMatchObject({ can: { object: true, reverse: false } });
    expect((await desk.inboxOf(volunteer))[0]).toMatchObject({
      text: expect.stringContaining('1小时30分钟，获得15积分'),
      link: { kind: 'service_record', id: answer.body.id },
    });
    expect((await desk.call(volunteer, volunteers.getMyVolunteer, {})).body).toMatchObject({
      totalMinutes: 90,
      totalTimes: 1,
    });
  });

  it('follows the rule for a standing duty, and gives none where the activity earns none', async () => {
    for (const [activity, points] of [
      [{ kind: 'duty' as const }, 16],
      [{ earnsPoints: false }, 0],
    ] as const) {
      const other = await desk.newShift(desk.coordinator.id, activity);
      const someone = await desk.newVolunteer();
      const id = await desk.seat(someone, other);
      await desk.attend(id, other);
      expect((await desk.confirm(desk.coordinator, id)).body.points).toBe(points || null);
      expect(await desk.balance(someone)).toBe(points);
    }
  });

  it('waits until they have come and gone, and counts as waiting until then', async () => {
    const count = () => countTasks(server, desk.coordinator, 'confirm_minutes');
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

describe('the same hours', () => {
  const during = (startsIn: number, endsIn: number, title = '巡河') =>
    desk.newShift(
      desk.coordinator.id,
      { title },
      { startsAt: new Date(STARTS.getTime() + hours(startsIn)), endsAt: new Date(STARTS.getTime() + hours(endsIn)) },
    );

  it.each([
    [-1, 0.5],
    [0, 2],
    [0.5, 1],
    [1.99, 4],
  ])(
    'count once: a second record from hour %d to %d of the first shift is refused, and names the first',
    async (from, to) => {
      const first = await confirmed();
      const other = await during(from, to);
      const otherSeat = await desk.seat(volunteer, other);
      await desk.attend(otherSeat, other);
      const answer = await desk.confirm(desk.coordinator, otherSeat, 30);
      expect(code(answer)).toBe('record.overlaps');
      expect(answer.body.error!.fields!['minutes']).toContain(
        '“周末垃圾分类引导”11月22日（周日）上午9:00的班次已记2小时',
      );
      expect((await desk.call(volunteer, volunteers.getMyVolunteer, {})).body.totalMinutes).toBe(120);
      await reverse(first);
      expect(code(await desk.confirm(desk.coordinator, otherSeat, 30))).toBeUndefined();
    },
  );

  it('that only touch are two; and so are those of another person', async () => {
    await confirmed();
    const next = await during(2, 3);
    const nextSeat = await desk.seat(volunteer, next);
    await desk.attend(nextSeat, next);
    expect(code(await desk.confirm(desk.coordinator, nextSeat, 60))).toBeUndefined();
    const other = await desk.newVolunteer('李建国');
    const otherSeat = await desk.seat(other, shift);
    await desk.attend(otherSeat, shift);
    expect(code(await desk.confirm(desk.coordinator, otherSeat, 60))).toBeUndefined();
  });

  it('are confirmed by one of two who do it at once', async () => {
    const other = await during(1, 3);
    const otherSeat = await desk.seat(volunteer, other);
    await desk.attend(seatId, shift);
    await desk.attend(otherSeat, other);
    const answers = await Promise.all([
      desk.confirm(desk.coordinator, seatId, 120),
      desk.confirm(desk.secondCoordinator, otherSeat, 120),
    ]);
    expect(answers.map((answer) => code(answer)).sort()).toEqual(['record.overlaps', undefined]);
    expect((await desk.call(volunteer, volunteers.getMyVolunteer, {})).body.totalMinutes).toBe(120);
  });
});

describe('taking a record back', () => {
  it('takes its points too, tells why, and leaves it to be read', async () => {
    const id = await confirmed();
    const answer = await reverse(id);
    expect(answer.body).toMatchObject({ minutes: 120, reversal: { reason: '人没有来' }, can: { reverse: false } });
    expect(await desk.balance(volunteer)).toBe(0);
    expect((await desk.inboxOf(volunteer))[0]?.text).toContain('人没有来');
    expect((await desk.call(volunteer, volunteers.getMyVolunteer, {})).body).toMatchObject({
      totalMinutes: 0,
      totalTimes: 0,
    });
    expect(code(await reverse(id, desk.secondCoordinator))).toBe('record.already_reversed');
  });

  it('makes room for a new one, which is a record of its own', async () => {
    const first = await confirmed();
    expect(code(await desk.confirm(desk.secondCoordinator, seatId, 60))).toBe('record.already_confirmed');
    await reverse(first);
    const second = (await desk.confirm(desk.coordinator, seatId, 60)).body.id;
    const rows = await server.parts.database.read((db) =>
      db.find(ServiceRecord, { where: { seatId }, order: { sequence: 'ASC' } }),
    );
    expect(rows.map(({ id, sequence, minutes: of }) => [id, sequence, of])).toEqual([
      [first, 1, 120],
      [second, 2, 60],
    ]);
    expect(await desk.balance(volunteer)).toBe(10);
  });

  it('is refused plainly where the points are spent, and then nothing has changed', async () => {
    const id = await confirmed();
    await desk.spend(volunteer, 15);
    expect(code(await reverse(id))).toBe('record.points_spent');
    expect(await desk.getRecord(volunteer, id)).toMatchObject({ reversal: null, points: 20 });
    expect(await desk.balance(volunteer)).toBe(5);
  });

  it('by two at once is done once', async () => {
    const id = await confirmed();
    const answers = await Promise.all([reverse(id), reverse(id, desk.secondCoordinator), reverse(id)]);
    expect(answers.map((answer) => code(answer) ?? 'done').sort()).toEqual([
      'done',
      'record.already_reversed',
      'record.already_reversed',
    ]);
    expect(await desk.balance(volunteer)).toBe(0);
  });
});

it('who may read and do what with a record', async () => {
  const id = await confirmed();
  const elsewhere = await openShiftDesk(server);
  const readers = { volunteer, coordinator: desk.coordinator, supervisor: desk.supervisor };
  const strangers = {
    neighbour: await desk.newVolunteer(),
    coordinatorElsewhere: elsewhere.coordinator,
    supervisorElsewhere: elsewhere.supervisor,
    organisation: await desk.newPerson('organisation_member'),
  };
  for (const who of Object.values(readers)) expect((await desk.call(who, records.getRecord, { id })).status).toBe(200);
  for (const who of Object.values(strangers)) {
    expect(code(await desk.call(who, records.getRecord, { id }))).toBe('record.not_found');
    expect(code(await desk.confirm(who, seatId))).toBe('seat.not_found');
  }
  for (const who of [...Object.values(strangers), volunteer, desk.supervisor])
    expect(code(await reverse(id, who))).toBe('record.not_found');
  for (const who of [...Object.values(strangers), desk.coordinator, desk.supervisor])
    expect(code(await object(id, who))).toBe('record.not_found');
  expect((await desk.call(null, records.getRecord, { id })).status).toBe(401);
});

it('a member of an organisation runs what they made, and nothing else', async () => {
  const maker = await desk.newPerson('organisation_member');
  const theirs = await desk.newShift(maker.id);
  const id = await desk.seat(volunteer, theirs);
  await desk.attend(id, theirs);
  expect(await countTasks(server, maker, 'confirm_minutes')).toBe(1);
  expect((await desk.confirm(maker, id)).status).toBe(200);
  expect(code(await desk.confirm(maker, seatId))).toBe('seat.not_found');
});

it('a day gives no more than its cap, and a record says what it really gave', async () => {
  let total = 0;
  for (let n = 0; n < 4; n++) {
    const long = await desk.newShift(
      desk.coordinator.id,
      {},
      // One after the other: the same hours count once.
      { startsAt: new Date(STARTS.getTime() + hours(3 * n)), endsAt: new Date(STARTS.getTime() + hours(3 * n + 3)) },
    );
    const id = await desk.seat(volunteer, long);
    await desk.attend(id, long);
    total += (await desk.confirm(desk.coordinator, id, 180)).body.points ?? 0;
  }
  expect(total).toBe(80);
  expect(await desk.balance(volunteer)).toBe(80);
});

it('the cap is that of the day someone served, however many days are confirmed at once', async () => {
  const daily = [0, 1, 2, 0].map((later, n) => {
    const startsAt = new Date(STARTS.getTime() + days(later) + (n === 3 ? hours(5) : 0));
    return { startsAt, endsAt: new Date(startsAt.getTime() + hours(5)) };
  });
  const given: (number | null)[] = [];
  const seatIds: string[] = [];
  for (const times of daily) {
    const duty = await desk.newShift(desk.coordinator.id, { kind: 'duty' }, times);
    const id = await desk.seat(volunteer, duty);
    await desk.attend(id, duty);
    seatIds.push(id);
  }
  for (const id of seatIds) given.push((await desk.confirm(desk.coordinator, id, 300)).body.points);
  expect(given).toEqual([40, 40, 40, null]);
});

it('my own list comes by pages, newest first', async () => {
  for (let n = 0; n < 23; n++) {
    const startsAt = new Date(STARTS.getTime() - hours(n * 2));
    const endsAt = new Date(startsAt.getTime() + hours(2));
    const other = await desk.newShift(desk.coordinator.id, {}, { startsAt, endsAt });
    const id = await desk.seat(volunteer, other);
    await desk.attend(id, other);
    await desk.confirm(desk.coordinator, id, 10 + n);
  }
  const first = (await desk.call(volunteer, records.findMyRecords, {})).body;
  const second = (await desk.call(volunteer, records.findMyRecords, { cursor: first.nextCursor! })).body;
  expect([...first.items, ...second.items].map((one) => one.minutes)).toEqual(
    Array.from({ length: 23 }, (_, n) => 32 - n),
  );
  expect(second.nextCursor).toBeNull();
});
