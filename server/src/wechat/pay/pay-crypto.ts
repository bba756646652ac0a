import { createDecipheriv, createSign, createVerify, randomBytes, type KeyLike } from 'node:crypto';
import type { PayMerchant } from './pay-merchant';

/** Signing, verifying and opening as APIv3 wants it, by node:crypto alone. */

const SCHEME = 'WECHATPAY2-SHA256-RSA2048';
/** Answers and notices older or newer than this are refused. */
const WINDOW_SECONDS = 300;
const TAG_BYTES = 16;

const signWith = (privateKey: KeyLike, message: string): string =>
  createSign('RSA-SHA256').update(message).sign(privateKey, 'base64');

/** 32 characters nobody can guess. */
const newNonce = (): string => randomBytes(16).toString('hex');

const secondsOf = (now: Date): string => String(Math.floor(now.getTime() / 1000));

/** The Authorization header of one request; `path` with its query, `body` exactly as it is sent, '' without one. */
export function authorize(
  { mchId, certSerial, privateKey }: PayMerchant,
  { method, path, body }: { method: string; path: string; body: string },
  now: Date,
): string {
  const [timestamp, nonce] = [secondsOf(now), newNonce()];
  const signature = signWith(privateKey, `${method}\n${path}\n${timestamp}\n${nonce}\n${body}\n`);
  const fields = { mchid: mchId, nonce_str: nonce, timestamp, serial_no: certSerial, signature };
  const written = Object.entries(fields).map(([name, value]) => `${name}="${value}"`);
  return `${SCHEME} ${written.join(',')}`;
}

export interface PayCall {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

/** What wx.requestPayment is called with. */
export function signPayCall({ appId, privateKey }: PayMerchant, prepayId: string, now: Date): PayCall {
  const [timeStamp, nonceStr, packed] = [secondsOf(now), newNonce(), `prepay_id=${prepayId}`];
  const paySign = signWith(privateKey, `${appId}\n${timeStamp}\n${nonceStr}\n${packed}\n`);
  return { timeStamp, nonceStr, package: packed, signType: 'RSA', paySign };
}

/** The headers by which an answer or a notice proves that it is from WeChat. */
export interface SignedHeaders {
  timestamp: string;
  nonce: string;
  signature: string;
  serial: string;
}

/**
 * Is it WeChat who sent these very bytes, within five minutes from now? Deliberately wrong signatures (WECHATPAY/SIGNTEST/…)
 * are refused like any other wrong one.
 */
export function isFromWechat(publicKey: KeyLike, headers: SignedHeaders, body: Buffer, now: Date): boolean {
  const { timestamp, nonce, signature } = headers;
  if (!/^\d{1,12}$/.test(timestamp) || !nonce || !signature) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > WINDOW_SECONDS) return false;
  return createVerify('RSA-SHA256')
    .update(`${timestamp}\n${nonce}\n`)
    .update(body)
    .update('\n')
    .verify(publicKey, signature, 'base64');
}

export interface SealedResource {
  algorithm: string;
  ciphertext: string;
  nonce: string;
  associated_data?: string | undefined;
}

/** Opens what WeChat sealed with the APIv3 key (AES-256-GCM); throws when a single bit was changed. */
export function openResource(apiV3Key: string, sealed: SealedResource): string {
  if (sealed.algorithm !== 'AEAD_AES_256_GCM') throw new Error('the resource is sealed in an unknown way');
  const bytes = Buffer.from(sealed.ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(sealed.nonce), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(sealed.associated_data ?? ''));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
}
