import type { StandInClock } from '../stand-in-clock';
import type { PayOrder } from './orders';
import type { PayToggles } from './pay-toggles';
import type { Schedule } from './schedule';

export interface ShippingItem {
  item_desc: string;
  tracking_no?: string;
  express_company?: string;
}

export interface Shipment {
  outTradeNo: string;
  logisticsType: number;
  deliveryMode: number;
  isAllDelivered: boolean;
  items: ShippingItem[];
  uploadTime: string;
  /** Once shipped, once shipped anew. */
  times: number;
  shippedAt: number;
  /** 1 by time, 2 by the payer. */
  confirmedBy?: 1 | 2;
  confirmedAt?: number;
  settledAt?: number;
}

const SETTLEMENT = 'trade_manage_order_settlement';
const ESTIMATED_MS = 10 * 24 * 3_600_000;
const inSeconds = (time: number): number => Math.floor(time / 1000);

interface Parts {
  clock: StandInClock;
  toggles: PayToggles;
  schedule: Schedule;
  mchId: string;
  saved: readonly Shipment[];
  changed: () => void;
  push: (event: Record<string, unknown>) => void;
}

/** What the mini-program told of its shipments: paid money is frozen until then. */
export function createShipping({ clock, toggles, schedule, mchId, saved, changed, push }: Parts) {
  const shipments = new Map(saved.map((shipment) => [shipment.outTradeNo, shipment]));
  const now = () => clock.now().getTime();

  const eventOf = (order: PayOrder, Event: string, more: Record<string, unknown>) => ({
    FromUserName: order.fields.payer.openid,
    MsgType: 'event',
    Event,
    transaction_id: order.transactionId,
    merchant_id: mchId,
    sub_merchant_id: '',
    merchant_trade_no: order.fields.out_trade_no,
    pay_time: inSeconds(order.paidAt ?? 0),
    ...more,
  });

  function pushSettlement(order: PayOrder, { shippedAt, confirmedBy, confirmedAt, settledAt }: Shipment): void {
    const confirmed = confirmedAt !== undefined && {
      confirm_receive_method: confirmedBy,
      confirm_receive_time: inSeconds(confirmedAt),
    };
    const settled =
      settledAt === undefined
        ? { estimated_settlement_time: inSeconds(shippedAt + ESTIMATED_MS) }
        : { settlement_time: inSeconds(settledAt) };
    push(eventOf(order, SETTLEMENT, { shipped_time: inSeconds(shippedAt), ...confirmed, ...settled }));
  }

  /** The payer has it (2), or time has passed (1); with the money free as well unless told otherwise. */
  function settle(order: PayOrder, by: 1 | 2, isConfirmedOnly = false): boolean {
    const shipment = shipments.get(order.fields.out_trade_no);
    if (!shipment || shipment.settledAt !== undefined) return false;
    shipment.confirmedBy ??= by;
    shipment.confirmedAt ??= now();
    if (!isConfirmedOnly) shipment.settledAt = now();
    changed();
    pushSettlement(order, shipment);
    return true;
  }

  return {
    /** Where messages about an order lead to. */
    jumpPath: '',
    all: (): Shipment[] => [...shipments.values()],
    find: (outTradeNo: string): Shipment | undefined => shipments.get(outTradeNo),
    settle,

    ship(
      order: PayOrder,
      told: Pick<Shipment, 'logisticsType' | 'deliveryMode' | 'isAllDelivered' | 'items' | 'uploadTime'>,
    ): void {
      const outTradeNo = order.fields.out_trade_no;
      const times = (shipments.get(outTradeNo)?.times ?? 0) + 1;
      const shipment: Shipment = { ...told, outTradeNo, times, shippedAt: now() };
      shipments.set(outTradeNo, shipment);
      changed();
      pushSettlement(order, shipment);
      if (toggles.settleDelayMs !== null) schedule.later(toggles.settleDelayMs, () => void settle(order, 1));
    },

    remind: (order: PayOrder): void =>
      push(eventOf(order, 'trade_manage_remind_shipping', { msg: '您有订单待发货，请尽快录入发货信息。' })),

    remindAccess: (openid: string): void =>
      push({
        FromUserName: openid,
        MsgType: 'event',
        Event: 'trade_manage_remind_access_api',
        msg: '请尽快接入发货信息管理服务。',
      }),
  };
}

export type Shipping = ReturnType<typeof createShipping>;
