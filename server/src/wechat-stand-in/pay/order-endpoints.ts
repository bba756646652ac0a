import { z } from 'zod';
import { OrderFields } from './order-fields';
import { transactionOf, type PayOrder } from './orders';
import { ensureSigner, ensureSignerOfQuery, type PayEndpoint } from './pay-endpoint';
import { fieldsOf, paramError, PayRefusal } from './pay-refusal';
import type { PayWorld } from './pay-world';

const DAY_MS = 24 * 3_600_000;
const TRANSACTIONS = '/v3/pay/transactions';

const jsapi: PayEndpoint = {
  method: 'POST',
  path: `${TRANSACTIONS}/jsapi`,
  answer(pay, { body }) {
    const fields = fieldsOf(OrderFields, body);
    ensureSigner(pay, fields.mchid);
    if (fields.appid !== pay.appId)
      throw new PayRefusal(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试');
    if (!pay.isKnown(fields.payer.openid)) throw paramError('/payer/openid', '无效的openid');
    ensureSettings(pay, fields);
    return { prepay_id: pay.orders.place(fields) };
  },
};

/** What WeChat's documents tell in more than one way. */
function ensureSettings({ toggles, clock }: PayWorld, { notify_url, time_expire }: OrderFields): void {
  if (toggles.notifyUrlMustBeHttps && !notify_url.startsWith('https:'))
    throw paramError('/notify_url', '通知地址须为https');
  const latest = clock.now().getTime() + toggles.timeExpireMostDays * DAY_MS;
  if (time_expire && Date.parse(time_expire) > latest)
    throw paramError('/time_expire', `支付结束时间须在${toggles.timeExpireMostDays}天以内`);
}

function existing(order: PayOrder | undefined): PayOrder {
  if (!order) throw new PayRefusal(404, 'ORDER_NOT_EXIST', '订单不存在');
  return order;
}

const byNumber: PayEndpoint = {
  method: 'GET',
  path: `${TRANSACTIONS}/out-trade-no/:outTradeNo`,
  answer(pay, { params, query }) {
    ensureSignerOfQuery(pay, query);
    return transactionOf(existing(pay.orders.find(params.outTradeNo)));
  },
};

const byTransaction: PayEndpoint = {
  method: 'GET',
  path: `${TRANSACTIONS}/id/:transactionId`,
  answer(pay, { params, query }) {
    ensureSignerOfQuery(pay, query);
    return transactionOf(existing(pay.orders.findByTransaction(params.transactionId)));
  },
};

const close: PayEndpoint = {
  method: 'POST',
  path: `${TRANSACTIONS}/out-trade-no/:outTradeNo/close`,
  answer(pay, { params, body }) {
    ensureSigner(pay, fieldsOf(z.strictObject({ mchid: z.string().min(1).max(32) }), body).mchid);
    pay.orders.close(existing(pay.orders.find(params.outTradeNo)));
    return undefined;
  },
};

export const orderEndpoints = [jsapi, byNumber, byTransaction, close];
