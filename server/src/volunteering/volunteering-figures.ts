import type { FigureName } from '@yuanli/shared/dashboard/figures';
import { dayInChina, formatMonthDay, timeInChina } from '@yuanli/shared/china-time';
import { findByIds, indexName, type Reader } from '../platform/database';
import type { Figure, FigureSource, FigureScope } from '../platform/figures';
import { Activity } from './activities/activity.entity';
import { Shift } from './activities/shift.entity';
import { liveRecords } from './service-records/live-records';
import { ServiceRecord } from './service-records/service-record.entity';

/** Confirmed minutes that were not taken back, by the day of service. Whose they are is not said. */
const ofRecords = (name: FigureName, isSummed: boolean): Figure<ServiceRecord> => ({
  name,
  index: indexName('service_record', ['communityId', 'startsAt', 'id', 'minutes']),
  at: 'it.startsAt',
  ...(isSummed && { value: 'it.minutes' }),
  select: (db) => liveRecords(db, 'it'),
  atOf: ({ startsAt }) => startsAt,
  describe: async (_db, records) =>
    records.map(({ id, title, placeName, minutes, activityId }) => ({
      ...{ id, title, plainTitle: title, note: placeName, value: isSummed ? minutes : null },
      opens: { page: 'activity', id: activityId, kind: null },
    })),
});

/** Shifts of public activities that have begun. */
const shiftsHeld: Figure<Shift> = {
  name: 'shifts_held',
  index: indexName('shift', ['communityId', 'state', 'startsAt', 'id']),
  at: 'it.startsAt',
  select: (db, { now }) =>
    db.createQueryBuilder(Shift, 'it').where(`it.state = 'open' AND it.startsAt <= :now`, { now }),
  atOf: ({ startsAt }) => startsAt,
  describe: async (db, shifts) => {
    const activities = await findByIds(
      db,
      Activity,
      shifts.map(({ activityId }) => activityId),
    );
    return shifts.map(({ id, activityId, startsAt, endsAt }) => {
      const { title } = activities.need(activityId);
      const day = formatMonthDay(dayInChina(startsAt));
      return {
        ...{ id, title, plainTitle: title, value: null },
        note: `${day} ${timeInChina(startsAt)}到${timeInChina(endsAt)}`,
        opens: { page: 'activity', id: activityId, kind: null },
      };
    });
  },
};

async function findParticipants(db: Reader, { communityIds, from, until }: FigureScope): Promise<string[]> {
  const rows = await liveRecords(db, 'it')
    .andWhere('it.communityId IN (:...communityIds) AND it.startsAt >= :from AND it.startsAt < :until', {
      ...{ communityIds, from, until },
    })
    .select('it.personId', 'personId')
    .distinct(true)
    .getRawMany<{ personId: string }>();
  return rows.map(({ personId }) => personId);
}

export const volunteeringFigures: FigureSource = {
  figures: [ofRecords('service_minutes', true), ofRecords('service_times', false), shiftsHeld],
  findParticipants,
};
