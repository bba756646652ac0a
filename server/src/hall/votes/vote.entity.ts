import type { BallotKind } from '@yuanli/shared/hall/ballot-kinds';
import type { Judgement } from '@yuanli/shared/hall/judge-vote';
import type { Tally } from '@yuanli/shared/hall/count-ballots';
import type { Electorate, RuleCard, RuleCardName } from '@yuanli/shared/hall/rule-cards';
import { Entity, Index } from 'typeorm';
import {
  BigInteger,
  Bool,
  Id,
  indexName,
  Instant,
  Int,
  Json,
  Ref,
  Sealed,
  Text,
  Varchar,
} from '../../platform/database';

export type VoteState = 'draft' | 'announced' | 'open' | 'counting' | 'closed' | 'called_off';

/** 表决: one question put to a roll under one rule card. */
@Entity('vote')
@Index(indexName('vote', ['motionId', 'id']), ['motionId', 'id'])
@Index(indexName('vote', ['communityId', 'state', 'id']), ['communityId', 'state', 'id'])
@Index(indexName('vote', ['state', 'opensAt']), ['state', 'opensAt'])
@Index(indexName('vote', ['state', 'closesAt']), ['state', 'closesAt'])
@Index(indexName('vote', ['state', 'sealLookedAt']), ['state', 'sealLookedAt'])
export class Vote {
  @Id() id: string;
  @Ref() motionId: string;
  @Ref() communityId: string;
  @Varchar(60) title: string;
  @Varchar(30) card: RuleCardName;
  /** The card as it was when the vote was announced: a later change of the law changes no running vote. */
  @Json({ nullable: true }) frozenCard: RuleCard | null;
  @Varchar(20) electorate: Electorate;
  /** Empty: the whole community. */
  @Json() courtyardIds: string[];
  @Varchar(20) kind: BallotKind;
  @Json() options: string[];
  @Int() most: number;
  @BigInteger() budget: number;
  /** Where the community's own rules say that invalid papers do not take part; null: they do. */
  @Varchar(120, { nullable: true }) invalidLeftOutBy: string | null;
  @Varchar(20) state: VoteState;
  @Ref() madeById: string;
  @Instant() madeAt: Date;
  /** The words of the draft being checked; it is announced once they have passed. */
  @Ref({ nullable: true }) checkId: string | null;
  @Text({ nullable: true }) refusedBecause: string | null;
  @Instant({ nullable: true }) noticeAt: Date | null;
  @Instant() opensAt: Date;
  @Instant() closesAt: Date;
  @Bool() isNamed: boolean;
  /** The roll, frozen and hashed at the opening. */
  @Int() rollHeads: number;
  @BigInteger() rollArea: number;
  @Varchar(64, { nullable: true }) rollHash: string | null;
  /** What the envelopes are locked with, besides the server's own secret; destroyed when they have been opened. */
  @Sealed({ nullable: true }) envelopeKey: string | null;
  @Int() opened: number;
  @Int() toOpen: number;
  /** A keyed mark over the opened ballots: who may write to the tables, but has not the server's secret, can change none unseen. */
  @Varchar(64, { nullable: true }) openedMark: string | null;
  /** What was found does not fit together: no result then, until it does. Tried again every hour. */
  @Instant({ nullable: true }) countStoppedAt: Date | null;
  @Json({ nullable: true }) tally: Tally | null;
  @Json({ nullable: true }) sqlTally: Tally | null;
  @Json({ nullable: true }) judgement: Judgement | null;
  /** How they came: counted once, when sealed. */
  @Json({ nullable: true }) channels: Record<'phone' | 'paper' | 'doorstep', number> | null;
  @Varchar(64, { nullable: true }) ballotsRoot: string | null;
  @Varchar(64, { nullable: true }) receiptsRoot: string | null;
  @Varchar(64, { nullable: true }) seal: string | null;
  @Instant({ nullable: true }) sealedAt: Date | null;
  /** When the nightly job has last worked the seal out again; at first when it was sealed. */
  @Instant({ nullable: true }) sealLookedAt: Date | null;
  @Int() reminders: number;
  @Instant({ nullable: true }) remindedAt: Date | null;
  @Text({ nullable: true }) calledOffBecause: string | null;
}
