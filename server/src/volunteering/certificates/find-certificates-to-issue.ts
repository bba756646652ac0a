import { PAGE_SIZE, page, idCursor } from '../../platform/list';
import { In, MoreThan } from 'typeorm';
import type * as schema from '@yuanli/shared/volunteering/service-records.schema';
import type { Actor } from '../../platform/actor';
import { byId, ById, type Reader } from '../../platform/database';
import { liveRecords } from '../service-records/live-records';
import { maskName } from '../volunteers/mask-name';
import { Volunteer } from '../volunteers/volunteer.entity';
import { Certificate } from './certificate.entity';
import { issuersScopes } from './certificate.policy';
import { lastDayBefore } from './certificate.presenter';

const waitingFor = (actor: Actor, cursor = '') => ({
  communityId: In(issuersScopes(actor)),
  state: 'asked' as const,
  id: MoreThan(cursor),
});

/** What the workers of a community have to issue, the longest waiting first. */
export async function findCertificatesToIssue(
  db: Reader,
  actor: Actor,
  { cursor }: schema.FindCertificatesToIssueInput,
): Promise<schema.FindCertificatesToIssueAnswer> {
  const found = await db.find(Certificate, {
    where: waitingFor(actor, cursor),
    order: { id: 'ASC' },
    take: PAGE_SIZE + 1,
  });
  const { items, nextCursor } = page(found, idCursor);
  const volunteers = await db.findBy(Volunteer, { personId: In(items.map(({ personId }) => personId)) });
  const papers = new Map(volunteers.map((volunteer) => [volunteer.personId, volunteer]));
  const sums = await sumFor(db, items);
  return {
    items: items.map(({ id, personId, periodFrom, periodUntil, askedAt }) => ({
      id,
      askedAt,
      volunteerName: maskName(papers.get(personId)?.realName ?? ''),
      number: papers.get(personId)?.number ?? '',
      minutes: Number(sums.get(id)?.minutes ?? 0),
      times: Number(sums.get(id)?.times ?? 0),
      from: periodFrom,
      until: periodUntil && lastDayBefore(periodUntil),
    })),
    nextCursor,
  };
}

interface RawSum {
  id: string;
  minutes: string | number;
  times: string | number;
}

/** What each of them would say, added up in one question. */
async function sumFor(db: Reader, certificates: readonly Certificate[]): Promise<ById<RawSum>> {
  if (certificates.length === 0) return byId([]);
  const within = [
    'record.personId = certificate.personId AND record.communityId = certificate.communityId',
    '(certificate.periodFrom IS NULL OR record.startsAt >= certificate.periodFrom)',
    '(certificate.periodUntil IS NULL OR record.startsAt < certificate.periodUntil)',
  ];
  const rows = await liveRecords(db)
    .innerJoin(Certificate, 'certificate', within.join(' AND '))
    .andWhere('certificate.id IN (:...ids)', { ids: certificates.map(({ id }) => id) })
    .select('certificate.id', 'id')
    .addSelect('SUM(record.minutes)', 'minutes')
    .addSelect('COUNT(*)', 'times')
    .groupBy('certificate.id')
    .getRawMany<RawSum>();
  return byId(rows);
}
