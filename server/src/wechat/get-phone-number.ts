import { z } from 'zod';
import { callWithToken } from './call-with-token';
import type { WechatApp } from './wechat-app';

export interface WechatPhone {
  /** Without country code. */
  purePhoneNumber: string;
  /** `86`; WeChat has sent it as text and as number. */
  countryCode: string;
}

const answered = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string().regex(/^\d{4,20}$/),
    countryCode: z
      .union([z.string(), z.int()])
      .transform(String)
      .pipe(z.string().regex(/^\d{1,4}$/)),
  }),
});

/** Exchanges the code of a `getPhoneNumber` button. Refused with 40029: unknown, used, or older than 5 minutes. */
export async function getPhoneNumber(app: WechatApp, code: string): Promise<WechatPhone> {
  const answer = await callWithToken(app, '/wxa/business/getuserphonenumber', { code });
  return answer.json(answered).phone_info;
}
