import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { demoPersonas } from '@yuanli/shared/demo/demo-personas';
import { schema } from '../../../server/src/app/schema';
import { findBackups, removeOldBackups } from '../../../server/src/backup/backup-folder';
import { makeBackup } from '../../../server/src/backup/make-backup';
import { scratchOf, tryBackup } from '../../../server/src/backup/try-backup';
import { Person } from '../../../server/src/identity';
import { localPictureStore, openPictureStore } from '../../../server/src/pictures';
import { clock, seconds } from '../../../server/src/platform/clock';
import { loadKeys } from '../../../server/src/platform/crypto';
import { isServerUrl, openDatabase } from '../../../server/src/platform/database';
import { openWholeDatabase } from '../../../server/src/platform/database/whole';
import { submitForCheck } from '../../../server/src/moderation';
import { transferPoints } from '../../../server/src/points/transfers/transfer-points';
import { findLastTrial, RestoreTrial } from '../../../server/src/platform/restore-trials';
import { seedDemo } from '../../../server/src/seed';
import { openBackupDesk, readBackedUp, readFiles, type BackupDesk } from '../../support/backup-desk';
import { makePicture } from '../../support/factories/pictures';
import { S3_ACCOUNT, startS3 } from '../../support/start-s3';
import { openPointsDesk } from '../../support/points-desk';

const pause = () => new Promise((resolve) => setImmediate(resolve));

let desk: BackupDesk;
let made: Awaited<ReturnType<typeof makeBackup>>;
beforeAll(async () => {
  desk = await openBackupDesk();
  const { database, pictureStore } = desk.server.parts;
  await seedDemo(database, pictureStore);
  await makePicture(desk.server.parts, (await database.read((db) => db.find(Person, { take: 1 })))[0]!.id, 'used');
  made = await desk.make();
});
afterAll(() => desk.close());

/** The next backup is another one, without waiting for a second. */
const makeAnother = () => {
  clock.advance(seconds(2));
  return desk.make();
};

