import { Errcode } from './errcode';
import type { WeixinEndpoint } from './weixin-endpoint';

/** GET /sns/jscode2session */
export const jscode2session: WeixinEndpoint = {
  method: 'GET',
  path: '/sns/jscode2session',
  answer(world, { query }) {
    if (!query.appid) throw new Errcode(41002, 'appid missing');
    if (query.appid !== world.appId) throw new Errcode(40013, 'invalid appid');
    if (!query.secret) throw new Errcode(41004, 'appsecret missing');
    if (query.secret !== world.appSecret) throw new Errcode(40125, 'invalid appsecret');
    if (query.grant_type !== 'authorization_code') throw new Errcode(40002, 'invalid grant_type');
    if (!query.js_code) throw new Errcode(41008, 'missing code');
    const issued = world.loginCodes.find(query.js_code);
    if (!issued || issued.appId !== query.appid) throw new Errcode(40029, 'invalid code');
    if (issued.isUsed) throw new Errcode(40163, 'code been used');
    issued.isUsed = true;
    const { sessionKey, openid, unionid } = world.people.get(issued.about.openid);
    // A success of this call carries no errcode.
    return { session_key: sessionKey, openid, ...(unionid && { unionid }) };
  },
};
