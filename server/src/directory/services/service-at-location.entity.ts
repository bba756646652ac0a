import type { FacilityKind } from '@yuanli/shared/directory/facilities';
import type { ServiceCategory } from '@yuanli/shared/directory/service-categories';
import type { ServiceState } from '@yuanli/shared/directory/service-states';
import { Entity, Index } from 'typeorm';
import { Bool, Id, indexName, Instant, Int, Json, Ref, Text, Varchar } from '../../platform/database';

/** All that choosing among what is near asks for: it is answered from this index alone. */
const nearby = [
  'geohash',
  'status',
  'latitudeE6',
  'longitudeE6',
  'category',
  'isWheelchairAccessible',
  'isHomeVisit',
  'isFree',
  'slotMinutes',
  'counterId',
];

/**
 * HSDS service and service_at_location in one row, with schedule, phones, eligibility, cost_option and required_documents:
 * in a community a service is offered by one organization at one place. The export writes both.
 */
@Entity('service_at_location')
@Index(indexName('service_at_location', nearby), nearby)
@Index(indexName('service_at_location', ['communityId', 'status', 'id']), ['communityId', 'status', 'id'])
@Index(indexName('service_at_location', ['communityId', 'category', 'nameKey']), ['communityId', 'category', 'nameKey'])
@Index(indexName('service_at_location', ['gridId', 'category', 'nameKey']), ['gridId', 'category', 'nameKey'])
@Index(indexName('service_at_location', ['gridId', 'status', 'id']), ['gridId', 'status', 'id'])
@Index(indexName('service_at_location', ['communityId', 'externalId']), ['communityId', 'externalId'], { unique: true })
@Index(indexName('service_at_location', ['locationId']), ['locationId'])
@Index(indexName('service_at_location', ['counterId']), ['counterId'])
@Index(indexName('service_at_location', ['keeperId']), ['keeperId'])
export class ServiceAtLocation {
  @Id() id: string;
  @Ref() communityId: string;
  @Ref() organizationId: string;
  @Ref() locationId: string;
  /** By which a file that comes again finds it; null when it was made by hand. */
  @Varchar(40, { nullable: true }) externalId: string | null;

  /** The service at whose counter this item is handled; null: a place of the circle. Items stand in no ring: they have a guide. */
  @Ref({ nullable: true }) counterId: string | null;

  @Varchar(40) name: string;
  @Varchar(20) category: ServiceCategory;
  @Varchar(30, { nullable: true }) facility: FacilityKind | null;
  @Text() description: string;
  @Varchar(60) keywords: string;
  @Json() phones: string[];
  /** In OpenStreetMap's opening_hours syntax; null: not known. */
  @Varchar(255, { nullable: true }) openingHours: string | null;
  @Bool() isHomeVisit: boolean;
  @Bool() isFree: boolean;
  @Varchar(60, { nullable: true }) cost: string | null;
  @Varchar(100, { nullable: true }) eligibility: string | null;
  @Json() documents: string[];

  /** Copied from the location, so that one index finds what is near. */
  @Ref({ nullable: true }) gridId: string | null;
  @Int() latitudeE6: number;
  @Int() longitudeE6: number;
  /** Six letters: a cell of about 1.2 by 0.6 km. */
  @Varchar(6) geohash: string;
  @Bool() isWheelchairAccessible: boolean;
  /** Name, organization, place, address, category and keywords; their pinyin; their initials: what a text search looks through. */
  @Text() searchText: string;
  @Text() searchPinyin: string;
  @Text() searchInitials: string;
  /** The name as it is said: the order in which staff read a list. */
  @Varchar(160) nameKey: string;

  @Varchar(10) status: ServiceState;
  @Instant() statusAt: Date;
  @Varchar(60, { nullable: true }) closedReason: string | null;
  @Instant({ nullable: true }) checkedAt: Date | null;
  @Ref({ nullable: true }) checkedById: string | null;
  /** How often it was checked: reports count for the round they were made in. */
  @Int() round: number;

  /** Null: takes no appointments. */
  @Int({ nullable: true }) slotMinutes: number | null;
  @Int({ nullable: true }) slotCapacity: number | null;
  @Int({ nullable: true }) bookAheadDays: number | null;
  @Bool() needsConfirmation: boolean;
  @Ref({ nullable: true }) keeperId: string | null;
}
