import { Entity, Index } from 'typeorm';
import type { MoneyChannel } from '@yuanli/shared/payments/payment-status';
import { BigInteger, Id, indexName, Instant, Json, Ref, Varchar } from '../../platform/database';
import type { PurposeKind } from '../orders/payment.entity';

/** What given money was used for, with its receipts. Nothing is booked before a second person has signed. */
@Entity('payment_spending')
@Index(indexName('payment_spending', ['purposeId', 'id']), ['purposeId', 'id'])
@Index(indexName('payment_spending', ['status', 'id']), ['status', 'id'])
export class Spending {
  @Id() id: string;
  @Ref() communityId: string;
  @Varchar(20) purposeKind: PurposeKind;
  @Ref() purposeId: string;
  /** What the purpose is called. */
  @Varchar(60) title: string;
  @BigInteger() amountFen: number;
  @Varchar(60) what: string;
  @Varchar(10) channel: MoneyChannel;
  @Json() pictureIds: string[];
  /** Content safety looks at words and receipts first: everybody reads them later. */
  @Ref() checkId: string;
  @Varchar(10) status: 'checking' | 'waiting' | 'approved' | 'refused';
  @Ref() madeById: string;
  @Instant() madeAt: Date;
  @Ref({ nullable: true }) decidedById: string | null;
  @Instant({ nullable: true }) decidedAt: Date | null;
  @Varchar(200, { nullable: true }) refusal: string | null;
}
