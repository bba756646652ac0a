import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

interface Keys {
  seal: Buffer;
  digest: Buffer;
  sign: Buffer;
}

let keys: Keys | null = null;

const derive = (secret: string, use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'yuanli', use, 32));

/** Derives every key from the one secret of the environment. Called once, at start. */
export function loadKeys(secret: string): void {
  keys = { seal: derive(secret, 'seal'), digest: derive(secret, 'digest'), sign: derive(secret, 'sign') };
}

function key(use: keyof Keys): Buffer {
  if (!keys) throw new Error('loadKeys() must run before private data is touched');
  return keys[use];
}

/** Encrypts with AES-256-GCM: `v1.` + base64url(nonce 12 | tag 16 | ciphertext). */
export const seal = (plain: string): string => `v1.${sealUnder(key('seal'), plain)}`;

/** Opens what `seal` closed; throws if a single bit was changed. */
export const open = (sealed: string): string => openUnder(key('seal'), sealed.slice(3));

/** The same under a key of 32 bytes of one's own. `context` must be given again to open it: what is sealed for one row opens in no other. */
export function sealUnder(ownKey: Buffer, plain: string, context = ''): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', ownKey, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

export function openUnder(ownKey: Buffer, sealed: string, context = ''): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', ownKey, bytes.subarray(0, 12)).setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** A keyed digest to look private values up by (a blind index); 64 hex characters. */
export const digest = (use: string, value: string): string =>
  createHmac('sha256', key('digest')).update(`${use}\n${value}`).digest('hex');

/** Signs a short-lived address; 43 characters of base64url. */
export const sign = (text: string): string => createHmac('sha256', key('sign')).update(text).digest('base64url');

export const isSignedBy = (signature: string, text: string): boolean => isSame(signature, sign(text));

/** Compares in constant time. */
export function isSame(a: string, b: string): boolean {
  const left = createHash('sha256').update(a).digest();
  const right = createHash('sha256').update(b).digest();
  return timingSafeEqual(left, right);
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** 256 bits nobody can guess, as 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');
