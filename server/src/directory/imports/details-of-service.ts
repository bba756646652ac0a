import type { DescribedService } from '../exports/described-service';
import type { ServiceDetails } from '../services/upsert-service';

/** Everything a file can say of a service. */
export type ImportedDetails = Omit<ServiceDetails, 'booking' | 'accessibility'>;

/** A service as it is kept, in the shape of a form. */
export const detailsOfService = ({ service, organization, location }: DescribedService): ImportedDetails => ({
  name: service.name,
  category: service.category,
  facility: service.facility,
  organizationName: organization.name,
  locationName: location.name,
  address: location.address,
  latitudeE6: service.latitudeE6,
  longitudeE6: service.longitudeE6,
  phones: service.phones,
  openingHours: service.openingHours,
  isWheelchairAccessible: service.isWheelchairAccessible,
  isHomeVisit: service.isHomeVisit,
  isFree: service.isFree,
  cost: service.cost,
  eligibility: service.eligibility,
  documents: service.documents,
  description: service.description,
  keywords: service.keywords,
});
