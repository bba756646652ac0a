import { z } from 'zod';
import { callWithToken } from './call-with-token';
import type { WechatApp } from './wechat-app';
import { WechatError } from './wechat-error';

export interface WechatPhone {
  /** Without country code. */
  purePhoneNumber: string;
  /** `86`; WeChat has sent it as text and as number. */
  countryCode: string;
}

const PATH = '/wxa/business/getuserphonenumber';

const answered = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string().regex(/^\d{4,20}$/),
    countryCode: z
      .union([z.string(), z.int()])
      .transform(String)
      .pipe(z.string().regex(/^\d{1,4}$/)),
    watermark: z.object({ appid: z.string() }).optional(),
  }),
});

/**
 * Exchanges the code of a `getPhoneNumber` button. Refused with 40029: unknown, used, older than 5 minutes, or of another
 * person's WeChat than `openid`; with 40013 where the number was given to another mini-program.
 */
export async function getPhoneNumber(app: WechatApp, code: string, openid: string | null): Promise<WechatPhone> {
  const answer = await callWithToken(app, PATH, { code, ...(openid && { openid }) });
  const { watermark, ...phone } = answer.json(answered).phone_info;
  if (watermark && watermark.appid !== app.appId) throw new WechatError(PATH, 40013);
  return phone;
}
