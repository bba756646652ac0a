import { Errcode } from '../errcode';
import type { WeixinEndpoint } from '../weixin-endpoint';
import type { World } from '../world';
import type { PayOrder } from './orders';
import type { PayWorld } from './pay-world';
import type { ShippingItem } from './shipping';

type Body = Record<string, unknown>;

const OK = { errcode: 0, errmsg: 'ok' };
const UPLOAD_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:\d\d)$/;
const MOST_ITEMS = 15;
const MOST_CHARACTERS = 120;

function payOf({ pay }: World): PayWorld {
  if (!pay) throw new Errcode(48001, 'api unauthorized');
  return pay;
}

/** A payment comes to the shipping service some seconds after it was made. */
function paidOrder(pay: PayWorld, order: PayOrder | undefined): PayOrder {
  const knownFrom = (order?.paidAt ?? Infinity) + pay.toggles.shippingKnowsAfterMs;
  if (!order || pay.clock.now().getTime() < knownFrom) throw new Errcode(10060001, '支付单不存在');
  return order;
}

function orderOfKey(pay: PayWorld, key: unknown): PayOrder {
  const { order_number_type, mchid, out_trade_no, transaction_id } = (key ?? {}) as Body;
  if (order_number_type === 2) return paidOrder(pay, pay.orders.findByTransaction(transaction_id));
  if (order_number_type !== 1) throw new Errcode(47001, 'data format error');
  return paidOrder(pay, mchid === pay.merchant.mchId ? pay.orders.find(out_trade_no) : undefined);
}

function itemsOf(list: unknown): ShippingItem[] {
  if (!Array.isArray(list)) throw new Errcode(47001, 'data format error');
  if (list.length < 1 || list.length > MOST_ITEMS) throw new Errcode(10060014, '参数错误');
  const items = list as ShippingItem[];
  for (const { item_desc } of items) {
    if (typeof item_desc !== 'string' || item_desc === '') throw new Errcode(10060008, '商品描述item_desc字段不能为空');
    if ([...item_desc].length > MOST_CHARACTERS) throw new Errcode(10060009, '商品描述item_desc太长');
  }
  return items;
}

function uploadTimeOf(sent: unknown, before: string | undefined): string {
  const isTime = typeof sent === 'string' && UPLOAD_TIME.test(sent) && !Number.isNaN(Date.parse(sent));
  if (!isTime || (before !== undefined && Date.parse(sent) <= Date.parse(before)))
    throw new Errcode(268485216, '上传时间非法，请按照RFC 3339格式填写');
  return sent;
}

/** POST /wxa/sec/order/upload_shipping_info */
const uploadShippingInfo: WeixinEndpoint = {
  method: 'POST',
  path: '/wxa/sec/order/upload_shipping_info',
  needsToken: true,
  answer(world, { body }) {
    const pay = payOf(world);
    const items = itemsOf(body.shipping_list);
    const { logistics_type: logisticsType, delivery_mode: deliveryMode } = body;
    const order = orderOfKey(pay, body.order_key);
    const before = pay.shipping.find(order.fields.out_trade_no);
    if (before && before.times > 1)
      throw new Errcode(pay.toggles.shippedTwiceErrcode, '支付单已完成发货，无法继续发货');
    if (isRefundedWhole(pay, order)) throw new Errcode(10060004, '支付单处于不可发货的状态');
    if (![1, 2, 3, 4].includes(logisticsType as number)) throw new Errcode(10060005, '物流类型有误');
    if (deliveryMode !== 1 && deliveryMode !== 2) throw new Errcode(268485224, '发货模式非法');
    if (deliveryMode === 2 && logisticsType !== 1) throw new Errcode(10060006, '非快递发货时不允许分拆发货');
    if (deliveryMode === 2 && typeof body.is_all_delivered !== 'boolean')
      throw new Errcode(10060007, '分拆发货模式下必须填写is_all_delivered');
    const uploadTime = uploadTimeOf(body.upload_time, before?.uploadTime);
    if ((body.payer as Body | undefined)?.openid !== order.fields.payer.openid)
      throw new Errcode(10060031, '该笔支付单不属于openid所指定的用户');
    const isAllDelivered = deliveryMode === 1 || body.is_all_delivered === true;
    pay.shipping.ship(order, {
      logisticsType: logisticsType as number,
      deliveryMode,
      isAllDelivered,
      items,
      uploadTime,
    });
    return OK;
  },
};

