import { Entity, Index } from 'typeorm';
import type { MoneyChannel, PaymentStatus } from '@yuanli/shared/payments/payment-status';
import { BigInteger, Bool, Id, indexName, Instant, Int, Ref, Sealed, Varchar } from '../../platform/database';

/** What money is given for; each kind has its own service above this one. */
export type PurposeKind = 'wish';

const index = (...columns: (keyof Payment)[]) => Index(indexName('payment', columns), columns);

/**
 * One payment of one person for one purpose. Its id is the `out_trade_no` that WeChat knows it by. It is written before WeChat
 * is asked for anything, and nothing that a phone says moves it.
 */
@Entity('payment')
@index('payerId', 'id')
@index('communityId', 'id')
@index('purposeId', 'status')
@index('nextCheckAt')
@index('paidAt')
@index('shippingState', 'paidAt')
@Index(indexName('payment', ['transactionId']), ['transactionId'], { unique: true })
export class Payment {
  @Id() id: string;
  @Ref() communityId: string;
  @Ref() payerId: string;
  @Varchar(20) purposeKind: PurposeKind;
  @Ref() purposeId: string;
  /** What it is for, in words: kept, whatever becomes of the purpose. */
  @Varchar(60) title: string;
  @BigInteger() amountFen: number;
  @Varchar(10) channel: MoneyChannel;
  @Bool() isAnonymous: boolean;

  @Varchar(20) status: PaymentStatus;
  @Instant() statusAt: Date;
  @Instant() madeAt: Date;
  /** Until then it can be paid; WeChat knows the same time. */
  @Instant() payUntil: Date;
  /** Who must pay, as WeChat calls them: compared with who paid, told with the shipping information, then forgotten. */
  @Sealed({ nullable: true }) openid: string | null;
  @Varchar(64, { nullable: true }) prepayId: string | null;
  @Instant({ nullable: true }) prepaidAt: Date | null;
  /** When WeChat is asked next whether it was paid; null: nothing is waited for. */
  @Instant({ nullable: true }) nextCheckAt: Date | null;
  @Int() checks: number;

  /** WeChat's number, 28 digits. */
  @Varchar(32, { nullable: true }) transactionId: string | null;
  @Instant({ nullable: true }) paidAt: Date | null;
  /** When WeChat stopped holding it. */
  @Instant({ nullable: true }) settledAt: Date | null;
  /** What is on its way back, and what is back. Together never more than the amount. */
  @BigInteger() refundingFen: number;
  @BigInteger() refundedFen: number;
  /** Whether WeChat has been told that what it was paid for is under way; null: nothing to tell. */
  @Varchar(10, { nullable: true }) shippingState: 'waiting' | 'done' | null;
}
