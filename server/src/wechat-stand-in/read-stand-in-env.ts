import { z } from 'zod';
import { readPayEnv } from './pay/read-pay-env';
import type { StandInOptions } from './start-stand-in';

/** Without settings: the demo app, as the BFF's own defaults know it. */
const Env = z.object({
  NODE_ENV: z.string().optional(),
  STAND_IN_PORT: z.coerce.number().int().default(8091),
  STAND_IN_APP_ID: z.string().default('wx0000000000000000'),
  STAND_IN_APP_SECRET: z.string().default('0'.repeat(32)),
  STAND_IN_PUSH_URL: z.url().optional(),
  STAND_IN_PUSH_TOKEN: z.string().default('yuanlidemo'),
  STAND_IN_PUSH_AES_KEY: z.string().length(43).default('A'.repeat(43)),
});

/** Reads the stand-in's own settings; there is no such thing as a stand-in in production. */
export function readStandInEnv(source: NodeJS.ProcessEnv): StandInOptions {
  const env = Env.parse(source);
  if (env.NODE_ENV === 'production') throw new Error('the WeChat stand-in does not run in production');
  return {
    port: env.STAND_IN_PORT,
    appId: env.STAND_IN_APP_ID,
    appSecret: env.STAND_IN_APP_SECRET,
    push: { url: env.STAND_IN_PUSH_URL, token: env.STAND_IN_PUSH_TOKEN, aesKey: env.STAND_IN_PUSH_AES_KEY },
    pay: readPayEnv(source),
  };
}
