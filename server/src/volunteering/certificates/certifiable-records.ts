import type { SelectQueryBuilder } from 'typeorm';
import type { Reader } from '../../platform/database';
import { liveRecords } from '../service-records/live-records';
import type { ServiceRecord } from '../service-records/service-record.entity';
import type { Certificate } from './certificate.entity';

export type Period = Pick<Certificate, 'personId' | 'communityId' | 'periodFrom' | 'periodUntil'>;

/** What a certificate would rest on: confirmed service of this person in this community and time. */
export function certifiableRecords(
  db: Reader,
  { personId, communityId, periodFrom, periodUntil }: Period,
): SelectQueryBuilder<ServiceRecord> {
  const records = liveRecords(db).andWhere('record.personId = :personId AND record.communityId = :communityId', {
    personId,
    communityId,
  });
  if (periodFrom) records.andWhere('record.startsAt >= :periodFrom', { periodFrom });
  if (periodUntil) records.andWhere('record.startsAt < :periodUntil', { periodUntil });
  return records;
}
