import { z } from 'zod';
import { callWithToken } from './call-with-token';
import type { WechatApp } from './wechat-app';

/** 订单与发货: WeChat holds what was paid in a mini-program until it hears that the service is given. */

export interface ShippingInfo {
  transactionId: string;
  openid: string;
  /** What it was for, up to 120 characters. */
  description: string;
  at: Date;
}

/** No parcel: something is done for a neighbour (虚拟商品 or service, logistics type 3), all at once. */
const WITHOUT_PARCEL = { logistics_type: 3, delivery_mode: 1 } as const;
const BY_TRANSACTION = 2;

/** Tells WeChat that what was paid for is under way. Throws WechatError 10060001 as long as WeChat does not know the payment yet, 10060002 when it was told before. */
export async function uploadShippingInfo(
  app: WechatApp,
  { transactionId, openid, description, at }: ShippingInfo,
): Promise<void> {
  await callWithToken(app, '/wxa/sec/order/upload_shipping_info', {
    order_key: { order_number_type: BY_TRANSACTION, transaction_id: transactionId },
    ...WITHOUT_PARCEL,
    shipping_list: [{ item_desc: description.slice(0, 120) }],
    upload_time: at.toISOString().replace('Z', '+00:00'),
    payer: { openid },
  });
}

const shipped = z.object({ order: z.object({ order_state: z.int(), transaction_id: z.string().optional() }) });

/** Has WeChat been told about this payment, and has it let the money go? Throws WechatError 10060001 as long as WeChat does not know it. */
export async function getShippedOrder(
  app: WechatApp,
  transactionId: string,
): Promise<{ isShipped: boolean; isSettled: boolean }> {
  const answer = await callWithToken(app, '/wxa/sec/order/get_order', { transaction_id: transactionId });
  const { order_state: state } = answer.json(shipped).order;
  // 1 to be shipped, 2 shipped, 3 confirmed, 4 the trade is done, 5 refunded, 6 waits for its money.
  return { isShipped: state >= 2, isSettled: state === 4 || state === 6 };
}

const managed = z.object({ is_trade_managed: z.union([z.boolean(), z.number()]) });

/** Does WeChat know this mini-program as one that reports its shipping? Else it may stop its payments. */
export async function isTradeManaged(app: WechatApp): Promise<boolean> {
  const answer = await callWithToken(app, '/wxa/sec/order/is_trade_managed', { appid: app.appId });
  return Boolean(answer.json(managed).is_trade_managed);
}
