import { activityEndpoints as activities } from '@yuanli/shared/volunteering/activities.endpoints';
import { seatEndpoints as seats } from '@yuanli/shared/volunteering/seats.endpoints';
import { clock, days, fromNow, hours, minutes } from '../../../server/src/platform/clock';
import { Training } from '../../../server/src/volunteering/volunteers/training.entity';
import { appoint } from '../../support/factories/people';
import { makeActivity, makeShift } from '../../support/factories/volunteering';
import { makeVolunteeringTown } from '../../support/make-volunteers';
import { openSeatDesk } from '../../support/seat-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';
import { todosOf } from '../../support/tasks-of';

const { server, desk } = useServer(openSeatDesk);
afterEach(() => clock.set(null));

describe('signing up', () => {
  it('takes a seat, or a place in line for those who would wait', async () => {
    const shift = await desk.newShift({ capacity: 1 });
    const [first, second, third] = [await desk.newVolunteer(), await desk.newVolunteer(), await desk.newVolunteer()];
    const seated = await desk.signUp(first, shift.id);
    expect(seated.body).toMatchObject({
      state: 'seated',
      placeInLine: null,
      bring: '手套',
      communityPhone: '010-55550101',
      checkedIn: null,
      can: { accept: false, cancel: true, checkIn: false, checkOut: false },
    });
    expect(seated.body.shift).toMatchObject({
      id: shift.id,
      left: 0,
      waiting: 0,
      mine: 'seated',
      title: '清理楼道',
      postName: '清洁',
    });
    expect(seated.body.cutOffAt).toBe(new Date(shift.startsAt.getTime() - hours(12)).toISOString());
    expect(await desk.newestFor(first)).toMatchObject({
      title: '报名成功',
      link: { kind: 'seat', id: seated.body.id },
    });

    expectRefused(await desk.signUp(second, shift.id, false), 'seat.full');
    const waiting = await desk.signUp(second, shift.id);
    expect(waiting.body).toMatchObject({ state: 'waiting', placeInLine: 1, can: { cancel: true } });
    expect((await desk.signUp(third, shift.id)).body).toMatchObject({
      state: 'waiting',
      placeInLine: 2,
      shift: { left: 0, waiting: 2 },
    });
    expect(await desk.card(shift.id, second)).toMatchObject({ left: 0, waiting: 2, mine: 'waiting' });
    expect(await desk.card(shift.id)).toMatchObject({ mine: null });
    // A second tap after a lost answer.
    expect((await desk.signUp(second, shift.id)).body.id).toBe(waiting.body.id);
    const mine = await server.call(seats.getMySeatInShift, { shiftId: shift.id }, { as: second.token });
    expect(mine.body.id).toBe(waiting.body.id);
  });

  it('names the clash with another sign-up, until that is given back', async () => {
    const startsAt = fromNow(days(3));
    const [shift, clash, later] = [
      await desk.newShift({ startsAt }, { title: '包饺子' }),
      await desk.newShift({ startsAt: new Date(startsAt.getTime() + minutes(119)) }),
      await desk.newShift({ startsAt: new Date(startsAt.getTime() + hours(2)) }),
    ];
    const volunteer = await desk.newVolunteer();
    const {
      body: { id },
    } = await desk.signUp(volunteer, shift.id);
    const refused = await desk.signUp(volunteer, clash.id);
    expect([refused.status, refused.body.error?.code]).toEqual([409, 'seat.overlaps']);
    expect(refused.body.error?.message).toMatch(
      /“包饺子”\d+月\d+日（周[一二三四五六日]）(凌晨|上午|中午|下午|晚上)\d+:\d\d的班次/,
    );
    expect((await desk.signUp(volunteer, later.id)).status).toBe(200);
    await desk.cancel(volunteer, id);
    // The shift afterwards is in the way now.
    expectRefused(await desk.signUp(volunteer, clash.id), 'seat.overlaps');
    expect((await desk.signUp(volunteer, shift.id)).status).toBe(200);
  });

  it.each([
    ['seat.guardian_needed', 'guardian', { isGuardianAwaited: true, bornOn: '2014-01-01' }, {}],
    ['seat.age_wrong', 'age', { bornOn: '1940-01-01' }, { maxAge: 70 }],
    ['seat.age_wrong', 'age', { bornOn: '2012-01-01' }, { minAge: 18 }],
    ['seat.training_needed', 'training', {}, { training: '急救培训' }],
    ['seat.party_only', 'party', {}, { partyMembersOnly: true }],
  ] as const)('is refused with %s, and the page says so', async (code, missing, papers, rules) => {
    const shift = await desk.newShift({}, rules);
    const volunteer = await desk.newVolunteer(papers);
    expect((await desk.signUp(volunteer, shift.id)).body.error?.code).toBe(code);
    const page = await server.call(activities.getActivity, { id: shift.activityId }, { as: volunteer.token });
    expect(page.body).toMatchObject({ missing, can: { signUp: false } });
    expect(page.body.cannotSignUpBecause).toBeTruthy();
  });

  it('is open to whoever meets the requirements', async () => {
    const shift = await desk.newShift({}, { training: '急救培训', partyMembersOnly: true, minAge: 18, maxAge: 60 });
    const volunteer = await desk.newVolunteer();
    await appoint(server.parts.database, volunteer, 'party_member', desk.communityId);
    await server.parts.database.inTransaction((tx) =>
      tx.insert(Training, {
        id: shift.id,
        personId: volunteer.id,
        title: '急救培训',
        trainedOn: '2026-01-01',
        minutes: 60,
        recordedById: desk.communityWorker.id,
      }),
    );
    const page = await server.call(activities.getActivity, { id: shift.activityId }, { as: volunteer.token });
    expect(page.body).toMatchObject({ missing: null, cannotSignUpBecause: null, can: { signUp: true, change: false } });
    expect((await desk.signUp(volunteer, shift.id)).status).toBe(200);
    const stranger = await server.call(activities.getActivity, { id: shift.activityId }, { as: desk.neighbour.token });
    expect(stranger.body.missing).toBe('register');
    expectRefused(await desk.signUp(desk.neighbour, shift.id), 'seat.register_first');
  });

  it('counts the age on the day of the shift', async () => {
    clock.set(new Date('2026-11-22T02:00:00Z'));
    const place = await makeVolunteeringTown(server);
    const { id: activityId } = await makeActivity(server.parts.database, {
      communityId: place.communityId,
      minAge: 18,
    });
    const [before, after] = [
      await makeShift(server.parts.database, {
        activityId,
        startsAt: new Date('2026-11-30T15:00:00Z'),
        endsAt: new Date('2026-11-30T15:30:00Z'),
      }),
      await makeShift(server.parts.database, { activityId, startsAt: new Date('2026-11-30T16:00:00Z') }),
    ];
    const volunteer = await place.newVolunteer({ bornOn: '2008-12-01' });
    expectRefused(await place.signUp(volunteer, before.id), 'seat.age_wrong');
    expect((await place.signUp(volunteer, after.id)).status).toBe(200);
  });

  it('ends when the shift starts, and is not possible for what nobody may see', async () => {
    const volunteer = await desk.newVolunteer();
    const started = await desk.newShift({ startsAt: fromNow(-minutes(1)) });
    expectRefused(await desk.signUp(volunteer, started.id), 'seat.not_open');
    const cancelled = await desk.newShift({ state: 'cancelled' });
    expectRefused(await desk.signUp(volunteer, cancelled.id), 'seat.not_open');
    const draft = await desk.newShift({}, { state: 'draft' });
    expectRefused(await desk.signUp(volunteer, draft.id), 'shift.not_found');
    expectRefused(await desk.signUp(volunteer, volunteer.id), 'shift.not_found');
    expect((await server.call(seats.signUp, { shiftId: draft.id, mayWait: true })).body.error?.code).toBe(
      'session.required',
    );
  });
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
      made.push(
        await makeShift(database, { activityId: activity.id, startsAt: new Date(base + hours(Math.floor(n / 4))) }),
      );
    }
    const walk = async (more: object) => {
      const seen: string[] = [];
      for (let cursor: string | undefined; ;) {
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
    expect((await server.call(activities.findShifts, { communityId, cursor: 'no such thing' })).body.items[0]!.id).toBe(
      made[0]!.id,
    );
  });
});

it('on the day itself the first screen says where I am expected', async () => {
  clock.set(new Date('2026-11-22T02:00:00Z'));
  const place = await makeVolunteeringTown(server);
  const volunteer = await place.newVolunteer();
  const activity = await makeActivity(server.parts.database, { communityId: place.communityId });
  const today = await makeShift(server.parts.database, { activityId: activity.id, startsAt: fromNow(hours(8)) });
  const tomorrow = await makeShift(server.parts.database, { activityId: activity.id, startsAt: fromNow(hours(15)) });
  const {
    body: { id },
  } = await place.signUp(volunteer, today.id);
  expect((await place.signUp(volunteer, tomorrow.id)).status).toBe(200);
  const waiting = await todosOf(server, volunteer);
  expect(waiting).toEqual([
    {
      kind: 'come_to_shift',
      id,
      title: '您今天有志愿活动“清理楼道”',
      hint: '11月22日（周日）晚上6:00',
      dueAt: today.startsAt,
    },
  ]);
});
