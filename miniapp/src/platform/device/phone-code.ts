import Taro from '@tarojs/taro';
import { readError } from '../net/app-error';
import { readPersona } from '../net/login-code';

/** True where only WeChat's own button may give a phone number. */
export const needsPhoneButton = process.env.TARO_ENV === 'weapp' && !IS_DEMO;

/** A browser and the local stand-in have no phone number behind them: the demo server gives a code for the person's invented one. */
export const demoPhoneCode: () => Promise<string> =
  process.env.TARO_ENV === 'weapp' && !IS_DEMO ? () => Promise.reject(new Error('no demo in a release')) : askDemo;

async function askDemo(): Promise<string> {
  const { statusCode, data } = await Taro.request<{ code: string }>({
    url: `${API_BASE}/demo/phone-code`,
    method: 'POST',
    header: { 'content-type': 'application/json' },
    data: { persona: readPersona() },
  });
  if (statusCode !== 200) throw readError(data);
  return data.code;
}
