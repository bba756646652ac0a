import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { loadService } from '../services/load-service';
import { Location } from '../services/location.entity';
import type { ServiceAtLocation } from '../services/service-at-location.entity';
import { canCheckService, canEditService } from '../services/service.policy';
import { presentRow } from './service-row.presenter';

export type ServiceToRun = schema.GetServiceToRunAnswer;

/** All that is written about one service, for those who look after it. */
export async function getServiceToRun(db: Reader, actor: Actor, { id }: { id: string }): Promise<ServiceToRun> {
  const service = await loadService(db, id);
  ensure(canCheckService(actor, service), 'directory.service_not_found');
  const location = await db.findOneByOrFail(Location, { id: service.locationId });
  const { communityId, round, facility, latitudeE6, longitudeE6, phones, openingHours, isWheelchairAccessible } =
    service;
  const { isHomeVisit, isFree, cost, eligibility, documents, description, keywords } = service;
  return {
    ...(await presentRow(db, service)),
    ...{ communityId, round, facility, latitudeE6, longitudeE6, phones, openingHours, isWheelchairAccessible },
    ...{ isHomeVisit, isFree, cost, eligibility, documents, description, keywords },
    locationName: location.name,
    accessibility: location.accessibility,
    booking: bookingOf(service),
    can: { edit: canEditService(actor, service), check: canCheckService(actor, service) },
  };
}

const bookingOf = ({
  slotMinutes,
  slotCapacity,
  bookAheadDays,
  needsConfirmation,
  keeperId,
}: ServiceAtLocation): ServiceToRun['booking'] =>
  slotMinutes === null
    ? null
    : { slotMinutes, capacity: slotCapacity!, aheadDays: bookAheadDays!, needsConfirmation, keeperId };
