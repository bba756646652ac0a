import { In, IsNull, MoreThan } from 'typeorm';
import { startOfDay } from '@yuanli/shared/china-time';
import { findHolds } from '../holds';
import { formatMessageTime } from '../messages';
import { findByIds, findIdsAfter, type Reader } from '../platform/database';
import type { Owed, TaskSource } from '../tasks';
import { Activity } from './activities/activity.entity';
import { Shift } from './activities/shift.entity';
import { Attendance } from './attendance/attendance.entity';
import { unconfirmedUntil } from './attendance/unconfirmed';
import { Certificate } from './certificates/certificate.entity';
import { Seat } from './seats/seat.entity';
import { RecordObjection } from './service-records/record-objection.entity';
import { Volunteer } from './volunteers/volunteer.entity';

/** Whoever is offered a seat answers, and whoever has one comes: from the morning of that day. */
export const seatTasks: TaskSource = {
  kinds: ['accept_seat', 'come_to_shift'],
  async findOwed(db, ids) {
    const seats = await db.findBy(Seat, { id: In([...ids]), ending: IsNull() });
    const holds = await findHolds(
      db,
      seats.map(({ holdId }) => holdId),
    );
    const activities = await findByIds(
      db,
      Activity,
      seats.map(({ activityId }) => activityId),
    );
    return seats.flatMap(({ id, personId, activityId, communityId, startsAt, overAt, holdId }): Owed[] => {
      const { state, expiresAt } = holds.need(holdId);
      const { title, gridId } = activities.need(activityId);
      const place = { subjectId: id, owner: { personId }, communityId, gridId };
      if (state === 'offered') {
        const dueAt = expiresAt && expiresAt < startsAt ? expiresAt : startsAt;
        const words = {
          title: `“${title}”有名额了，等您答复`,
          note: `${formatMessageTime(startsAt)}的班次，请在${formatMessageTime(dueAt)}前答复`,
        };
        return [{ ...place, ...words, kind: 'accept_seat', dueAt, lapsesAt: dueAt }];
      }
      if (state !== 'held') return [];
      const words = { title: `您今天有志愿活动“${title}”`, note: formatMessageTime(startsAt) };
      const times = { startsAt: startOfDay(startsAt), dueAt: startsAt, lapsesAt: overAt };
      return [{ ...place, ...words, ...times, kind: 'come_to_shift' }];
    });
  },
  findOwing: (db, after, take) => findIdsAfter(db, Seat, { ending: IsNull() }, after, take),
};

/** Whoever came is owed their minutes, from the end of the shift on; all of one shift are one task. */
export const minutesTasks: TaskSource = {
  kinds: ['confirm_minutes'],
  async findOwed(db, ids) {
    const rows = await waitingForMinutes(db)
      .select(['seat.shiftId AS shiftId', 'at.personId AS personId'])
      .where('at.isUnconfirmed = :yes AND seat.shiftId IN (:...ids)', { yes: true, ids })
      .getRawMany<{ shiftId: string; personId: string }>();
    const shifts = await findByIds(
      db,
      Shift,
      rows.map(({ shiftId }) => shiftId),
    );
    const activities = await findByIds(
      db,
      Activity,
      [...shifts.values()].map(({ activityId }) => activityId),
    );
    return [...shifts.values()].map(({ id: subjectId, activityId, communityId, startsAt, endsAt }): Owed => {
      const { title, gridId, makerId } = activities.need(activityId);
      const people = rows.flatMap(({ shiftId, personId }) => (shiftId === subjectId ? [personId] : []));
      return {
        ...{ kind: 'confirm_minutes', subjectId, communityId, gridId, assigneeId: makerId },
        owner: { desk: 'staff', placeId: gridId ?? communityId },
        title: `“${title}”${people.length}人的服务时长`,
        note: formatMessageTime(startsAt),
        startsAt: endsAt,
        lapsesAt: unconfirmedUntil(endsAt),
        // One's own minutes wait for somebody else.
        ...(people.length === 1 && { barredIds: people }),
      };
    });
  },
  async findOwing(db, after, take) {
    const rows = await waitingForMinutes(db)
      .select('DISTINCT seat.shiftId', 'id')
      .where('at.isUnconfirmed = :yes AND seat.shiftId > :after', { yes: true, after })
      .orderBy('seat.shiftId')
      .limit(take)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  },
};

const waitingForMinutes = (db: Reader) =>
  db.createQueryBuilder(Attendance, 'at').innerJoin(Seat, 'seat', 'seat.id = at.seatId');

/** Somebody speaks with the guardian of a minor, until that one is of age. */
export const guardianTasks: TaskSource = {
  kinds: ['ask_guardian'],
  async findOwed(db, ids) {
    const found = await db.findBy(Volunteer, { personId: In([...ids]), isGuardianAwaited: true });
    return found.map(({ personId: subjectId, number, communityId, adultOn }) => ({
      ...{ kind: 'ask_guardian', subjectId, communityId, lapsesAt: adultOn, barredIds: [subjectId] },
      owner: { desk: 'community', placeId: communityId },
      title: `未成年志愿者（${number}）的监护人等您联系`,
    }));
  },
  async findOwing(db, after, take) {
    const where = { personId: MoreThan(after), isGuardianAwaited: true };
    const found = await db.find(Volunteer, { select: { personId: true }, where, order: { personId: 'ASC' }, take });
    return found.map(({ personId }) => personId);
  },
};

export const certificateTasks: TaskSource = {
  kinds: ['issue_certificate'],
  async findOwed(db, ids) {
    const asked = await db.findBy(Certificate, { id: In([...ids]), state: 'asked' });
    return asked.map(({ id: subjectId, communityId, personId }) => ({
      ...{ kind: 'issue_certificate', subjectId, communityId, barredIds: [personId] },
      owner: { desk: 'community', placeId: communityId },
      title: '志愿服务证明等您开具',
    }));
  },
  findOwing: (db, after, take) => findIdsAfter(db, Certificate, { state: 'asked' }, after, take),
};

/** A supervisor hears both sides about minutes; never about their own. */
export const objectionTasks: TaskSource = {
  kinds: ['decide_objection'],
  async findOwed(db, ids) {
    const open = await db.findBy(RecordObjection, { id: In([...ids]), state: 'open' });
    return open.map(({ id: subjectId, communityId, personId }) => ({
      ...{ kind: 'decide_objection', subjectId, communityId, barredIds: [personId] },
      owner: { desk: 'supervisor', placeId: communityId },
      title: '服务时长异议等您答复',
    }));
  },
  findOwing: (db, after, take) => findIdsAfter(db, RecordObjection, { state: 'open' }, after, take),
};
