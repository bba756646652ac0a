import { Entity, Index } from 'typeorm';
import type { PaymentIssueKind } from '@yuanli/shared/payments/payment-issues';
import { BigInteger, Bool, Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** Something about money that a person has to look at. Nothing is put right in silence: what was done is written down. */
@Entity('payment_issue')
@Index(indexName('payment_issue', ['communityId', 'isSettled', 'id']), ['communityId', 'isSettled', 'id'])
@Index(indexName('payment_issue', ['foundKey']), ['foundKey'])
@Index(indexName('payment_issue', ['openKey']), ['openKey'], { unique: true })
export class PaymentIssue {
  @Id() id: string;
  /** EVERYWHERE: about the merchant itself, or about money of no payment of ours. */
  @Ref() communityId: string;
  @Varchar(20) kind: PaymentIssueKind;
  /** While open: one issue about one thing, however often it is found. */
  @Varchar(100, { nullable: true }) openKey: string | null;
  /** The same for the same thing, open or settled. */
  @Varchar(100) foundKey: string;
  @Ref({ nullable: true }) paymentId: string | null;
  /** Which money, as WeChat and we call it. */
  @Varchar(100) about: string;
  @BigInteger({ nullable: true }) ourFen: number | null;
  @BigInteger({ nullable: true }) wechatFen: number | null;
  @Instant() openedAt: Date;
  /** Set where somebody outside waits for an answer. */
  @Instant({ nullable: true }) dueAt: Date | null;
  @Bool() isSettled: boolean;
  @Instant({ nullable: true }) settledAt: Date | null;
  /** Null: it came right by itself. */
  @Ref({ nullable: true }) settledById: string | null;
  @Varchar(200, { nullable: true }) note: string | null;
}
