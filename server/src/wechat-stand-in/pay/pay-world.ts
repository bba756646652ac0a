import type { StandInClock } from '../stand-in-clock';
import { createBills } from './bills';
import { rfc3339 } from './china-time';
import { createComplaints } from './complaints';
import { createNotices } from './notices';
import { createOrders, transactionOf, type PayOrder } from './orders';
import { createPayFile } from './pay-file';
import type { PayMerchant } from './pay-merchant';
import { createPayments } from './payments';
import { defaultPayToggles } from './pay-toggles';
import { createPayTrouble } from './pay-trouble';
import { createPlatformSigner } from './platform-signer';
import { ACCOUNT, createRefunds, type PayRefund } from './refunds';
import { createSchedule } from './schedule';
import { createShipping } from './shipping';

interface Surroundings {
  appId: string;
  clock: StandInClock;
  /** Whether somebody of this openid ever opened the mini-program. */
  isKnown: (openid: string) => boolean;
  /** Sends an event through the mini-program's message channel. */
  push: (event: Record<string, unknown>) => void;
}

export type PayWorld = ReturnType<typeof createPayWorld>;

/** WeChat Pay, as one direct merchant of one mini-program meets it. */
export function createPayWorld(merchant: PayMerchant, { appId, clock, isKnown, push }: Surroundings) {
  const toggles = defaultPayToggles();
  const file = createPayFile(merchant.file);
  const saved = file.read();
  const schedule = createSchedule(clock);
  const signer = createPlatformSigner(merchant, toggles, clock);
  const notices = createNotices({ merchant, clock, toggles, schedule, signer });
  const changed = () => file.write({ orders: orders.all(), refunds: refunds.all(), shipments: shipping.all() });
  const { mchId } = merchant;

  const orders = createOrders({ clock, toggles, saved: saved.orders, changed });
  const refunds = createRefunds({
    clock,
    toggles,
    schedule,
    orders,
    saved: saved.refunds,
    changed,
    ended: (refund) => refund.fields.notify_url && notices.make('refund', refundEvent(refund, mchId)),
  });
  const shipping = createShipping({ clock, toggles, schedule, mchId, saved: saved.shipments, changed, push });
  const paid = (order: PayOrder) =>
    notices.make('transaction', {
      url: order.fields.notify_url,
      eventType: 'TRANSACTION.SUCCESS',
      summary: '支付成功',
      about: transactionOf(order),
    });

  return {
    merchant,
    appId,
    clock,
    isKnown,
    toggles,
    signer,
    notices,
    orders,
    refunds,
    shipping,
    payments: createPayments({ merchant, appId, clock, orders, paid }),
    bills: createBills({ clock, toggles, orders, refunds, appId, mchId }),
    complaints: createComplaints(clock),
    trouble: createPayTrouble(),
    forget: () => file.forget(),
    close(): void {
      schedule.stop();
      notices.close();
    },
  };
}

const SUMMARIES = { SUCCESS: '退款成功', ABNORMAL: '退款异常', CLOSED: '退款关闭' };

/** In a notice the state is called refund_status, and there is no channel. */
function refundEvent({ fields, outcome: _, status, ...refund }: PayRefund, mchId: string) {
  const { total, refund: back } = fields.amount;
  const ended = status === 'PROCESSING' ? 'SUCCESS' : status;
  return {
    url: fields.notify_url ?? '',
    eventType: `REFUND.${ended}`,
    summary: SUMMARIES[ended],
    about: {
      mchid: mchId,
      out_trade_no: refund.outTradeNo,
      transaction_id: refund.transactionId,
      out_refund_no: fields.out_refund_no,
      refund_id: refund.refundId,
      refund_status: ended,
      ...(refund.succeededAt !== undefined && { success_time: rfc3339(refund.succeededAt) }),
      user_received_account: ACCOUNT,
      amount: { total, refund: back, payer_total: total, payer_refund: back },
    },
  };
}
