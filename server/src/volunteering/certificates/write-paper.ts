import { startOfDay } from '@yuanli/shared/china-time';
import { findNicknames } from '../../identity';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { maskIdNumber } from '../volunteers/mask-id-number';
import { Volunteer } from '../volunteers/volunteer.entity';
import type { ServiceRecord } from '../service-records/service-record.entity';
import type { CertificatePaper } from './certificate-paper';
import type { Certificate } from './certificate.entity';

/** Lines on the page; what is beyond is added up in the last one, so that the sum is still the whole. */
const MOST_LINES = 9;

/** What the paper will say, taken from the volunteer's papers and from these records (at least one). */
export async function writePaper(
  db: Reader,
  actor: Actor,
  { personId, communityId }: Pick<Certificate, 'personId' | 'communityId'>,
  records: readonly ServiceRecord[],
): Promise<Omit<CertificatePaper, 'number'>> {
  const volunteer = await db.findOneBy(Volunteer, { personId });
  ensure(volunteer, 'volunteer.not_found');
  const { realName, idKind, idNumber, number } = volunteer;
  const community = await getCommunity(db, communityId);
  const names = await findNicknames(db, [actor.personId]);
  return {
    volunteerName: realName,
    idKind,
    idNumberMasked: maskIdNumber(idNumber),
    volunteerNumber: number,
    minutes: sum(records),
    times: records.length,
    contents: contentsOf(records),
    // Days, as on paper: the hours are nobody's business who only checks it.
    from: startOfDay(new Date(Math.min(...records.map(({ startsAt }) => startsAt.getTime())))),
    until: startOfDay(new Date(Math.max(...records.map(({ endsAt }) => endsAt.getTime())))),
    issuedAt: startOfDay(clock.now()),
    // The body that certifies, as its seal reads.
    issuer: `${community.name}居民委员会`,
    handlerName: names.get(actor.personId) ?? '',
    contact: community.phone,
  };
}

const sum = (rows: readonly { minutes: number }[]): number => rows.reduce((total, { minutes }) => total + minutes, 0);

/** By activity, the longest first. */
function contentsOf(records: readonly ServiceRecord[]): CertificatePaper['contents'] {
  const byActivity = new Map<string, { title: string; minutes: number }>();
  for (const { activityId, title, minutes } of records) {
    byActivity.set(activityId, { title, minutes: minutes + (byActivity.get(activityId)?.minutes ?? 0) });
  }
  const contents = [...byActivity.values()].sort((a, b) => b.minutes - a.minutes);
  if (contents.length <= MOST_LINES) return contents;
  const rest = contents.splice(MOST_LINES - 1);
  return [...contents, { title: `其他${rest.length}项服务`, minutes: sum(rest) }];
}
