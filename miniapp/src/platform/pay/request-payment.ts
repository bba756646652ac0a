import Taro from '@tarojs/taro';
import type { PayCall } from '@yuanli/shared/payments/payments.schema';
import { ensureDemo, payInDemo } from './pay-in-demo';
import { readPayFailure, type PayResult } from './pay-result';

async function payInWechat(call: PayCall): Promise<PayResult> {
  try {
    await Taro.requestPayment(call);
    return 'ok';
  } catch (thrown) {
    return readPayFailure(thrown);
  }
}

/** Throws in words where nobody can pay, such as in a browser without the demo: asked before anything is ordered. */
export const ensurePayable: () => Promise<void> = process.env.TARO_ENV === 'h5' ? ensureDemo : () => Promise.resolve();

/** Opens WeChat's own sheet to pay; only from a tap. Whether the money has come is for the server to say, also after `ok`. */
export const requestPayment: (call: PayCall) => Promise<PayResult> =
  process.env.TARO_ENV === 'h5' ? payInDemo : payInWechat;
