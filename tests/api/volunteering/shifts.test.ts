import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { activityEndpoints as activities } from '@yuanli/shared/volunteering/activities.endpoints';
import { seatEndpoints as seats } from '@yuanli/shared/volunteering/seats.endpoints';
import { clock, fromNow, hours, minutes } from '../../../server/src/platform/clock';
import { makeActivity, makeShift } from '../../support/factories/volunteering';
import type { Neighbour } from '../../support/make-neighbourhood';
import { openSeatDesk } from '../../support/seat-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server, desk } = useServer(openSeatDesk);
afterEach(() => clock.set(null));

describe('a shift that changes', () => {
  const change = (shiftId: string, startsAt: Date, capacity: number) =>
    server.call(
      activities.changeShift,
      {
        id: shiftId,
        startsAt: startsAt.toISOString(),
        endsAt: new Date(startsAt.getTime() + hours(2)).toISOString(),
        capacity,
      },
      { as: desk.communityWorker.token },
    );

  it('gets more seats, which go to those who wait, and never fewer than are taken', async () => {
    const shift = await desk.newShift({ capacity: 1 });
    const people = [
      await desk.newVolunteer(),
      await desk.newVolunteer(),
      await desk.newVolunteer(),
      await desk.newVolunteer(),
    ];
    const made: string[] = [];
    for (const person of people) made.push((await desk.signUp(person, shift.id)).body.id);
    expect((await change(shift.id, shift.startsAt, 3)).body.posts[0]!.shifts).toEqual([
      expect.objectContaining({ capacity: 3, left: 0, waiting: 1 }),
    ]);
    await server.settle();
    expect(await Promise.all(people.map(async (person, n) => (await desk.get(person, made[n]!)).body.state))).toEqual([
      'seated',
      'offered',
      'offered',
      'waiting',
    ]);
    expect((await desk.newestFor(people[2]!))?.title).toBe('有名额了，等您答复');
    expect(await desk.newestFor(people[3]!)).toBeUndefined();
    expectRefused(await change(shift.id, shift.startsAt, 2), 'hold.pool_too_small');
  });

  it('has another time: all are told, and may leave without a mark until it starts', async () => {
    const shift = await desk.newShift({ startsAt: fromNow(hours(30)) });
    const [volunteer, newcomer] = [await desk.newVolunteer(), await desk.newVolunteer()];
    const {
      body: { id },
    } = await desk.signUp(volunteer, shift.id);
    clock.advance(minutes(1));
    const startsAt = fromNow(hours(5));
    expect((await change(shift.id, startsAt, 5)).status).toBe(200);
    clock.advance(minutes(1));
    await server.settle();
    expect(await desk.newestFor(volunteer)).toMatchObject({ title: '班次时间变更', link: { kind: 'seat', id } });
    expect((await desk.get(volunteer, id)).body).toMatchObject({
      cutOffAt: startsAt.toISOString(),
      shift: { startsAt: startsAt.toISOString() },
    });
    const { body: late } = await desk.signUp(newcomer, shift.id);
    expect(late.cutOffAt).toBe(new Date(startsAt.getTime() - hours(12)).toISOString());
    expect((await desk.cancel(newcomer, late.id)).body.state).toBe('cancelled_late');
    expect((await desk.cancel(volunteer, id)).body.state).toBe('released');
  });

  it('onto another one: who has a seat in both is named to whoever moved it and on the roster, and is told', async () => {
    const [first, second] = [
      await desk.newShift({ startsAt: fromNow(hours(30)) }),
      await desk.newShift({ startsAt: fromNow(hours(40)) }, { title: '巡河' }),
    ];
    const [both, one] = [await desk.newVolunteer(), await desk.newVolunteer()];
    const { id } = (await desk.signUp(both, first.id)).body;
    await desk.signUp(both, second.id);
    await desk.signUp(one, first.id);
    const { body } = await change(first.id, new Date(second.startsAt.getTime() + hours(1)), 5);
    expect(body.doubleBooked).toEqual([{ nickname: '测试居民', other: expect.stringContaining('“巡河”') }]);
    await server.settle();
    expect((await desk.newestFor(both))?.text).toMatch(/您还报了“巡河”.*时间重叠.*请取消其中一个/);
    expect((await desk.newestFor(one))?.text).toContain('时间不合适，开始前可以随时取消');
    const roster = (await server.call(seats.getRoster, { shiftId: first.id }, { as: desk.communityWorker.token })).body;
    expect(roster.people.map(({ overlaps }) => overlaps === null)).toEqual([false, true]);
    await desk.cancel(both, id);
    expect((await change(first.id, second.startsAt, 5)).body.doubleBooked).toEqual([]);
  });

  it('is refused for times that have passed, and for shifts that have begun', async () => {
    const shift = await desk.newShift({ startsAt: fromNow(hours(1)) });
    expect((await change(shift.id, fromNow(-hours(1)), 5)).body.error?.fields).toHaveProperty('startsAt');
    clock.advance(hours(1));
    expectRefused(await change(shift.id, fromNow(hours(5)), 5), 'shift.over');
    const as = desk.communityWorker.token;
    expect((await server.call(activities.cancelShift, { id: shift.id, reason: '下雨' }, { as })).body.error?.code).toBe(
      'shift.over',
    );
    expect(
      (await server.call(activities.cancelShift, { id: desk.communityId, reason: '下雨' }, { as })).body.error?.code,
    ).toBe('shift.not_found');
  });

  it('called off frees everybody, and tells them once, however often the message is delivered', async () => {
    const shift = await desk.newShift({ capacity: 1 });
    const [first, second] = [await desk.newVolunteer(), await desk.newVolunteer()];
    const [a, b] = [(await desk.signUp(first, shift.id)).body.id, (await desk.signUp(second, shift.id)).body.id];
    await server.call(activities.cancelShift, { id: shift.id, reason: '下雨' }, { as: desk.communityWorker.token });
    await server.settle();
    await server.parts.database.inTransaction((tx) =>
      tx.query("UPDATE outbox_message SET state = 'waiting' WHERE topic = 'volunteering.notify_seats'"),
    );
    clock.advance(minutes(6));
    await server.settle();
    for (const [who, id] of [
      [first, a],
      [second, b],
    ] as const) {
      expect((await desk.get(who, id)).body).toMatchObject({
        state: 'shift_cancelled',
        shift: { state: 'cancelled' },
        can: { cancel: false, accept: false },
      });
      const inbox = await server.call(messageEndpoints.findMessages, {}, { as: who.token });
      expect(inbox.body.items.filter(({ title }) => title === '班次已取消')).toHaveLength(1);
      expect(inbox.body.items[0]!.text).toContain('下雨');
    }
    expect(await desk.card(shift.id)).toBeUndefined();
    expect((await desk.signUp(first, (await desk.newShift({ startsAt: shift.startsAt })).id)).status).toBe(200);
  });

  it('called off is told to those who came early, and what was written down of them stays', async () => {
    const shift = await desk.newShift({ startsAt: fromNow(minutes(50)) });
    const volunteer = await desk.newVolunteer();
    const {
      body: { id },
    } = await desk.signUp(volunteer, shift.id);
    expect(
      (await server.call(seats.tickRoster, { seatId: id, what: 'in' }, { as: desk.communityWorker.token })).status,
    ).toBe(200);
    await server.call(activities.cancelShift, { id: shift.id, reason: '下雨' }, { as: desk.communityWorker.token });
    await server.settle();
    expect(await desk.newestFor(volunteer)).toMatchObject({ title: '班次已取消', link: { kind: 'seat', id } });
    expect((await desk.get(volunteer, id)).body.checkedIn).toMatchObject({ way: 'roster' });
  });

  it.each([
    ['停水了', '停水了'],
    ['违禁内容，请勿发布', null],
  ])(
    'called off with its whole activity because of “%s”: everybody else reads why once that is checked',
    async (reason, read) => {
      const { id } = await makeActivity(server.parts.database, {
        communityId: desk.communityId,
        makerId: desk.communityWorker.id,
      });
      await makeShift(server.parts.database, { activityId: id });
      const get = async (as?: string) =>
        (await server.call(activities.getActivity, { id }, as ? { as } : {})).body.cancelledBecause;
      const cancelled = await server.call(
        activities.cancelActivity,
        { id, reason },
        { as: desk.communityWorker.token },
      );
      expect([cancelled.body.cancelledBecause, await get()]).toEqual([reason, null]);
      for (let round = 0; round < 3; round++) await server.settle();
      expect([await get(desk.communityWorker.token), await get()]).toEqual([read, read]);
      expect((await desk.newestFor(desk.communityWorker))?.title).toBe(read ? undefined : '取消原因没有通过内容检查');
    },
  );

  it('called off with its whole activity, more than a hundred people are told', async () => {
    const { id: activityId } = await makeActivity(server.parts.database, { communityId: desk.communityId });
    const shift = await makeShift(server.parts.database, { activityId, capacity: 100 });
    const people: Neighbour[] = [];
    for (let n = 0; n < 104; n++) people.push(await desk.newVolunteer());
    for (const person of people) await desk.signUp(person, shift.id);
    const cancelled = await server.call(
      activities.cancelActivity,
      { id: activityId, reason: '停水了' },
      { as: desk.communityWorker.token },
    );
    expect(cancelled.body).toMatchObject({
      state: 'cancelled',
      cancelledBecause: '停水了',
      can: { cancel: false, change: false, publish: false },
    });
    expect(
      (
        await server.call(
          activities.cancelActivity,
          { id: activityId, reason: '停水了' },
          { as: desk.communityWorker.token },
        )
      ).body.error?.code,
    ).toBe('activity.changed');
    await server.settle();
    const told = await Promise.all(people.map(async (person) => (await desk.newestFor(person))?.title));
    expect(new Set(told)).toEqual(new Set(['班次已取消']));
  });
});
