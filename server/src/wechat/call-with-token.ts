import { z } from 'zod';
import { clock as systemClock } from '../platform/clock';
import { requestWechat, type WechatAnswer } from './request-wechat';
import type { WechatApp } from './wechat-app';
import { WechatError } from './wechat-error';

const BAD_TOKEN: unknown[] = [40001, 40014, 42001];

/** A call that needs the access token, by POST, or by GET where it has no body. A token WeChat no longer takes is renewed once and the call made once more. */
export async function callWithToken(
  app: WechatApp,
  path: string,
  body?: Record<string, unknown>,
): Promise<WechatAnswer> {
  const call = (access_token: string) => requestWechat(app, { path, query: { access_token }, ...(body && { body }) });
  const token = await getAccessToken(app);
  try {
    return await call(token);
  } catch (error) {
    if (!(error instanceof WechatError && BAD_TOKEN.includes(error.errcode))) throw error;
  }
  await app.tokens.drop(app.appId, token);
  return call(await getAccessToken(app));
}

/** WeChat hands out the next token in the last five minutes of the old one; we change over with this much left. */
const RENEW_BEFORE_MS = 120_000;

const issued = z.object({ access_token: z.string().min(1), expires_in: z.int().positive() });

/** The shared token, or a new one in normal mode: then WeChat gives every instance the same, and nobody's is cut off. */
async function getAccessToken(app: WechatApp): Promise<string> {
  const { appId, appSecret, tokens, clock = systemClock } = app;
  const shared = await tokens.get(appId);
  const now = clock.now().getTime();
  if (shared && shared.expiresAt.getTime() - RENEW_BEFORE_MS > now) return shared.accessToken;
  const body = { grant_type: 'client_credential', appid: appId, secret: appSecret };
  const answer = await requestWechat(app, { path: '/cgi-bin/stable_token', body });
  const token = answer.json(issued);
  await tokens.put(appId, { accessToken: token.access_token, expiresAt: new Date(now + token.expires_in * 1000) });
  return token.access_token;
}
