import type { Reader } from '../../platform/database';
import { startOfDay } from '@yuanli/shared/china-time';
import { In, type SelectQueryBuilder } from 'typeorm';
import { days } from '../../platform/clock';
import { RecordReversal } from './record-reversal.entity';
import { ServiceRecord } from './service-record.entity';

/** The records that were not taken back. */
export const liveRecords = (db: Reader, alias = 'record'): SelectQueryBuilder<ServiceRecord> =>
  db
    .createQueryBuilder(ServiceRecord, alias)
    .leftJoin(RecordReversal, 'reversal', `reversal.recordId = ${alias}.id`)
    .where('reversal.recordId IS NULL');

/** The confirmed minutes of these seats, by seat; a seat has one live record at most. */
export async function findLiveRecords(db: Reader, seatIds: readonly string[]): Promise<Map<string, ServiceRecord>> {
  if (seatIds.length === 0) return new Map();
  const records = await liveRecords(db)
    .andWhere({ seatId: In([...seatIds]) })
    .getMany();
  return new Map(records.map((record) => [record.seatId, record]));
}

/** What someone has done in all: it looks at that person's records only. */
export async function sumRecords(db: Reader, personId: string): Promise<{ minutes: number; times: number }> {
  const sum = await liveRecords(db)
    .andWhere('record.personId = :personId', { personId })
    .select('COALESCE(SUM(record.minutes), 0)', 'minutes')
    .addSelect('COUNT(*)', 'times')
    .getRawOne<{ minutes: string | number; times: string | number }>();
  return { minutes: Number(sum?.minutes ?? 0), times: Number(sum?.times ?? 0) };
}

/** What someone's other seats of a day have earned, by the same kind of service. */
export async function sumPointsOfDay(
  db: Reader,
  {
    personId,
    communityId,
    kind,
    seatId,
    startsAt,
  }: Pick<ServiceRecord, 'personId' | 'communityId' | 'kind' | 'seatId' | 'startsAt'>,
): Promise<number> {
  const from = startOfDay(startsAt);
  const sum = await liveRecords(db)
    .andWhere('record.personId = :personId AND record.communityId = :communityId', { personId, communityId })
    .andWhere('record.startsAt >= :from AND record.startsAt < :until', {
      from,
      until: new Date(from.getTime() + days(1)),
    })
    .andWhere('record.kind = :kind AND record.seatId <> :seatId', { kind, seatId })
    .select('COALESCE(SUM(record.points), 0)', 'points')
    .getRawOne<{ points: string | number }>();
  return Number(sum?.points ?? 0);
}
