import { selectPlain, type Reader } from '../../platform/database';
import type { Location } from './location.entity';
import type { Organization } from './organization.entity';
import type { ServiceAtLocation } from './service-at-location.entity';

/** What a card shows of a service, with who offers it and where. */
export interface CardRow extends Pick<
  ServiceAtLocation,
  | 'id'
  | 'name'
  | 'category'
  | 'latitudeE6'
  | 'longitudeE6'
  | 'phones'
  | 'openingHours'
  | 'status'
  | 'isWheelchairAccessible'
  | 'isHomeVisit'
  | 'isFree'
  | 'slotMinutes'
> {
  organizationName: Organization['name'];
  address: Location['address'];
}

/** By id, in one statement: this is read for every page of the circle. */
export async function findCardRows(db: Reader, ids: readonly string[]): Promise<Map<string, CardRow>> {
  if (ids.length === 0) return new Map();
  const rows = await selectPlain<Omit<CardRow, 'phones'> & { phones: string }>(
    db,
    `SELECT s.id, s.name, s.category, s.latitudeE6, s.longitudeE6, s.phones, s.openingHours, s.status,
      s.isWheelchairAccessible, s.isHomeVisit, s.isFree, s.slotMinutes, o.name AS organizationName, l.address
    FROM service_at_location s
    JOIN organization o ON o.id = s.organizationId
    JOIN location l ON l.id = s.locationId
    WHERE s.id IN (${ids.map(() => '?').join(', ')})`,
    ids,
  );
  return new Map(rows.map((row) => [row.id, { ...row, phones: JSON.parse(row.phones) as string[] }]));
}
