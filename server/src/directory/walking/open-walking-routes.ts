import type { Database } from '../../platform/database';
import type { Log } from '../../platform/log';
import { createTencentWalking } from './tencent-walking';
import { createWalkingRoutes, type WalkingRoutes } from './walking-routes';

interface Settings {
  env: { TENCENT_LBS_KEY?: string | undefined; TENCENT_LBS_SK?: string | undefined; TENCENT_LBS_BASE: string };
  database: Database;
  log: Log;
}

/** Null without a key. */
export function openWalkingRoutes({ env, database, log }: Settings): WalkingRoutes | null {
  const { TENCENT_LBS_KEY: key, TENCENT_LBS_SK: secret, TENCENT_LBS_BASE: base } = env;
  return key ? createWalkingRoutes({ service: createTencentWalking({ base, key, secret }), database, log }) : null;
}
