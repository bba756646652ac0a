import type { Role } from '@yuanli/shared/identity/roles';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { recordEndpoints as records } from '@yuanli/shared/volunteering/service-records.endpoints';
import { seatEndpoints as seats } from '@yuanli/shared/volunteering/seats.endpoints';
import { openPool, takeHold } from '../../server/src/holds';
import { getBalance, reservePoints } from '../../server/src/points';
import { clock, minutes } from '../../server/src/platform/clock';
import { digest } from '../../server/src/platform/crypto';
import { newId } from '../../server/src/platform/new-id';
import { Activity } from '../../server/src/volunteering/activities/activity.entity';
import { Post } from '../../server/src/volunteering/activities/post.entity';
import { Seat } from '../../server/src/volunteering/seats/seat.entity';
import { Shift } from '../../server/src/volunteering/activities/shift.entity';
import { Volunteer } from '../../server/src/volunteering/volunteers/volunteer.entity';
import { poolOf } from '../../server/src/volunteering/activities/shift.entity';
import { appoint, makePerson, signInAs } from './factories/people';
import { makeCourtyard } from './factories/places';
import { nextNumber } from './next-number';
import type { TestServer } from './test-server';
import { syncTasks } from '../../server/src/tasks';
import { guardianTasks, seatTasks } from '../../server/src/volunteering';

export interface Someone {
  id: string;
}

export type ShiftDesk = Awaited<ReturnType<typeof openShiftDesk>>;

/** Sunday, 9 to 11 in China. */
export const STARTS = new Date('2026-11-22T01:00:00Z');
export const ENDS = new Date('2026-11-22T03:00:00Z');

