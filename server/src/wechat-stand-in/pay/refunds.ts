import type { StandInClock } from '../stand-in-clock';
import { rfc3339 } from './china-time';
import { digits } from './digits';
import type { RefundFields } from './order-fields';
import { sorted, type Orders, type PayOrder } from './orders';
import { PayRefusal } from './pay-refusal';
import type { PayToggles } from './pay-toggles';
import type { Schedule } from './schedule';

export type RefundOutcome = 'SUCCESS' | 'ABNORMAL' | 'CLOSED';

export interface PayRefund {
  fields: RefundFields;
  outTradeNo: string;
  transactionId: string;
  refundId: string;
  status: 'PROCESSING' | RefundOutcome;
  outcome: RefundOutcome;
  createdAt: number;
  endsAt: number;
  succeededAt?: number;
}

const MOST_REFUNDS = 50;
const REFUNDABLE_MS = 365 * 24 * 3_600_000;
export const ACCOUNT = '支付用户零钱';

interface Parts {
  clock: StandInClock;
  toggles: PayToggles;
  schedule: Schedule;
  orders: Orders;
  saved: readonly PayRefund[];
  changed: () => void;
  /** Tells the merchant what became of one. */
  ended: (refund: PayRefund) => void;
}

/** Refunds are accepted first and end later, one way or another. */
export function createRefunds({ clock, toggles, schedule, orders, saved, changed, ended }: Parts) {
  const refunds = new Map(saved.map((refund) => [refund.fields.out_refund_no, refund]));
  const next: { outcome: RefundOutcome; hasBalance: boolean } = { outcome: 'SUCCESS', hasBalance: true };
  const now = () => clock.now().getTime();
  const ofOrder = (outTradeNo: string) => [...refunds.values()].filter((each) => each.outTradeNo === outTradeNo);

  function end(refund: PayRefund, outcome = refund.outcome): void {
    // What is abnormal can still be brought to a good end in the merchant's console.
    const isOpen = refund.status === 'PROCESSING' || (refund.status === 'ABNORMAL' && outcome === 'SUCCESS');
    if (!isOpen) return;
    refund.status = outcome;
    if (outcome === 'SUCCESS') refund.succeededAt = now();
    changed();
    ended(refund);
  }

  function ensureRefundable(order: PayOrder, { amount }: RefundFields): void {
    const earlier = ofOrder(order.fields.out_trade_no);
    const { total } = order.fields.amount;
    if (now() - (order.paidAt ?? 0) > REFUNDABLE_MS)
      throw new PayRefusal(400, 'TRADE_OVERDUE', '订单已经超过可退款期限');
    if (amount.total !== total) throw new PayRefusal(400, 'INVALID_REQUEST', '您的请求参数与订单信息不一致');
    if (earlier.length >= MOST_REFUNDS) throw new PayRefusal(400, 'INVALID_REQUEST', '部分退款次数超过限制');
    const refunded = earlier
      .filter(({ status }) => status !== 'CLOSED')
      .reduce((sum, it) => sum + it.fields.amount.refund, 0);
    if (refunded + amount.refund > total) throw new PayRefusal(400, 'INVALID_REQUEST', '申请退款金额超过订单可退金额');
    if (earlier.some(({ createdAt }) => now() - createdAt < toggles.refundSpacingMs))
      throw new PayRefusal(429, toggles.limitCode, '同一笔订单的退款请求间隔须在1分钟以上');
    if (!next.hasBalance) throw new PayRefusal(403, 'NOT_ENOUGH', '基本账户余额不足，请充值后重新发起');
  }

  function accept(order: PayOrder, fields: RefundFields): PayRefund {
    const refund: PayRefund = {
      fields,
      outTradeNo: order.fields.out_trade_no,
      transactionId: String(order.transactionId),
      refundId: `5030${digits(25)}`,
      status: 'PROCESSING',
      outcome: next.outcome,
      createdAt: now(),
      endsAt: now() + toggles.refundDelayMs,
    };
    refunds.set(fields.out_refund_no, refund);
    orders.markRefunded(order);
    schedule.later(toggles.refundDelayMs, () => end(refund));
    return refund;
  }

  for (const refund of refunds.values())
    if (refund.status === 'PROCESSING') schedule.later(Math.max(refund.endsAt - now(), 0), () => end(refund));

  return {
    next,
    all: (): PayRefund[] => [...refunds.values()],
    ofOrder,
    find: (outRefundNo: unknown): PayRefund | undefined => refunds.get(String(outRefundNo)),
    end,
    /** The same number and the same fields again: what has become of it by now. */
    ask(fields: RefundFields): PayRefund {
      const known = refunds.get(fields.out_refund_no);
      if (known && JSON.stringify(sorted(known.fields)) !== JSON.stringify(sorted(fields)))
        throw new PayRefusal(400, 'INVALID_REQUEST', '您的请求参数与订单信息不一致');
      if (known) return known;
      const order = fields.transaction_id
        ? orders.findByTransaction(fields.transaction_id)
        : orders.find(fields.out_trade_no);
      if (order?.paidAt === undefined) throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', '订单不存在');
      ensureRefundable(order, fields);
      return accept(order, fields);
    },
  };
}

export type Refunds = ReturnType<typeof createRefunds>;

/** A refund as answers tell it. */
export function refundOf(refund: PayRefund): Record<string, unknown> {
  const { total, refund: back } = refund.fields.amount;
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.fields.out_refund_no,
    transaction_id: refund.transactionId,
    out_trade_no: refund.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: ACCOUNT,
    ...(refund.succeededAt !== undefined && { success_time: rfc3339(refund.succeededAt) }),
    create_time: rfc3339(refund.createdAt),
    status: refund.status,
    funds_account: 'AVAILABLE',
    amount: {
      total,
      refund: back,
      payer_total: total,
      payer_refund: back,
      settlement_total: total,
      settlement_refund: back,
      discount_refund: 0,
      currency: 'CNY',
      refund_fee: 0,
      from: [],
    },
    promotion_detail: [],
  };
}
