import 'reflect-metadata';
import { readEnv } from '../app/env';
import { openPictureStore } from '../pictures';
import { loadKeys } from '../platform/crypto';
import { createMissingDatabase, openDatabase } from '../platform/database';
import { loadKeptKey } from '../platform/secret';
import { schema } from '../app/schema';
import { seedDemo } from './seed-demo';

/** `npm run seed`: the tables, then invented people and wishes; only where WeChat is played by the local stand-in. */
async function main(): Promise<void> {
  const env = readEnv();
  if (!env.hasStandIn)
    throw new Error('refusing to seed: the demo belongs beside the local stand-in, not beside WeChat');
  loadKeys(env.YUANLI_SECRET, env.YUANLI_SECOND_SECRET);
  await createMissingDatabase(env.DATABASE_URL);
  const database = await openDatabase(env.DATABASE_URL, schema);
  try {
    await database.migrate();
    await loadKeptKey(database);
    await seedDemo(database, await openPictureStore(env));
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
