import type { IncomingHttpHeaders } from 'node:http';
import { authorize, isFromWechat, type SignedHeaders } from './pay-crypto';
import { normalCode, PayError } from './pay-error';
import type { PayMerchant } from './pay-merchant';
import { createPlatformKeys, type PlatformKeys } from './platform-keys';

export interface PayRequest {
  method: 'GET' | 'POST';
  /** With its query: `/v3/bill/tradebill?bill_date=2026-12-01`. */
  path: string;
  body?: object;
  /** A bill is a stream that WeChat does not sign. */
  isUnsigned?: boolean;
}

export interface PayTransport {
  /** One call, signed; its answer, verified over the bytes as they came. Throws PayError. */
  send(request: PayRequest): Promise<Buffer>;
  keys: PlatformKeys;
}

/** Calls WeChat Pay; a call whose outcome is unknown is made once more, as each has one effect however often it is made. */
export function createPayTransport(merchant: PayMerchant, now: () => Date): PayTransport {
  const { apiBase, publicKeyId, timeoutMs = 8_000 } = merchant;
  const keys = createPlatformKeys(
    merchant,
    async () => String(await send({ method: 'GET', path: '/v3/certificates' })),
    now,
  );

  async function attempt({ method, path, body, isUnsigned }: PayRequest): Promise<Buffer> {
    const api = `${method} ${path.split('?')[0]!}`;
    const text = body ? JSON.stringify(body) : '';
    const { status, headers, bytes } = await call(new URL(path, apiBase), timeoutMs, {
      method,
      headers: {
        accept: 'application/json',
        'user-agent': 'yuanli/1.0',
        'wechatpay-serial': publicKeyId,
        authorization: authorize(merchant, { method, path, body: text }, now()),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: text }),
    }).catch(() => {
      throw new PayError(api, 0, 'unreachable');
    });
    const requestId = headers['request-id']?.toString() ?? null;
    if (status >= 300 || status < 200) throw new PayError(api, status, codeOf(bytes, status), requestId);
    if (isUnsigned) return bytes;
    const signed = readSignedHeaders(headers);
    const key = signed && (await keys.find(signed.serial));
    if (!key || !isFromWechat(key, signed, bytes, now())) throw new PayError(api, 0, 'forged', requestId);
    return bytes;
  }

  async function send(request: PayRequest): Promise<Buffer> {
    try {
      return await attempt(request);
    } catch (error) {
      if (!(error instanceof PayError) || !error.isTransient || error.status === 429) throw error;
      return attempt(request);
    }
  }

  return { send, keys };
}

interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

async function call(url: URL, timeoutMs: number, init: RequestInit): Promise<HttpAnswer> {
  const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), bytes };
}

/** WeChat's refusals are JSON, or empty. They carry no signature, so nothing but a "no" is read from them. */
function codeOf(bytes: Buffer, status: number): string {
  try {
    return normalCode(String((JSON.parse(bytes.toString('utf8')) as { code?: unknown }).code ?? status));
  } catch {
    return String(status);
  }
}

/** Null: one of them is missing. */
export function readSignedHeaders(headers: IncomingHttpHeaders): SignedHeaders | null {
  const read = (name: string): string => headers[`wechatpay-${name}`]?.toString() ?? '';
  const signed = {
    timestamp: read('timestamp'),
    nonce: read('nonce'),
    signature: read('signature'),
    serial: read('serial'),
  };
  return Object.values(signed).every(Boolean) ? signed : null;
}
