import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** What follows from one secret. */
interface Keys {
  /** 8 hex characters by which it is known again, and not found out. */
  id: string;
  seal: Buffer;
  sign: Buffer;
}

let current: Keys | null = null;
/** While the secret is being changed: opens and verifies, never seals or signs. */
let second: Keys | null = null;
let digestKey: Buffer | null = null;

const derive = (secret: string, use: string, bytes = 32): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'yuanli', use, bytes));

const keysOf = (secret: string): Keys => ({
  id: derive(secret, 'id', 4).toString('hex'),
  seal: derive(secret, 'seal'),
  sign: derive(secret, 'sign'),
});

/** Derives the keys from the secrets of the environment. Called once, at start. */
export function loadKeys(secret: string, secondSecret?: string): void {
  current = keysOf(secret);
  second = secondSecret === undefined ? null : keysOf(secondSecret);
}

/** Takes the key of digests, which the database keeps (`platform/secret`): it outlives a change of the secret. */
export function loadDigestKey(key: string): void {
  digestKey = Buffer.from(key, 'base64url');
}

const notLoaded = (): never => {
  throw new Error('keys must be loaded before private data is touched');
};

const loaded = (): [Keys, ...Keys[]] => (current ? [current, ...(second ? [second] : [])] : notLoaded());

/** The secrets at hand, the one that seals first. */
export const loadedKeyIds = (): string[] => loaded().map(({ id }) => id);

/** Encrypts with AES-256-GCM: `v1.` + the id of the secret + `.` + base64url(nonce 12 | tag 16 | ciphertext). */
export function seal(plain: string): string {
  const [{ id, seal: key }] = loaded();
  return `v1.${id}.${sealUnder(key, plain)}`;
}

/** What was sealed under a secret that is not at hand. */
export class UnknownSecret extends Error {}

/** Opens what `seal` closed; throws if a single bit was changed, or where it was sealed under a secret that is not at hand. */
export function open(sealed: string): string {
  const [, id, body = ''] = sealed.split('.');
  const keys = loaded().find((one) => one.id === id);
  if (!keys) throw new UnknownSecret('sealed under a secret that is not at hand');
  return openUnder(keys.seal, body);
}

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
  createHmac('sha256', digestKey ?? notLoaded())
    .update(`${use}\n${value}`)
    .digest('hex');

/** Signs a short-lived address; 43 characters of base64url. */
export const sign = (text: string): string => signaturesOf(text)[0];

/** What may have been signed before the secret was changed, too; the present signature first. */
export function signaturesOf(text: string): [string, ...string[]] {
  const signWith = ({ sign: key }: Keys) => createHmac('sha256', key).update(text).digest('base64url');
  const [first, ...others] = loaded();
  return [signWith(first), ...others.map(signWith)];
}

export const isSignedBy = (signature: string, text: string): boolean =>
  signaturesOf(text).some((one) => isSame(signature, one));

/** Compares in constant time. */
export function isSame(a: string, b: string): boolean {
  const left = createHash('sha256').update(a).digest();
  const right = createHash('sha256').update(b).digest();
  return timingSafeEqual(left, right);
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** 256 bits nobody can guess, as 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');
