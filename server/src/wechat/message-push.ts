import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** The crypto of WeChat's message push, both ways: the stand-in signs and encrypts with it, the BFF verifies and opens. */

/** 43 characters from the console; decodes to 32 bytes, of which the first 16 are also the IV. */
export interface PushKey {
  appId: string;
  aesKey: string;
}

/** The block WeChat pads to, twice that of AES. */
const BLOCK = 32;
const RANDOM_BYTES = 16;
const HEADER_BYTES = RANDOM_BYTES + 4;

/** `signature` over token, timestamp, nonce; `msg_signature` over these and Encrypt. */
export const signPush = (...parts: string[]): string => createHash('sha1').update(parts.sort().join('')).digest('hex');

const keyOf = (aesKey: string): Buffer => Buffer.from(`${aesKey}=`, 'base64');

/** random 16 | length, big-endian | message | appid, padded to 32 bytes. */
export function encryptPush(
  { appId, aesKey }: PushKey,
  message: string,
  random: Buffer = randomBytes(RANDOM_BYTES),
): string {
  const body = Buffer.from(message, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const plain = Buffer.concat([random, length, body, Buffer.from(appId)]);
  const pad = BLOCK - (plain.length % BLOCK);
  const key = keyOf(aesKey);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]).toString(
    'base64',
  );
}

/** Opens `Encrypt`; throws if it is broken or meant for another app. */
export function decryptPush({ appId, aesKey }: PushKey, encrypted: string): string {
  const key = keyOf(aesKey);
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()]);
  const pad = padded.at(-1) ?? 0;
  if (pad < 1 || pad > BLOCK || padded.length < HEADER_BYTES + pad) throw new Error('push message is broken');
  const end = HEADER_BYTES + padded.readUInt32BE(RANDOM_BYTES);
  if (padded.subarray(end, padded.length - pad).toString() !== appId) throw new Error('push message for another app');
  return padded.subarray(HEADER_BYTES, end).toString('utf8');
}
