export { ReconciledDay } from './bills/reconciled-day.entity';
export { PaymentIssue } from './issues/payment-issue.entity';
export { Payment } from './orders/payment.entity';
export { Refund } from './refunds/refund.entity';
export { Spending } from './spendings/spending.entity';
