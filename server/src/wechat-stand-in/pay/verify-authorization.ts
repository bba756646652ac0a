import { createVerify } from 'node:crypto';
import type { PayMerchant } from './pay-merchant';
import { PayRefusal } from './pay-refusal';

export interface SignedRequest {
  method: string;
  /** Path and query as they were sent. */
  url: string;
  authorization: string | undefined;
  body: string;
}

const SCHEME = 'WECHATPAY2-SHA256-RSA2048 ';
const FIELDS = ['mchid', 'nonce_str', 'timestamp', 'serial_no', 'signature'] as const;
const WINDOW_S = 300;
const SHOWN_LENGTH = 128;

/** Throws SIGN_ERROR unless this merchant signed the request within the last five minutes. */
export function verifyAuthorization(merchant: PayMerchant, now: number, request: SignedRequest): void {
  const sent = readAuthorization(request.authorization);
  if (!sent) throw new PayRefusal(401, 'SIGN_ERROR', malformed(request.url));
  if (Math.abs(now - Number(sent.timestamp)) > WINDOW_S)
    throw new PayRefusal(401, 'SIGN_ERROR', 'Http头Authorization中的timestamp与发起请求的时间不得超过5分钟');
  if (sent.mchid !== merchant.mchId) throw new PayRefusal(401, 'SIGN_ERROR', '签名错误');
  if (sent.serial_no !== merchant.merchantSerial)
    throw new PayRefusal(401, 'SIGN_ERROR', '商户证书序列号有误。请使用签名私钥匹配的证书序列号');
  const { method, url, body } = request;
  const message = `${method}\n${url}\n${sent.timestamp}\n${sent.nonce_str}\n${body}\n`;
  if (createVerify('RSA-SHA256').update(message).verify(merchant.merchantPublicKey, sent.signature, 'base64')) return;
  throw new PayRefusal(401, 'SIGN_ERROR', '签名错误', {
    field: 'signature',
    location: 'authorization',
    issue: 'sign not match',
    sign_information: {
      method,
      url,
      truncated_sign_message: message.slice(0, SHOWN_LENGTH),
      sign_message_length: Buffer.byteLength(message),
    },
  });
}

/** Of the paths below, only orders answer without a Request-ID, and in other words. */
export const isTransactionPath = (url: string): boolean => url.startsWith('/v3/pay/transactions/');

const malformed = (url: string): string =>
  isTransactionPath(url)
    ? '签名信息错误，验签失败'
    : 'Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》';

/** The five fields, each once, in any order; undefined if it is not written so. */
function readAuthorization(header: string | undefined): Record<(typeof FIELDS)[number], string> | undefined {
  if (!header?.startsWith(SCHEME)) return undefined;
  const pairs = header
    .slice(SCHEME.length)
    .split(',')
    .map((part) => /^(\w+)="([^"]+)"$/.exec(part)?.slice(1) ?? []);
  const sent = Object.fromEntries(pairs) as Record<string, string | undefined>;
  const isWhole = pairs.length === FIELDS.length && FIELDS.every((field) => sent[field]);
  return isWhole && /^\d{1,11}$/.test(sent.timestamp ?? '')
    ? (sent as ReturnType<typeof readAuthorization>)
    : undefined;
}
