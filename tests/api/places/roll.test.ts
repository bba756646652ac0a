import { randomUUID } from 'node:crypto';
import { rollEndpoints as endpoints } from '@yuanli/shared/places/roll.endpoints';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, days } from '../../../server/src/platform/clock';
import { type Database, selectPlain } from '../../../server/src/platform/database';
import {
  FileImport,
  FileImportPart,
  FileImportRow,
  importHandlers,
  purgeFileImports,
} from '../../../server/src/platform/imports';
import { readWholeSheet } from '../../../server/src/platform/sheets';
import { OutboxMessage } from '../../../server/src/platform/outbox';
import { importKinds } from '../../../server/src/app/import-kinds';
import { InboxMessage } from '../../../server/src/messages/entities';
import { Household } from '../../../server/src/places/household.entity';
import { appoint, makePerson, signInAs } from '../../support/factories/people';
import { makeCommunity } from '../../support/factories/places';
import { openRollDesk, rollTitles as TITLES } from '../../support/roll-desk';
import type { TestServer } from '../../support/test-server';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';
import { newPhone } from '../../support/factories/people';

const ROLL = [
  TITLES,
  '石榴院,2号楼,3单元,501,89.50,陈桂兰,13855551001,是',
  '石榴院,2号楼,3单元,501,,陈小满,13855551002,否',
  '石榴院,2,3,502,104.35,,,',
  '海棠院,1号楼,,101,61,赵国栋,,是',
].join('\r\n');

