import { IsNull, Not } from 'typeorm';
import type { MoneyBookAnswer } from '@yuanli/shared/payments/payments.schema';
import { findNicknames } from '../identity';
import { selectPlain, type Reader } from '../platform/database';
import { getFund } from '../points';
import { Payment } from './orders/payment.entity';
import { presentSpending } from './spendings/spending.presenter';
import { Spending } from './spendings/spending.entity';

const MOST_NAMES = 100;
const MOST_SPENDINGS = 50;

interface Sums {
  paid: string | number | null;
  refunded: string | number | null;
  spent: string | number | null;
  payers: string | number;
}

const sums = `SELECT SUM(amountFen) AS paid, SUM(refundingFen) + SUM(refundedFen) AS refunded, COUNT(DISTINCT payerId) AS payers,
  (SELECT SUM(amountFen) FROM payment_spending WHERE purposeId = ? AND status = 'approved') AS spent
  FROM payment WHERE purposeId = ? AND status IN ('paid', 'settled', 'refunding', 'partly_refunded', 'refunded') AND shippingState IS NOT NULL`;

/** Who reads a book. */
export interface BookReader {
  /** Reads what is not signed yet, too. */
  isStaff: boolean;
  /** Somebody the money is about: receipts and names are for them. */
  isInside: boolean;
  /** Nobody can give any more. */
  hasEnded: boolean;
}

/** With fewer, a name would say an amount. */
const LEAST_NAMED = 3;

/**
 * The public book of one purpose: what came in, what went out with its receipts, what is left; and who wanted to be named, by name
 * and never with an amount, nor so that one could be found out.
 */
export async function getMoneyBook(
  db: Reader,
  { communityId, purposeId }: { communityId: string; purposeId: string },
  { isStaff, isInside, hasEnded }: BookReader,
): Promise<MoneyBookAnswer> {
  const [sum] = await selectPlain<Sums>(db, sums, [purposeId, purposeId]);
  const spendings = await db.find(Spending, {
    where: { purposeId, ...(!isStaff && { status: 'approved' as const }) },
    order: { id: 'ASC' },
    take: MOST_SPENDINGS,
  });
  return {
    paidFen: Number(sum?.paid ?? 0),
    refundedFen: Number(sum?.refunded ?? 0),
    spentFen: Number(sum?.spent ?? 0),
    leftFen: await getFund(db, communityId, purposeId),
    payers: Number(sum?.payers ?? 0),
    names: isInside && hasEnded ? await findNames(db, purposeId) : [],
    spendings: spendings.map((spending) => ({
      ...presentSpending(spending, false),
      ...(isInside ? {} : { receipts: [] }),
    })),
  };
}

async function findNames(db: Reader, purposeId: string): Promise<string[]> {
  const payments = await db.find(Payment, {
    select: { id: true, payerId: true },
    where: { purposeId, isAnonymous: false, shippingState: Not(IsNull()), status: Not('refunded') },
    take: MOST_NAMES,
  });
  const payerIds = [...new Set(payments.map(({ payerId }) => payerId))];
  const names = await findNicknames(db, payerIds);
  const named = payerIds.flatMap((id) => names.get(id) ?? []);
  return named.length < LEAST_NAMED ? [] : named.sort((a, b) => a.localeCompare(b, 'zh-CN'));
}
