import { Errcode } from './errcode';
import type { WeixinEndpoint } from './weixin-endpoint';
import type { World } from './world';

/** The app id is looked at before anything else. */
function checkApp(world: World, { appid, secret, grant_type }: Record<string, unknown>): void {
  if (!appid) throw new Errcode(41002, 'appid missing');
  if (appid !== world.appId) throw new Errcode(40013, 'invalid appid');
  if (grant_type !== 'client_credential') throw new Errcode(40002, 'invalid grant_type');
  if (!secret) throw new Errcode(41004, 'appsecret missing');
  if (secret !== world.appSecret) throw new Errcode(40125, 'invalid appsecret');
}

/** GET /cgi-bin/token */
export const token: WeixinEndpoint = {
  method: 'GET',
  path: '/cgi-bin/token',
  answer(world, { query }) {
    checkApp(world, query);
    return world.accessTokens.token();
  },
};

/** POST /cgi-bin/stable_token */
export const stableToken: WeixinEndpoint = {
  method: 'POST',
  path: '/cgi-bin/stable_token',
  answer(world, { body }) {
    checkApp(world, body);
    return world.accessTokens.stableToken(body.force_refresh === true);
  },
};
