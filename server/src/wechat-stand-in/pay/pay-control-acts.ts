import { z } from 'zod';
import { act, ActRefused, Openid } from '../control-act';
import type { World } from '../world';
import { PayToggles } from './pay-toggles';
import type { PayWorld } from './pay-world';
import type { PayOrder } from './orders';

const Day = z.iso.date();
const Fen = z.int().min(1);
const Payment = z.object({
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string(),
  signType: z.string(),
  paySign: z.string(),
});
const Order = z.object({ prepayId: z.string().optional(), outTradeNo: z.string().optional() });
const PayFault = z.object({
  path: z.string(),
  status: z.int().min(400).max(599).optional(),
  code: z.string().default('SYSTEM_ERROR'),
  times: z.int().default(1),
  isAfter: z.boolean().default(false),
});
const BillChange = z.discriminatedUnion('change', [
  z.object({ bill: z.enum(['trade', 'fund']), date: Day, change: z.literal('leave-out'), number: z.string() }),
  ...(['amount', 'add'] as const).map((change) =>
    z.object({
      bill: z.enum(['trade', 'fund']),
      date: Day,
      change: z.literal(change),
      number: z.string(),
      amountFen: Fen,
    }),
  ),
]);

function payOf({ pay }: World): PayWorld {
  if (!pay) throw new ActRefused('the stand-in was given no merchant');
  return pay;
}

function orderOf(world: World, which: z.output<typeof Order>): PayOrder {
  const order = payOf(world).payments.find(which);
  if (!order) throw new ActRefused('there is no such order');
  return order;
}

/** WeChat Pay's side: the payer's phone, the merchant's console, and trouble. */
export const payControlActs = {
  /** The payer pays, and answers as wx.requestPayment does; `payment` is what the page hands over, whose signature is then checked. */
  'pay-order': act(Order.extend({ openid: Openid.optional(), payment: Payment.optional() }), (world, attempt) =>
    payOf(world).payments.pay(attempt),
  ),
  /** The payer turns back (`cancel`), or the bank refuses. */
  'fail-payment': act(Order.extend({ reason: z.string().default('cancel') }), (world, { reason, ...which }) => {
    orderOf(world, which);
    return payOf(world).payments.fail(reason);
  }),
  /** What a pay page shows of a prepay_id. */
  'payment-of-prepay': act(z.object({ prepayId: z.string() }), (world, which) => {
    const { fields, state } = orderOf(world, which);
    const { description, out_trade_no: outTradeNo, amount, payer } = fields;
    return { description, outTradeNo, amountFen: amount.total, payer: payer.openid, state };
  }),
  /** The platform shuts payment for the mini-program, or opens it again. */
  'set-payment-shut': act(z.object({ isShut: z.boolean() }), (world, { isShut }) => {
    payOf(world).payments.isShut = isShut;
  }),
  'set-pay-down': act(
    z.object({ isDown: z.boolean(), how: z.enum(['status', 'cut']).default('status') }),
    (world, { isDown, how }) => {
      payOf(world).trouble.down = isDown ? how : null;
    },
  ),
  /** The next calls of a path of /v3 fail, or are cut where no status is given; `isAfter`: the work is done, the answer is lost. */
  'fail-pay': act(PayFault, (world, { path, ...fault }) => payOf(world).trouble.order(path, fault)),
  'set-pay-toggles': act(PayToggles.partial(), (world, toggles) => Object.assign(payOf(world).toggles, toggles)),
  'pay-orders': act(z.object({}), (world) => {
    const { orders, refunds, shipping } = payOf(world);
    return orders.all().map((order) => ({
      ...order,
      refunds: refunds.ofOrder(order.fields.out_trade_no),
      shipment: shipping.find(order.fields.out_trade_no) ?? null,
    }));
  }),
  /** How the next refunds end; with a number: how this one ends, now. NOT_ENOUGH refuses new ones. */
  'set-refund-outcome': act(
    z.object({
      outcome: z.enum(['SUCCESS', 'ABNORMAL', 'CLOSED', 'NOT_ENOUGH']),
      outRefundNo: z.string().optional(),
    }),
    (world, { outcome, outRefundNo }) => {
      const { refunds } = payOf(world);
      const refund = refunds.find(outRefundNo);
      if (outRefundNo !== undefined && !refund) throw new ActRefused('there is no such refund');
      if (refund && outcome !== 'NOT_ENOUGH') refunds.end(refund, outcome);
      else refunds.next.hasBalance = outcome !== 'NOT_ENOUGH';
      if (!refund && outcome !== 'NOT_ENOUGH') refunds.next.outcome = outcome;
    },
  ),
  /** The payer confirms, or time does, and the money of a shipped order is free; false: it was not shipped, or is settled. */
  'settle-order': act(
    Order.extend({ by: z.enum(['time', 'payer']).default('time'), isConfirmedOnly: z.boolean().default(false) }),
    (world, { by, isConfirmedOnly, ...which }) => ({
      isSettled: payOf(world).shipping.settle(orderOf(world, which), by === 'payer' ? 2 : 1, isConfirmedOnly),
    }),
  ),
  'remind-shipping': act(Order, (world, which) => payOf(world).shipping.remind(orderOf(world, which))),
  'remind-access': act(z.object({ openid: Openid }), (world, { openid }) => payOf(world).shipping.remindAccess(openid)),
  /** `number` is the out_trade_no of a payment or the out_refund_no of a refund. */
  'alter-bill': act(BillChange, (world, change) => payOf(world).bills.alter(change)),
  /** The payer complains to WeChat Pay. */
  complain: act(Order.extend({ detail: z.string() }), (world, { detail, ...which }) => ({
    complaintId: payOf(world).complaints.make(orderOf(world, which), detail).complaintId,
  })),
  /** Waits until no notice is on its way, then tells what was sent. */
  notices: act(z.object({}), async (world) => {
    const { notices } = payOf(world);
    await notices.settled();
    return notices.notices;
  }),
  'release-notices': act(
    z.object({ order: z.enum(['reverse', 'made']).default('reverse') }),
    async (world, { order }) => ({ released: await payOf(world).notices.release(order) }),
  ),
};
