import { In } from 'typeorm';
import type { Reader } from '../../platform/database';
import { Location } from '../services/location.entity';
import { Organization } from '../services/organization.entity';
import { ServiceAtLocation } from '../services/service-at-location.entity';

/** What a booking shows of its service, closed or not. */
export interface BookedService {
  service: ServiceAtLocation;
  organizationName: string;
  address: string;
}

/** By the service's id. */
export async function findBookedServices(
  db: Reader,
  serviceIds: readonly string[],
): Promise<Map<string, BookedService>> {
  if (serviceIds.length === 0) return new Map();
  const services = await db.findBy(ServiceAtLocation, { id: In([...new Set(serviceIds)]) });
  const organizations = await db.findBy(Organization, { id: In(services.map(({ organizationId }) => organizationId)) });
  const locations = await db.findBy(Location, { id: In(services.map(({ locationId }) => locationId)) });
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  const addresses = new Map(locations.map(({ id, address }) => [id, address]));
  return new Map(
    services.map((service) => [
      service.id,
      {
        service,
        organizationName: names.get(service.organizationId) ?? '',
        address: addresses.get(service.locationId) ?? '',
      },
    ]),
  );
}
