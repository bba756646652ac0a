import type { Job } from '../platform/jobs';
import { reconcileBills } from './bills/reconcile.job';
import { followComplaints } from './issues/follow-complaints.job';
import { followPayments } from './orders/follow-payments.job';
import type { PaymentDeps } from './payments-deps';
import { followRefunds } from './refunds/ask-for-refund';
import { checkTradeManaged, followShipping } from './shipping/ship-payment';
import { followSettlements } from './shipping/follow-settlements.job';

export { exportPayments } from './export-payments';
export { paymentIssueTasks } from './issues/payment-issue-tasks';
export { getMoneyBook, type BookReader } from './money-book';
export { countPayers } from './orders/count-payers';
export { findOpenPayment } from './orders/find-open-payment';
export { getAllowanceFen, startPayment } from './orders/start-payment';
export type { Payment } from './orders/payment.entity';
export { createPayNoticeRouter } from './pay-notice.routes';
export { paymentSubjects } from './payment-audit';
export { paymentHandlers } from './payment-handlers';
export type { PaymentDeps, PaymentPurpose, PaymentPurposes } from './payments-deps';
export { addPaymentRoutes } from './payments.routes';
export { returnMoney } from './refunds/return-money';
export { recordSpending, spendingModeration } from './spendings/record-spending';
export { findPurposesShown, getUnspentFen, hasShownUse, hasWaitingSpending } from './spendings/unspent';
export { spendingTasks } from './spendings/spending-tasks';

export const paymentJobs = (deps: PaymentDeps): Job[] => [
  followPayments(deps),
  followRefunds(deps),
  reconcileBills(deps),
  followComplaints(deps),
  followShipping(deps),
  followSettlements(deps),
  checkTradeManaged(deps),
];
