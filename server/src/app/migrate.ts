import 'reflect-metadata';
import { readEnv } from './env';
import { hours } from '../platform/clock';
import { loadKeys } from '../platform/crypto';
import { createMissingDatabase, openDatabase } from '../platform/database';
import { schema } from './schema';

/** `npm run migrate`: brings the database of DATABASE_URL to the tables this version needs. */
async function main(): Promise<void> {
  const env = readEnv();
  loadKeys(env.YUANLI_SECRET, env.YUANLI_SECOND_SECRET);
  await createMissingDatabase(env.DATABASE_URL);
  const database = await openDatabase(env.DATABASE_URL, schema, { silenceMs: hours(24) });
  await database.migrate();
  await database.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
