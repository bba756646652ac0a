import type { PaymentIssueKind } from '@yuanli/shared/payments/payment-issues';
import type { BillLine } from '../../wechat/pay';
import type { Payment } from '../orders/payment.entity';
import type { Refund } from '../refunds/refund.entity';

/** What we have of a day, by our numbers. */
export interface OurMoney {
  payments: ReadonlyMap<string, Pick<Payment, 'id' | 'communityId' | 'amountFen' | 'paidAt' | 'transactionId'>>;
  refunds: ReadonlyMap<
    string,
    Pick<Refund, 'id' | 'paymentId' | 'communityId' | 'amountFen' | 'madeAt' | 'succeededAt'>
  >;
  /** Of this day, and not so near midnight that WeChat may have it on the day before or after. */
  isWithin: (at: Date) => boolean;
}

export interface Difference {
  kind: PaymentIssueKind;
  key: string;
  communityId: string | null;
  paymentId: string | null;
  about: string;
  ourFen: number | null;
  wechatFen: number | null;
}

export interface DayCompared {
  billPaidFen: number;
  billRefundedFen: number;
  ourPaidFen: number;
  ourRefundedFen: number;
  differences: Difference[];
}

/**
 * A refund that WeChat could not make is made by staff in the merchant's console, under a number of its own: where exactly one of ours
 * failed for that order and amount, it is that one. Pure.
 */
export function nameRefundsByHand(
  bill: readonly BillLine[],
  failed: readonly Pick<Refund, 'id' | 'paymentId' | 'amountFen'>[],
): BillLine[] {
  return bill.map((line) => {
    if (line.refundStatus !== 'SUCCESS' || failed.some(({ id }) => id === line.outRefundNo)) return line;
    const same = failed.filter((one) => one.paymentId === line.outTradeNo && one.amountFen === line.amountFen);
    return same.length === 1 ? { ...line, outRefundNo: same[0]!.id } : line;
  });
}

/** Compares the bill of one day with our book, line by line. Pure. */
export function compareDay(bill: readonly BillLine[], { payments, refunds, isWithin }: OurMoney): DayCompared {
  const paid = bill.filter(({ kind }) => kind === 'paid');
  const refunded = bill.filter(({ kind, refundStatus }) => kind === 'refunded' && refundStatus === 'SUCCESS');
  const onBill = new Set(paid.map(({ outTradeNo }) => outTradeNo));
  const backOnBill = new Set(refunded.map(({ outRefundNo }) => outRefundNo));
  const ourPayments = [...payments.values()].filter(({ id, paidAt }) => paidAt && (onBill.has(id) || isWithin(paidAt)));
  // WeChat has a refund on the day on which it was asked for, however much later it succeeds.
  const ourRefunds = [...refunds.values()].filter(
    ({ id, madeAt, succeededAt }) => succeededAt && (backOnBill.has(id) || (isWithin(madeAt) && isWithin(succeededAt))),
  );
  return {
    billPaidFen: sum(paid),
    billRefundedFen: sum(refunded),
    ourPaidFen: sum(ourPayments),
    ourRefundedFen: sum(ourRefunds),
    differences: [
      ...paid.flatMap((line) => comparePaid(line, payments.get(line.outTradeNo))),
      ...refunded.flatMap((line) => compareRefund(line, refunds.get(line.outRefundNo!))),
      ...ourPayments.filter(({ id }) => !onBill.has(id)).map(missingPayment),
      ...ourRefunds.filter(({ id }) => !backOnBill.has(id)).map(missingRefund),
    ],
  };
}

const sum = (rows: readonly { amountFen: number }[]): number => rows.reduce((all, { amountFen }) => all + amountFen, 0);

function comparePaid(
  { outTradeNo, transactionId, amountFen: wechatFen }: BillLine,
  ours: Pick<Payment, 'id' | 'communityId' | 'amountFen' | 'paidAt'> | undefined,
): Difference[] {
  const about = { key: transactionId, about: `订单 ${outTradeNo}`, wechatFen };
  if (!ours) return [{ ...about, kind: 'missing_here', communityId: null, paymentId: null, ourFen: null }];
  const { communityId, id: paymentId, amountFen: ourFen } = ours;
  // Money that does not fit its order is not booked; it has been shown already.
  if (ours.paidAt && ourFen === wechatFen) return [];
  return [{ ...about, kind: 'amount_differs', communityId, paymentId, ourFen: ours.paidAt ? ourFen : null }];
}

function compareRefund(
  { outTradeNo, outRefundNo, amountFen: wechatFen }: BillLine,
  ours: Pick<Refund, 'paymentId' | 'communityId' | 'amountFen'> | undefined,
): Difference[] {
  const about = { key: `${outRefundNo}`, about: `订单 ${outTradeNo} 的退款 ${outRefundNo}`, wechatFen };
  if (!ours) return [{ ...about, kind: 'missing_here', communityId: null, paymentId: null, ourFen: null }];
  const { communityId, paymentId, amountFen: ourFen } = ours;
  return ourFen === wechatFen ? [] : [{ ...about, kind: 'amount_differs', communityId, paymentId, ourFen }];
}

const missingPayment = ({
  id,
  communityId,
  amountFen,
}: Pick<Payment, 'id' | 'communityId' | 'amountFen'>): Difference => ({
  ...{ kind: 'missing_there', key: id, communityId, paymentId: id, about: `订单 ${id}` },
  ...{ ourFen: amountFen, wechatFen: null },
});

const missingRefund = ({
  id,
  paymentId,
  communityId,
  amountFen,
}: Pick<Refund, 'id' | 'paymentId' | 'communityId' | 'amountFen'>): Difference => ({
  ...{ kind: 'missing_there', key: id, communityId, paymentId, about: `订单 ${paymentId} 的退款 ${id}` },
  ...{ ourFen: amountFen, wechatFen: null },
});
