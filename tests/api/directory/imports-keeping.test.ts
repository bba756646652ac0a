import type { ImportColumn } from '@yuanli/shared/directory/import-columns';
import { importKinds } from '../../../server/src/app/import-kinds';
import { Location } from '../../../server/src/directory/services/location.entity';
import { ServiceAtLocation } from '../../../server/src/directory/services/service-at-location.entity';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, days, minutes } from '../../../server/src/platform/clock';
import type { Database } from '../../../server/src/platform/database';
import { FileImport, FileImportRow, importHandlers, purgeFileImports } from '../../../server/src/platform/imports';
import { OutboxMessage } from '../../../server/src/platform/outbox';
import { csvOf, lineOf, openImportDesk, type Line } from '../../support/import-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const linesUpTo = (n: number, given: Line = {}): Line[] =>
  Array.from({ length: n }, (_, index) => lineOf(index + 1, given));

describe('bringing in a file of services', () => {
  const { server } = useServer();
  let database: Database;
  beforeAll(async () => {
    ({ database } = server.parts);
  });
  afterEach(() => clock.set(null));

  const rowsLeft = (importId: string) => database.read((db) => db.countBy(FileImportRow, { importId }));
  const columnsOf = (...columns: ImportColumn[]) => columns;

  it('changes nothing when the same file comes again, and what was corrected only', async () => {
    const { bringIn, check, services } = await openImportDesk(server);
    const lines = linesUpTo(3, { phone: '0731-55550101', location: '便民中心', address: '青石街1号' });
    await bringIn(csvOf(lines));
    const before = await services();
    expect(await bringIn(csvOf(lines))).toMatchObject({ state: 'kept', fresh: 0, changed: 0, same: 3 });
    expect(await services()).toEqual(before);

    lines[1] = { ...lines[1], phone: '0731-55550199' };
    const corrected = csvOf([...lines.slice(1), lineOf(4)]);
    expect(await check(corrected)).toMatchObject({ state: 'checked', fresh: 1, changed: 1, same: 1 });
    expect(await services()).toEqual(before);
    await bringIn(corrected);
    const after = await services();
    expect(after.map(({ externalId, phones }) => [externalId, phones])).toEqual([
      ['FW-1', ['0731-55550101']],
      ['FW-2', ['0731-55550199']],
      ['FW-3', ['0731-55550101']],
      ['FW-4', []],
    ]);
    // What the file does not name stays to the letter, and who is named again stays the same service.
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(after[1]!.id).toBe(before[1]!.id);
  });

  it('leaves alone what a file has no column for, and empties what it leaves empty', async () => {
    const { bringIn, services } = await openImportDesk(server);
    const full = lineOf(1, {
      phone: '0731-55550101',
      wheelchair: '是',
      cost: '每次20元',
      openingHours: '24/7',
      keywords: '理发',
      organization: '利民公司',
      location: '便民中心',
    });
    await bringIn(csvOf([full]));
    await database.inTransaction((tx) => tx.update(Location, { name: '便民中心' }, { accessibility: '北门有坡道' }));
    const few = columnsOf('externalId', 'name', 'category', 'address', 'latitude', 'longitude', 'coordinates', 'cost');
    const changed = { ...full, name: '利民美发', cost: '' };
    expect(await bringIn(csvOf([changed, lineOf(2)], few))).toMatchObject({ fresh: 1, changed: 1 });
    expect((await services())[0]).toMatchObject({
      name: '利民美发',
      cost: null,
      phones: ['0731-55550101'],
      openingHours: '24/7',
      keywords: '理发',
      isWheelchairAccessible: true,
      organization: { name: '利民公司' },
      location: { name: '便民中心', isWheelchairAccessible: true, accessibility: '北门有坡道' },
    });
    // Another service moves in: what was known of the place stays.
    const second = lineOf(3, { address: full.address!, location: '便民中心' });
    await bringIn(csvOf([second], [...few, 'location']));
    expect((await services())[2]).toMatchObject({
      isWheelchairAccessible: true,
      location: { accessibility: '北门有坡道' },
    });
  });

  it('says who brought in how many', async () => {
    const { bringIn, community, worker } = await openImportDesk(server);
    const { id } = await bringIn(csvOf(linesUpTo(2)));
    const trail = await database.read((db) =>
      db.findBy(AuditEntry, { subjectId: community.id, action: 'services.imported' }),
    );
    expect(trail).toMatchObject([
      { actorId: worker.id, detail: { importId: id, rows: 2, fresh: 2, changed: 0, same: 0, closed: 0 } },
    ]);
    expect(await rowsLeft(id)).toBe(0);
  });

  it('is asked for once, after the dry run, and not after another file', async () => {
    const { handIn, check, keep, see, services } = await openImportDesk(server);
    const { body: unchecked } = await handIn(csvOf(linesUpTo(2)));
    expectRefused(await keep(unchecked.id), 'import.not_checked');
    const [first, second] = [await check(csvOf(linesUpTo(2))), await check(csvOf(linesUpTo(3)))];
    const both = await Promise.all([keep(first.id), keep(first.id), keep(second.id), keep(second.id)]);
    // One file has its turn, by one of the two who asked for it.
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const chosen = both[0]!.status === 200 || both[1]!.status === 200 ? first : second;
    const other = chosen === first ? second : first;
    expectRefused(await keep(other.id), 'import.another_under_way');
    await server.settle();
    expect(await see(chosen.id)).toMatchObject({ state: 'kept', done: chosen.rows });
    expectRefused(await keep(chosen.id), 'import.already_kept');
    expectRefused(await keep(other.id), 'import.outdated');
    expect(await services()).toHaveLength(chosen.rows);
  });

  it('loses and doubles nothing when it breaks off between two parts, or two workers do the same part', async () => {
    const { handIn, keep, see, services } = await openImportDesk(server);
    const {
      body: { id },
    } = await handIn(csvOf([...linesUpTo(1_200), { ...lineOf(1_201), category: '' }]));
    /** Plays the workers: every message that waits is done by two at once, and one of seven transactions dies before it commits. */
    const workThrough = async () => {
      let attempts = 0;
      const dying: Database = {
        ...database,
        inTransaction: (work) =>
          database.inTransaction(async (tx) => {
            const done = await work(tx);
            if (++attempts % 7 === 1) throw new Error('the power went');
            return done;
          }),
      };
      for (;;) {
        const waiting = await database.read((db) => db.findBy(OutboxMessage, { state: 'waiting' }));
        if (waiting.length === 0) return;
        for (const { id: messageId, topic, payload } of waiting) {
          const deliver = () =>
            (importHandlers(dying, importKinds) as Record<string, (payload: object) => Promise<void>>)[topic]!(
              payload,
            ).then(
              () => true,
              () => false,
            );
          const [one, two] = await Promise.all([deliver(), deliver()]);
          if (one || two)
            await database.inTransaction((tx) => tx.update(OutboxMessage, { id: messageId }, { state: 'done' }));
        }
      }
    };
    await workThrough();
    expect(await see(id)).toMatchObject({ state: 'checked', rows: 1_201, done: 1_201, fresh: 1_200, badRows: 1 });

    const good = (await handIn(csvOf(linesUpTo(350)))).body.id;
    await workThrough();
    expect((await keep(good)).status).toBe(200);
    await workThrough();
    expect(await see(good)).toMatchObject({ state: 'kept', done: 350 });
    const kept = await services();
    expect(kept).toHaveLength(350);
    expect(new Set(kept.map(({ externalId }) => externalId)).size).toBe(350);
    expect(await rowsLeft(good)).toBe(0);
    // A message that comes much too late does nothing.
    const late = importHandlers(database, importKinds);
    await late['imports.read']({ importId: good, round: 1 });
    for (const state of ['checking', 'keeping'] as const)
      await late['imports.step']({ importId: good, round: 1, state, done: 0 });
    expect([await see(good), await services()]).toEqual([expect.objectContaining({ state: 'kept', done: 350 }), kept]);
  });

  it('is begun once when the answer got lost and the phone asks again', async () => {
    const { community, handIn } = await openImportDesk(server);
    const file = csvOf(linesUpTo(2));
    const answers = [await handIn(file, { key: 'the-same-tap' }), await handIn(file, { key: 'the-same-tap' })];
    expect(answers[1]!.body.id).toBe(answers[0]!.body.id);
    expect(await database.read((db) => db.countBy(FileImport, { communityId: community.id }))).toBe(1);
  });

  it('is forgotten when nobody comes back to it for a week, and then lets another file in', async () => {
    const { check, bringIn, keep, see } = await openImportDesk(server);
    const left = await check(csvOf(linesUpTo(2)));
    const stuck = await check(csvOf(linesUpTo(3)));
    await keep(stuck.id);
    await database.inTransaction((tx) => tx.update(OutboxMessage, { state: 'waiting' }, { state: 'dead' }));
    await purgeFileImports(importKinds).run(database);
    expect([(await see(left.id)).state, (await see(stuck.id)).state]).toEqual(['checked', 'keeping']);
    clock.advance(days(8));
    await purgeFileImports(importKinds).run(database);
    for (const [{ id }, because] of [
      [left, '什么都没有存'],
      [stuck, '已经导入的都在'],
    ] as const) {
      expect(await see(id)).toMatchObject({
        state: 'failed',
        failedBecause: `文件放置太久，导入已停止；${because}，请重新上传`,
      });
      expect(await rowsLeft(id)).toBe(0);
    }
    expectRefused(await keep(left.id), 'import.outdated');
    expect(await bringIn(csvOf(linesUpTo(1)))).toMatchObject({ state: 'kept' });
  });

  it('stops at a line that somebody’s change made unreadable, and says what is in already', async () => {
    const { bringIn, check, keep, see, services } = await openImportDesk(server);
    await bringIn(csvOf([lineOf(120)]));
    const known = (await services())[0]!.id;
    const setPhone = (phone: string) =>
      database.inTransaction((tx) => tx.update(ServiceAtLocation, { id: known }, { phones: [phone] }));
    // Kept long ago, when a number could be anything: no news, so nobody is asked to change it.
    await setPhone('没有');
    clock.advance(minutes(1));
    const lines = linesUpTo(150).map((line) => (line.externalId === 'FW-120' ? { ...line, phone: '没有' } : line));
    const { id, ...report } = await check(csvOf(lines));
    expect(report).toMatchObject({ state: 'checked', badRows: 0, fresh: 149 });
    await setPhone('0731-55550101');
    await keep(id);
    await server.settle();
    expect(await see(id)).toMatchObject({
      state: 'failed',
      done: 100,
      failedBecause: expect.stringMatching(/^前面的行已经导入，第121行现在无法识别，改好后请重新选择文件：/),
    });
    expect(await services()).toHaveLength(101);
    expect(await rowsLeft(id)).toBe(0);
    expect(await bringIn(csvOf(linesUpTo(1)))).toMatchObject({ state: 'kept' });
  });

  it('shows how far it is', async () => {
    const { check, keep, see, community } = await openImportDesk(server);
    const { id } = await check(csvOf(linesUpTo(250)));
    expect((await keep(id)).body).toMatchObject({ state: 'keeping', rows: 250, done: 0 });
    await importHandlers(database, importKinds)['imports.step']({ importId: id, round: 1, state: 'keeping', done: 0 });
    expect(await see(id)).toMatchObject({ state: 'keeping', rows: 250, done: 100, fresh: 250 });
    expect(await database.read((db) => db.countBy(ServiceAtLocation, { communityId: community.id }))).toBe(100);
    await server.settle();
    expect(await see(id)).toMatchObject({ state: 'kept', done: 250 });
  });
});
