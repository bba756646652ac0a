import { activityEndpoints as activities } from '@yuanli/shared/volunteering/activities.endpoints';
import { recordEndpoints as records } from '@yuanli/shared/volunteering/service-records.endpoints';
import { days, fromNow, hours } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { Activity } from '../../../server/src/volunteering/activities/activity.entity';
import { Attendance } from '../../../server/src/volunteering/attendance/attendance.entity';
import { Seat } from '../../../server/src/volunteering/seats/seat.entity';
import { appoint } from '../../support/factories/people';
import { makeActivity, makeShift } from '../../support/factories/volunteering';
import type { Neighbour } from '../../support/make-neighbourhood';
import { makeVolunteeringTown, type VolunteeringTown } from '../../support/make-volunteers';
import { useServer } from '../../support/use-server';
import { Hold } from '../../../server/src/holds';
import { syncTasks } from '../../../server/src/tasks';
import { minutesTasks } from '../../../server/src/volunteering';

const { server } = useServer();

describe('what I look after', () => {
  const list = async (view: 'draft' | 'running' | 'over', { token }: Neighbour, cursor?: string) =>
    (await server.call(activities.findActivitiesToRun, { view, cursor }, { as: token })).body;

  /** Page after page, to the end. */
  const all = async (view: 'running' | 'over', who: Neighbour) => {
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await list(view, who, cursor);
      seen.push(...page.items.map(({ id }) => id));
      if (!page.nextCursor) return seen;
      cursor = page.nextCursor;
    }
  };

  /** So many days ago somebody came and went. */
  const makeEnded = async (
    place: VolunteeringTown,
    daysAgo: number,
  ): Promise<{ activityId: string; seatId: string }> => {
    const { database } = server.parts;
    const endsAt = fromNow(-days(daysAgo));
    const startsAt = new Date(endsAt.getTime() - hours(2));
    const { id: activityId, makerId } = await makeActivity(database, { communityId: place.communityId, endsAt });
    const { id: shiftId } = await makeShift(database, { activityId, startsAt, endsAt });
    const [seatId, holdId, { id: personId }] = [newId(), newId(), await place.newVolunteer()];
    const whose = { personId, activityId, communityId: place.communityId };
    await database.inTransaction(async (tx) => {
      await tx.insert(Seat, {
        id: seatId,
        ...whose,
        shiftId,
        holdId,
        startsAt,
        endsAt,
        signedUpAt: startsAt,
        overAt: endsAt,
      });
      const came = { inAt: startsAt, inWay: 'roster', inById: makerId, isInLate: false } as const;
      const went = { outAt: endsAt, outWay: 'roster', outById: makerId, isOutLate: false } as const;
      await tx.insert(Attendance, { seatId, ...whose, makerId, ...came, ...went, isUnconfirmed: true });
      const used = { poolId: shiftId, kind: 'seat', subjectId: seatId, holderId: personId, state: 'used' } as const;
      await tx.insert(Hold, { id: holdId, ...used, createdAt: startsAt });
      await syncTasks(tx, minutesTasks, shiftId);
    });
    return { activityId, seatId };
  };

  it('is by draft, running and over, with the next shift', async () => {
    const place = await makeVolunteeringTown(server);
    const { database } = server.parts;
    const { communityId } = place;
    const draft = await makeActivity(database, { communityId, state: 'draft' });
    const running = await makeActivity(database, { communityId });
    const past = await makeShift(database, { activityId: running.id, startsAt: fromNow(-hours(3)) });
    const second = await makeShift(database, {
      activityId: running.id,
      postId: past.postId,
      startsAt: fromNow(hours(30)),
    });
    const first = await makeShift(database, {
      activityId: running.id,
      postId: past.postId,
      startsAt: fromNow(hours(20)),
    });
    const over = await makeActivity(database, { communityId });
    await makeShift(database, { activityId: over.id, startsAt: fromNow(-hours(3)) });
    const mine = await makeActivity(database, { communityId, makerId: place.helper.id, state: 'draft' });

    expect((await list('draft', place.communityWorker)).items.map(({ id }) => id)).toEqual([mine.id, draft.id]);
    expect(await list('running', place.communityWorker)).toMatchObject({
      items: [{ id: running.id, nextShift: { id: first.id }, unconfirmed: 0 }],
      nextCursor: null,
    });
    expect((await list('over', place.communityWorker)).items.map(({ id }) => id)).toEqual([over.id]);
    await server.call(activities.cancelShift, { id: first.id, reason: '下雨' }, { as: place.communityWorker.token });
    expect((await list('running', place.communityWorker)).items[0]!.nextShift!.id).toBe(second.id);
    await server.call(
      activities.cancelActivity,
      { id: running.id, reason: '不办了' },
      { as: place.communityWorker.token },
    );
    expect((await list('over', place.communityWorker)).items.map(({ id }) => id)).toEqual([running.id, over.id]);

    expect((await list('draft', place.gridWorker)).items).toEqual([]);
    expect((await list('draft', place.helper)).items).toEqual([]);
    await appoint(database, place.helper, 'organisation_member', communityId);
    expect((await list('draft', place.helper)).items.map(({ id }) => id)).toEqual([mine.id]);
  });

  it('what has ended is running, and first, until the last minutes are confirmed, or for a month', async () => {
    const place = await makeVolunteeringTown(server);
    const { communityWorker: worker, communityId } = place;
    const { id: running } = await makeActivity(server.parts.database, {
      communityId,
      endsAt: fromNow(days(2)),
    });
    const ended = [
      await makeEnded(place, 5),
      await makeEnded(place, 2),
      await makeEnded(place, 3),
      await makeEnded(place, 31),
    ];
    const [confirmed, second, first, old] = ended.map(({ activityId }) => activityId);
    const calledOff = await makeEnded(place, 1);
    await server.parts.database.inTransaction((tx) =>
      tx.update(Activity, { id: calledOff.activityId }, { state: 'cancelled' }),
    );
    await server.call(records.confirmMinutes, { seatId: ended[0]!.seatId, minutes: 120 }, { as: worker.token });
    const views = async () =>
      [await list('running', worker), await list('over', worker)].map(({ items }) =>
        items.map(({ id, unconfirmed }) => [id, unconfirmed]),
      );
    expect(await views()).toEqual([
      [
        [first, 1],
        [second, 1],
        [calledOff.activityId, 1],
        [running, 0],
      ],
      [
        [confirmed, 0],
        [old, 0],
      ],
    ]);
    await server.call(records.confirmMinutes, { seatId: ended[2]!.seatId, minutes: 120 }, { as: worker.token });
    expect(await views()).toEqual([
      [
        [second, 1],
        [calledOff.activityId, 1],
        [running, 0],
      ],
      [
        [first, 0],
        [confirmed, 0],
        [old, 0],
      ],
    ]);
  });

  it('pages from what has ended on to what goes on, and leaves none out of both', async () => {
    const place = await makeVolunteeringTown(server);
    const { database } = server.parts;
    const ended: string[] = [];
    for (let n = 0; n < 23; n++) ended.push((await makeEnded(place, 25 - n)).activityId);
    const coming: string[] = [];
    for (let n = 0; n < 3; n++)
      coming.push((await makeActivity(database, { communityId: place.communityId, endsAt: fromNow(days(n + 1)) })).id);
    expect(await all('running', place.communityWorker)).toEqual([...ended, ...coming]);
    await database.inTransaction(async (tx) => {
      await tx.update(Attendance, { communityId: place.communityId }, { isUnconfirmed: false });
      const seats = await tx.findBy(Seat, { communityId: place.communityId });
      await syncTasks(
        tx,
        minutesTasks,
        seats.map(({ shiftId }) => shiftId),
      );
    });
    expect(await all('running', place.communityWorker)).toEqual(coming);
    expect(await all('over', place.communityWorker)).toEqual([...ended].reverse());
  });

  it('goes page by page, in the order of the end, without losing or doubling one', async () => {
    const place = await makeVolunteeringTown(server);
    const first = fromNow(hours(24)).getTime();
    const ends = Array.from({ length: 45 }, (_, n) => new Date(first + Math.floor(n / 3) * 1000));
    const made: string[] = [];
    for (const endsAt of ends)
      made.push((await makeActivity(server.parts.database, { communityId: place.communityId, endsAt })).id);
    expect(await all('running', place.communityWorker)).toEqual(made);
  });
});
