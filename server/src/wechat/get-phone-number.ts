import { callWithToken } from './call-with-token';
import type { WechatApp } from './wechat-app';
import { WechatError } from './wechat-error';

export interface WechatPhone {
  /** Without country code. */
  purePhoneNumber: string;
  /** `86`; WeChat has sent it as text and as number. */
  countryCode: string;
}

interface Answer {
  phone_info: { purePhoneNumber: string; countryCode: string | number; watermark?: { appid: string } };
}

const PATH = '/wxa/business/getuserphonenumber';

/**
 * Exchanges the code of a `getPhoneNumber` button. Refused with 40029: unknown, used, older than 5 minutes, or of another
 * person's WeChat than `openid`; with 40013 where the number was given to another mini-program.
 */
export async function getPhoneNumber(app: WechatApp, code: string, openid: string | null): Promise<WechatPhone> {
  const answer = await callWithToken(app, PATH, { code, ...(openid && { openid }) });
  const { phone_info } = answer.json<Answer>();
  const { watermark } = phone_info;
  if (watermark && watermark.appid !== app.appId) throw new WechatError(PATH, 40013);
  return { purePhoneNumber: phone_info.purePhoneNumber, countryCode: String(phone_info.countryCode) };
}
