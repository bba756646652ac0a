import type { Database, Tx } from '../platform/database';
import type { Log } from '../platform/log';
import type { WechatClient } from '../wechat';
import type { WechatPay } from '../wechat/pay';
import type { Payment, PurposeKind } from './orders/payment.entity';

/** What the service of a purpose does when the money for it moves. Called in the transaction that moves the state, once. */
export interface PaymentPurpose {
  /** The money is there. False: it is not wanted any more, and goes back at once. */
  onPaid: (tx: Tx, payment: Payment) => Promise<boolean>;
  /** It will not come: what was kept for it is free again. */
  onClosed: (tx: Tx, payment: Payment) => Promise<void>;
  /** A supervisor has signed, or refused, what some of it was used for. */
  onSpendingDecided: (tx: Tx, purposeId: string) => Promise<void>;
}

export type PaymentPurposes = Record<PurposeKind, PaymentPurpose>;

/** What payments asks of the world and of the services above it; the app hands them in. */
export interface PaymentDeps {
  database: Database;
  log: Log;
  /** Null: this installation has no merchant, and nobody can pay. */
  pay: WechatPay | null;
  wechat: Pick<WechatClient, 'uploadShippingInfo' | 'getShippedOrder' | 'isTradeManaged'>;
  purposes: PaymentPurposes;
  /** `https://…/wechat/pay/notice`, where WeChat tells what became of payments and refunds. */
  notifyUrl: string;
}
