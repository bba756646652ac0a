import { Entity, Index } from 'typeorm';
import type { CaseCategory } from '@yuanli/shared/cases/case-categories';
import type { CaseDesk, CaseGrade, CaseKind, CaseSource } from '@yuanli/shared/cases/case-kinds';
import type { CaseClosing, CaseOutcome, CaseStatus } from '@yuanli/shared/cases/case-states';
import type { ConsentWay, ProxyRelation } from '@yuanli/shared/wishes/wish-proxies';
import { Bool, Id, indexName, Instant, Int, Json, Ref, Sealed, Varchar } from '../platform/database';

const index = (...columns: (keyof Case)[]) => Index(indexName('case_file', columns), columns);

/**
 * 诉求, 报修, 帮办, 咨询, 调解 …: somebody is owed an answer. One row and one state machine for all kinds. How to reach
 * them is kept apart, in CaseContact; what others read of it is the title and the outcome, for a matter of shared space.
 */
@Entity('case_file')
@Index(indexName('case_file', ['communityId', 'year', 'number']), ['communityId', 'year', 'number'], { unique: true })
@Index(indexName('case_file', ['communityId', 'externalNumber']), ['communityId', 'externalNumber'], { unique: true })
@index('communityId', 'publicView', 'id')
@index('communityId', 'publicView', 'category', 'id')
@index('courtyardId', 'publicView', 'id')
@index('courtyardId', 'publicView', 'category', 'answeredAt')
@index('desk', 'ownerPlaceId', 'openDueAt', 'id')
@index('desk', 'ownerPlaceId', 'status', 'id')
@index('communityId', 'openDueAt', 'madeAt')
@index('communityId', 'status', 'id')
@index('gridId', 'status', 'id')
@index('communityId', 'id', 'title', 'year', 'number')
@index('courtyardId', 'category', 'madeAt')
@index('reporterId', 'id')
@index('beneficiaryId', 'id')
@index('mergedIntoId')
@index('importId', 'id')
@index('ideaId')
@index('communityId', 'madeAt', 'id')
@index('communityId', 'acceptedAt', 'hoursToAccept')
@index('communityId', 'answeredAt', 'hoursToAnswer')
@index('communityId', 'outcome', 'answeredAt', 'id')
@index('communityId', 'closing', 'statusAt', 'id')
@index('communityId', 'reopenedAt', 'id')
@index('closesAt')
@index('leaderId')
@index('helperId')
export class Case {
  @Id() id: string;
  @Varchar(20) kind: CaseKind;
  @Ref() courtyardId: string;
  @Ref() gridId: string;
  @Ref() communityId: string;
  @Ref() streetId: string;
  @Ref() districtId: string;
  /** 3号楼门口; null: the courtyard itself. */
  @Varchar(40, { nullable: true }) spot: string | null;
  /** Where it was marked on the map, WGS-84, in millionths of a degree; kept only while neighbours may see it, else null. */
  @Int({ nullable: true }) latitudeE6: number | null;
  @Int({ nullable: true }) longitudeE6: number | null;
  /** Counted per community and year: 2026-0381. */
  @Int() year: number;
  @Int() number: number;

  @Varchar(20) source: CaseSource;
  /** Its number in another system, such as 12345: never twice in one community. */
  @Varchar(40, { nullable: true }) externalNumber: string | null;
  /** The file it came in by, while that may be taken back. */
  @Ref({ nullable: true }) importId: string | null;
  /** Who wrote it; for a proxy, or staff on the phone, not the one it is for. Null: an imported order. */
  @Ref({ nullable: true }) reporterId: string | null;
  @Ref({ nullable: true }) beneficiaryId: string | null;
  @Varchar(20, { nullable: true }) proxyRelation: ProxyRelation | null;
  @Varchar(20, { nullable: true }) consentWay: ConsentWay | null;
  @Instant({ nullable: true }) consentAt: Date | null;
  /** What staff call the one it is for: 陈阿姨. */
  @Sealed() alias: string;

