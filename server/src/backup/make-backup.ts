import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureKeysOf, type PictureStore } from '../pictures';
import { recordingKey } from '../recordings';
import { clock } from '../platform/clock';
import { openWholeDatabase, type WholeDatabase } from '../platform/database/whole';
import { findBackups, nameOfBackup } from './backup-folder';
import { BackupProblem } from './backup-problem';
import { copyPictures } from './copy-pictures';
import { writeManifest, type Manifest, type TablePart } from './manifest';
import { readPart, writePart } from './part-files';

export interface BackupMade extends Manifest {
  path: string;
}

interface Asked {
  /** DATABASE_URL */
  url: string;
  store: PictureStore;
  /** Where backups lie, each in a folder of its own. */
  folder: string;
}

/**
 * Copies the database as it is at one moment, then the files of the pictures and recordings it names, while servers go on writing. The copy has its
 * name only once it is whole. What is sealed stays sealed, and nothing in it tells the secret.
 */
export async function makeBackup({ url, store, folder }: Asked): Promise<BackupMade> {
  const madeAt = clock.now();
  const path = join(folder, nameOfBackup(madeAt));
  const unfinished = `${path}.part`;
  const before = (await findBackups(folder)).at(-1);
  if (before === path) throw new BackupProblem(`${path}已经有了，请过一秒再做。`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(join(unfinished, 'tables'), { recursive: true, mode: 0o700 });
  const { migrations, tables } = await copyTables(url, unfinished);
  const pictures = await copyPictures(unfinished, { store, keys: keysIn(unfinished, tables), before });
  const manifest: Manifest = { format: 1, madeAt: madeAt.toISOString(), migrations, tables, pictures };
  await writeManifest(unfinished, manifest);
  await rename(unfinished, path);
  return { ...manifest, path };
}

async function copyTables(url: string, backup: string): Promise<Pick<Manifest, 'migrations' | 'tables'>> {
  const whole = await openWholeDatabase(url);
  try {
    await whole.beginSnapshot();
    const migrations = await whole.findMigrations();
    if (migrations.length === 0) throw new BackupProblem('数据库里还没有表，没有什么可以备份。');
    return { migrations, tables: await copyEach(whole, backup) };
  } finally {
    await whole.close();
  }
}

async function copyEach(whole: WholeDatabase, backup: string): Promise<TablePart[]> {
  const parts: TablePart[] = [];
  for (const table of await whole.findTables()) {
    const file = `tables/${table.name}.jsonl.gz`;
    parts.push({ ...table, ...(await writePart(join(backup, file), file, whole.readRows(table))) });
  }
  return parts;
}

/** The keys of all files, ascending. */
async function* keysIn(backup: string, tables: TablePart[]): AsyncGenerator<string> {
  const recordings = idsIn(backup, tables, 'recording');
  let next = await recordings.next();
  for await (const id of idsIn(backup, tables, 'picture')) {
    for (; !next.done && next.value < id; next = await recordings.next()) yield recordingKey(next.value);
    yield* pictureKeysOf(id);
  }
  for (; !next.done; next = await recordings.next()) yield recordingKey(next.value);
}

/** From the copied table, ascending: the database itself has gone on, and must not be kept waiting for files. */
async function* idsIn(backup: string, tables: TablePart[], name: string): AsyncGenerator<string> {
  const part = tables.find((one) => one.name === name);
  if (!part) return;
  const at = part.columns.indexOf('id');
  for await (const row of readPart<unknown[]>(join(backup, part.file))) yield String(row[at]);
}