describe('a backup', () => {
  it('brings back every row of every table, and every picture', async () => {
    const into = await desk.restore(made.path);
    const [there, here] = [await desk.dump(into.url), await desk.dump(desk.url)];
    expect(Object.values(here).flat().length).toBeGreaterThan(1_000);
    expect(there).toEqual(here);
    const pictures = readFiles(join(desk.folder, 'pictures'));
    expect(pictures.size).toBeGreaterThan(10);
    expect(readFiles(into.pictures)).toEqual(pictures);
    expect(await desk.withDatabase(into.url, (database) => database.schemaDifference())).toEqual([]);
  });

  it('goes from a server into the embedded database as well', async () => {
    const into = await desk.restore(made.path, { url: desk.fileUrl() });
    const name = await desk.withDatabase(into.url, (database) =>
      database.read((db) => db.findOneByOrFail(Person, { nickname: demoPersonas.resident.name })),
    );
    expect(name.phone).toMatch(/^1\d{10}$/);
  });

  it('tells neither the secret nor what is sealed', async () => {
    const resident = await desk.server.parts.database.read((db) =>
      db.findOneByOrFail(Person, { nickname: demoPersonas.resident.name }),
    );
    const files = [...readFiles(made.path)].filter(([name]) => !name.endsWith('.jpg'));
    const text = files.map(([name, bytes]) => (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()).join();
    expect(text).toContain(resident.nickname);
    const { YUANLI_SECRET: secret } = desk.server.parts.env;
    for (const form of ['utf8', 'base64', 'base64url', 'hex'] as const)
      expect(text).not.toContain(form === 'utf8' ? secret : Buffer.from(secret).toString(form).replace(/=+$/, ''));
    expect(text).not.toContain(resident.phone);
  });

  it('is for nobody else to read', () => {
    expect(statSync(made.path).mode & 0o077).toBe(0);
    for (const { file } of made.tables) expect(statSync(join(made.path, file)).mode & 0o077).toBe(0);
  });

  it('keeps what its pictures share with the one before once, and fetches anew what went bad there', async () => {
    const next = await makeAnother();
    const [file, other] = [...readFiles(join(next.path, 'pictures')).keys()];
    const inodes = (name: string) => [made, next].map(({ path }) => statSync(join(path, 'pictures', name)).ino);
    expect(new Set(inodes(file!)).size).toBe(1);
    // One file in both, so both go bad.
    appendFileSync(join(next.path, 'pictures', other!), 'x');
    const third = await makeAnother();
    expect(new Set([next, third].map(({ path }) => statSync(join(path, 'pictures', other!)).ino)).size).toBe(2);
    await desk.restore(third.path);
    made = third;
  });

  it('fetches pictures from a bucket, and brings them back into one', async () => {
    const s3 = await startS3();
    const store = await openPictureStore({
      PICTURE_STORE: 's3',
      PICTURE_FOLDER: '',
      S3_ENDPOINT: s3.url,
      S3_REGION: S3_ACCOUNT.region,
      S3_BUCKET: S3_ACCOUNT.bucket,
      S3_ACCESS_KEY_ID: S3_ACCOUNT.accessKeyId,
      S3_SECRET_ACCESS_KEY: S3_ACCOUNT.secretAccessKey,
    });
    await desk.restore(made.path, { store });
    const there = new Map(s3.objects);
    expect(there.size).toBe(made.pictures.rows);
    const copy = await desk.make({ store, folder: join(desk.folder, 'from-s3') });
    expect(copy.pictures).toMatchObject({ rows: made.pictures.rows, contentSha256: made.pictures.contentSha256 });
    s3.objects.clear();
    await desk.restore(copy.path, { store });
    expect(s3.objects).toEqual(there);
    await s3.close();
  });

  it('says how many files of pictures it did not find', async () => {
    const { database } = desk.server.parts;
    const [{ id } = { id: '' }] = await database.read((db) => db.find(Person, { take: 1 }));
    await makePicture(desk.server.parts, id, 'stored');
    expect((await makeAnother()).pictures.missing).toBe(made.pictures.missing + 1);
  });

  it('is removed when there are newer ones enough', async () => {
    const all = await findBackups(desk.backups);
    expect(await removeOldBackups(desk.backups, 2)).toBe(all.length - 2);
    expect(await findBackups(desk.backups)).toEqual(all.slice(-2));
    made = await makeAnother();
  });

  it('of an empty database is none', async () => {
    const url = desk.fileUrl();
    clock.advance(seconds(2));
    writeFileSync(url.slice('file:'.length), '');
    await expect(desk.make({ url })).rejects.toThrow('没有什么可以备份');
  });
});

describe('a backup taken while people go on writing', () => {
  it('shows one moment: the book balances, and what follows from an act stands beside it', async () => {
    const { server } = desk;
    const pointsDesk = await openPointsDesk(server);
    const home = await pointsDesk.newHousehold();
    const giver = await pointsDesk.newPerson('王奶奶', home);
    const taker = await pointsDesk.newPerson('小王', home);
    await pointsDesk.give(giver, 50_000);
    await pointsDesk.set({ allowsFamilyTransfer: true });
    const { communityId } = pointsDesk;
    const { database } = server.parts;
    const actor = { personId: giver.id, sessionId: '', grants: [] };
    let acknowledged = 0;
    let isOver = false;
    const write = async () => {
      while (!isOver && acknowledged < 400) {
        const input = { communityId, toPersonId: taker.id, amount: 1, words: `第${acknowledged}次` };
        await database.inTransaction((tx) => transferPoints(tx, actor, input, { submitForCheck }));
        acknowledged++;
        // The embedded database answers at once: the backup would never have its turn.
        await pause();
      }
    };
    const writers = [write(), write()];
    while (acknowledged < 5) await pause();
    const before = acknowledged;
    const copy = await makeBackup({
      url: desk.url,
      store: server.parts.pictureStore,
      folder: join(desk.folder, 'busy'),
    });
    isOver = true;
    await Promise.all(writers);

    const postings = readBackedUp(copy, 'points_posting');
    expect(postings.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(0);
    const transactions = readBackedUp(copy, 'points_transaction');
    expect(new Set(postings.map(({ transactionId }) => transactionId))).toEqual(
      new Set(transactions.map(({ id }) => id)),
    );
    const transfers = transactions.filter(
      (row) => row['communityId'] === communityId && row['causeKind'] === 'transfer',
    );
    expect(transfers.length).toBeGreaterThanOrEqual(before);
    expect(transfers.length).toBeLessThan(acknowledged);
    const checked = readBackedUp(copy, 'outbox_message').flatMap(({ topic, payload }) =>
      topic === 'moderation.check' ? [(JSON.parse(String(payload)) as { checkId: string }).checkId] : [],
    );
    expect(checked.length).toBeGreaterThanOrEqual(transfers.length);
    const checks = new Set(readBackedUp(copy, 'moderation_check').map(({ id }) => id));
    expect(checked.filter((id) => !checks.has(id))).toEqual([]);
    expect(readBackedUp(copy, 'points_transfer_words').length).toBe(transfers.length);
    const accounts = readBackedUp(copy, 'points_account').filter(({ balance }) => balance !== null);
    for (const { id, balance } of accounts) {
      const own = postings.filter(({ accountId }) => accountId === id);
      expect(own.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(Number(balance));
    }
    await desk.restore(copy.path);
  });
});

describe('bringing back', () => {
  const refused = async (sentence: string, change: () => void, undo: () => void) => {
    const url = await desk.freshUrl();
    change();
    try {
      await expect(desk.restore(made.path, { url })).rejects.toThrow(sentence);
    } finally {
      undo();
    }
    const whole = await openWholeDatabase(url).catch(() => null);
    expect((await whole?.findTables()) ?? []).toEqual([]);
    await whole?.close();
  };
  const withFile = (name: string, change: (path: string, bytes: Buffer) => void) => {
    const path = join(made.path, name);
    const bytes = readFileSync(path);
    return [() => change(path, bytes), () => writeFileSync(path, bytes)] as const;
  };
  const turnBit = (path: string, bytes: Buffer) => {
    const broken = Buffer.from(bytes);
    broken[broken.length >> 1]! ^= 1;
    writeFileSync(path, broken);
  };

  it('is refused where one bit of a table, of a picture or of the list has changed', async () => {
    const picture = join('pictures', [...readFiles(join(made.path, 'pictures')).keys()][0]!);
    for (const file of ['tables/wish.jsonl.gz', 'pictures.jsonl.gz', picture])
      await refused('已经损坏', ...withFile(file, turnBit));
  });

  it('is refused where a file is missing, and where there is none at all', async () => {
    const picture = join('pictures', [...readFiles(join(made.path, 'pictures')).keys()][0]!);
    for (const file of ['tables/wish.jsonl.gz', picture])
      await refused('缺少', ...withFile(file, (path) => rmSync(path)));
    await refused('没有备份', ...withFile('manifest.json', (path) => rmSync(path)));
  });

  it('is refused where the manifest was changed by somebody without the secret', async () => {
    const [change, undo] = withFile('manifest.json', (path, bytes) =>
      writeFileSync(path, bytes.toString().replace(/"madeAt": "20/, '"madeAt": "19')),
    );
    await refused('被改动过', change, undo);
    await refused('已经损坏', ...withFile('manifest.json', (path) => writeFileSync(path, '{')));
  });

  it('is refused under another secret, in words that say so', async () => {
    const { YUANLI_SECRET: secret } = desk.server.parts.env;
    await refused(
      '另一个YUANLI_SECRET',
      () => loadKeys('another-secret-of-at-least-32-characters'),
      () => loadKeys(secret),
    );
  });

  it('is refused by an older version', async () => {
    const older = { ...schema, migrations: schema.migrations.slice(0, -1) };
    await expect(desk.restore(made.path, { schema: older })).rejects.toThrow('更新的版本');
  });

  it('of an older version ends with the tables of this one', async () => {
    const url = await desk.freshUrl();
    const older = schema.migrations.slice(0, -1);
    const database = await openDatabase(url, { entities: [], migrations: older });
    await database.migrate().finally(() => database.close());
    const copy = await makeBackup({ url, store: localPictureStore(desk.folder), folder: join(desk.folder, 'older') });
    const { url: newer } = await desk.restore(copy.path);
    expect(await desk.withDatabase(newer, (database) => database.pendingMigrations())).toBe(false);
    expect(await desk.withDatabase(newer, (database) => database.schemaDifference())).toEqual([]);
  });

  it('is refused where the database holds something, unless told to replace it', async () => {
    const { url } = await desk.restore(made.path);
    await desk.withDatabase(url, (database) =>
      database.inTransaction((tx) => tx.update(Person, { nickname: demoPersonas.resident.name }, { nickname: '改了' })),
    );
    await expect(desk.restore(made.path, { url })).rejects.toThrow('已经有数据');
    expect(JSON.stringify((await desk.dump(url))['person'])).toContain('改了');
    await desk.restore(made.path, { url, replaces: true });
    expect(await desk.dump(url)).toEqual(await desk.dump((await desk.restore(made.path)).url));
  });

  it('that broke off leaves a database on which no server starts', async () => {
    const url = await desk.freshUrl();
    const full = { ...localPictureStore(desk.folder), put: () => Promise.reject(new Error('disk full')) };
    await expect(desk.restore(made.path, { url, store: full })).rejects.toThrow('disk full');
    expect(await desk.withDatabase(url, (database) => database.pendingMigrations())).toBe(true);
    await desk.restore(made.path, { url, replaces: true });
    expect(await desk.withDatabase(url, (database) => database.pendingMigrations())).toBe(false);
  });
});

describe('trying a backup', () => {
  it('records that it can be brought back, and leaves nothing behind', async () => {
    const before = await desk.dump(desk.url);
    await tryBackup({ path: made.path, url: desk.url, schema });
    const after = await desk.dump(desk.url);
    const trial = await desk.server.parts.database.read(findLastTrial);
    expect(trial).toMatchObject({ madeAt: new Date(made.madeAt), pictureFiles: made.pictures.rows });
    expect({ ...after, restore_trial: [] }).toEqual({ ...before, restore_trial: [] });
    if (isServerUrl(desk.url)) {
      const scratch = await openWholeDatabase(scratchOf(desk.url));
      expect(await scratch.findTables()).toEqual([]);
      await scratch.close();
    } else expect([...readFiles(desk.backups).keys()].filter((name) => name.startsWith('.try'))).toEqual([]);
  });

  it('records nothing where it failed', async () => {
    const count = () => desk.server.parts.database.read((db) => db.count(RestoreTrial));
    const before = await count();
    const file = join(made.path, 'tables/wish.jsonl.gz');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, -1));
    await expect(tryBackup({ path: made.path, url: desk.url, schema })).rejects.toThrow('已经损坏');
    writeFileSync(file, bytes);
    expect(await count()).toBe(before);
  });
});
