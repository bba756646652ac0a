import { z } from 'zod';
import { requestWechat } from './request-wechat';
import type { WechatApp } from './wechat-app';

export interface WechatSession {
  openid: string;
  /** Only if the app is bound to an Open Platform account. */
  unionid: string | null;
  /** Never leaves the server. */
  sessionKey: string;
}

/** Of letters, digits, _ and -: whoever logs in is found by it, so nothing else may pass for one. */
const wechatId = z.string().regex(/^[\w-]{6,64}$/);

const session = z.object({ openid: wechatId, unionid: wechatId.optional(), session_key: z.string().min(1) });

/** Exchanges a `wx.login` code. Refused with 40029 (unknown or older than 5 minutes) or 40163 (used before). */
export async function code2Session(app: WechatApp, code: string): Promise<WechatSession> {
  const query = { appid: app.appId, secret: app.appSecret, js_code: code, grant_type: 'authorization_code' };
  const answer = await requestWechat(app, { path: '/sns/jscode2session', query, isOnce: true });
  const { openid, unionid, session_key } = answer.json(session);
  return { openid, unionid: unionid ?? null, sessionKey: session_key };
}
