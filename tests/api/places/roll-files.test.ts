import { randomUUID } from 'node:crypto';
import writeXlsxFile from 'write-excel-file/node';
import { placesEndpoints as endpoints } from '@yuanli/shared/places/places.endpoints';
import { HouseholdMember } from '../../../server/src/places/roll/household-member.entity';
import { encodeGbk } from '../../support/encode-gbk';
import { makePerson, signInAs } from '../../support/factories/people';
import { openRollDesk, rollTitles as TITLES, utf8 } from '../../support/roll-desk';
import type { TestServer } from '../../support/test-server';
import { useServer } from '../../support/use-server';

const ROLL = [
  TITLES,
  '石榴院,2号楼,3单元,501,89.50,陈桂兰,13855551001,是',
  '石榴院,2号楼,3单元,501,,陈小满,13855551002,否',
  '石榴院,2,3,502,104.35,,,',
  '海棠院,1号楼,,101,61,赵国栋,,是',
].join('\r\n');

describe('a file of the roll', () => {
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

  it.each([
    ['UTF-8', utf8(ROLL)],
    ['UTF-8 with BOM', utf8(`\uFEFF${ROLL}`)],
    ['GBK', encodeGbk(ROLL)],
  ])('reads a CSV in %s', async (_name, file) => {
    const { bringIn, homes } = await desk();
    const { status, body } = await bringIn(file);
    expect(status).toBe(200);
    expect(body).toEqual({ rows: 4, newHouseholds: 3, changedHouseholds: 0, members: 3, problems: [], isKept: true });
    expect(await homes()).toEqual(HOMES);
  });

  it('reads an XLSX, with numbers as numbers', async () => {
    const { bringIn, homes } = await desk();
    const rows = ROLL.split('\r\n').map((line, index) =>
      line
        .split(',')
        .map((cell) => (index > 0 && /^[\d.]+$/.test(cell) ? { value: Number(cell), type: Number } : cell || null)),
    );
    const { body } = await bringIn(await writeXlsxFile(rows).toBuffer());
    expect(body).toMatchObject({ rows: 4, newHouseholds: 3, problems: [], isKept: true });
    expect(await homes()).toEqual(HOMES);
  });

  it('reads a birthday that the spreadsheet made a date of, and takes no merged cell for an empty one', async () => {
    const { bringIn } = await desk();
    const titles = TITLES.split(',');
    const row = (room: string, ...more: unknown[]) =>
      ['石榴院', '2号楼', '3单元', room, '89.50', '陈桂兰', null, '是', ...more] as never[];
    const day = { value: new Date('1958-03-07T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' };
    expect((await bringIn(await writeXlsxFile([titles, row('501', day, '是')]).toBuffer())).body).toMatchObject({
      rows: 1,
      problems: [],
      isKept: true,
    });
    expect(
      await database.read((db) => db.findOneOrFail(HouseholdMember, { where: {}, order: { id: 'DESC' } })),
    ).toMatchObject({ birthDate: '1958-03-07', livesHere: true });
    const merged = await writeXlsxFile([
      titles,
      row('502', '1958-03-07', { value: '否', type: String, rowSpan: 2 }),
      row('503', '1960-01-02', null),
    ]).toBuffer();
    expect((await bringIn(merged)).body).toMatchObject({
      problems: [{ row: 3, problem: '是否在住和别的单元格合并了，请拆开再填' }],
      isKept: false,
    });
  });

  it('names every bad line, and then keeps nothing', async () => {
    const { bringIn, homes } = await desk();
    const { status, body } = await bringIn(
      [
        TITLES,
        '石榴院,2号楼,3单元,501,89.50,陈桂兰,13855551001,是',
        '石榴院,2号楼,3单元,501,89.51,陈小满,,否',
        '石榴院,2号楼,3单元,502,八十,赵国栋,1385555,也许',
        ',,,,,,,',
        '牡丹院,2号楼,3单元,503,70,,,',
        ',2号楼,3单元,503,70,,,',
        '石榴院,,3单元,,70,,13855551001,',
        '石榴院,2号楼,3单元,504,,王秀珍,,是',
        '石榴院,2号楼,3单元,501,,陈桂兰,13855551001,是',
      ].join('\n'),
    );
    expect(status).toBe(200);
    expect(body.isKept).toBe(false);
    expect(body.problems).toEqual([
      { row: 3, problem: '同一户的面积和第2行不一样' },
      {
        row: 4,
        problem: '专有面积应是大于0的数字，最多两位小数，例如89.50；手机号应是11位数字；是否业主请填“是”或“否”',
      },
      { row: 6, problem: '本社区没有“牡丹院”这个院落' },
      { row: 7, problem: '请填写院落，本社区不止一个院落' },
      { row: 8, problem: '请填写楼栋；请填写房号；填了手机号，请也填姓名' },
      { row: 9, problem: '请填写专有面积' },
      { row: 10, problem: '和第2行是同一户的同一个人' },
    ]);
    expect(await homes()).toEqual([]);
  });

  it('needs no courtyard column where there is one courtyard', async () => {
    const { bringIn, homes } = await desk(['石榴院']);
    await bringIn(
      ['楼栋,房号,专有面积（平方米）,姓名,手机号,是否业主', '1,101室,66.6,林静,+86 138 5555 1004,是'].join('\n'),
    );
    expect(await homes()).toEqual(['石榴院1号楼101 6660 林静13855551004业主']);
  });

  it('says who only owns a home and lives elsewhere; nothing filled in means that they live there', async () => {
    const { bringIn } = await desk(['石榴院']);
    const file = (living: readonly string[]) =>
      [
        '楼栋,房号,专有面积,姓名,手机号,是否业主,是否在住',
        ...living.map((lives, n) => `1,${101 + n},66.6,林静${n},,是,${lives}`),
      ].join('\n');
    expect((await bringIn(file(['是', '否', '']))).body).toMatchObject({ newHouseholds: 3, isKept: true });
    expect((await bringIn(file(['', '否', '是']))).body).toMatchObject({ changedHouseholds: 0, isKept: true });
    expect((await bringIn(file(['是', '是', '否']), 'yes')).body).toMatchObject({
      changedHouseholds: 2,
      isKept: false,
    });
    expect((await bringIn(file(['也许', '', '']))).body).toMatchObject({
      isKept: false,
      problems: [{ row: 2, problem: '是否在住请填“是”或“否”，不填就是在住' }],
    });
  });

  it('refuses an XLSX that would unpack to gigabytes', async () => {
    const { bringIn } = await desk();
    const file = await writeXlsxFile([[TITLES]]).toBuffer();
    file.writeUInt32LE(0xfffffff0, file.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    const { status, body } = await bringIn(file);
    expect(status).toBe(413);
    expect(body.error?.code).toBe('request.too_large');
  });

  it('names missing columns', async () => {
    const { bringIn } = await desk();
    const { body } = await bringIn('楼栋,姓名\n1号楼,林静');
    expect(body).toMatchObject({
      isKept: false,
      problems: [{ row: 1, problem: expect.stringContaining('房号、专有面积') }],
    });
  });

  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['a broken XLSX', utf8('PK\x03\x04 and nothing else')],
    ['an old .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
    ['a quote that never closes', utf8(`${TITLES}\n"石榴院,2号楼`)],
  ])('refuses %s in plain words', async (_name, file) => {
    const { bringIn } = await desk();
    const { status, body } = await bringIn(file);
    expect(status).toBe(422);
    expect(body.error?.code).toBe('sheet.unreadable');
  });

  it('names the field when there is no file, or no word about keeping it', async () => {
    const { community } = await desk();
    const as = await signInAs(database, await makePerson(database));
    const response = await fetch(`${server.url}/api/places/communities/${community.id}/roll`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${as}`, 'Idempotency-Key': randomUUID() },
      body: new FormData(),
    });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { error: { fields: object } }).error.fields).toEqual({
      file: '请选择户册文件',
      dryRun: '请选择是否试读',
    });
  });

  it('shows the first 200 problems of a hopeless file, and how many more there are', async () => {
    const { bringIn } = await desk();
    const { status, body } = await bringIn([TITLES, ...Array.from({ length: 5000 }, () => '石榴院,,,,,,,')].join('\n'));
    expect(status).toBe(200);
    expect(body.problems).toHaveLength(201);
    expect(body.problems.at(-1)).toEqual({ row: 202, problem: '从这里起还有4800行有问题，请先改好前面的再试' });
  });

  it('keeps its answer short enough to be kept, however long the cells are', async () => {
    const { bringIn } = await desk();
    const line = `${'院'.repeat(300)},${'楼'.repeat(30)},,,x,${'名'.repeat(30)},12,也许`;
    const { status, body } = await bringIn(
      [TITLES, ...Array.from({ length: 300 }, (_, n) => line.replace('x', n % 2 ? 'x' : '80'))].join('\n'),
    );
    expect([status, body.problems.length]).toEqual([200, 201]);
    expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(48_000);
  });

  it('has a template to fill in', async () => {
    const as = await signInAs(database, await makePerson(database));
    const { status, headers } = await server.call(endpoints.getRollTemplate, {}, { as });
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('户册模板'));
    const raw = await fetch(`${server.url}/api/places/roll-template`, { headers: { Authorization: `Bearer ${as}` } });
    expect(Buffer.from(await raw.arrayBuffer()).toString('utf8')).toBe(`\uFEFF${TITLES}\r\n`);
  });
});
