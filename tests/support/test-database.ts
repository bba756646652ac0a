import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { createMissingDatabase, isServerUrl } from '../../server/src/platform/database';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A fresh database for one test file: on the server given, or that TEST_DATABASE_URL names; in memory without one. */
export async function makeTestDatabase(server = process.env['TEST_DATABASE_URL']): Promise<TestDatabase> {
  if (!server) return { url: ':memory:', drop: async () => undefined };
  const target = new URL(server);
  target.pathname = `/yuanli_test_${randomBytes(6).toString('hex')}`;
  const url = target.toString();
  await createMissingDatabase(url);
  return { url, drop: () => dropDatabase(url) };
}

async function dropDatabase(url: string): Promise<void> {
  if (!isServerUrl(url)) return;
  const connection = await createConnection(url);
  await connection.query(`DROP DATABASE \`${new URL(url).pathname.slice(1)}\``);
  await connection.end();
}
