import { dayInChina } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/directory/guides.schema';
import { errors } from '@yuanli/shared/errors';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { bookingRuleOf } from '../bookings/booking-rule';
import { openStateOf } from '../hours/open-state';
import { weekInWords } from '../hours/week-in-words';
import { findReports } from '../reports/find-reports';
import { reportBlocker } from '../reports/report-blocker';
import { findCheckers } from '../services/find-checkers';
import { findLiveNotices } from '../services/live-notices';
import { loadService } from '../services/load-service';
import { Location } from '../services/location.entity';
import { Organization } from '../services/organization.entity';
import type { ServiceAtLocation } from '../services/service-at-location.entity';
import { canCheckService, canEditService } from '../services/service.policy';
import type { ServiceGuide } from './service-guide.entity';

export function presentGuideCard(
  { id, name, status, checkedAt }: ServiceAtLocation,
  { guideClass, trip, elsewhereName, isFrequent }: ServiceGuide,
): schema.FindGuidesAnswer['items'][number] {
  return { id, name, guideClass, trip, elsewhereName, isFrequent, status, checkedAt };
}

/** What staff and files say of an item, in the shape of the form. */
export function detailsOfGuide(
  service: ServiceAtLocation,
  guide: ServiceGuide,
): Omit<schema.MakeGuideInput, 'communityId'> {
  const { name, counterId, eligibility, openingHours, phones, isFree, cost, keywords } = service;
  const { id: _id, communityId: _communityId, listKey: _listKey, ...own } = guide;
  return { ...own, name, counterId: counterId!, eligibility, openingHours, phones, isFree, cost, keywords };
}

/** All that is known of one item, its counter's place and hours with it, and what this person can do. */
export async function presentGuide(
  db: Reader,
  actor: Actor | null,
  service: ServiceAtLocation,
  guide: ServiceGuide,
): Promise<schema.GetGuideAnswer> {
  const { id, communityId, status } = service;
  const now = clock.now();
  const counter = await loadService(db, service.counterId!);
  const organization = await db.findOneByOrFail(Organization, { id: counter.organizationId });
  const location = await db.findOneByOrFail(Location, { id: counter.locationId });
  const community = await getCommunity(db, communityId);
  const notices = [...(await findLiveNotices(db, [id, counter.id], dayInChina(now))).values()].flat();
  const openingHours = service.openingHours ?? counter.openingHours;
  const noReport = await reportBlocker(db, actor, service);
  const { name, latitudeE6, longitudeE6 } = counter;
  const isListed = status !== 'closed';
  return {
    ...detailsOfGuide(service, guide),
    ...presentGuideCard(service, guide),
    communityId,
    communityPhone: community.phone,
    counter: {
      ...{ id: counter.id, name, latitudeE6, longitudeE6, address: location.address },
      organizationName: organization.name,
      locationName: location.name,
    },
    phones: [service.phones, counter.phones, [community.phone]].find((phones) => phones.length > 0)!,
    openState: openStateOf(openingHours, notices, now),
    week: weekInWords(openingHours, notices, now),
    checkedBy: (await findCheckers(db, [service])).get(id) ?? null,
    reports: (await findReports(db, [id])).get(id) ?? [],
    can: {
      book: isListed && guide.trip !== 'not_issued' && bookingRuleOf(counter) !== null,
      ask: isListed,
      request: isListed && guide.trip !== 'not_issued',
      report: noReport === null,
      check: canCheckService(actor, service),
      edit: canEditService(actor, service),
    },
    cannotReportBecause: noReport && errors[noReport].message,
  };
}
