import type { BookingState } from '@yuanli/shared/directory/service-states';
import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** A place in a slot, kept by a hold of the kind `appointment`. */
@Entity('service_booking')
@Index(indexName('service_booking', ['serviceId', 'startsAt', 'id']), ['serviceId', 'startsAt', 'id'])
@Index(indexName('service_booking', ['personId', 'startsAt', 'id']), ['personId', 'startsAt', 'id'])
@Index(indexName('service_booking', ['communityId', 'status', 'startsAt']), ['communityId', 'status', 'startsAt'])
@Index(indexName('service_booking', ['remindAt']), ['remindAt'])
export class Booking {
  @Id() id: string;
  @Ref() serviceId: string;
  @Ref() communityId: string;
  @Ref() personId: string;
  @Ref() holdId: string;
  @Instant() startsAt: Date;
  @Instant() endsAt: Date;
  @Varchar(10) status: BookingState;
  @Instant() statusAt: Date;
  @Varchar(60) note: string;
  @Varchar(60, { nullable: true }) reason: string | null;
  /** When the person is reminded; null: they were, or there is nothing to remind of. */
  @Instant({ nullable: true }) remindAt: Date | null;
  @Instant() createdAt: Date;
}
