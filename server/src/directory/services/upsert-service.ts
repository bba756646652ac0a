import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import { clock } from '../../platform/clock';
import { insertOnce, type Reader, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { mapFactsOf, upsertLocation } from './upsert-location';
import type { Plate } from './nearest-grid';
import { searchWords } from './search-words';
import { ServiceAtLocation } from './service-at-location.entity';
import { Organization } from './organization.entity';
import { syncServices } from '../directory-tasks';

type Form = Omit<schema.MakeServiceInput, 'communityId'>;

/** All that staff or a file say about a service; without `booking` its appointments stay as they are. */
export type ServiceDetails = Omit<Form, 'booking'> & { booking?: Form['booking'] | undefined };

interface ServiceToKeep {
  communityId: string;
  /** The one to change; otherwise the one with this external id, or a new one. */
  id?: string | undefined;
  externalId?: string | null | undefined;
  details: ServiceDetails;
  /** Of the community, where they are read once for many services. */
  plates?: readonly Plate[];
}

/**
 * Makes one service or changes it, with its organization and its place; says nothing about whether it was checked. Returns its id.
 * These are facts that staff enter, by the thousand and from files, not posts of residents: content safety is not asked.
 */
export async function upsertService(
  tx: Tx,
  { communityId, id, externalId = null, details, plates }: ServiceToKeep,
): Promise<string> {
  const facts = await factsOf(tx, communityId, details, plates);
  const known = id ?? (externalId === null ? null : await findByExternalId(tx, communityId, externalId));
  if (known) {
    await tx.update(ServiceAtLocation, { id: known, communityId }, facts);
    await syncServices(tx, { id: known });
    if (facts.category === 'government') await moveItems(tx, known, facts);
    return known;
  }
  const fresh = newId();
  const own = { id: fresh, communityId, externalId, counterId: null };
  await tx.insert(ServiceAtLocation, { ...own, ...noBooking, ...unchecked(), ...facts });
  return fresh;
}

/** How every service begins. */
export const unchecked = () =>
  ({
    status: 'listed',
    statusAt: clock.now(),
    closedReason: null,
    checkedAt: null,
    checkedById: null,
    round: 0,
  }) as const;

type Place = ReturnType<typeof mapFactsOf> & Pick<ServiceAtLocation, 'organizationId' | 'locationId'>;

/** The items of a counter are handled where it is. */
async function moveItems(tx: Tx, counterId: string, place: Place): Promise<void> {
  const { organizationId, locationId, gridId, latitudeE6, longitudeE6, geohash, isWheelchairAccessible } = place;
  const there = { organizationId, locationId, gridId, latitudeE6, longitudeE6, geohash, isWheelchairAccessible };
  await tx.update(ServiceAtLocation, { counterId }, there);
  await syncServices(tx, { counterId, status: 'to_verify' });
}

async function findByExternalId(db: Reader, communityId: string, externalId: string): Promise<string | null> {
  const known = await db.findOne(ServiceAtLocation, { select: { id: true }, where: { communityId, externalId } });
  return known?.id ?? null;
}

async function factsOf(tx: Tx, communityId: string, details: ServiceDetails, plates?: readonly Plate[]) {
  const {
    organizationName,
    locationName,
    address,
    latitudeE6,
    longitudeE6,
    isWheelchairAccessible,
    accessibility,
    booking,
    ...own
  } = details;
  const organizationId = await upsertOrganization(tx, communityId, organizationName);
  const place = {
    communityId,
    name: locationName,
    address,
    latitudeE6,
    longitudeE6,
    isWheelchairAccessible,
    accessibility: accessibility || null,
  };
  const location = await upsertLocation(tx, place, plates);
  return {
    ...own,
    cost: own.cost || null,
    eligibility: own.eligibility || null,
    organizationId,
    locationId: location.id,
    ...mapFactsOf(location),
    ...searchWords({ ...own, organizationName, locationName, address }),
    ...(booking !== undefined && bookingColumns(booking)),
  };
}

export const noBooking = {
  slotMinutes: null,
  slotCapacity: null,
  bookAheadDays: null,
  needsConfirmation: false,
  keeperId: null,
};

const bookingColumns = (booking: Form['booking']) =>
  booking
    ? {
        slotMinutes: booking.slotMinutes,
        slotCapacity: booking.capacity,
        bookAheadDays: booking.aheadDays,
        needsConfirmation: booking.needsConfirmation,
        keeperId: booking.keeperId,
      }
    : noBooking;

/** The organization of this name in the community; it comes into being with its first service. Returns its id. */
async function upsertOrganization(tx: Tx, communityId: string, name: string): Promise<string> {
  const known = await tx.findOneBy(Organization, { communityId, name });
  if (known) return known.id;
  const id = newId();
  if (await insertOnce(tx, Organization, { id, communityId, name })) return id;
  return (await tx.findOneByOrFail(Organization, { communityId, name })).id;
}
