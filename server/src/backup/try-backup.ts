import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { clock } from '../platform/clock';
import { isServerUrl, openDatabase, type Schema } from '../platform/database';
import { openWholeDatabase } from '../platform/database/whole';
import { recordTrial } from '../platform/restore-trials';
import type { Manifest } from './manifest';
import { restoreBackup } from './restore-backup';

interface Asked {
  path: string;
  /** DATABASE_URL of the running installation: the success is recorded there, nothing else is touched. */
  url: string;
  schema: Schema;
}

/** Restores a backup beside the running database, compares every row and every picture with it, throws it away and records the success. */
export async function tryBackup({ path, url, schema }: Asked): Promise<Manifest> {
  const startedAt = clock.now();
  const manifest = await (isServerUrl(url) ? tryOnServer(path, url, schema) : tryEmbedded(path, schema));
  const database = await openDatabase(url, schema);
  try {
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const madeAt = new Date(manifest.madeAt);
    await database.inTransaction((tx) =>
      recordTrial(tx, { madeAt, startedAt, rows, pictureFiles: manifest.pictures.rows }),
    );
  } finally {
    await database.close();
  }
  return manifest;
}

async function tryEmbedded(path: string, schema: Schema): Promise<Manifest> {
  const scratch = await mkdtemp(join(dirname(path), '.try-'));
  try {
    return await restoreBackup({ path, url: `file:${join(scratch, 'try.db')}`, schema });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** One name for all trials, so that rights on it can be given once, and the next clears what one that broke off has left. */
export function scratchOf(url: string): string {
  const scratch = new URL(url);
  scratch.pathname = `${scratch.pathname}_try`;
  return scratch.toString();
}

async function tryOnServer(path: string, url: string, schema: Schema): Promise<Manifest> {
  const scratch = scratchOf(url);
  try {
    return await restoreBackup({ path, url: scratch, schema, replaces: true });
  } finally {
    const whole = await openWholeDatabase(scratch).catch(() => null);
    await whole?.dropTables();
    await whole?.close();
  }
}
