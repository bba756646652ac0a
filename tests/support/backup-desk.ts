import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { schema } from '../../server/src/app/schema';
import { makeBackup } from '../../server/src/backup/make-backup';
import { restoreBackup } from '../../server/src/backup/restore-backup';
import { localPictureStore } from '../../server/src/pictures';
import { openDatabase, type Database } from '../../server/src/platform/database';
import { dumpTables, type Dump } from './dump-tables';
import { scratchOf } from '../../server/src/backup/try-backup';
import { dropDatabase, makeFreshDatabase } from './test-database';
import { startTestServer, type TestServer } from './test-server';

const SERVER = process.env['TEST_DATABASE_URL'];

export type BackupDesk = Awaited<ReturnType<typeof openBackupDesk>>;

/** A server whose database a second connection can see, a folder for backups, and databases to bring them back into. */
export async function openBackupDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'yuanli-'));
  const drops: (() => Promise<void>)[] = [];
  let made = 0;

  const fileUrl = () => `file:${join(folder, `${++made}.db`)}`;
  async function freshUrl(): Promise<string> {
    if (!SERVER) return fileUrl();
    const { url, drop } = await makeFreshDatabase(SERVER);
    drops.push(drop);
    return url;
  }
  async function withDatabase<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
    const database = await openDatabase(url, schema);
    return work(database).finally(() => database.close());
  }

  const url = await freshUrl();
  await withDatabase(url, (database) => database.migrate());
  const server: TestServer = await startTestServer({ DATABASE_URL: url, PICTURE_FOLDER: join(folder, 'pictures') });
  const backups = join(folder, 'backups');

  return {
    server,
    folder,
    backups,
    url,
    freshUrl,
    fileUrl,
    withDatabase,
    make: (more: Partial<Parameters<typeof makeBackup>[0]> = {}) =>
      makeBackup({ url, store: server.parts.pictureStore, folder: backups, ...more }),
    /** Into a new database and a new folder of pictures; tells both. */
    async restore(path: string, more: Partial<Parameters<typeof restoreBackup>[0]> = {}) {
      const into = { url: more.url ?? (await freshUrl()), pictures: join(folder, `pictures-${++made}`) };
      await restoreBackup({ path, url: into.url, schema, store: localPictureStore(into.pictures), ...more });
      return into;
    },
    dump: (from: string): Promise<Dump> => withDatabase(from, (database) => dumpTables(database).then(sorted)),
    async close() {
      await server.close();
      for (const drop of drops) await drop();
      if (SERVER) await dropDatabase(scratchOf(url));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Rows come in no promised order. */
function sorted(dump: Dump): Dump {
  const text = (row: unknown): string => JSON.stringify(row);
  const tables = Object.entries(dump).map(([name, rows]) => [name, rows.sort((a, b) => (text(a) < text(b) ? -1 : 1))]);
  return Object.fromEntries(tables) as Dump;
}

/** Every file below a folder, by its path there. */
export function readFiles(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)] as const).sort());
}

/** The rows of a table in a backup, as objects. */
export function readBackedUp(
  { path, tables }: Awaited<ReturnType<typeof makeBackup>>,
  table: string,
): Record<string, string | number | null>[] {
  const { file, columns } = tables.find(({ name }) => name === table)!;
  const lines = gunzipSync(readFileSync(join(path, file)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => {
    const cells = JSON.parse(line) as (string | number | null)[];
    return Object.fromEntries(columns.map((column, n) => [column, cells[n]!]));
  });
}
