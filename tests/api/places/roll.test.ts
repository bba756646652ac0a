import { randomUUID } from 'node:crypto';
import { AuditEntry } from '../../../server/src/platform/audit';
import { selectPlain } from '../../../server/src/platform/database';
import { appoint, makePerson, signInAs } from '../../support/factories/people';
import { makeCommunity } from '../../support/factories/places';
import { openRollDesk, rollTitles as TITLES } from '../../support/roll-desk';
import type { TestServer } from '../../support/test-server';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

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

  const desk = (courtyards = ['石榴院', '海棠院']) => openRollDesk(server, courtyards);
  const HOMES = [
    '海棠院1号楼101 6100 赵国栋业主',
    '石榴院2号楼3单元501 8950 陈小满13855551002 陈桂兰13855551001业主',
    '石榴院2号楼3单元502 10435',
  ];

  it('keeps names and phones sealed', async () => {
    const { bringIn } = await desk(['石榴院']);
    await bringIn(ROLL.split('\r\n').slice(0, 3).join('\n'));
    const raw = await database.read((db) => selectPlain(db, 'SELECT * FROM household_member'));
    expect(JSON.stringify(raw)).not.toMatch(/陈桂兰|13855551001/);
  });

  it('changes nothing in a dry run', async () => {
    const { community, bringIn, homes } = await desk();
    const { body } = await bringIn(ROLL, 'yes');
    expect(body).toMatchObject({ newHouseholds: 3, isKept: false });
    expect(await homes()).toEqual([]);
    expect(await database.read((db) => db.existsBy(AuditEntry, { subjectId: community.id }))).toBe(false);
  });

  it('is written down', async () => {
    const { community, bringIn } = await desk();
    await bringIn(ROLL);
    const trail = await database.read((db) => db.findBy(AuditEntry, { subjectId: community.id }));
    expect(trail).toEqual([
      expect.objectContaining({
        action: 'roll.imported',
        detail: { rows: 4, newHouseholds: 3, changedHouseholds: 0, members: 3 },
      }),
    ]);
  });

  it('changes what is different the second time, and never doubles a home', async () => {
    const { bringIn, homes } = await desk();
    await bringIn(ROLL);
    expect((await bringIn(ROLL)).body).toMatchObject({ newHouseholds: 0, changedHouseholds: 0, isKept: true });

    const moved = [TITLES, '石榴院,2号楼,3单元,501,90,周明远,13855551003,是', '石榴院,2号楼,3单元,502,104.35,,,'].join(
      '\n',
    );
    expect((await bringIn(moved)).body).toMatchObject({ newHouseholds: 0, changedHouseholds: 1, isKept: true });
    expect(await homes()).toEqual([
      '海棠院1号楼101 6100 赵国栋业主',
      '石榴院2号楼3单元501 9000 周明远13855551003业主',
      '石榴院2号楼3单元502 10435',
    ]);
  });

  it('is refused to everyone who does not work for this community', async () => {
    const { community, bringIn, homes } = await desk();
    const other = await makePerson(database);
    await appoint(database, other, 'community_worker', (await makeCommunity(database)).id);
    const gridWorker = await makePerson(database);
    await appoint(database, gridWorker, 'grid_worker', community.id);
    for (const person of [other, gridWorker, await makePerson(database)]) {
      const { status, body } = await bringIn(ROLL, 'no', { as: await signInAs(database, person) });
      expect(status).toBe(403);
      expect(body.error?.code).toBe('request.not_allowed');
    }
    expect(await homes()).toEqual([]);
  });

  it('answers the same to the same request, once', async () => {
    const { community, bringIn } = await desk();
    const key = randomUUID();
    const first = await bringIn(ROLL, 'no', { key });
    const again = await bringIn(ROLL, 'no', { key });
    expect(again.body).toEqual(first.body);
    expect(first.body.newHouseholds).toBe(3);
    expect(await database.read((db) => db.countBy(AuditEntry, { subjectId: community.id }))).toBe(1);
    expectRefused(await bringIn(`${ROLL}\n`, 'no', { key }), 'request.key_reused');
  });

  it('never doubles a home when two bring in the same roll at once', async () => {
    const { bringIn, homes } = await desk();
    const answers = await Promise.all([bringIn(ROLL), bringIn(ROLL), bringIn(ROLL)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map(({ body }) => body.newHouseholds).sort()).toEqual([0, 0, 3]);
    expect(await homes()).toEqual(HOMES);
  });

  it('takes 20,000 lines in one go, and not one more', async () => {
    const { bringIn } = await desk(['石榴院']);
    const line = (n: number) =>
      `石榴院,${(n % 40) + 1},${(n % 4) + 1},${n},80.5,住户${n},138${String(n).padStart(8, '0')},是`;
    const lines = Array.from({ length: 20_000 }, (_, n) => line(n));
    const { body } = await bringIn([TITLES, ...lines].join('\n'));
    expect(body).toEqual({
      rows: 20_000,
      newHouseholds: 20_000,
      changedHouseholds: 0,
      members: 20_000,
      problems: [],
      isKept: true,
    });

    const more = await bringIn([TITLES, ...lines, line(20_000)].join('\n'));
    expect(more.body).toMatchObject({
      isKept: false,
      problems: [{ row: 20_002, problem: expect.stringContaining('20000') }],
    });
  });
});
