import type { OutboxHandlers } from '../platform/outbox';
import type { PaymentDeps } from './payments-deps';
import { askForRefund } from './refunds/ask-for-refund';
import { returnWhatIsLeft } from './refunds/return-money';
import { raiseUnmanaged, settlePayment, shipPayment } from './shipping/ship-payment';

declare module '../platform/outbox/outbox-topics' {
  interface OutboxTopics {
    /** WeChat is told that what was paid for is under way. */
    'payments.ship': { paymentId: string };
    /** WeChat is asked to give money back. */
    'payments.refund': { refundId: string };
    /** Who complained to WeChat reads what staff wrote. */
    'payments.answer_complaint': { complaintId: string; words: string };
  }
}

export const paymentHandlers = (deps: PaymentDeps) =>
  ({
    'payments.ship': ({ paymentId }) => shipPayment(deps, paymentId),
    'payments.refund': ({ refundId }) => askForRefund(deps, refundId),
    'payments.answer_complaint': async ({ complaintId, words }) => deps.pay?.answerComplaint(complaintId, words),
    'payments.return': (purpose, messageId) => returnWhatIsLeft(deps.database, purpose, messageId),
    'wechat.payment_settled': ({ transactionId }) =>
      deps.database.inTransaction((tx) => settlePayment(tx, transactionId)),
    'wechat.trade_unmanaged': async () => {
      const { pay, database } = deps;
      if (pay) await database.inTransaction((tx) => raiseUnmanaged(tx, pay.mchId));
    },
  }) satisfies Partial<OutboxHandlers>;
