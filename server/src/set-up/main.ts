import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { errors } from '@yuanli/shared/errors';
import { readEnv } from '../app/env';
import { loadKeys } from '../platform/crypto';
import { openDatabase, type Database } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { loadKeptKey } from '../platform/secret';
import { schema } from '../app/schema';
import { readPlacesFile } from './read-places-file';
import { offerOperatorCode, setUp } from './set-up';

/**
 * `npm run set-up` makes the code by which somebody becomes operator and goes on in the mini-program;
 * `npm run set-up -- places.csv` makes the communities and courtyards of a real district, and who begins there.
 */
async function main(): Promise<void> {
  const path = process.argv[2];
  const env = readEnv();
  loadKeys(env.YUANLI_SECRET, env.YUANLI_SECOND_SECRET);
  const database = await openDatabase(env.DATABASE_URL, schema);
  try {
    await loadKeptKey(database);
    const said = path ? await setUpFile(database, path) : await offerOperatorCode(database);
    process.stdout.write(`${said.join('\n')}\n`);
  } finally {
    await database.close();
  }
}

async function setUpFile(database: Database, path: string): Promise<string[]> {
  const rows = await readPlacesFile(readFileSync(path));
  return database.inTransaction((tx) => setUp(tx, rows));
}

main().catch((error: unknown) => {
  const because = error instanceof Refusal ? (error.fields?.file ?? errors[error.code].message) : undefined;
  process.stderr.write(`${because ?? (error instanceof Error ? error.message : String(error))}\n`);
  process.exit(1);
});
