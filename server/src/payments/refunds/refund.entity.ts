import { Entity, Index } from 'typeorm';
import type { RefundStatus } from '@yuanli/shared/payments/payment-status';
import { BigInteger, Id, indexName, Instant, Int, Ref, Varchar } from '../../platform/database';

/** Money on its way back. Its id is the `out_refund_no`: asked for again under the same number, it goes back once. */
@Entity('payment_refund')
@Index(indexName('payment_refund', ['paymentId', 'causeKey']), ['paymentId', 'causeKey'], { unique: true })
@Index(indexName('payment_refund', ['nextTryAt']), ['nextTryAt'])
@Index(indexName('payment_refund', ['succeededAt']), ['succeededAt'])
export class Refund {
  @Id() id: string;
  @Ref() paymentId: string;
  @Ref() communityId: string;
  @BigInteger() amountFen: number;
  /** What the payer reads. */
  @Varchar(60) reason: string;
  /** One cause sends money back once: `late`, `not_wanted`, or the message that asked for it. */
  @Varchar(40) causeKey: string;
  @Varchar(20) status: RefundStatus;
  /** Which account of the book it leaves: WeChat held the money when it was asked for, or had let it go. */
  @Varchar(20) leaves: 'wechat' | 'wechat_settled';
  @Instant() madeAt: Date;
  /** When WeChat is asked about it next; null: nothing is waited for. */
  @Instant({ nullable: true }) nextTryAt: Date | null;
  @Int() tries: number;
  @Varchar(32, { nullable: true }) wechatRefundId: string | null;
  @Instant({ nullable: true }) succeededAt: Date | null;
}
