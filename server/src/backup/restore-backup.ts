import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { localPictureStore, type PictureStore } from '../pictures';
import { hours } from '../platform/clock';
import { sha256 } from '../platform/crypto';
import { createMissingDatabase, isServerUrl, openDatabase, type Schema } from '../platform/database';
import { openWholeDatabase, type Cell, type WholeDatabase } from '../platform/database/whole';
import { BackupProblem } from './backup-problem';
import { picturesIn, type PictureLine } from './copy-pictures';
import { readManifest, type Manifest, type TablePart } from './manifest';
import { hashValues, readPart, verifyFile } from './part-files';

interface Asked {
  /** The backup's own folder. */
  path: string;
  /** DATABASE_URL: where it goes. */
  url: string;
  schema: Schema;
  /** None: the files of pictures are verified and stay where they are. */
  store?: PictureStore;
  /** What stands in the database may be thrown away. */
  replaces?: boolean;
}

/**
 * Brings a backup back: verifies every file first, makes the tables as they were then, fills them, reads them again and compares, and
 * brings them to this version. Until all of that is done no server starts on the database. Throws a BackupProblem before anything is
 * touched where the backup is broken, of another secret or of a newer version, or where the database holds something already.
 */
export async function restoreBackup({ path, url, schema, store, replaces = false }: Asked): Promise<Manifest> {
  const manifest = await readManifest(path);
  const then = schemaOf(schema, manifest);
  await verifyParts(path, manifest);
  await emptyDatabase(url, then, replaces);

  const whole = await openWholeDatabase(url);
  try {
    const putBack = await whole.holdBackMigrations();
    await fillTables(whole, path, manifest);
    if (store) await putPictures(path, manifest, store);
    await putBack();
  } finally {
    await whole.close();
  }
  await migrate(url, schema);
  return manifest;
}

/** The tables as they were when the backup was made. Refuses one that ran migrations this version has never heard of. */
function schemaOf({ entities, migrations }: Schema, manifest: Manifest): Schema {
  const known = new Set(migrations.map(({ name }) => name));
  if (manifest.migrations.some((name) => !known.has(name)))
    throw new BackupProblem('这份备份是更新的版本做的，请先把程序更新到做备份时的版本，再恢复。');
  return { entities, migrations: migrations.filter(({ name }) => manifest.migrations.includes(name)) };
}

async function verifyParts(path: string, { tables, pictures }: Manifest): Promise<void> {
  for (const { file, sha256: expected } of [...tables, pictures]) await verifyFile(join(path, file), expected);
  const files = localPictureStore(picturesIn(path));
  for await (const line of readPart<PictureLine>(join(path, pictures.file))) await readPicture(files, line);
}

async function readPicture(files: PictureStore, [key, , expected]: PictureLine): Promise<Buffer> {
  const stream = await files.get(key);
  if (!stream) throw new BackupProblem(`备份不完整，缺少图片${key}，没有恢复。`);
  const bytes = await buffer(stream);
  if (sha256(bytes) !== expected) throw new BackupProblem(`备份已经损坏，图片${key}和做备份时不一样，没有恢复。`);
  return bytes;
}

async function emptyDatabase(url: string, then: Schema, replaces: boolean): Promise<void> {
  await createMissingDatabase(url);
  // Opening it once makes the file of an embedded database.
  await (await openDatabase(url, { entities: [], migrations: [] })).close();
  const whole = await openWholeDatabase(url);
  try {
    if (!replaces && (await holdsAnything(whole)))
      throw new BackupProblem(
        `数据库里已经有数据，没有恢复。真的要用备份替换它，请先停下所有服务，再加上--replace（原来的数据会全部删除${isServerUrl(url) ? '' : '，请先把数据库文件另存一份'}）。`,
      );
    await whole.dropTables();
  } finally {
    await whole.close();
  }
  await migrate(url, then);
}

async function holdsAnything(whole: WholeDatabase): Promise<boolean> {
  for (const table of await whole.findTables()) if (await whole.hasRows(table)) return true;
  return false;
}

async function migrate(url: string, schema: Schema): Promise<void> {
  const database = await openDatabase(url, schema, { silenceMs: hours(24) });
  try {
    await database.migrate();
  } finally {
    await database.close();
  }
}

async function fillTables(whole: WholeDatabase, path: string, { tables }: Manifest): Promise<void> {
  const there = new Map((await whole.findTables()).map((table) => [table.name, [...table.columns].sort().join()]));
  const unknown = tables.find(({ name, columns }) => there.get(name) !== [...columns].sort().join());
  if (unknown) throw new BackupProblem(`备份里的表${unknown.name}和这个版本对不上，没有恢复。`);
  for (const table of tables) {
    const count = await whole.insertRows(table, readPart<Cell[]>(join(path, table.file)));
    await compare(whole, table, count);
  }
}

async function compare(whole: WholeDatabase, table: TablePart, count: number): Promise<void> {
  const isSame = count === table.rows && (await hashValues(whole.readRows(table))) === table.contentSha256;
  if (!isSame) throw new BackupProblem(`恢复到一半停下了：表${table.name}里的数据和备份不一样，请不要使用这个数据库。`);
}

async function putPictures(path: string, { pictures }: Manifest, store: PictureStore): Promise<void> {
  const files = localPictureStore(picturesIn(path));
  for await (const line of readPart<PictureLine>(join(path, pictures.file)))
    await store.put(line[0], await readPicture(files, line));
}
