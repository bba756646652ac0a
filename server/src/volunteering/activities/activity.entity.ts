import { Entity, Index } from 'typeorm';
import type { ActivityKind } from '@yuanli/shared/volunteering/activity-kinds';
import type { ActivityState } from '@yuanli/shared/volunteering/activity-states';
import { Bool, Id, indexName, Instant, Int, Json, Ref, Text, Varchar } from '../../platform/database';
import type { ActivityDetails } from './activity-details';

const index = (...columns: (keyof Activity)[]) => Index(indexName('activity', columns), columns);

/** 志愿服务活动. The places above it are written into the row, because every list of staff is filtered by one of them. */
@Entity('activity')
@index('communityId', 'state', 'endsAt', 'id')
@index('gridId', 'state', 'endsAt', 'id')
@index('makerId', 'state', 'endsAt', 'id')
export class Activity implements ActivityDetails {
  @Id() id: string;
  /** Set when a grid worker made it for the grid. */
  @Ref({ nullable: true }) gridId: string | null;
  @Ref() communityId: string;
  @Ref() streetId: string;
  @Ref() districtId: string;
  @Ref() makerId: string;
  @Instant() madeAt: Date;

  @Varchar(20) state: ActivityState;
  /** The end of its last shift; without any, when that came to be so: made, or called off. */
  @Instant() endsAt: Date;
  /** When everybody could first read it; null again once it was taken away from the public. */
  @Instant({ nullable: true }) publishedAt: Date | null;
  /** The check that its words, or the ones in `pending`, or why it was called off, are waiting for. */
  @Ref({ nullable: true }) checkId: string | null;
  /** A published activity shows its old words until the new ones have passed their check. */
  @Json({ nullable: true }) pending: ActivityDetails | null;
  @Varchar(200, { nullable: true }) refusedBecause: string | null;
  @Varchar(200, { nullable: true }) cancelledBecause: string | null;

  @Varchar(60) organiser: string;
  @Varchar(20) kind: ActivityKind;
  @Varchar(30) title: string;
  @Text() story: string;
  @Json() pictureIds: string[];
  @Varchar(60) placeName: string;
  /** WGS-84, millionths of a degree. */
  @Int({ nullable: true }) latitudeE6: number | null;
  @Int({ nullable: true }) longitudeE6: number | null;
  @Varchar(100, { nullable: true }) bring: string | null;
  /** Hours before a shift until which a seat is given back without a mark. */
  @Int() cutOffHours: number;
  @Bool() earnsPoints: boolean;
  @Int({ nullable: true }) minAge: number | null;
  @Int({ nullable: true }) maxAge: number | null;
  @Varchar(30, { nullable: true }) training: string | null;
  @Bool() partyMembersOnly: boolean;

  /** Every place a role may be held over to count for this activity. */
  get placeIds(): string[] {
    return [...(this.gridId ? [this.gridId] : []), this.communityId, this.streetId, this.districtId];
  }
}
