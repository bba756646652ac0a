import type { Context, Middleware } from 'koa';
import { mediaCheckAsync, msgSecCheck } from './content-safety';
import { Errcode } from './errcode';
import { jscode2session } from './login-codes';
import { shippingEndpoints } from './pay/shipping-endpoints';
import { getuserphonenumber } from './phone-codes';
import { readJson } from './read-json';
import { requestId } from './request-id';
import { checksession, resetusersessionkey } from './session-keys';
import { gettemplate, subscribeSend } from './subscribe-endpoints';
import { stableToken, token } from './token-endpoints';
import type { Query, WeixinEndpoint } from './weixin-endpoint';
import type { World } from './world';
import { getwxacodeunlimit } from './wxacode';

const ENDPOINTS = [
  jscode2session,
  checksession,
  resetusersessionkey,
  token,
  stableToken,
  getuserphonenumber,
  subscribeSend,
  gettemplate,
  getwxacodeunlimit,
  msgSecCheck,
  mediaCheckAsync,
  ...shippingEndpoints,
];
const BY_PATH = new Map(ENDPOINTS.map((endpoint) => [endpoint.path, endpoint]));

/** api.weixin.qq.com: always 200, the outcome in errcode. */
export const weixinRoutes =
  (current: () => World): Middleware =>
  async (ctx, next) => {
    const endpoint = BY_PATH.get(ctx.path);
    if (!endpoint) return next();
    const world = current();
    world.calls.set(ctx.path, (world.calls.get(ctx.path) ?? 0) + 1);
    const isSns = ctx.path.startsWith('/sns/');
    const answer = await answerOf(world, endpoint, ctx).catch((error: unknown) => refusalOf(world, error, isSns));
    ctx.status = 200;
    ctx.body = typeof answer === 'string' || Buffer.isBuffer(answer) ? answer : JSON.stringify(answer);
    if (Buffer.isBuffer(answer)) ctx.type = answer[0] === 0x89 ? 'image/png' : 'image/jpeg';
    else ctx.set('Content-Type', isSns ? 'text/plain' : 'application/json; encoding=utf-8');
  };

async function answerOf(world: World, endpoint: WeixinEndpoint, ctx: Context): Promise<object | string> {
  await world.faults.strike(endpoint.path);
  const query = ctx.query as Query;
  if (endpoint.method === 'POST' && ctx.method !== 'POST') throw new Errcode(43002, 'require POST method');
  if (endpoint.method === 'GET' && ctx.method !== 'GET') throw new Errcode(43001, 'require GET method');
  if (endpoint.needsToken) world.accessTokens.check(query.access_token);
  const body = endpoint.method === 'POST' ? await readJson(ctx.req) : {};
  if (!body) throw new Errcode(47001, 'data format error');
  return endpoint.answer(world, { query, body });
}

/** `rid` follows a comma on /sns and a blank elsewhere. */
function refusalOf(world: World, error: unknown, isSns: boolean): object {
  if (!(error instanceof Errcode)) throw error;
  const { errcode, errmsg } = error;
  return { errcode, errmsg: `${errmsg}${isSns ? ',' : ''} rid: ${requestId(world.clock.now())}` };
}
