import { requestWechat } from './request-wechat';
import type { WechatApp } from './wechat-app';

export interface WechatSession {
  openid: string;
  /** Only if the app is bound to an Open Platform account. */
  unionid: string | null;
  /** Never leaves the server. */
  sessionKey: string;
}

/** Exchanges a `wx.login` code. Refused with 40029 (unknown or older than 5 minutes) or 40163 (used before). */
export async function code2Session(app: WechatApp, code: string): Promise<WechatSession> {
  const query = { appid: app.appId, secret: app.appSecret, js_code: code, grant_type: 'authorization_code' };
  const answer = await requestWechat(app, { path: '/sns/jscode2session', query, isOnce: true });
  const session = answer.json<{ openid: string; unionid?: string; session_key: string }>();
  return { openid: session.openid, unionid: session.unionid ?? null, sessionKey: session.session_key };
}
