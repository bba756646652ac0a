import { eitherOf, subjectsIn } from '../platform/audit';
import { PaymentIssue } from './issues/payment-issue.entity';
import { Payment } from './orders/payment.entity';
import { Spending } from './spendings/spending.entity';

/** What the lines of the log about money are about. */
export const paymentSubjects = eitherOf(
  subjectsIn(Payment, { communityId: 'communityId', personId: 'payerId', title: 'title' }),
  subjectsIn(Spending, { communityId: 'communityId', title: 'title' }),
  subjectsIn(PaymentIssue, { communityId: 'communityId', title: 'about' }),
);