/** A community with those who run its shifts and those who come to them. Set the clock before. */
export async function openShiftDesk(server: TestServer) {
  const { database } = server.parts;
  const courtyard = await makeCourtyard(database);
  const { communityId, gridId } = courtyard;

  const newPerson = async (role?: Role, scopeId = communityId, nickname = '测试居民'): Promise<Someone> => {
    const { id } = await makePerson(database, { courtyard, phone: true, nickname });
    if (role) await appoint(database, { id }, role, scopeId, { communityId });
    return { id };
  };

  /** A day may lie between two of their calls, so each one logs in anew. */
  const call = async <In, Out>(who: Someone | null, endpoint: Endpoint<In, Out>, input: In) =>
    server.call(endpoint, input, who ? { as: await signInAs(database, who) } : {});

  async function newVolunteer(realName = '陈秀兰', more: Partial<Volunteer> = {}): Promise<Someone> {
    const { id: personId } = await newPerson(undefined, communityId, '秀兰');
    const idNumber = `1101051949${10_000_000 + nextNumber()}`;
    await database.inTransaction(async (tx) => {
      await tx.insert(Volunteer, {
        personId,
        communityId,
        realName,
        idNumber,
        idKind: 'resident_card',
        idDigest: digest('id-document', idNumber),
        number: `YL${10 ** 9 + nextNumber()}`,
        bornOn: '1949-12-31',
        sex: 'female',
        adultOn: new Date('1967-12-30T16:00:00Z'),
        isGuardianAwaited: false,
        pledgedAt: clock.now(),
        registeredAt: clock.now(),
        ...more,
      });
      await syncTasks(tx, guardianTasks, personId);
    });
    return { id: personId };
  }

  async function newShift(
    makerId: string,
    activity: Partial<Activity> = {},
    shift: Partial<Shift> = {},
  ): Promise<Shift> {
    const [activityId, postId] = [newId(), newId()];
    const { startsAt = STARTS, endsAt = ENDS } = shift;
    const place = { gridId: null, communityId, streetId: newId(), districtId: newId() };
    return database.inTransaction(async (tx) => {
      await tx.insert(Activity, {
        id: activityId,
        ...place,
        makerId,
        madeAt: clock.now(),
        state: 'published',
        endsAt,
        publishedAt: clock.now(),
        organiser: '槐荫社区居委会',
        kind: 'service',
        title: '周末垃圾分类引导',
        story: '在投放点帮大家分类。',
        pictureIds: [],
        placeName: '石榴院东门',
        cutOffHours: 12,
        earnsPoints: true,
        partyMembersOnly: false,
        ...activity,
      });
      await tx.insert(Post, { id: postId, activityId, name: '引导员', duty: '站在桶边提醒大家', isShown: true });
      const kind = activity.kind ?? 'service';
      const row = {
        id: newId(),
        postId,
        activityId,
        communityId,
        kind,
        startsAt,
        endsAt,
        state: 'open' as const,
        ...shift,
      };
      await tx.insert(Shift, row);
      await openPool(tx, { id: poolOf(row.id), capacity: 1_000 });
      return tx.findOneByOrFail(Shift, { id: row.id });
    });
  }

  /** As if they had signed up. */
  async function seat(
    { id: personId }: Someone,
    { id: shiftId, activityId, startsAt, endsAt }: Shift,
  ): Promise<string> {
    const id = newId();
    await database.inTransaction(async (tx) => {
      const hold = await takeHold(tx, {
        poolId: poolOf(shiftId),
        kind: 'seat',
        subjectId: id,
        holderId: personId,
        once: `${shiftId}:${personId}`,
        expiresAt: null,
      });
      const times = { startsAt, endsAt, overAt: endsAt, signedUpAt: clock.now() };
      await tx.insert(Seat, { id, personId, shiftId, activityId, communityId, holdId: hold!.id, ...times });
      await syncTasks(tx, seatTasks, id);
    });
    return id;
  }

  const coordinator = await newPerson('community_worker', communityId, '林主任');

  return {
    communityId,
    gridId,
    coordinator,
    newPerson,
    newVolunteer,
    newShift,
    seat,
    call,
    secondCoordinator: await newPerson('community_worker', communityId, '小吴'),
    supervisor: await newPerson('supervisor', communityId, '赵委员'),
    balance: ({ id }: Someone) => database.read((db) => getBalance(db, communityId, id)),

    /** What the coordinator's phone shows now. */
    async codeOf({ id: shiftId }: Shift): Promise<string> {
      const { body } = await call(coordinator, seats.getShiftCodes, { shiftId });
      return body.codes[0]!.code;
    },

    /** They came and went, and somebody saw it. */
    async attend(seatId: string, { startsAt, endsAt }: Shift): Promise<void> {
      if (clock.now() < endsAt) clock.set(new Date(endsAt.getTime() + minutes(1)));
      const tick = (what: 'in' | 'out', at: Date) =>
        call(coordinator, seats.tickRoster, { seatId, what, at: at.toISOString() });
      expect((await tick('in', startsAt)).status).toBe(200);
      expect((await tick('out', endsAt)).status).toBe(200);
    },

    confirm: (who: Someone, seatId: string, of = 120, evaluation?: string) =>
      call(who, records.confirmMinutes, { seatId, minutes: of, ...(evaluation && { evaluation }) }),
    reverse: (who: Someone, id: string) => call(who, records.reverseRecord, { id, reason: '人没有来' }),
    object: (who: Someone, id: string) => call(who, records.objectToRecord, { id, reason: '我做满了两个小时' }),
    decide: (who: Someone, id: string, more: { isUpheld: boolean; minutes?: number }) =>
      call(who, records.decideObjection, { id, reason: '问过了当时在场的人', ...more }),
    getRecord: async (who: Someone, id: string) => (await call(who, records.getRecord, { id })).body,
    inboxOf: async (who: Someone) => (await call(who, messages.findMessages, {})).body.items,

    /** On a gift, say. */
    spend: ({ id: personId }: Someone, amount: number) =>
      database.inTransaction((tx) =>
        reservePoints(tx, {
          communityId,
          personId,
          amount,
          reason: '换毛巾',
          cause: { kind: 'gift', id: newId() },
          idempotencyKey: newId(),
        }),
      ),
  };
}
