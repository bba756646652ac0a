import Taro from '@tarojs/taro';
import type { PayCall } from '@yuanli/shared/payments/payments.schema';
import { AppError } from '../net/app-error';
import { payInDemo } from './pay-in-demo';
import { prepayIdOf, readPayFailure, type PayResult } from './pay-result';

/** A browser has no WeChat to pay with; the demo server plays it. Throws in words where nobody can pay: asked before anything is ordered. */
export async function ensurePayable(): Promise<void> {
  if (process.env.TARO_ENV !== 'h5') return;
  const { statusCode } = await Taro.request<unknown>({ url: `${API_BASE}/demo/personas` });
  if (statusCode !== 200) throw new AppError('wechat.needed', '请在微信里打开付款');
}

/** Opens WeChat's own sheet to pay; only from a tap. Whether the money has come is for the server to say, also after `ok`. */
export async function requestPayment(call: PayCall): Promise<PayResult> {
  if (process.env.TARO_ENV === 'h5') {
    await ensurePayable();
    return payInDemo(prepayIdOf(call));
  }
  try {
    await Taro.requestPayment(call);
    return 'ok';
  } catch (thrown) {
    return readPayFailure(thrown);
  }
}
