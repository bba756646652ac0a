import { Not } from 'typeorm';
import type { Reader } from '../../platform/database';
import { dayInChina } from '@yuanli/shared/china-time';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/directory/services.schema';
import { errors } from '@yuanli/shared/errors';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { bookingRuleOf } from '../bookings/booking-rule';
import { weekInWords } from '../hours/week-in-words';
import { reportBlocker } from '../reports/report-blocker';
import { findReports } from '../reports/find-reports';
import { Favourite } from './favourite.entity';
import { findCheckers } from './find-checkers';
import { findLiveNotices } from './live-notices';
import { Location } from './location.entity';
import { Organization } from './organization.entity';
import { ServiceAtLocation } from './service-at-location.entity';
import { presentNotice, presentServiceCard, type Viewpoint } from './service-card.presenter';
import { canCheckService, canEditService, canServeBookings } from './service.policy';

export type ServiceAnswer = z.input<typeof schema.service>;

/** From where it is seen, and who measured the way. */
export interface MeasuredViewpoint extends Viewpoint {
  measuredBy: NonNullable<ServiceAnswer['measuredBy']>;
}

/** All that is known of one service, with what this person can do. */
export async function presentService(
  db: Reader,
  actor: Actor | null,
  service: ServiceAtLocation,
  viewpoint: MeasuredViewpoint | null = null,
): Promise<ServiceAnswer> {
  const { id, communityId, openingHours, phones, facility, description, eligibility, cost, documents, checkedAt } =
    service;
  const now = clock.now();
  const [organization, location] = [
    await db.findOneByOrFail(Organization, { id: service.organizationId }),
    await db.findOneByOrFail(Location, { id: service.locationId }),
  ];
  const notices = (await findLiveNotices(db, [id], dayInChina(now))).get(id) ?? [];
  const isFavourite = actor !== null && (await db.existsBy(Favourite, { personId: actor.personId, serviceId: id }));
  const community = await getCommunity(db, communityId);
  const noReport = await reportBlocker(db, actor, service);
  return {
    ...presentServiceCard(
      { ...service, organizationName: organization.name, address: location.address },
      notices,
      isFavourite,
      viewpoint,
    ),
    ...{ communityId, description, facility, phones, eligibility, cost, documents, openingHours, checkedAt },
    communityPhone: community.phone,
    locationName: location.name,
    accessibility: location.accessibility,
    week: weekInWords(openingHours, notices, now),
    measuredBy: viewpoint?.measuredBy ?? null,
    checkedBy: (await findCheckers(db, [service])).get(id) ?? null,
    reports: (await findReports(db, [id])).get(id) ?? [],
    notices: notices.map(presentNotice),
    guides: await db.countBy(ServiceAtLocation, { counterId: id, status: Not('closed' as const) }),
    can: {
      report: noReport === null,
      book: bookingRuleOf(service) !== null,
      check: canCheckService(actor, service),
      edit: canEditService(actor, service),
      seeBookings: service.slotMinutes !== null && canServeBookings(actor, service),
    },
    cannotReportBecause: noReport && errors[noReport].message,
  };
}