  @Varchar(20) category: CaseCategory;
  /** What lists show; of a private kind only what it is. */
  @Varchar(30) title: string;
  @Sealed() text: string;
  @Json() pictureIds: string[];
  /** What they said instead of typing it: heard by those who may read its words. */
  @Ref({ nullable: true }) recordingId: string | null;
  @Ref({ nullable: true }) guideId: string | null;
  @Bool() isDanger: boolean;
  @Bool() isHardship: boolean;
  /** Since when the leader on duty owes a call, and when it was made. */
  @Instant({ nullable: true }) hardshipAt: Date | null;
  @Instant({ nullable: true }) calledAt: Date | null;
  /** Who was on duty then and owes it; null: the desk does. */
  @Ref({ nullable: true }) leaderId: string | null;
  /** About shared space. */
  @Bool() isShared: boolean;
  /** Since when content safety has let its words through; null: only those who handle it read them. */
  @Instant({ nullable: true }) checkedAt: Date | null;
  /** In which public list it stands: set whenever its state changes. */
  @Varchar(10, { nullable: true }) publicView: 'open' | 'answered' | null;

  @Varchar(30) status: CaseStatus;
  @Instant() statusAt: Date;
  @Instant() madeAt: Date;
  @Varchar(20) grade: CaseGrade;
  /** Who has it now: the desk, and the place it is the desk of. */
  @Varchar(20) desk: CaseDesk;
  @Ref() ownerPlaceId: string;
  /** 首问: who first took it stays the contact of the resident; as what they did so. */
  @Ref({ nullable: true }) contactPersonId: string | null;
  @Varchar(20, { nullable: true }) contactRole: string | null;

  /** When it was taken, and how long that took since the report, in whole hours. */
  @Instant({ nullable: true }) acceptedAt: Date | null;
  @Int({ nullable: true }) hoursToAccept: number | null;
  /** 帮我办: the volunteer who was asked by name to help, when, with the note of what for, and the note of what they did. */
  @Ref({ nullable: true }) helperId: string | null;
  @Instant({ nullable: true }) helpAskedAt: Date | null;
  @Ref({ nullable: true }) helpAskedNoteId: string | null;
  @Ref({ nullable: true }) helpDoneNoteId: string | null;

  /** From when its time counts: when it was reported, or came back. */
  @Instant() countedFrom: Date;
  @Instant() dueAt: Date;
  /** Until when the system it came from wants an answer; it goes before our own times until the case comes back. */
  @Instant({ nullable: true }) externalDueAt: Date | null;
  /** Does its time run by the hour, or on working days only? */
  @Bool() runsByHour: boolean;
  /** The same while the clock runs and an answer is owed: what the desk's list goes by. Set whenever its state changes. */
  @Instant({ nullable: true }) openDueAt: Date | null;
  @Instant({ nullable: true }) stoppedAt: Date | null;
  /** What it stood still in all, in minutes of its clock. */
  @Int() stoppedMinutes: number;
  @Ref({ nullable: true }) questionNoteId: string | null;
  @Instant({ nullable: true }) extendedAt: Date | null;
  @Ref({ nullable: true }) extensionNoteId: string | null;

  /** What the property company promised when a repair was reported; what it promises later changes nothing. */
  @Varchar(20, { nullable: true }) promiseItem: string | null;
  @Int({ nullable: true }) promisedHours: number | null;

  @Ref({ nullable: true }) answerId: string | null;
  @Varchar(20, { nullable: true }) outcome: CaseOutcome | null;
  /** What came of it, in one line; neighbours read it once it was checked. */
  @Varchar(60, { nullable: true }) outcomeLine: string | null;
  @Bool() isLineChecked: boolean;
  @Instant({ nullable: true }) plannedFor: Date | null;
  @Instant({ nullable: true }) answeredAt: Date | null;
  /** Since the report, or since it came back, in whole hours. */
  @Int({ nullable: true }) hoursToAnswer: number | null;
  /** When it is closed without the resident's word. */
  @Instant({ nullable: true }) closesAt: Date | null;
  @Varchar(20, { nullable: true }) closing: CaseClosing | null;
  @Ref({ nullable: true }) feedbackNoteId: string | null;
  /** When both sides of a mediation agreed, and when they were reminded that a court can confirm it. */
  @Instant({ nullable: true }) agreedAt: Date | null;
  @Instant({ nullable: true }) courtRemindedAt: Date | null;
  @Int() reopenedTimes: number;
  /** The last time. */
  @Instant({ nullable: true }) reopenedAt: Date | null;
  @Ref({ nullable: true }) mergedIntoId: string | null;
  /** The idea of the hall that was drafted from this and others like it: offered once. */
  @Ref({ nullable: true }) ideaId: string | null;
  /** Neighbours who met the same. */
  @Int() joined: number;

  /** Every place a role may be held over to count for this case. */
  get placeIds(): string[] {
    return [this.courtyardId, this.gridId, this.communityId, this.streetId, this.districtId];
  }
}