/** POST /wxa/sec/order/get_order */
const getOrder: WeixinEndpoint = {
  method: 'POST',
  path: '/wxa/sec/order/get_order',
  needsToken: true,
  answer(world, { body }) {
    const pay = payOf(world);
    const { transaction_id, merchant_id, merchant_trade_no } = body;
    const isOwn = merchant_id === pay.merchant.mchId;
    const named = transaction_id
      ? pay.orders.findByTransaction(transaction_id)
      : pay.orders.find(isOwn ? merchant_trade_no : '');
    return { ...OK, order: shownOrder(pay, paidOrder(pay, named)) };
  },
};

const inSeconds = (time: number | undefined): number => Math.floor((time ?? 0) / 1000);

function shownOrder(pay: PayWorld, order: PayOrder): Body {
  const { fields, transactionId, createdAt, paidAt } = order;
  const shipment = pay.shipping.find(fields.out_trade_no);
  const shown = shipment?.items.map(({ item_desc, ...item }) => ({
    ...item,
    goods_desc: item_desc,
    upload_time: inSeconds(Date.parse(shipment.uploadTime)),
  }));
  return {
    transaction_id: transactionId,
    merchant_id: pay.merchant.mchId,
    merchant_trade_no: fields.out_trade_no,
    sub_merchant_id: '',
    description: fields.description,
    paid_amount: fields.amount.total,
    openid: fields.payer.openid,
    trade_create_time: inSeconds(createdAt),
    pay_time: inSeconds(paidAt),
    order_state: orderState(pay, order),
    in_complaint: pay.complaints.isOpenAbout(fields.out_trade_no),
    shipping: {
      delivery_mode: shipment?.deliveryMode ?? 0,
      logistics_type: shipment?.logisticsType ?? 0,
      finish_shipping: shipment?.isAllDelivered ?? false,
      finish_shipping_count: shipment?.times ?? 0,
      goods_desc: shipment?.items.map(({ item_desc }) => item_desc).join('；') ?? '',
      shipping_list: shown ?? [],
    },
  };
}

function isRefundedWhole(pay: PayWorld, { fields }: PayOrder): boolean {
  const refunded = pay.refunds.ofOrder(fields.out_trade_no).filter(({ status }) => status === 'SUCCESS');
  return refunded.reduce((sum, it) => sum + it.fields.amount.refund, 0) >= fields.amount.total;
}

/** 1 待发货, 2 已发货, 3 确认收货, 4 交易完成, 5 已退款. */
function orderState(pay: PayWorld, order: PayOrder): number {
  const shipment = pay.shipping.find(order.fields.out_trade_no);
  if (isRefundedWhole(pay, order)) return 5;
  if (!shipment?.isAllDelivered) return 1;
  if (shipment.settledAt !== undefined) return 4;
  return shipment.confirmedAt === undefined ? 2 : 3;
}

function ensureApp(world: World, { appid }: Body): PayWorld {
  if (appid !== world.appId) throw new Errcode(40013, 'invalid appid');
  return payOf(world);
}

/** POST /wxa/sec/order/is_trade_managed */
const isTradeManaged: WeixinEndpoint = {
  method: 'POST',
  path: '/wxa/sec/order/is_trade_managed',
  needsToken: true,
  answer: (world, { body }) => ({ ...OK, is_trade_managed: !ensureApp(world, body).payments.isShut }),
};

/** POST /wxa/sec/order/is_trade_management_confirmation_completed */
const isConfirmationCompleted: WeixinEndpoint = {
  method: 'POST',
  path: '/wxa/sec/order/is_trade_management_confirmation_completed',
  needsToken: true,
  answer: (world, { body }) => ({ ...OK, completed: ensureApp(world, body).toggles.isTradeConfirmed }),
};

/** POST /wxa/sec/order/set_msg_jump_path */
const setMsgJumpPath: WeixinEndpoint = {
  method: 'POST',
  path: '/wxa/sec/order/set_msg_jump_path',
  needsToken: true,
  answer(world, { body }) {
    if (typeof body.path !== 'string' || body.path === '') throw new Errcode(47001, 'data format error');
    payOf(world).shipping.jumpPath = body.path;
    return OK;
  },
};

export const shippingEndpoints = [
  uploadShippingInfo,
  getOrder,
  isTradeManaged,
  isConfirmationCompleted,
  setMsgJumpPath,
];
