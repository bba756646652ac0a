import { callWithToken } from './call-with-token';
import type { WechatApp } from './wechat-app';

export interface WechatPhone {
  /** Without country code. */
  purePhoneNumber: string;
  /** `86`; WeChat has sent it as text and as number. */
  countryCode: string;
}

interface Answer {
  phone_info: { purePhoneNumber: string; countryCode: string | number };
}

/** Exchanges the code of a `getPhoneNumber` button. Refused with 40029: unknown, used, or older than 5 minutes. */
export async function getPhoneNumber(app: WechatApp, code: string): Promise<WechatPhone> {
  const answer = await callWithToken(app, '/wxa/business/getuserphonenumber', { code });
  const { phone_info } = answer.json<Answer>();
  return { purePhoneNumber: phone_info.purePhoneNumber, countryCode: String(phone_info.countryCode) };
}
