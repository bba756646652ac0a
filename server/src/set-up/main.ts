import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { readEnv } from '../app/env';
import { loadKeys } from '../platform/crypto';
import { openDatabase } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { schema } from '../app/schema';
import { readPlacesFile } from './read-places-file';
import { setUp } from './set-up';

/** `npm run set-up -- places.csv`: the communities and courtyards of a real district, and who begins there. */
async function main(): Promise<void> {
  const path = process.argv[2];
  if (!path) throw new Error('npm run set-up -- places.csv');
  const env = readEnv();
  loadKeys(env.YUANLI_SECRET);
  const database = await openDatabase(env.DATABASE_URL, schema);
  try {
    const rows = await readPlacesFile(readFileSync(path));
    const said = await database.inTransaction((tx) => setUp(tx, rows));
    process.stdout.write(`${said.join('\n')}\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  const because = error instanceof Refusal ? error.fields?.file : undefined;
  process.stderr.write(`${because ?? (error instanceof Error ? error.message : String(error))}\n`);
  process.exit(1);
});
