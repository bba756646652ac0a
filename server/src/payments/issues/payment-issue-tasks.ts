import { In } from 'typeorm';
import { paymentIssues } from '@yuanli/shared/payments/payment-issues';
import { EVERYWHERE } from '../../places';
import { findIdsAfter } from '../../platform/database';
import type { TaskSource } from '../../tasks';
import { PaymentIssue } from './payment-issue.entity';

/** What does not fit is looked into by the community whose money it is, or by whoever runs the product. */
export const paymentIssueTasks: TaskSource = {
  kinds: ['settle_payment_issue', 'answer_complaint'],
  async findOwed(db, ids) {
    const open = await db.findBy(PaymentIssue, { id: In([...ids]), isSettled: false });
    return open.map(({ id: subjectId, communityId, kind, about, dueAt }) => ({
      ...{ kind: kind === 'complaint' ? 'answer_complaint' : 'settle_payment_issue', subjectId, communityId },
      ...(dueAt && { dueAt }),
      owner: { desk: communityId === EVERYWHERE ? 'operator' : 'community', placeId: communityId },
      title: paymentIssues[kind].name,
      note: about,
    }));
  },
  findOwing: (db, after, take) => findIdsAfter(db, PaymentIssue, { isSettled: false }, after, take),
};
