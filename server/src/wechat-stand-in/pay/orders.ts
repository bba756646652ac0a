import { randomBytes } from 'node:crypto';
import type { StandInClock } from '../stand-in-clock';
import { rfc3339 } from './china-time';
import type { OrderFields } from './order-fields';
import { digits } from './digits';
import { PayRefusal } from './pay-refusal';
import type { PayToggles } from './pay-toggles';

export interface PayOrder {
  /** As the merchant sent them first. */
  fields: OrderFields;
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';
  /** The latest; the ones before it are no longer good. */
  prepayId: string;
  prepayUntil: number;
  payableUntil: number;
  transactionId?: string;
  paidAt?: number;
  createdAt: number;
}

const PREPAY_LIFE_MS = 2 * 3_600_000;
const PAYABLE_MS = 7 * 24 * 3_600_000;
const LEAST_EXPIRY_MS = 60_000;
const STATE_WORDS = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  REFUND: '订单发生过退款，退款详情请查询退款单',
  CLOSED: '订单已关闭',
};

interface Parts {
  clock: StandInClock;
  toggles: PayToggles;
  saved: readonly PayOrder[];
  changed: () => void;
}

/** The merchant's orders: NOTPAY → SUCCESS → REFUND, or NOTPAY → CLOSED. */
export function createOrders({ clock, toggles, saved, changed }: Parts) {
  const orders = new Map(saved.map((order) => [order.fields.out_trade_no, order]));
  const now = () => clock.now().getTime();

  /** An order nobody may pay any more is closed when it is next looked at. */
  function seen(order: PayOrder | undefined): PayOrder | undefined {
    if (order?.state === 'NOTPAY' && now() >= order.payableUntil) {
      order.state = 'CLOSED';
      changed();
    }
    return order;
  }
  const all = (): PayOrder[] => [...orders.values()].map((order) => seen(order)!);

  function renewPrepay(order: PayOrder): string {
    order.prepayId = newPrepayId(now());
    order.prepayUntil = now() + PREPAY_LIFE_MS;
    changed();
    return order.prepayId;
  }

  function ensureSame(order: PayOrder, fields: OrderFields): void {
    if (JSON.stringify(sorted(order.fields)) === JSON.stringify(sorted(fields))) return;
    if (toggles.usedNumberAs === 'OUT_TRADE_NO_USED')
      throw new PayRefusal(403, 'OUT_TRADE_NO_USED', '201 商户订单号重复');
    throw new PayRefusal(400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致');
  }

  return {
    all,
    find: (outTradeNo: unknown): PayOrder | undefined => seen(orders.get(String(outTradeNo))),
    findByTransaction: (transactionId: unknown) => all().find((order) => order.transactionId === transactionId),
    findByPrepay: (prepayId: unknown) => all().find((order) => order.prepayId === prepayId),

    /** A new order, or the same one once more: either way a prepay_id. */
    place(fields: OrderFields): string {
      const known = seen(orders.get(fields.out_trade_no));
      if (known && known.state !== 'NOTPAY') refuseEnded(known, toggles);
      if (known) {
        ensureSame(known, fields);
        return renewPrepay(known);
      }
      const wanted = fields.time_expire ? Date.parse(fields.time_expire) : now() + PAYABLE_MS;
      const order: PayOrder = {
        fields,
        state: 'NOTPAY',
        prepayId: '',
        prepayUntil: 0,
        payableUntil: Math.max(wanted, now() + LEAST_EXPIRY_MS),
        createdAt: now(),
      };
      orders.set(fields.out_trade_no, order);
      return renewPrepay(order);
    },

    /** May be asked again. */
    close(order: PayOrder): void {
      if (order.state === 'SUCCESS' || order.state === 'REFUND') refuseEnded(order, toggles);
      order.state = 'CLOSED';
      changed();
    },

    pay(order: PayOrder): void {
      order.state = 'SUCCESS';
      order.transactionId = `42000${digits(23)}`;
      order.paidAt = now();
      changed();
    },

    /** From the first refund on, even of a part. */
    markRefunded(order: PayOrder): void {
      order.state = 'REFUND';
      changed();
    },
  };
}

export type Orders = ReturnType<typeof createOrders>;

/** An order as queries and notices tell it. */
export function transactionOf(order: PayOrder): Record<string, unknown> {
  const { appid, mchid, out_trade_no, attach, amount, payer, scene_info } = order.fields;
  const common = { appid, mchid, out_trade_no, trade_state: order.state, trade_state_desc: STATE_WORDS[order.state] };
  if (order.paidAt === undefined) return { ...common, amount: { total: amount.total, currency: 'CNY' } };
  return {
    ...common,
    transaction_id: order.transactionId,
    trade_type: 'JSAPI',
    bank_type: 'OTHERS',
    ...(attach && { attach }),
    success_time: rfc3339(order.paidAt),
    payer,
    amount: { total: amount.total, payer_total: amount.total, currency: 'CNY', payer_currency: 'CNY' },
    ...(scene_info?.device_id && { scene_info: { device_id: scene_info.device_id } }),
  };
}

function refuseEnded({ state }: PayOrder, { paidCode }: PayToggles): never {
  if (state === 'CLOSED') throw new PayRefusal(400, 'ORDER_CLOSED', '该订单已关闭/已失效');
  throw new PayRefusal(400, paidCode, '该订单已支付');
}

/** `wx`, the time, and what nobody can guess: 36 characters. */
function newPrepayId(now: number): string {
  const time = rfc3339(now).replace(/\D/g, '').slice(6, 14);
  return `wx${time}${digits(6)}${randomBytes(8).toString('hex')}0000`;
}

/** The same value with its names in order, so that two can be compared. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
