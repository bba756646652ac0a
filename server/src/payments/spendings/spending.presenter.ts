import type { SpendingAnswer } from '@yuanli/shared/payments/payments.schema';
import { presentPicture } from '../../pictures';
import type { Spending } from './spending.entity';

export const presentSpending = (spending: Spending, canSign: boolean): SpendingAnswer => ({
  id: spending.id,
  amountFen: spending.amountFen,
  what: spending.what,
  channel: spending.channel,
  receipts: spending.pictureIds.map(presentPicture),
  status: spending.status,
  at: spending.madeAt,
  approvedAt: spending.status === 'approved' ? spending.decidedAt : null,
  refusal: spending.refusal,
  can: { approve: canSign },
});
