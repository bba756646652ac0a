import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { PayMerchant } from '../wechat/pay';

const WECHAT_PAY = 'https://api.mch.weixin.qq.com';
/** WeChat's own second address for the same. */
const WECHAT_PAY_SPARE = 'https://api2.mch.weixin.qq.com';
/** The merchant of the demo on one machine; its keys are made there. */
export const DEMO_MERCHANT = '1900009191';

/** The merchant at WeChat Pay: all of these, or none, and then nobody can pay. */
export const paySettings = {
  WECHAT_PAY_API_BASE: z.url().default(WECHAT_PAY),
  WECHAT_PAY_MCH_ID: z
    .string()
    .regex(/^\d{8,12}$/)
    .optional(),
  /** Whose account residents pay into, in full: they read it before they pay. */
  WECHAT_PAY_PAYEE_NAME: z.string().max(60).optional(),
  /** Serial of the merchant's API certificate, and the file of its private key (apiclient_key.pem). */
  WECHAT_PAY_CERT_SERIAL: z
    .string()
    .regex(/^[0-9A-Fa-f]{40}$/)
    .transform((serial) => serial.toUpperCase())
    .optional(),
  WECHAT_PAY_KEY_FILE: z.string().optional(),
  WECHAT_PAY_API_V3_KEY: z.string().length(32).optional(),
  /** WeChat Pay's public key for this merchant: its id, and its file (pub_key.pem). */
  WECHAT_PAY_PUBLIC_KEY_ID: z
    .string()
    .regex(/^PUB_KEY_ID_\d+$/)
    .optional(),
  WECHAT_PAY_PUBLIC_KEY_FILE: z.string().optional(),
};

export type PaySettings = z.output<z.ZodObject<typeof paySettings>>;

const needed = [
  'WECHAT_PAY_MCH_ID',
  'WECHAT_PAY_PAYEE_NAME',
  'WECHAT_PAY_CERT_SERIAL',
  'WECHAT_PAY_KEY_FILE',
  'WECHAT_PAY_API_V3_KEY',
  'WECHAT_PAY_PUBLIC_KEY_ID',
  'WECHAT_PAY_PUBLIC_KEY_FILE',
] as const;

const isOn = (env: PaySettings): boolean => needed.some((name) => env[name] !== undefined);

/** What keeps the server from starting: half a merchant, or one that is no merchant where residents pay. */
export function findPayProblems(env: PaySettings, isForResidents: boolean): string[] {
  if (!isOn(env)) return [];
  const isReal = [WECHAT_PAY, WECHAT_PAY_SPARE].includes(env.WECHAT_PAY_API_BASE);
  return [
    ...needed
      .filter((name) => env[name] === undefined)
      .map((name) => `${name} is missing, though others of WECHAT_PAY are given`),
    ...(isForResidents && !isReal ? [`WECHAT_PAY_API_BASE must be ${WECHAT_PAY}`] : []),
    ...(isForResidents && env.WECHAT_PAY_MCH_ID === DEMO_MERCHANT
      ? ['WECHAT_PAY_MCH_ID still has its demo value']
      : []),
  ];
}

/** The merchant of these settings, with its keys read; null: there is none. Throws where a key file cannot be read. */
export function readMerchant(env: PaySettings & { WECHAT_APP_ID: string }): PayMerchant | null {
  if (!isOn(env)) return null;
  return {
    apiBase: env.WECHAT_PAY_API_BASE,
    appId: env.WECHAT_APP_ID,
    mchId: env.WECHAT_PAY_MCH_ID!,
    payeeName: env.WECHAT_PAY_PAYEE_NAME!,
    certSerial: env.WECHAT_PAY_CERT_SERIAL!,
    privateKey: readFileSync(env.WECHAT_PAY_KEY_FILE!, 'utf8'),
    apiV3Key: env.WECHAT_PAY_API_V3_KEY!,
    publicKeyId: env.WECHAT_PAY_PUBLIC_KEY_ID!,
    publicKey: readFileSync(env.WECHAT_PAY_PUBLIC_KEY_FILE!, 'utf8'),
  };
}
