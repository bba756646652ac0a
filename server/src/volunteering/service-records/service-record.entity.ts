import { Entity, Index } from 'typeorm';
import type { ActivityKind } from '@yuanli/shared/volunteering/activity-kinds';
import { Id, indexName, Instant, Int, Ref, Text, Varchar } from '../../platform/database';

const index = (...columns: (keyof ServiceRecord)[]) => Index(indexName('service_record', columns), columns);

/**
 * 志愿服务信息 of 民政部令第67号, as it was when the minutes were confirmed: what the activity becomes later changes nothing.
 * Rows are only ever added. The next one of a seat comes after the one before it was taken back.
 */
@Entity('service_record')
@Index(indexName('service_record', ['seatId', 'sequence']), ['seatId', 'sequence'], { unique: true })
@index('personId', 'id')
@index('personId', 'communityId', 'startsAt')
// With the minutes: a sum over the records of a community reads no record itself.
@index('communityId', 'startsAt', 'id', 'minutes')
export class ServiceRecord {
  @Id() id: string;
  @Ref() seatId: string;
  /** 1, 2, … within the seat. */
  @Int() sequence: number;
  @Ref() personId: string;
  @Ref() activityId: string;
  @Ref() communityId: string;
  @Varchar(40) communityName: string;
  @Varchar(20) kind: ActivityKind;
  @Varchar(30) title: string;
  /** The post and its duty. */
  @Text() content: string;
  @Varchar(60) placeName: string;
  @Varchar(60) organiser: string;
  @Instant() startsAt: Date;
  @Instant() endsAt: Date;
  @Int() minutes: number;
  @Varchar(200, { nullable: true }) evaluation: string | null;
  @Ref() confirmedById: string;
  @Varchar(60) confirmedByName: string;
  @Instant() confirmedAt: Date;
  /** What it earned; null: nothing. */
  @Int({ nullable: true }) points: number | null;
  @Ref({ nullable: true }) pointsTransactionId: string | null;
}