describe('bringing in the roll', () => {
  const { server } = useServer();
  let database: TestServer['parts']['database'];
  beforeAll(async () => {
    ({ database } = server.parts);
  });
  afterEach(() => clock.set(null));

  const desk = (courtyards = ['石榴院', '海棠院']) => openRollDesk(server, courtyards);
  const HOMES = [
    '海棠院1号楼101 6100 赵国栋业主',
    '石榴院2号楼3单元501 8950 陈小满13855551002 陈桂兰13855551001业主',
    '石榴院2号楼3单元502 10435',
  ];
  const trailOf = async (subjectId: string) =>
    (await database.read((db) => db.findBy(AuditEntry, { subjectId }))).map(({ action, detail }) => ({
      action,
      detail,
    }));

  it('keeps names and phones sealed, in the trial, on the roll and in its trace', async () => {
    const { bringIn, check } = await desk(['石榴院']);
    await bringIn(ROLL.split('\r\n').slice(0, 3).join('\n'));
    await check(`${ROLL.split('\r\n').slice(0, 2).join('\n')}\n石榴院,2,3,503,80,陈桂?,13855551001,是`);
    for (const table of ['household_member', 'roll_change', 'file_import', 'file_import_row', 'file_import_part']) {
      const raw = await database.read((db) => selectPlain(db, `SELECT * FROM ${table}`));
      expect(raw.length).toBeGreaterThan(0);
      expect(JSON.stringify(raw)).not.toMatch(/陈桂|13855551001/);
    }
  });

  it('changes nothing in the trial, and forgets a file that was the wrong one', async () => {
    const { community, as, check, homes, keep } = await desk();
    const { id } = await check(ROLL);
    expect(await server.call(endpoints.getRollImport, { id }, { as })).toMatchObject({
      body: {
        state: 'checked',
        rows: 4,
        fresh: 3,
        changed: 0,
        people: 3,
        badRows: 0,
        can: { keep: true, drop: true, undo: false },
      },
    });
    expect(await homes()).toEqual([]);
    expect(await trailOf(community.id)).toEqual([]);
    await server.call(endpoints.dropRollImport, { id }, { as });
    expect(await database.read((db) => db.countBy(FileImportPart, { importId: id }))).toBe(0);
    expect(await database.read((db) => db.countBy(FileImportRow, { importId: id }))).toBe(0);
    expectRefused(await keep(id), 'import.outdated');
    expect((await server.call(endpoints.findRollImports, { communityId: community.id }, { as })).body.items).toEqual(
      [],
    );
  });

  it('is written down', async () => {
    const { community, bringIn, worker, as } = await desk();
    const { id } = await bringIn(ROLL);
    expect(await trailOf(community.id)).toMatchObject([
      { action: 'roll.imported', detail: { importId: id, rows: 4, fresh: 3, changed: 0, people: 3 } },
    ]);
    const { body } = await server.call(endpoints.findRollImports, { communityId: community.id }, { as });
    expect(body.items).toMatchObject([{ id, state: 'kept', byName: worker.nickname, done: 3, parts: 3 }]);
  });

  it('changes what is different the second time, says who comes and who goes, and never doubles a home', async () => {
    const { bringIn, check, changes, homes } = await desk();
    await bringIn(ROLL);
    expect(await bringIn(ROLL)).toMatchObject({ state: 'kept', fresh: 0, changed: 0, same: 3 });

    const moved = [TITLES, '石榴院,2号楼,3单元,501,90,周明远,13855551003,是', '石榴院,2号楼,3单元,502,104.35,,,'].join(
      '\n',
    );
    const { id } = await check(moved);
    expect(await changes(id)).toMatchObject([
      {
        label: '石榴院2号楼3单元501',
        came: ['周明远'],
        gone: ['陈桂兰', '陈小满'],
        altered: [],
        touched: [],
        areaBefore: 8950,
        areaAfter: 9000,
      },
    ]);
    expect(await homes()).toEqual(HOMES);
    expect(await bringIn(moved)).toMatchObject({ fresh: 0, changed: 1, came: 1, gone: 2, same: 1 });
    expect(await homes()).toEqual([
      '海棠院1号楼101 6100 赵国栋业主',
      '石榴院2号楼3单元501 9000 周明远13855551003业主',
      '石榴院2号楼3单元502 10435',
    ]);
  });

  it('names the verified residents whose entry goes, leaves them verified, and tells them', async () => {
    const { bringIn, check, changes, homeOf, keep } = await desk(['石榴院']);
    const [moved, stays] = [newPhone(), newPhone()];
    const line = (name: string, phone: string) => `石榴院,4号楼,1单元,404,80,${name},${phone},是`;
    await bringIn([TITLES, line('冯一', moved), line('冯二', stays)].join('\n'));
    const { id: householdId } = await homeOf('404');
    const [gone, other] = [
      await makePerson(database, { verifiedIn: { id: householdId }, phone: moved }),
      await makePerson(database, { verifiedIn: { id: householdId }, phone: stays }),
    ];
    const { id, ...trial } = await check([TITLES, line('冯二', stays)].join('\n'));
    expect(trial).toMatchObject({ changed: 1, gone: 1, touched: 1 });
    expect((await changes(id))[0]!.touched).toEqual([
      {
        personId: gone.id,
        nickname: gone.nickname,
        phoneMasked: `${moved.slice(0, 3)}****${moved.slice(-4)}`,
        isNamed: true,
      },
    ]);
    await keep(id);
    await server.settle();
    const inboxOf = (personId: string) => database.read((db) => db.findBy(InboxMessage, { personId }));
    expect(await inboxOf(gone.id)).toMatchObject([
      { title: '住户名册上您的登记有变动', text: expect.stringContaining('4号楼1单元404') },
    ]);
    expect(await inboxOf(other.id)).toEqual([]);
    expect(
      await server.call(endpoints.getRollHome, { id: householdId }, { as: await signInAs(database, gone) }),
    ).toMatchObject({ status: 403 });
  });

  it('is taken back as a whole, except where something was changed since or somebody lives by now', async () => {
    const { as, bringIn, homes, homeOf, undo, see } = await desk(['石榴院']);
    const line = (room: number, name: string) => `石榴院,5号楼,1单元,${room},80,${name},,是`;
    const first = await bringIn([TITLES, line(501, '甲'), line(502, '乙')].join('\n'));
    const before = await homes();
    const second = await bringIn(
      [TITLES, line(501, '丙'), line(502, '丁'), line(503, '戊'), line(504, '己')].join('\n'),
    );
    const touched = await homeOf('502');
    const edit = { id: touched.id, version: touched.version, reason: '本人来说的', areaHundredths: 8100, members: [] };
    expect((await server.call(endpoints.changeRollHome, edit, { as })).status).toBe(200);
    await makePerson(database, { verifiedIn: await homeOf('504') });

    const asked = await Promise.all([undo(second.id), undo(second.id)]);
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 409]);
    await server.settle();
    expect(await see(second.id)).toMatchObject({ state: 'undone', undone: 2, skipped: 2 });
    expect(await homes()).toEqual([before[0], '石榴院5号楼1单元502 8100', '石榴院5号楼1单元504 8000 己业主']);
    expectRefused(await undo(second.id), 'import.already_undone');
    // 502 was changed by the second file, and that stays: the first one's doing is not the last.
    await undo(first.id);
    await server.settle();
    expect(await see(first.id)).toMatchObject({ state: 'undone', undone: 0, skipped: 2 });
  });

  it('leaves alone a home that was corrected by hand between the trial and its turn', async () => {
    const { as, bringIn, check, changes, homes, homeOf, keep, see } = await desk(['石榴院']);
    const file = (name: string) =>
      [TITLES, `石榴院,6号楼,,601,80,${name},,是`, `石榴院,6号楼,,602,80,${name},,是`].join('\n');
    await bringIn(file('甲'));
    const { id } = await check(file('乙'));
    const home = await homeOf('601');
    const edit = { id: home.id, version: home.version, reason: '看错了', areaHundredths: 7000, members: [] };
    await server.call(endpoints.changeRollHome, edit, { as });
    await keep(id);
    await server.settle();
    expect(await see(id)).toMatchObject({ state: 'kept', changed: 2, skipped: 1 });
    expect((await changes(id)).map(({ isSkipped }) => isSkipped).sort()).toEqual([false, true]);
    expect(await homes()).toEqual(['石榴院6号楼601 7000', '石榴院6号楼602 8000 乙业主']);
  });

  it('is refused to everyone who does not work for this community, at every step', async () => {
    const { community, check, handIn, homes, keep } = await desk();
    const { id } = await check(ROLL);
    const other = await makePerson(database);
    await appoint(database, other, 'community_worker', (await makeCommunity(database)).id);
    const gridWorker = await makePerson(database);
    await appoint(database, gridWorker, 'grid_worker', community.id);
    for (const person of [other, gridWorker, await makePerson(database)]) {
      const as = await signInAs(database, person);
      const answers = [
        await handIn(ROLL, { as }),
        await keep(id, { as }),
        await server.call(endpoints.getRollImport, { id }, { as }),
        await server.call(endpoints.findRollImportProblems, { id }, { as }),
        await server.call(endpoints.findRollImportChanges, { id }, { as }),
        await server.call(endpoints.undoRollImport, { id }, { as }),
        await server.call(endpoints.dropRollImport, { id }, { as }),
      ];
      for (const answer of answers) expectRefused(answer, 'request.not_allowed');
    }
    expect(await homes()).toEqual([]);
  });

  it('answers the same to the same request, once', async () => {
    const { community, handIn } = await desk();
    const key = randomUUID();
    const first = await handIn(ROLL, { key });
    expect((await handIn(ROLL, { key })).body).toEqual(first.body);
    expect(await database.read((db) => db.countBy(FileImport, { communityId: community.id }))).toBe(1);
    expectRefused(await handIn(`${ROLL}\n`, { key }), 'request.key_reused');
  });

  it('never doubles a home when two bring in the same roll at once', async () => {
    const { check, homes, keep } = await desk();
    const trials = [await check(ROLL), await check(ROLL), await check(ROLL)];
    const answers = await Promise.all(trials.map(({ id }) => keep(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await server.settle();
    expect(await homes()).toEqual(HOMES);
    for (const { id } of trials) expect((await keep(id)).status).toBe(409);
  });

  const lines = (count: number, from = 0) =>
    Array.from({ length: count }, (_, n) => n + from).map(
      (n) => `石榴院,${(n % 40) + 1},${(n % 4) + 1},${n},80.5,住户${n},138${String(n).padStart(8, '0')},是`,
    );

  it('loses and doubles nothing when it breaks off between two parts, or two workers do the same part', async () => {
    const { handIn, homes, keep, see, undo } = await desk(['石榴院']);
    let attempts = 0;
    /** One of seven transactions dies before it commits. */
    const dying: Database = {
      ...database,
      inTransaction: (work) =>
        database.inTransaction(async (tx) => {
          const done = await work(tx);
          if (++attempts % 7 === 1) throw new Error('the power went');
          return done;
        }),
    };
    const handlers = importHandlers(dying, importKinds) as Record<string, (payload: object) => Promise<void>>;
    const workThrough = async () => {
      for (;;) {
        const waiting = await database.read((db) => db.findBy(OutboxMessage, { state: 'waiting' }));
        if (waiting.length === 0) return;
        for (const { id: messageId, topic, payload } of waiting) {
          const deliver = () =>
            handlers[topic]!(payload).then(
              () => true,
              () => false,
            );
          const [one, two] = await Promise.all([deliver(), deliver()]);
          if (one || two)
            await database.inTransaction((tx) => tx.update(OutboxMessage, { id: messageId }, { state: 'done' }));
        }
      }
    };
    await database.inTransaction((tx) => tx.update(OutboxMessage, { state: 'waiting' }, { state: 'done' }));
    const { id } = (await handIn([TITLES, ...lines(450)].join('\n'))).body;
    await workThrough();
    expect(await see(id)).toMatchObject({ state: 'checked', rows: 450, fresh: 450, people: 450 });
    await keep(id);
    await workThrough();
    expect(await see(id)).toMatchObject({ state: 'kept', done: 450 });
    expect(new Set((await homes()).map((home) => home.split(' ')[0])).size).toBe(450);
    expect(await homes()).toHaveLength(450);
    await undo(id);
    await workThrough();
    expect(await see(id)).toMatchObject({ state: 'undone', undone: 450, skipped: 0 });
    expect(await homes()).toEqual([]);
    // Brought in again, they are the same homes.
    expect(await database.read((db) => db.countBy(Household, {}))).toBeGreaterThanOrEqual(450);
  });

  it('is given up when nobody comes back to it for a week, or it hangs for a day, and then lets another file in', async () => {
    const { bringIn, check, keep, see } = await desk();
    const left = await check(ROLL);
    const stuck = await check(`${ROLL}\n`);
    await keep(stuck.id);
    await database.inTransaction((tx) => tx.update(OutboxMessage, { state: 'waiting' }, { state: 'dead' }));
    clock.advance(days(8));
    await purgeFileImports(importKinds).run(database);
    expect(await see(left.id)).toMatchObject({
      state: 'failed',
      failedBecause: expect.stringContaining('什么都没有存'),
    });
    expect(await see(stuck.id)).toMatchObject({
      state: 'failed',
      failedBecause: expect.stringContaining('已经导入的都在'),
    });
    expect(await database.read((db) => db.countBy(FileImportRow, {}))).toBe(0);
    expect(await bringIn(ROLL)).toMatchObject({ state: 'kept' });
  });

  it('keeps a thousand lines in portions, and refuses more than it may before any is kept', async () => {
    const { bringIn, check, homes } = await desk(['石榴院']);
    expect(await bringIn([TITLES, ...lines(1_000)].join('\n'))).toMatchObject({
      ...{ state: 'kept', rows: 1_000, fresh: 1_000, people: 1_000, done: 1_000, parts: 1_000 },
    });
    expect(await homes()).toHaveLength(1_000);
    const { id, ...report } = await check([TITLES, ...lines(61_000)].join('\n'));
    expect(report).toMatchObject({ state: 'failed', failedBecause: '文件超过60000行，请拆成几份再导入' });
    expect(await database.read((db) => db.countBy(FileImportRow, { importId: id }))).toBe(0);
  });

  it('has a template to fill in, which tells the limit', async () => {
    const as = await signInAs(database, await makePerson(database));
    const get = async (kind: 'xlsx' | 'csv') => {
      const raw = await fetch(`${server.url}/api/places/roll-template?kind=${kind}`, {
        headers: { Authorization: `Bearer ${as}` },
      });
      expect(raw.headers.get('content-disposition')).toContain(encodeURIComponent(`住户名册模板.${kind}`));
      return Buffer.from(await raw.arrayBuffer());
    };
    expect((await get('csv')).toString('utf8')).toBe(`\uFEFF${TITLES}\r\n`);
    const { lines: read } = await readWholeSheet(await get('xlsx'), 100);
    expect(read[0]!.cells).toEqual(TITLES.split(','));
    expect(read.at(-1)!.cells.join()).toContain('60000行');
    const { check } = await desk(['石榴院']);
    expect((await check(await get('xlsx'))).failedBecause).toBe('文件里没有内容，请填好再选');
  });
});
