import { randomBytes } from 'node:crypto';
import type { Context, Middleware } from 'koa';
import type { World } from '../world';
import { billEndpoints } from './bill-endpoints';
import { certificates } from './certificates';
import { complaintEndpoints } from './complaint-endpoints';
import { orderEndpoints } from './order-endpoints';
import type { PayEndpoint } from './pay-endpoint';
import { PayRefusal } from './pay-refusal';
import type { PayFault } from './pay-trouble';
import type { PayWorld } from './pay-world';
import { readPayBody } from './read-pay-body';
import { refundEndpoints } from './refund-endpoints';
import { isTransactionPath, verifyAuthorization } from './verify-authorization';

const ENDPOINTS = [...orderEndpoints, ...refundEndpoints, ...billEndpoints, certificates, ...complaintEndpoints].map(
  (endpoint) => ({ endpoint, pattern: new RegExp(`^${endpoint.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`) }),
);
const DOWN: PayFault = { status: 503, code: 'SERVICE_UNAVAILABLE', times: 1, isAfter: false };

/** api.mch.weixin.qq.com: real states of HTTP; what succeeds is signed, what is refused is not. */
export const payRoutes =
  (current: () => World): Middleware =>
  async (ctx, next) => {
    if (!ctx.path.startsWith('/v3/')) return next();
    const { pay, calls } = current();
    const ofPath = ENDPOINTS.filter(({ pattern }) => pattern.test(ctx.path));
    const found = ofPath.find(({ endpoint }) => endpoint.method === ctx.method);
    for (const name of new Set([ctx.path, ...(found ? [found.endpoint.path] : [])]))
      calls.set(name, (calls.get(name) ?? 0) + 1);
    if (pay?.trouble.down) return fail(ctx, { ...DOWN, ...(pay.trouble.down === 'cut' && { status: undefined }) });
    if (!pay || ofPath.length === 0) return answerEmpty(ctx, 404);
    if (!found) return answerEmpty(ctx, 405);
    const params = found.pattern.exec(ctx.path)?.groups ?? {};
    await answer(ctx, pay, found.endpoint, params).catch((error: unknown) => refuse(ctx, error));
  };

async function answer(ctx: Context, pay: PayWorld, endpoint: PayEndpoint, named: Record<string, string>) {
  const { text, read } = await readPayBody(ctx.req);
  ensureAgent(ctx);
  verifyAuthorization(pay.merchant, pay.clock.seconds(), {
    method: ctx.method,
    url: ctx.url,
    authorization: ctx.get('Authorization') || undefined,
    body: text,
  });
  const names = [ctx.path, endpoint.path];
  const before = pay.trouble.strike(names, false);
  if (before) return fail(ctx, before);
  const pair = pay.signer.pairFor(ctx.get('Wechatpay-Serial') || undefined);
  const params = Object.fromEntries(Object.entries(named).map(([name, value]) => [name, decodeURIComponent(value)]));
  const query = Object.fromEntries(new URLSearchParams(ctx.querystring));
  const body = endpoint.method === 'POST' ? read() : undefined;
  const result = endpoint.answer(pay, { params, query, body, origin: `${ctx.protocol}://${ctx.host}` });
  const after = pay.trouble.strike(names, true);
  if (after) return fail(ctx, after);
  ctx.set('Request-ID', requestIdOf(true));
  if (Buffer.isBuffer(result)) {
    ctx.body = result;
    return;
  }
  const written = result ? JSON.stringify(result) : '';
  ctx.set(pay.signer.answerHeaders(written, pair));
  if (result) sendJson(ctx, 200, written);
  else answerEmpty(ctx, 204);
}

/** Only these look at it, and before they look at anything else. */
function ensureAgent(ctx: Context): void {
  const isChecked = /^\/v3\/(certificates|refund\/)/.test(ctx.path);
  if (isChecked && !(ctx.get('User-Agent') && ctx.get('Accept')))
    throw new PayRefusal(400, 'INVALID_REQUEST', 'Http头缺少Accept或User-Agent');
}

function refuse(ctx: Context, error: unknown): void {
  if (!(error instanceof PayRefusal)) throw error;
  const { status, code, message, detail } = error;
  const isMalformedOrder = status === 401 && isTransactionPath(ctx.url) && detail === undefined;
  if (!isMalformedOrder) ctx.set('Request-ID', requestIdOf(false));
  sendJson(ctx, status, JSON.stringify({ code, message, ...(detail && { detail }) }));
}

/** An error that was ordered; without a status nobody learns what became of the call. */
function fail(ctx: Context, { status, code }: PayFault): void {
  if (status !== undefined) return sendJson(ctx, status, JSON.stringify({ code, message: '系统繁忙，请稍后重试' }));
  ctx.respond = false;
  ctx.req.socket.destroy();
}

function sendJson(ctx: Context, status: number, text: string): void {
  ctx.body = text;
  ctx.status = status;
  ctx.type = 'application/json; charset=utf-8';
}

function answerEmpty(ctx: Context, status: number): void {
  ctx.body = null;
  ctx.status = status;
}

const requestIdOf = (isGood: boolean): string =>
  `08${randomBytes(18).toString('hex').toUpperCase()}-${isGood ? '0' : '268498688'}`;
