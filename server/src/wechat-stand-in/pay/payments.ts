import { createVerify } from 'node:crypto';
import type { StandInClock } from '../stand-in-clock';
import type { Orders, PayOrder } from './orders';
import type { PayMerchant } from './pay-merchant';

/** What wx.requestPayment is given, besides what it looks up. */
export interface PaymentCall {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: string;
  paySign: string;
}

export interface PaymentTry {
  prepayId?: string;
  outTradeNo?: string;
  /** Who holds the phone; the order's payer unless given. */
  openid?: string;
  /** Checked as WeChat checks it, where it is given. */
  payment?: PaymentCall;
}

export interface PaymentResult {
  result: 'ok' | 'fail';
  errMsg: string;
  errno?: number;
}

interface Parts {
  merchant: PayMerchant;
  appId: string;
  clock: StandInClock;
  orders: Orders;
  /** Tells the merchant. */
  paid: (order: PayOrder) => void;
}

const fail = (why: string): PaymentResult => ({ result: 'fail', errMsg: `requestPayment:fail ${why}` });

/** WeChat's side of wx.requestPayment, on the phone. */
export function createPayments({ merchant, appId, clock, orders, paid }: Parts) {
  function isSigned(
    { timeStamp, nonceStr, package: packed, signType, paySign }: PaymentCall,
    order: PayOrder,
  ): boolean {
    if (signType !== 'RSA' || nonceStr.length > 32 || packed !== `prepay_id=${order.prepayId}`) return false;
    const message = `${appId}\n${timeStamp}\n${nonceStr}\n${packed}\n`;
    return createVerify('RSA-SHA256').update(message).verify(merchant.merchantPublicKey, paySign, 'base64');
  }

  function refusal(order: PayOrder | undefined, { openid, payment }: PaymentTry): string | undefined {
    if (!order) return '预支付交易会话标识无效';
    if (payment && !isSigned(payment, order)) return '支付验证签名失败';
    if (order.state === 'CLOSED') return '该订单已关闭';
    if (order.state !== 'NOTPAY') return '该订单已支付';
    if (clock.now().getTime() >= order.prepayUntil) return '订单已过期';
    return openid !== undefined && openid !== order.fields.payer.openid ? '下单账号与支付账号不一致' : undefined;
  }

  return {
    /** The platform has shut payment for this mini-program. */
    isShut: false,
    find: ({ prepayId, outTradeNo }: PaymentTry): PayOrder | undefined =>
      prepayId === undefined ? orders.find(outTradeNo) : orders.findByPrepay(prepayId),
    pay(attempt: PaymentTry): PaymentResult {
      if (this.isShut) return { ...fail('jsapi has no permission'), errno: 102 };
      const order = this.find(attempt);
      const refused = refusal(order, attempt);
      if (!order || refused !== undefined) return fail(refused ?? '');
      orders.pay(order);
      paid(order);
      return { result: 'ok', errMsg: 'requestPayment:ok' };
    },
    /** The payer turns back, or the bank refuses: the order stays unpaid. */
    fail: (why: string): PaymentResult => fail(why),
  };
}
