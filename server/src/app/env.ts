import { readTemplateSetting } from '@yuanli/shared/messages/subscribe-templates';
import { z } from 'zod';
import { findPayProblems, paySettings } from './pay-settings';

const DEMO_SECRET = 'demo-secret-for-this-machine-only';
const WECHAT = 'https://api.weixin.qq.com';
const TENCENT_LBS = 'https://apis.map.qq.com';
const STAND_IN = 'http://127.0.0.1:8091';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().default(8080),
  PUBLIC_URL: z.url().default('http://127.0.0.1:8080'),
  /** How many proxies in front may be believed about the caller's address. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  DATABASE_URL: z.string().default('file:.data/yuanli.db'),
  REDIS_URL: z.string().optional(),
  REDIS_PREFIX: z.string().default('yuanli:'),
  YUANLI_SECRET: z.string().min(32).default(DEMO_SECRET),
  /** While the secret is being changed: what is sealed under this one can be opened too (docs/deploy). */
  YUANLI_SECOND_SECRET: z.string().min(32).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Who runs this for residents, and its file number (备案号): both stand where everybody reads them. */
  OPERATOR_NAME: z.string().max(60).optional(),
  RECORD_NUMBER: z.string().max(60).optional(),
  /** How long it is kept who looked at private data and logged in. Six months are the least by law, a year where an agency hosts. */
  RETENTION_MONTHS: z.coerce.number().int().min(6).max(120).default(12),
  WECHAT_API_BASE: z.url().default(STAND_IN),
  WECHAT_APP_ID: z.string().default('wx0000000000000000'),
  WECHAT_APP_SECRET: z.string().default('0'.repeat(32)),
  WECHAT_PUSH_TOKEN: z.string().default('yuanlidemo'),
  WECHAT_PUSH_AES_KEY: z.string().length(43).default('A'.repeat(43)),
  /** `wish_progress=ID,wish_review=ID,…`: the subscribe templates of this mini-program. */
  WECHAT_TEMPLATES: z.string().optional(),
  /** release, trial or develop: which version a plate's code opens. */
  WECHAT_ENV_VERSION: z.enum(['release', 'trial', 'develop']).default('release'),
  ...paySettings,
  /** Without a key ways on foot are guessed from straight lines. */
  TENCENT_LBS_KEY: z.string().optional(),
  /** Signs each call, where the key wants it (SK). */
  TENCENT_LBS_SK: z.string().optional(),
  TENCENT_LBS_BASE: z.url().default(TENCENT_LBS),
  PICTURE_STORE: z.enum(['local', 's3']).default('local'),
  PICTURE_FOLDER: z.string().default('.data/pictures'),
  /** Each backup is a folder of its own below it; the newest BACKUP_KEEP are kept. */
  BACKUP_FOLDER: z.string().default('.data/backups'),
  BACKUP_KEEP: z.coerce.number().int().min(1).default(30),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default('auto'),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
});

export interface Env extends z.output<typeof schema> {
  /** True while WeChat is played by the local stand-in. */
  hasStandIn: boolean;
}

/** Reads and checks the environment; the only reader of process.env. Throws a list of what is wrong. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const env = schema.parse(given);
  // Real residents come with the real WeChat, whatever NODE_ENV says or forgets to say.
  const isForResidents =
    env.NODE_ENV === 'production' || new URL(env.WECHAT_API_BASE).hostname.endsWith('weixin.qq.com');
  const problems = [...(isForResidents ? demoSettings(env) : []), ...findPayProblems(env, isForResidents)];
  if (env.YUANLI_SECOND_SECRET === env.YUANLI_SECRET)
    problems.push('YUANLI_SECOND_SECRET is the same as YUANLI_SECRET');
  if (env.PICTURE_STORE === 's3' && !(env.S3_BUCKET && env.S3_ACCESS_KEY_ID && env.S3_SECRET_ACCESS_KEY)) {
    problems.push('PICTURE_STORE=s3 needs S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY');
  }
  if (env.WECHAT_TEMPLATES) problems.push(...readTemplateSetting(env.WECHAT_TEMPLATES).problems);
  if (problems.length > 0) throw new Error(`refusing to start:\n- ${problems.join('\n- ')}`);
  return { ...env, hasStandIn: env.WECHAT_API_BASE !== WECHAT };
}

/** What must never reach residents: secrets anyone can read here, and a WeChat that is not WeChat. */
function demoSettings(env: z.output<typeof schema>): string[] {
  const defaults = schema.parse({});
  const secrets = [
    'YUANLI_SECRET',
    'WECHAT_APP_ID',
    'WECHAT_APP_SECRET',
    'WECHAT_PUSH_TOKEN',
    'WECHAT_PUSH_AES_KEY',
  ] as const;
  return [
    ...secrets.filter((name) => env[name] === defaults[name]).map((name) => `${name} still has its demo value`),
    ...(env.WECHAT_API_BASE === WECHAT ? [] : [`WECHAT_API_BASE must be ${WECHAT}`]),
    ...(env.PUBLIC_URL.startsWith('https://') ? [] : ['PUBLIC_URL must start with https://']),
    ...(env.WECHAT_TEMPLATES ? [] : ['WECHAT_TEMPLATES is missing']),
    ...(env.TENCENT_LBS_KEY && env.TENCENT_LBS_BASE !== TENCENT_LBS ? [`TENCENT_LBS_BASE must be ${TENCENT_LBS}`] : []),
    ...(env.METRICS_TOKEN ? [] : ['METRICS_TOKEN is missing']),
  ];
}
