import { signSession } from '../wechat/sign-session';
import { Errcode } from './errcode';
import type { Person } from './people';
import type { Query, WeixinEndpoint } from './weixin-endpoint';
import type { World } from './world';

function checkSigned(world: World, query: Query): Person {
  const person = world.people.get(query.openid);
  if (query.sig_method !== 'hmac_sha256') throw new Errcode(87008, 'invalid sig_method');
  if (world.clock.now().getTime() > person.sessionKeyUntil)
    throw new Errcode(87007, 'session_key not existd or expired');
  if (query.signature !== signSession(person.sessionKey)) throw new Errcode(87009, 'invalid signature');
  return person;
}

/** GET /wxa/checksession */
export const checksession: WeixinEndpoint = {
  method: 'GET',
  path: '/wxa/checksession',
  needsToken: true,
  answer(world, { query }) {
    checkSigned(world, query);
    return { errcode: 0, errmsg: 'ok' };
  },
};

/** GET /wxa/resetusersessionkey */
export const resetusersessionkey: WeixinEndpoint = {
  method: 'GET',
  path: '/wxa/resetusersessionkey',
  needsToken: true,
  answer(world, { query }) {
    const person = checkSigned(world, query);
    world.people.resetSessionKey(person);
    return { errcode: 0, errmsg: 'ok', openid: person.openid, session_key: person.sessionKey };
  },
};
