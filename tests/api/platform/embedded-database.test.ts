import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schema } from '../../../server/src/app/schema';
import { clock } from '../../../server/src/platform/clock';
import { loadKeys } from '../../../server/src/platform/crypto';
import { openDatabase, selectPlain, type Database, type Tx } from '../../../server/src/platform/database';
import { proveWrite } from '../../../server/src/platform/idempotency';
import { JobLease } from '../../../server/src/platform/jobs';
import { OutboxMessage } from '../../../server/src/platform/outbox';
import { newId } from '../../../server/src/platform/new-id';

let folder: string;
let url: string;
let database: Database;
const renewedAfter: unknown[] = [];

beforeAll(async () => {
  loadKeys('a secret for tests, long enough to be one');
  folder = mkdtempSync(join(tmpdir(), 'yuanli-embedded-'));
  url = `file:${join(folder, 'yuanli.db')}`;
  database = await openDatabase(url, schema, { onRenewed: (error) => renewedAfter.push(error) });
  await database.migrate();
});
beforeEach(() => void (renewedAfter.length = 0));
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const message = (lastError = 'x'.repeat(400)) =>
  ({ id: newId(), topic: 't', payload: {}, state: 'done', attempts: 0, availableAt: clock.now(), lastError }) as const;
/** One row that fills several pages. */
const addPages = (tx: Tx, id: string) => tx.query('INSERT INTO pages VALUES (?, ?)', [id, 'x'.repeat(20_000)]);
const write = async (id = newId()) => {
  await database.inTransaction((tx) => addPages(tx, id));
  return id;
};
/** The file may not grow any more: what SQLite says of a full disk it says of this limit, which ends with the connection. */
const fillDisk = () => database.inTransaction((tx) => tx.query('PRAGMA max_page_count = 1'));
/** What somebody else finds in the file. */
async function findByOther(ids: readonly string[]): Promise<string[]> {
  const other = await openDatabase(url, schema);
  const rows = await other.read((db) => selectPlain<{ id: string }>(db, 'SELECT id FROM pages'));
  await other.close();
  return ids.filter((id) => rows.some((row) => row.id === id));
}

describe('a full disk', () => {
  beforeAll(() => database.inTransaction((tx) => tx.query('CREATE TABLE pages (id text, content text)')));

  it('costs what it refuses and nothing else: what is said to be kept before, between and after is kept', async () => {
    const kept = [await write()];
    const refused: string[] = [];
    for (let n = 0; n < 3; n++) {
      await fillDisk();
      refused.push(newId());
      await expect(write(refused[n])).rejects.toMatchObject({ code: 'SQLITE_FULL' });
      kept.push(await write());
    }
    expect(renewedAfter).toEqual(Array(3).fill(expect.objectContaining({ code: 'SQLITE_FULL' })));
    expect(await findByOther(kept)).toEqual(kept);
    expect(await findByOther(refused)).toEqual([]);
  });

  it('nothing follows in a transaction that it ended, even where an act goes on after the error', async () => {
    await fillDisk();
    const name = newId();
    const stubborn = database.inTransaction(async (tx) => {
      await addPages(tx, name).catch(() => undefined);
      await tx.insert(JobLease, { name, dueAt: clock.now() }).catch(() => undefined);
    });
    await expect(stubborn).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(await database.read((db) => db.existsBy(JobLease, { name }))).toBe(false);
  });

  it('is found out by who asks whether a write would be kept', async () => {
    await fillDisk();
    await expect(proveWrite(database)).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    await database.inTransaction((tx) => tx.query('PRAGMA max_page_count = 1000000'));
    await proveWrite(database);
  });
});

it('a database that can only be read is read, and is not ready for writes', async () => {
  const id = await write();
  await database.inTransaction((tx) => tx.query('PRAGMA query_only = ON'));
  await expect(write()).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
  await expect(proveWrite(database)).rejects.toMatchObject({ code: 'SQLITE_READONLY' });
  expect(await database.read((db) => selectPlain(db, 'SELECT id FROM pages WHERE id = ?', [id]))).toHaveLength(1);
  await database.inTransaction((tx) => tx.query('PRAGMA query_only = OFF'));
  expect(await findByOther([id, await write()])).toHaveLength(2);
});

describe('a disk that fails at the commit', () => {
  it('keeps what was said to be kept, and goes on saying no to the rest', async () => {
    await write();
    const blocks = Math.ceil(statSync(join(folder, 'yuanli.db-wal')).size / 512) + 60;
    const limited = spawnSync(
      'sh',
      ['-c', `ulimit -S -f ${blocks}; exec "$0" --import tsx tests/support/fill-disk.ts "$1"`, process.execPath, url],
      { encoding: 'utf8' },
    );
    const told = JSON.parse(limited.stdout) as {
      kept: string[];
      refused: string[];
      renewedAfter: string[];
      isReady: boolean;
    };
    expect(told.renewedAfter).toEqual(Array(4).fill('SQLITE_IOERR_WRITE'));
    const names = await database.read((db) => db.find(JobLease, { select: { name: true } }));
    const found = new Set(names.map(({ name }) => name));
    expect(told.kept.filter((name) => !found.has(name))).toEqual([]);
    expect(told.refused.filter((name) => found.has(name))).toEqual([]);
    expect([told.kept.length > 0, told.refused.length, told.isReady]).toEqual([true, 3, false]);
  });
});

describe('what a server would not take', () => {
  const refusal = (column: string) =>
    expect.objectContaining({ message: expect.stringContaining(`too much for outbox_message.${column}`) });

  it('the embedded database does not take either, by insert and by update, counted in characters', async () => {
    const id = newId();
    await database.inTransaction((tx) => tx.insert(OutboxMessage, { ...message('字'.repeat(498) + '😀😀'), id }));
    await expect(database.inTransaction((tx) => tx.insert(OutboxMessage, message('字'.repeat(501))))).rejects.toEqual(
      refusal('lastError'),
    );
    const change = (set: object) => database.inTransaction((tx) => tx.update(OutboxMessage, { id }, set));
    await expect(change({ topic: 't'.repeat(61) })).rejects.toEqual(refusal('topic'));
    await expect(change({ attempts: 2 ** 31 })).rejects.toEqual(refusal('attempts'));
    await expect(change({ payload: { text: '字'.repeat(21_842) } })).rejects.toEqual(refusal('payload'));
    await change({ attempts: 2 ** 31 - 1, lastError: null });
  });
});
