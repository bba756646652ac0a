import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { readEnv } from '../app/env';
import { loadKeys } from '../platform/crypto';
import { openDatabase } from '../platform/database';
import { schema } from '../app/schema';
import { setUp } from './set-up';

/** `npm run set-up -- places.csv`: the communities and courtyards of a real district, and who begins there. */
async function main(): Promise<void> {
  const path = process.argv[2];
  if (!path) throw new Error('npm run set-up -- places.csv');
  const env = readEnv();
  loadKeys(env.YUANLI_SECRET);
  const database = await openDatabase(env.DATABASE_URL, schema);
  try {
    const said = await database.inTransaction((tx) => setUp(tx, readFileSync(path, 'utf8')));
    process.stdout.write(`${said.join('\n')}\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
