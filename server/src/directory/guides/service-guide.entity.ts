import type { GuideClass, GuideTrip } from '@yuanli/shared/directory/guide-kinds';
import type { GuideMaterial } from '@yuanli/shared/directory/guides.schema';
import { Entity, Index } from 'typeorm';
import { Bool, Id, indexName, Int, Json, Ref, Varchar } from '../../platform/database';

const listed = ['communityId', 'listKey', 'id'];
const listedInClass = ['communityId', 'guideClass', 'listKey', 'id'];

/** 办事指南: what a resident must know of one item of a counter before they go. Name, object, fee and phones are its service's. */
@Entity('service_guide')
@Index(indexName('service_guide', listed), listed)
@Index(indexName('service_guide', listedInClass), listedInClass)
export class ServiceGuide {
  /** Of its service. */
  @Id() id: string;
  @Ref() communityId: string;
  @Varchar(20) guideClass: GuideClass;
  @Varchar(10) trip: GuideTrip;
  @Bool() isFrequent: boolean;
  /** The order of the list: asked for most first, not issued last; by class, then by name as it is said. */
  @Varchar(170) listKey: string;
  @Json() materials: GuideMaterial[];
  /** 0: at once; null: not said. */
  @Int({ nullable: true }) workingDays: number | null;
  @Varchar(100, { nullable: true }) result: string | null;
  @Varchar(40, { nullable: true }) elsewhereName: string | null;
  @Varchar(120, { nullable: true }) elsewhereHow: string | null;
  @Varchar(200, { nullable: true }) elsewhereUrl: string | null;
  @Varchar(20, { nullable: true }) elsewherePhone: string | null;
  @Varchar(200, { nullable: true }) basis: string | null;
  @Varchar(100, { nullable: true }) source: string | null;
  @Varchar(200, { nullable: true }) note: string | null;
}
