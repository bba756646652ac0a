import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { PayMerchant } from './pay-merchant';

const Env = z.object({
  STAND_IN_PAY_MCH_ID: z.string(),
  STAND_IN_PAY_CERT_SERIAL: z.string().regex(/^[0-9A-F]{40}$/, '40 hex digits, upper case'),
  /** The merchant's private key; only its public half is kept. */
  STAND_IN_PAY_MERCHANT_KEY_FILE: z.string(),
  STAND_IN_PAY_API_V3_KEY: z.string().length(32),
  STAND_IN_PAY_PUBLIC_KEY_ID: z.string().regex(/^PUB_KEY_ID_\w+$/),
  STAND_IN_PAY_PLATFORM_KEY_FILE: z.string(),
  STAND_IN_PAY_FILE: z.string().optional(),
});

/** The merchant of WeChat Pay, if one is set; then nothing of it may be missing. */
export function readPayEnv(source: NodeJS.ProcessEnv): PayMerchant | undefined {
  if (!source.STAND_IN_PAY_MCH_ID) return undefined;
  const env = Env.parse(source);
  const merchantKey = readFileSync(env.STAND_IN_PAY_MERCHANT_KEY_FILE);
  return {
    mchId: env.STAND_IN_PAY_MCH_ID,
    merchantSerial: env.STAND_IN_PAY_CERT_SERIAL,
    merchantPublicKey: createPublicKey(merchantKey).export({ type: 'spki', format: 'pem' }) as string,
    apiV3Key: env.STAND_IN_PAY_API_V3_KEY,
    publicKeyId: env.STAND_IN_PAY_PUBLIC_KEY_ID,
    platformPrivateKey: readFileSync(env.STAND_IN_PAY_PLATFORM_KEY_FILE, 'utf8'),
    ...(env.STAND_IN_PAY_FILE && { file: env.STAND_IN_PAY_FILE }),
  };
}
