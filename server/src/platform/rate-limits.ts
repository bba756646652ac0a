import { createPool } from 'mysql2';
import { RateLimiterMemory, RateLimiterMySQL, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { giveUpSilence, isServerUrl } from './database';
import type { Log } from './log';
import { Refusal } from './refusal';

/** How often something may be done, within so many seconds. */
export interface Limit {
  name: string;
  seconds: number;
  perPerson: number;
  /** A whole courtyard may share one address: never as tight as the one person's. */
  perAddress: number;
}

export interface RateLimits {
  /** Counts one try; refuses when the person's or the address's are used up. */
  spend(limit: Limit, address: string, personId: string | undefined): Promise<void>;
  close(): Promise<void>;
}

interface Counter {
  name: string;
  times: number;
  seconds: number;
}
type Build = (counter: Counter) => RateLimiterAbstract;

/** Where limits are counted in Redis; every key there begins with the prefix. */
export interface RedisPlace {
  url: string;
  prefix: string;
}

/**
 * Counts where every instance sees it: in Redis if there is one, else on the database server.
 * The embedded database serves one process only, so there its memory is enough.
 */
export async function createRateLimits(
  databaseUrl: string,
  redis: RedisPlace | undefined,
  log: Log,
): Promise<RateLimits> {
  const { build, close } = redis
    ? await onRedis(redis, log)
    : isServerUrl(databaseUrl)
      ? onServer(databaseUrl)
      : inMemory();
  const limiters = new Map<string, RateLimiterAbstract>();

  const count = async (counter: Counter, key: string): Promise<void> => {
    const limiter = limiters.get(counter.name) ?? build(counter);
    limiters.set(counter.name, limiter);
    await limiter.consume(key).catch((answer: unknown) => {
      if (answer instanceof Error) throw answer;
      throw new Refusal('request.too_many');
    });
  };

  return {
    close,
    async spend({ name, seconds, perPerson, perAddress }, address, personId) {
      await count({ name: `${name}-address`, times: perAddress, seconds }, address);
      if (personId) await count({ name: `${name}-person`, times: perPerson, seconds }, personId);
    },
  };
}

const options = ({ name, times, seconds }: Counter) => ({ keyPrefix: name, points: times, duration: seconds });

const inMemory = (): { build: Build; close: () => Promise<void> } => ({
  build: (counter) => new RateLimiterMemory(options(counter)),
  close: async () => undefined,
});

function onServer(url: string): { build: Build; close: () => Promise<void> } {
  const pool = createPool({ uri: url.replace(/^mariadb:/, 'mysql:'), connectionLimit: 4 });
  giveUpSilence(pool);
  const dbName = new URL(url).pathname.slice(1);
  const build: Build = (counter) =>
    new RateLimiterMySQL({
      ...options(counter),
      storeClient: pool,
      dbName,
      tableName: 'rate_limit',
      tableCreated: true,
    });
  return { build, close: () => pool.promise().end() };
}

/** While Redis is away each process counts for itself: looser, but nobody is locked out. */
async function onRedis({ url, prefix }: RedisPlace, log: Log): Promise<{ build: Build; close: () => Promise<void> }> {
  // A large package that most installations do without.
  const { createClient } = await import('redis');
  // Without a queue for what comes while Redis is away, which would keep everybody waiting until it is back.
  const client = createClient({ url, disableOfflineQueue: true });
  client.on('error', (err: unknown) => log.error({ err }, 'redis is away, rate limits are counted here'));
  await client.connect();
  const build: Build = (counter) =>
    new RateLimiterRedis({
      ...options({ ...counter, name: `${prefix}${counter.name}` }),
      storeClient: client,
      useRedisPackage: true,
      insuranceLimiter: new RateLimiterMemory(options(counter)),
    });
  return { build, close: () => client.close() };
}
