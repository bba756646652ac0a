import { deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { directoryDeskEndpoints as endpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { importColumns, requiredColumns } from '@yuanli/shared/directory/import-columns';
import { readWholeSheet } from '../../../server/src/platform/sheets';
import { encodeGbk } from '../../support/encode-gbk';
import { appoint, makePerson, signInAs } from '../../support/factories/people';
import { makeCommunity } from '../../support/factories/places';
import { bytesOf, csvOf, lineOf, openImportDesk, serviceTitles, type Line } from '../../support/import-desk';
import { useServer } from '../../support/use-server';

const FULL = {
  externalId: 'FW-1',
  name: '青石社区食堂',
  category: '助餐',
  organization: '青石养老中心',
  location: '社区服务站',
  address: '青石街18号',
  latitude: '28.228200',
  longitude: '112.938800',
  coordinates: 'wgs-84',
  phone: '0731-55550101、+86 138 5555 1001',
  openingHours: 'Mo-Fr 08:30-17:30; PH off',
  facility: '社区食堂',
  wheelchair: '是',
  homeVisit: '可以',
  cost: '免费：60岁以上',
  eligibility: '老年居民',
  documents: '身份证、助餐卡',
  description: '早餐和午餐',
  keywords: '老年餐',
};
const asXlsx = (rows: (string | null)[][]) =>
  writeXlsxFile(rows.map((row) => row.map((value) => value || null))).toBuffer();

describe('a file of services', () => {
  const { server } = useServer();
  let desk: Awaited<ReturnType<typeof openImportDesk>>;
  beforeAll(async () => {
    desk = await openImportDesk(server);
  });

  const problemsOf = async (file: string | Uint8Array) => desk.problems((await desk.check(file)).id);

  it.each([
    ['UTF-8', bytesOf(csvOf([FULL]))],
    ['UTF-8 with BOM', bytesOf(`\uFEFF${csvOf([FULL])}`)],
    ['GBK', encodeGbk(csvOf([FULL]))],
  ])('is read as CSV in %s', async (_name, file) => {
    const { community, bringIn, services } = await openImportDesk(server);
    expect(await bringIn(file)).toMatchObject({
      state: 'kept',
      rows: 1,
      done: 1,
      fresh: 1,
      badRows: 0,
      fileName: '服务.csv',
    });
    expect(await services()).toMatchObject([
      {
        communityId: community.id,
        externalId: 'FW-1',
        name: '青石社区食堂',
        category: 'elder_canteen',
        facility: 'community_canteen',
        phones: ['0731-55550101', '+86 138 5555 1001'],
        openingHours: 'Mo-Fr 08:30-17:30; PH off',
        isWheelchairAccessible: true,
        isHomeVisit: true,
        isFree: true,
        cost: '60岁以上',
        eligibility: '老年居民',
        documents: ['身份证', '助餐卡'],
        description: '早餐和午餐',
        keywords: '老年餐',
        latitudeE6: 28_228_200,
        longitudeE6: 112_938_800,
        location: { name: '社区服务站', address: '青石街18号' },
        organization: { name: '青石养老中心' },
      },
    ]);
  });

  it('is read as XLSX, with numbers as numbers, and needs only the required columns', async () => {
    const { bringIn, services } = await openImportDesk(server);
    const titles = [...requiredColumns, 'latitude', 'longitude', 'coordinates'].map(
      (column) => importColumns[column as 'latitude'],
    );
    const file = await writeXlsxFile([
      titles,
      [
        '7',
        '利民理发店',
        '便民',
        '青石街7号',
        { value: 28.2282, type: Number },
        { value: 112.9388, type: Number },
        'WGS84',
      ],
    ]).toBuffer();
    expect(await bringIn(file)).toMatchObject({ state: 'kept', fresh: 1 });
    expect(await services()).toMatchObject([
      {
        externalId: '7',
        latitudeE6: 28_228_200,
        phones: [],
        openingHours: null,
        isFree: false,
        location: { name: '利民理发店' },
        organization: { name: '利民理发店' },
      },
    ]);
  });

  it('names what is wrong with each line, by its column, and is then not brought in', async () => {
    const { id, ...report } = await desk.check(
      csvOf([
        lineOf(1),
        lineOf(2, { category: '烧烤', facility: '溜冰场' }),
        lineOf(3, { latitude: '北纬28度', longitude: '112.9' }),
        lineOf(4, { latitude: '48.85', longitude: '2.35' }),
        lineOf(5, { latitude: '112.9388', longitude: '28.2282' }),
        lineOf(6, { coordinates: '北京54' }),
        lineOf(7, { phone: '七三一' }),
        lineOf(8, { phone: '1234567、2345678、3456789' }),
        lineOf(9, { openingHours: '早八点到晚六点' }),
        lineOf(10, { wheelchair: '也许', homeVisit: '看情况' }),
        lineOf(11, { name: '名'.repeat(41), description: '介'.repeat(301) }),
        lineOf(12, { name: '=1+1', description: '@某某' }),
        lineOf(13, { externalId: '=1+1' }),
        lineOf(1, { address: '青石街14号' }),
        {},
        lineOf(16, { name: '另一家', address: '青石街1号', location: '利民理发店1', latitude: '28.3' }),
      ]),
    );
    expect(report).toMatchObject({
      state: 'checked',
      rows: 15,
      done: 15,
      fresh: 1,
      changed: 0,
      same: 0,
      badRows: 14,
      failedBecause: null,
    });
    expect(await desk.problems(id)).toEqual([
      { row: 3, problem: '类别里没有“烧烤”，请照模板的说明填；国标设施里没有“溜冰场”，请照模板的说明填' },
      { row: 4, problem: '纬度应是数字，比如28.123456' },
      { row: 5, problem: '这个经纬度不在中国境内，请核对' },
      { row: 6, problem: '纬度和经度写反了' },
      { row: 7, problem: '坐标系请填GCJ02（腾讯、高德地图）、BD09（百度地图）或WGS84' },
      { row: 8, problem: '电话只能有数字和短横线' },
      { row: 9, problem: '电话最多2项' },
      { row: 10, problem: expect.stringMatching(/^开放时间无法识别，可以这样写/) },
      { row: 11, problem: '轮椅可进请填“是”或“否”；可上门请填“是”或“否”' },
      { row: 12, problem: expect.stringMatching(/^名称最多写40个字；.*介绍最多写300个字$/) },
      { row: 13, problem: '名称以“=”开头，像公式，请改成文字；介绍以“@”开头，像公式，请改成文字' },
      { row: 14, problem: '编号像公式，请改成文字' },
      { row: 15, problem: '编号和第2行重复' },
      { row: 17, problem: '和第2行是同一地点，但纬度、经度或“轮椅可进”不一致' },
    ]);
    const { status, body } = await desk.keep(id);
    expect([status, body.error?.code]).toEqual([409, 'import.has_problems']);
    expect(await desk.services()).toEqual([]);
  });

  const linesAsXlsx = (lines: Line[]) =>
    asXlsx([
      serviceTitles,
      ...lines.map((line) => Object.keys(importColumns).map((column) => line[column as 'name'] ?? null)),
    ]);
  const sheet = 'xl/worksheets/sheet1.xml';
  const rewrite = async (lines: Line[], change: (xml: string) => string) => {
    const book = unzipSync(await linesAsXlsx(lines));
    return zipSync({ ...book, [sheet]: strToU8(change(strFromU8(book[sheet]!))) });
  };
  const merge = (xml: string, ...cells: string[]) =>
    xml.replace(
      '</sheetData>',
      `</sheetData><mergeCells>${cells.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    );

  it('takes no cell for empty that another one covers, or whose formula nobody has worked out', async () => {
    const told = { organization: '利民公司', phone: '0731-55550101', openingHours: '24/7', cost: '每次20元' };
    const { bringIn, check, problems, services } = await openImportDesk(server);
    await bringIn(await linesAsXlsx([lineOf(1, told), lineOf(2, told)]));
    const before = await services();
    const covered = { ...lineOf(2), category: '', address: '' };
    const file = await rewrite([lineOf(1, told), covered, lineOf(3), lineOf(4)], (xml) =>
      merge(xml, 'C2:C3', 'D2:D3', 'F2:F3', 'K2:L3', 'A6:T7')
        .replace(/<c r="B3".*?<\/c>/, '<c r="B3"><f>A3&amp;"店"</f></c>')
        .replace(
          /(<c r="J4".*?<\/c>)/,
          '$1<c r="K4"><f>VLOOKUP(A4,A1:B9,2)</f><v></v></c><c r="L4" t="str"><f>""</f><v></v></c>',
        )
        .replace(/(<c r="J5".*?<\/c>)/, '$1<c r="P5" t="e"><f>A5/0</f><v>#DIV/0!</v></c>'),
    );
    const { id, ...report } = await check(file);
    expect(report).toMatchObject({ rows: 4, same: 0, badRows: 4 });
    expect(await problems(id)).toEqual([
      { row: 2, problem: '开放时间和别的单元格合并了，请拆开再填' },
      {
        row: 3,
        problem: '类别、机构、地址、电话、开放时间和别的单元格合并了，请拆开再填；名称是没有算出结果的公式，请改成文字',
      },
      { row: 4, problem: '电话是没有算出结果的公式，请改成文字' },
      { row: 5, problem: '费用是没有算出结果的公式，请改成文字' },
    ]);
    expect(await services()).toEqual(before);
  });

  it('takes no date for a text', async () => {
    const rows = [serviceTitles, Object.keys(importColumns).map((column) => lineOf(1)[column as 'name'])].map((row) =>
      row.map((value) => value ?? null),
    );
    const dated = rows.map((row, n) =>
      row.map((value, at) =>
        n === 1 && at === 10 ? { value: new Date('2026-03-05'), type: Date, format: 'm"月"d"日"' } : value,
      ),
    );
    expect(await problemsOf(await writeXlsxFile(dated).toBuffer())).toEqual([
      { row: 2, problem: '电话被表格当成了日期，请改成文字' },
    ]);
  });

  it('says of every column that it is covered, and refuses what was made to keep us busy or to break us', async () => {
    const [, row] = await problemsOf(await rewrite([lineOf(1), lineOf(2)], (xml) => merge(xml, 'B2:T3')));
    expect(row!.problem).toMatch(/^名称、类别、机构、.*和别的单元格合并了，请拆开再填$/);
    const overlapping = await rewrite([lineOf(1), lineOf(2)], (xml) =>
      merge(xml, ...Array<string>(9).fill('A1:XFD1048576')),
    );
    const far = await rewrite(
      [lineOf(1)],
      () => '<worksheet><sheetData><row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row></sheetData></worksheet>',
    );
    for (const file of [overlapping, far]) expect((await desk.check(file)).state).toBe('failed');
  });

  it('does not guess what map coordinates come from', async () => {
    expect(await problemsOf(csvOf([lineOf(1, { coordinates: '' })]))).toEqual([
      { row: 2, problem: '请填写坐标系：腾讯、高德地图填GCJ02，百度地图填BD09，定位仪填WGS84' },
    ]);
  });

  it.each(['Infinity', '1e9', '-1', '1.5', '99999999999999999999'])('knows no page after %s', async (cursor) => {
    const { id } = await desk.check(csvOf([lineOf(1)]));
    const { status, body } = await server.call(endpoints.findImportProblems, { id, cursor }, { as: desk.as });
    expect([status, body.error?.code]).toEqual([422, 'request.invalid']);
  });

  it('skips blank lines, the example of the template, and knows coordinates of Chinese maps', async () => {
    const { bringIn, services } = await openImportDesk(server);
    const lines = [
      {},
      lineOf(1, { coordinates: 'GCJ-02' }),
      {},
      lineOf(2, { coordinates: 'BD09' }),
      lineOf(3, { externalId: '示例' }),
    ];
    expect(await bringIn(csvOf(lines))).toMatchObject({ rows: 2, fresh: 2 });
    // Chinese maps show Changsha about 500 m, Baidu's another kilometre, from where it is.
    const metres = (await services()).map(({ latitudeE6, longitudeE6 }) =>
      Math.hypot((28_228_200 - latitudeE6) * 0.111, (112_938_800 - longitudeE6) * 0.098),
    );
    expect(metres[0]).toBeGreaterThan(300);
    expect(metres[0]).toBeLessThan(900);
    expect(metres[1]! - metres[0]!).toBeGreaterThan(300);
  });

  it.each([
    ['columns are missing', '编号,名称,类别\n1,利民理发店,便民', '前10行里没有找到这些列：地址，请用模板填写'],
    ['there are only titles', `${serviceTitles.join(',')}\n\n,,,\n`, '文件里没有内容，请填好再选'],
    ['it is too long', `${serviceTitles.join(',')}\n${'1,\n'.repeat(50_600)}`, '文件超过50000行，请拆成几份再导入'],
  ])('fails with a reason when %s', async (_name, file, failedBecause) => {
    expect(await desk.check(file)).toMatchObject({ state: 'failed', failedBecause, badRows: 0 });
  });

  it('is refused when it is no sheet, and fails when it would unpack to gigabytes', async () => {
    const bomb = await asXlsx([serviceTitles]);
    bomb.writeUInt32LE(0xfffffff0, bomb.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    // This one says it is as small as it looks, and is not.
    const liar = Buffer.from(
      zipSync({ 'xl/worksheets/sheet1.xml': deflateRawSync(Buffer.alloc(130_000_000), { level: 1 }) }, { level: 0 }),
    );
    liar.writeUInt16LE(8, liar.indexOf('PK\x01\x02', 0, 'latin1') + 10);
    const picture = await desk.handIn(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0));
    expect([picture.status, picture.body.error?.fields]).toEqual([422, { file: '这是图片，请选表格文件' }]);
    const unreadable = '文件无法识别，请在表格软件里另存为.xlsx后重新选择';
    const tooLarge = '文件太大，请拆成几份再导入';
    for (const [file, failedBecause] of [
      [bytesOf('PK\x03\x04 and nothing else'), unreadable],
      [bomb, tooLarge],
      [liar, tooLarge],
    ] as const)
      expect(await desk.check(file)).toMatchObject({ state: 'failed', failedBecause });
  });

  it('is for workers of the very community', async () => {
    const { database } = server.parts;
    const { id } = await desk.check(csvOf([lineOf(1)]));
    const other = await makePerson(database);
    await appoint(database, other, 'community_worker', (await makeCommunity(database)).id);
    const grid = await makePerson(database);
    await appoint(database, grid, 'keeper', desk.community.id);
    for (const person of [other, grid]) {
      const as = await signInAs(database, person);
      const answers = [
        await desk.handIn(csvOf([lineOf(1)]), { as }),
        await server.call(endpoints.getImport, { id }, { as }),
        await server.call(endpoints.findImportProblems, { id }, { as }),
        await desk.keep(id, { as }),
      ];
      expect(answers.map(({ status, body }) => [status, body.error?.code])).toEqual(
        Array(4).fill([403, 'request.not_allowed']),
      );
      expect((await desk.download('services.xlsx', as)).status).toBe(403);
      expect((await desk.download('hsds.zip', as)).status).toBe(403);
    }
  });

  it.each(['xlsx', 'csv'] as const)('has a template as %s, whose example is as it should be', async (kind) => {
    const response = await fetch(`${server.url}/api/directory/import-template?kind=${kind}`, {
      headers: { Authorization: `Bearer ${desk.as}` },
    });
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(`生活圈服务模板.${kind}`));
    const template = new Uint8Array(await response.arrayBuffer());
    expect((await desk.check(template)).failedBecause).toBe('文件里没有内容，请填好再选');
    const rows = (await readWholeSheet(template, 10)).lines.map(({ cells }) => cells);
    expect(rows[0]).toEqual(serviceTitles);
    expect(
      await desk.check(
        csvOf([
          Object.fromEntries(Object.keys(importColumns).map((column, n) => [column, n === 0 ? 'FW-9' : rows[1]![n]])),
        ]),
      ),
    ).toMatchObject({ fresh: 1, badRows: 0 });
  });
});
