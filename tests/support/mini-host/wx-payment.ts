import type { PaymentCall } from '../../../server/src/wechat-stand-in/pay/payments';
import type { StandIn } from '../../../server/src/wechat-stand-in/start-stand-in';
import type { Owner } from './wx-account';
import { wxApi } from './wx-api';

const fields = ['timeStamp', 'nonceStr', 'package', 'signType', 'paySign'] as const;

/** WeChat names the type of what it was given: Number, Undefined. */
const typeOf = (value: unknown): string => Object.prototype.toString.call(value).slice('[object '.length, -1);

/** WeChat's own sheet to pay. The stand-in checks the signature, the order and who holds the phone; the owner pays or turns back. */
export function wxPayment(owner: Owner, standIn: StandIn) {
  return {
    requestPayment: wxApi<PaymentCall>('requestPayment', (options) => {
      for (const field of fields)
        if (typeof options[field] !== 'string')
          throw new Error(`parameter error: parameter.${field} should be String instead of ${typeOf(options[field])};`);
      if (owner.paying === 'shut') throw Object.assign(new Error('jsapi has no permission'), { errno: 102 });
      if (owner.paying !== 'pays') throw new Error(owner.paying === 'cancels' ? 'cancel' : 'bank');
      const { timeStamp, nonceStr, package: packed, signType, paySign } = options;
      const { result, errMsg, errno } = standIn.control('pay-order', {
        prepayId: packed.replace(/^prepay_id=/, ''),
        openid: owner.openid,
        payment: { timeStamp, nonceStr, package: packed, signType, paySign },
      });
      if (result === 'fail') throw Object.assign(new Error(errMsg.replace(/^requestPayment:fail /, '')), { errno });
    }),
  };
}
