import { Entity, Index } from 'typeorm';
import type { WishKind } from '@yuanli/shared/wishes/wish-kinds';
import type { ConsentWay, ProxyRelation } from '@yuanli/shared/wishes/wish-proxies';
import type { WishStatus } from '@yuanli/shared/wishes/wish-status';
import { Bool, Id, indexName, Instant, Int, Json, Ref, Text, Varchar } from '../platform/database';

const index = (...columns: (keyof Wish)[]) => Index(indexName('wish', columns), columns);

/**
 * 微心愿. Where and how to reach the wisher is kept apart, in WishContact, so that no list can load it by mistake.
 * The places above the courtyard are written into the row, because every list is filtered by one of them.
 */
@Entity('wish')
@Index(indexName('wish', ['communityId', 'year', 'number']), ['communityId', 'year', 'number'], { unique: true })
@index('communityId', 'status', 'id')
// All that is searched, so that only what is found is read.
@index('communityId', 'id', 'title', 'alias', 'year', 'number', 'reviewableAt')
@index('communityId', 'status', 'kind', 'id')
@index('communityId', 'status', 'statusAt', 'id')
@index('communityId', 'madeAt', 'id')
@index('communityId', 'firstClaimedAt', 'hoursToClaim')
@index('communityId', 'fulfilledAt', 'hoursToFulfil')
@index('courtyardId', 'status', 'id')
@index('gridId', 'status', 'id')
@index('wisherId', 'id')
@index('beneficiaryId', 'id')
@index('claimantId', 'id')
@index('communityId', 'reviewedAt')
@index('gridId', 'reviewedAt')
@index('expiresAt')
export class Wish {
  @Id() id: string;
  @Ref() courtyardId: string;
  @Ref() gridId: string;
  @Ref() communityId: string;
  @Ref() streetId: string;
  @Ref() districtId: string;
  /** Counted per community and year: 2026-0146. */
  @Int() year: number;
  @Int() number: number;

  /** Who posted it; for a proxy not the one it is for. */
  @Ref() wisherId: string;
  /** The one it is for, when someone else posted it and the phone number given is known here. */
  @Ref({ nullable: true }) beneficiaryId: string | null;
  @Varchar(20, { nullable: true }) proxyRelation: ProxyRelation | null;
  @Varchar(20, { nullable: true }) consentWay: ConsentWay | null;
  @Instant({ nullable: true }) consentAt: Date | null;

  @Varchar(20) kind: WishKind;
  @Varchar(30) title: string;
  @Text() story: string;
  @Varchar(60, { nullable: true }) availability: string | null;
  @Instant({ nullable: true }) wantedBefore: Date | null;
  /** What the public calls the wisher. */
  @Varchar(10) alias: string;
  @Json() pictureIds: string[];

  @Varchar(20) status: WishStatus;
  /** Since when it is in this state. */
  @Instant() statusAt: Date;
  @Instant() madeAt: Date;
  /** When content safety let it through to the staff; null: nobody but the one who wrote it may read it. */
  @Instant({ nullable: true }) reviewableAt: Date | null;
  /** Content safety was in doubt: staff decide in the flagged queue before it can be approved. */
  @Bool() isFlagged: boolean;
  /** Refused after it was public: kept for those concerned, gone for everybody else. */
  @Bool() isTakenDown: boolean;
  @Varchar(100, { nullable: true }) declineReason: string | null;
  /** When and by whom it was approved or declined. */
  @Instant({ nullable: true }) reviewedAt: Date | null;
  @Ref({ nullable: true }) reviewedById: string | null;
  /** Points the claimant will get; fixed when the wish is made. */
  @Int() points: number;
  /** The version of the community's earning rule that says so. */
  @Int() pointsRuleVersion: number;

  @Ref({ nullable: true }) claimantId: string | null;
  /** As what they help: 党员, 志愿者, 驻区单位. */
  @Varchar(20, { nullable: true }) claimantRole: string | null;
  /** Set while claimed: its place in the claimant's hand. */
  @Ref({ nullable: true }) holdId: string | null;
  /** When that runs out, and the wish is open again: a copy, for lists. */
  @Instant({ nullable: true }) holdUntil: Date | null;
  /** Set while open: after this it expires. */
  @Instant({ nullable: true }) expiresAt: Date | null;
  /** When neighbours could first read it. */
  @Instant({ nullable: true }) openedAt: Date | null;
  /** When somebody first took it on, and whole hours from opening until then: for the figures of the community. */
  @Instant({ nullable: true }) firstClaimedAt: Date | null;
  @Int({ nullable: true }) hoursToClaim: number | null;
  /** The record of the present delivery. */
  @Ref({ nullable: true }) completionId: string | null;
  @Instant({ nullable: true }) fulfilledAt: Date | null;
  /** Whole hours from opening until then. */
  @Int({ nullable: true }) hoursToFulfil: number | null;
  /** The sixth part of the record: the wisher's words (a note) or a rating of 1 to 5. */
  @Ref({ nullable: true }) feedbackNoteId: string | null;
  @Int({ nullable: true }) rating: number | null;

  get isOpen(): boolean {
    return this.status === 'open';
  }

  /** Every place a role may be held over to count for this wish. */
  get placeIds(): string[] {
    return [this.courtyardId, this.gridId, this.communityId, this.streetId, this.districtId];
  }
}
