import { In } from 'typeorm';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { findIdsAfter } from '../../platform/database';
import type { TaskSource } from '../../tasks';
import { Spending } from './spending.entity';

/** A supervisor signs what given money was used for; never whoever wrote it down. */
export const spendingTasks: TaskSource = {
  kinds: ['sign_spending'],
  async findOwed(db, ids) {
    const waiting = await db.findBy(Spending, { id: In([...ids]), status: 'waiting' });
    return waiting.map(({ id: subjectId, communityId, amountFen, what, title, madeById }) => ({
      ...{ kind: 'sign_spending', subjectId, communityId, barredIds: [madeById] },
      owner: { desk: 'supervisor', placeId: communityId },
      title: `支出${formatYuan(amountFen)}（${what}），等您签字`,
      note: title,
    }));
  },
  findOwing: (db, after, take) => findIdsAfter(db, Spending, { status: 'waiting' }, after, take),
};
