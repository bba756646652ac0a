import { In } from 'typeorm';
import { byId, type Tx } from '../../platform/database';
import { Location } from '../services/location.entity';
import { Organization } from '../services/organization.entity';
import type { ServiceAtLocation } from '../services/service-at-location.entity';

/** A service with who offers it and where. */
export interface DescribedService {
  service: ServiceAtLocation;
  organization: Organization;
  location: Location;
}

/** Two questions, however many services. */
export async function describeServices(db: Tx, services: readonly ServiceAtLocation[]): Promise<DescribedService[]> {
  const organizations = await db.findBy(Organization, { id: In(services.map(({ organizationId }) => organizationId)) });
  const locations = await db.findBy(Location, { id: In(services.map(({ locationId }) => locationId)) });
  const organizationOf = byId(organizations);
  const locationOf = byId(locations);
  return services.map((service) => ({
    service,
    organization: organizationOf.need(service.organizationId),
    location: locationOf.need(service.locationId),
  }));
}
