import { getAccessToken } from './access-token';
import { requestWechat, type WechatAnswer } from './request-wechat';
import type { WechatApp } from './wechat-app';
import { WechatError } from './wechat-error';

const BAD_TOKEN: unknown[] = [40001, 40014, 42001];

/** A call that needs the access token. A token WeChat no longer takes is renewed once and the call made once more. */
export async function callWithToken(
  app: WechatApp,
  path: string,
  body: Record<string, unknown>,
): Promise<WechatAnswer> {
  const call = (access_token: string) => requestWechat(app, { path, query: { access_token }, body });
  const token = await getAccessToken(app);
  try {
    return await call(token);
  } catch (error) {
    if (!(error instanceof WechatError && BAD_TOKEN.includes(error.errcode))) throw error;
  }
  await app.tokens.drop(app.appId, token);
  return call(await getAccessToken(app));
}
