import { X509Certificate, type KeyObject, createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { openResource } from './pay-crypto';
import type { PayMerchant } from './pay-merchant';

/** Serial of a platform certificate: 40 hex digits. Nothing else is asked for. */
const CERTIFICATE_SERIAL = /^[0-9A-F]{40}$/;
/** A wrong serial must not make us ask WeChat each time. */
const ASK_AGAIN_MS = 60_000;

export interface PlatformKeys {
  /** The key that answers and notices of this serial are verified by; null: none that WeChat has. */
  find(serial: string): Promise<KeyObject | null>;
}

/**
 * Keys by serial: the merchant's public key first. Only while a merchant changes over from platform certificates do
 * notices come under a certificate's serial; then the certificates are fetched, at most once a minute.
 */
export function createPlatformKeys(
  { publicKeyId, publicKey, apiV3Key }: PayMerchant,
  fetchCertificates: () => Promise<string>,
  now: () => Date,
): PlatformKeys {
  const own = createPublicKey(publicKey);
  const certificates = new Map<string, { key: KeyObject; until: Date }>();
  let askedAt = -Infinity;

  async function load(): Promise<void> {
    askedAt = now().getTime();
    for (const { serial_no, expire_time, encrypt_certificate } of listed.parse(JSON.parse(await fetchCertificates()))
      .data) {
      const { publicKey: key } = new X509Certificate(openResource(apiV3Key, encrypt_certificate));
      certificates.set(serial_no, { key, until: new Date(expire_time) });
    }
  }

  return {
    async find(serial) {
      if (serial === publicKeyId) return own;
      if (!CERTIFICATE_SERIAL.test(serial)) return null;
      if (!certificates.has(serial) && now().getTime() - askedAt >= ASK_AGAIN_MS) await load().catch(() => undefined);
      const certificate = certificates.get(serial);
      return certificate && certificate.until > now() ? certificate.key : null;
    },
  };
}

const listed = z.object({
  data: z.array(
    z.object({
      serial_no: z.string(),
      expire_time: z.string(),
      encrypt_certificate: z.object({
        algorithm: z.string(),
        nonce: z.string(),
        associated_data: z.string().optional(),
        ciphertext: z.string(),
      }),
    }),
  ),
});
