import { z } from 'zod';
import type { WechatApp } from './wechat-app';
import { WechatError } from './wechat-error';

export interface WechatRequest {
  path: string;
  query?: Record<string, string>;
  /** Sent as JSON by POST; without it the call is a GET. */
  body?: Record<string, unknown>;
  /** What it carries counts once (a login code), so it is not sent again when WeChat is busy: it might answer that it was used. */
  isOnce?: boolean;
}

export interface WechatAnswer {
  /** As they came: JSON, or a picture. */
  bytes: Buffer;
  /** What a JSON answer says; WechatError `unreachable` where it has another shape than it must have. */
  json<T>(schema: z.ZodType<T>): T;
}

const BUSY = -1;

/** One call, tried once more when WeChat says it is busy, unless it may be made once only. Throws WechatError. */
export async function requestWechat(app: WechatApp, request: WechatRequest): Promise<WechatAnswer> {
  try {
    return await attempt(app, request);
  } catch (error) {
    if (error instanceof WechatError && error.errcode === BUSY && !request.isOnce) return attempt(app, request);
    throw error;
  }
}

async function attempt(app: WechatApp, request: WechatRequest): Promise<WechatAnswer> {
  const bytes = await send(app, request);
  const answer: WechatAnswer = { bytes, json: (schema) => parse(request.path, bytes, schema) };
  // The outcome is in the body: the status is always 200 and the content type is not reliable.
  if (OPENING_BRACE.test(bytes.toString('latin1', 0, 64))) {
    const { errcode, errmsg } = answer.json(outcome);
    if (errcode) throw new WechatError(request.path, errcode, ridOf(errmsg));
  }
  return answer;
}

/** The cause of a failure is dropped on purpose: it may quote the address, which carries secrets. */
async function send({ apiBase, timeoutMs = 8_000 }: WechatApp, { path, query, body }: WechatRequest): Promise<Buffer> {
  const url = new URL(path, apiBase);
  url.search = new URLSearchParams(query).toString();
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return Buffer.from(await response.arrayBuffer());
  } catch {
    throw new WechatError(path, 'unreachable');
  }
}

const OPENING_BRACE = /^\s*\{/;

/** Success carries no errcode, or zero. */
const outcome = z.object({ errcode: z.int().optional(), errmsg: z.string().optional() });

/** `msgid` is beyond what a number can hold, so it is read as text. */
function parse<T>(path: string, bytes: Buffer, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8').replace(/("msgid"\s*:\s*)(\d+)/, '$1"$2"')));
  } catch {
    throw new WechatError(path, 'unreachable');
  }
}

const ridOf = (errmsg = ''): string | null => /(?:rid|req_id): ([\w-]+)/.exec(errmsg)?.[1] ?? null;
