import type { SpendingAnswer } from '@yuanli/shared/payments/payments.schema';
import { presentPicture } from '../../pictures';
import type { Spending } from './spending.entity';

export const presentSpending = (spending: Spending, canSign: boolean): SpendingAnswer => ({
  id: spending.id,
  amountFen: spending.amountFen,
  what: spending.what,
  channel: spending.channel,
  // Nobody but who sent them sees pictures before they are known to be safe.
  receipts: isSafe(spending) ? spending.pictureIds.map(presentPicture) : [],
  status: spending.status,
  at: spending.madeAt,
  approvedAt: spending.status === 'approved' ? spending.decidedAt : null,
  refusal: spending.refusal,
  can: { approve: canSign },
});

/** A supervisor's no comes after content safety let it through; its own comes without one. */
const isSafe = ({ status, decidedById }: Spending): boolean =>
  status === 'waiting' || status === 'approved' || (status === 'refused' && decidedById !== null);
