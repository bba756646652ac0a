import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { rollEndpoints as endpoints } from '@yuanli/shared/places/roll.endpoints';
import { HouseholdMember } from '../../../server/src/places/roll/household-member.entity';
import { readWholeSheet } from '../../../server/src/platform/sheets';
import { encodeGbk } from '../../support/encode-gbk';
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

const titles = TITLES.split(',');
type Cells = (string | null | object)[][];
const book = (rows: Cells) => writeXlsxFile(rows as never).toBuffer() as Promise<Buffer>;
/** A workbook whose files were changed after it was written. */
const changed = async (rows: Cells, changes: Record<string, (xml: string) => string>): Promise<Uint8Array> => {
  const files = unzipSync(await book(rows));
  for (const [path, change] of Object.entries(changes)) files[path] = strToU8(change(strFromU8(files[path]!)));
  return zipSync(files);
};
const SHEET = 'xl/worksheets/sheet1.xml';
const home = (room: string | object, ...more: (string | null | object)[]) =>
  ['石榴院', '2号楼', '3单元', room, '80', '林静', null, '是', ...more] as Cells[number];

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
    ['UTF-16, as Excel’s Unicode 文本', Buffer.from(`\uFEFF${ROLL.replaceAll(',', '\t')}`, 'utf16le')],
    ['semicolons and carriage returns', utf8(ROLL.replaceAll(',', ';').replaceAll('\r\n', '\r'))],
  ])('reads a CSV in %s', async (_name, file) => {
    const { bringIn, homes } = await desk();
    expect(await bringIn(file)).toMatchObject({ state: 'kept', rows: 4, fresh: 3, people: 3, badRows: 0 });
    expect(await homes()).toEqual(HOMES);
  });

  it('reads characters beyond GBK, and names those that some program could not write', async () => {
    const { check, homes, keep, problems } = await desk(['石榴院']);
    // GB18030: 𠮷 in four bytes, 䶮 in two that GBK does not have.
    const line = (room: string, name: number[]) =>
      Buffer.concat([encodeGbk(`\n石榴院,2,3,${room},80,`), Buffer.from(name), encodeGbk(',13855551001,是')]);
    const file = [encodeGbk(TITLES), line('501', [0x95, 0x34, 0xb2, 0x35]), line('502', [0xfe, 0x9f])];
    const { id, ...read } = await check(Buffer.concat(file));
    expect(read).toMatchObject({ badRows: 0, remarks: 0 });
    await keep(id);
    await server.settle();
    expect(await homes()).toEqual([
      '石榴院2号楼3单元501 8000 𠮷13855551001业主',
      '石榴院2号楼3单元502 8000 䶮13855551001业主',
    ]);
    const unwritten = ['李?', '陈\ue000', '王□'].map((name, n) => `石榴院,2,3,60${n},80,${name},,是`);
    const marked = await check([TITLES, ...unwritten].join('\n'));
    expect(marked).toMatchObject({ badRows: 0, remarks: 3, can: { keep: true } });
    expect(await problems(marked.id)).toEqual([
      { row: 2, problem: '姓名“李?”里有没写出来的字，请核对' },
      { row: 3, problem: '姓名“陈\ue000”里有没写出来的字，请核对' },
      { row: 4, problem: '姓名“王□”里有没写出来的字，请核对' },
    ]);
  });

  it('knows a home however it is written', async () => {
    const { bringIn, check, homes } = await desk(['石榴院']);
    await bringIn([TITLES, '石榴院,88号楼,1,501,100,郑一,,是', '石榴院,12号楼,3单元,0502,100,郑二,,是'].join('\n'));
    for (const door of [
      '88 号楼,01,501室',
      '８８,１单元,５０１',
      '088#,一单元,0501',
      '八十八号楼,第1单元,501房',
      '88号,1门,501',
    ])
      expect(await check(`${TITLES}\n石榴院,${door},100,郑一,,是`)).toMatchObject({ same: 1, fresh: 0, badRows: 0 });
    expect(await check(`${TITLES}\n石榴院,十二号楼,三单元,502,100,郑二,,是`)).toMatchObject({ same: 1, fresh: 0 });
    expect(await homes()).toEqual(['石榴院12号楼3单元0502 10000 郑二业主', '石榴院88号楼1单元501 10000 郑一业主']);
  });

  it('asks once for a courtyard whether 3栋 is 3号楼, and never again', async () => {
    const { as, check, courtyards, bringIn, homes, see } = await desk(['石榴院']);
    const answer = async (id: string, value: string) => {
      await server.call(endpoints.answerRollImport, { id, subjectId: courtyards[0]!.id, value }, { as });
      await server.settle();
      return see(id);
    };
    await bringIn(`${TITLES}\n石榴院,3号楼,1,301,80,甲,,是`);
    const file = [TITLES, '石榴院,3栋,1,301,80,甲,,是', '石榴院,4栋,1,301,80,乙,,是'].join('\n');
    const { id, ...asking } = await check(file);
    expect(asking).toMatchObject({
      state: 'asking',
      can: { keep: false },
      questions: [{ title: '石榴院的3号楼和3栋是同一栋楼吗？', options: [{ value: 'one' }, { value: 'two' }] }],
    });
    expect(await answer(id, 'one')).toMatchObject({ state: 'checked', questions: [], same: 1, fresh: 1 });
    expect(await check(file)).toMatchObject({ state: 'checked', same: 1, fresh: 1 });
    expect(await homes()).toHaveLength(1);

    const other = await desk(['石榴院']);
    await other.bringIn(`${TITLES}\n石榴院,3号楼,1,301,80,甲,,是`);
    const asked = await other.check(`${TITLES}\n石榴院,3栋,1,301,80,丙,,是`);
    await server.call(
      endpoints.answerRollImport,
      { id: asked.id, subjectId: other.courtyards[0]!.id, value: 'two' },
      { as: other.as },
    );
    await server.settle();
    expect(await other.see(asked.id)).toMatchObject({ state: 'checked', same: 0, fresh: 1 });
    await other.keep(asked.id);
    await server.settle();
    expect(await other.homes()).toEqual(['石榴院3号楼1单元301 8000 甲业主', '石榴院3栋1单元301 8000 丙业主']);
    const unsure = await other.check(`${TITLES}\n石榴院,3,1,302,80,丁,,是`);
    expect(await other.problems(unsure.id)).toEqual([{ row: 2, problem: '请写明是3号楼还是3栋' }]);
  });

  it('does not guess whether 501 without a unit is the 501 of one', async () => {
    const { check, bringIn, problems } = await desk(['石榴院']);
    await bringIn(`${TITLES}\n石榴院,3,1,301,80,甲,,是`);
    const { id } = await check(
      [TITLES, '石榴院,3,,301,80,甲,,是', '石榴院,5,,501,80,乙,,是', '石榴院,5,2,501,80,乙,,是'].join('\n'),
    );
    expect(await problems(id)).toEqual([
      { row: 2, problem: '和住户名册上的3号楼1单元301可能是同一户，请写成一样的单元' },
      { row: 4, problem: '和第3行可能是同一户，请都写上单元，或者都不写' },
    ]);
  });

  it('reads an XLSX as it is shown: leading zeros, formulas without their tail, texts of formats', async () => {
    const { bringIn, check, homes, problems } = await desk(['石榴院']);
    const number = (value: number, format?: string) => ({ value, type: Number, ...(format && { format }) });
    const row = (room: object, area: object, phone: object) => [
      '石榴院',
      '2号楼',
      '3单元',
      room,
      area,
      '林静',
      phone,
      '是',
    ];
    await bringIn(
      await book([
        titles,
        row(number(101, '0000'), number(89.53999999999999, '0.00'), number(73155550101, '"0"#')),
        row(number(102), number(76.41 + 13.13), number(13855551001)),
        row(number(103), number(1234.5, '#,##0.00'), number(13855551002, '000-0000-0000')),
      ]),
    );
    expect(await homes()).toEqual([
      '石榴院2号楼3单元0101 8954 林静0731-55550101业主',
      '石榴院2号楼3单元102 8954 林静13855551001业主',
      '石榴院2号楼3单元103 123450 林静13855551002业主',
    ]);
    const { id } = await check(
      await book([
        titles,
        row(number(104), number(89.54, '0'), number(13855551001)),
        row(number(105), number(0.5, '0%'), number(2355550101)),
      ]),
    );
    expect(await problems(id)).toEqual([
      { row: 2, problem: '专有部分面积(㎡)显示的数字和实际存的不一样，请改成文字' },
      {
        row: 3,
        problem: expect.stringMatching(/^专有部分面积应是大于0的数字.*；电话应是11位手机号，或者带区号的固定电话/),
      },
    ]);
  });

  it('reads all sheets that are shown, below any heading, and says what it left out', async () => {
    const { check, homes, keep, problems } = await desk(['石榴院']);
    const heading = ['2026年11月石榴院住户登记表', null, null, null, null, null, null, null, null, null];
    const sheets = [
      [heading, titles, home('101')],
      [titles, home('102'), home('103')],
      [titles, home('104')],
      [['说明'], ['请按月更新']],
    ];
    const file = await writeXlsxFile(
      sheets.map((data, n) => ({ sheet: ['一层', '二层', '旧表', '说明'][n]!, data: data as never })),
    ).toBuffer();
    const files = unzipSync(file as unknown as Uint8Array);
    const edit = (path: string, change: (xml: string) => string) =>
      (files[path] = strToU8(change(strFromU8(files[path]!))));
    edit('xl/workbook.xml', (xml) =>
      xml.replace(/(<sheet [^>]*name="旧表"[^>]*?)(?: state="visible")?(\s*\/>)/, '$1 state="hidden"$2'),
    );
    edit('xl/worksheets/sheet2.xml', (xml) => xml.replace('<row r="3"', '<row hidden="1" r="3"'));
    const { id, ...read } = await check(zipSync(files));
    expect(read).toMatchObject({
      state: 'checked',
      rows: 2,
      fresh: 2,
      leftOut: ['隐藏的工作表“旧表”', '工作表“二层”隐藏的行：第3行', '工作表“说明”（没有这些列）'],
    });
    expect(await problems(id)).toEqual([]);
    await keep(id);
    await server.settle();
    expect(await homes()).toEqual(['石榴院2号楼3单元101 8000 林静业主', '石榴院2号楼3单元102 8000 林静业主']);
  });

  it('fills merged cells downwards where they say which home it is, once somebody has looked', async () => {
    const { check, homes, keep, problems, see } = await desk(['石榴院']);
    const tall = (value: string, rowSpan: number) => ({ value, type: String, rowSpan });
    const { id, ...read } = await check(
      await book([
        titles,
        ['石榴院', tall('2号楼', 3), tall('3单元', 3), '101', '80', '甲', null, '是'],
        ['石榴院', null, null, tall('102', 2), tall('90', 2), '乙', null, '是'],
        ['石榴院', null, null, null, null, '丙', null, '否'],
      ]),
    );
    expect(read).toMatchObject({
      state: 'checked',
      filled: ['楼栋', '单元', '房号', '专有部分面积(㎡)'],
      fresh: 2,
      badRows: 0,
    });
    expect((await keep(id)).body).toMatchObject({ error: { code: 'import.filling_unsure' } });
    await keep(id, { isFillingRight: true });
    await server.settle();
    expect((await see(id)).state).toBe('kept');
    expect(await homes()).toEqual(['石榴院2号楼3单元101 8000 甲业主', '石榴院2号楼3单元102 9000 丙 乙业主']);
    const names = await check(
      await book([
        titles,
        ['石榴院', '2号楼', '3单元', '501', '80', tall('丁', 2), null, '是'],
        ['石榴院', '2号楼', '3单元', '502', '80', null, null, '是'],
      ]),
    );
    expect(await problems(names.id)).toEqual([{ row: 3, problem: '姓名和别的单元格合并了，请拆开再填' }]);
  });

  it('refuses birthdays that cannot be, and reads those with a time or a zone as days in China', async () => {
    const { check, bringIn, problems } = await desk(['石榴院']);
    const file = (...days: string[]) =>
      [TITLES, ...days.map((day, n) => `石榴院,2,3,${101 + n},80,林静,,是,${day},是`)].join('\n');
    const good = [
      '1958/3/7 0:00',
      '1958-03-06T16:00:00.000Z',
      'Fri Mar 07 1958 00:00:00 GMT+0800 (中国标准时间)',
      '１９５８年３月７日',
    ];
    await bringIn(file(...good));
    const born = await database.read((db) => db.findBy(HouseholdMember, {}));
    expect(born.slice(-4).map(({ birthDate }) => birthDate)).toEqual(good.map(() => '1958-03-07'));
    const { id } = await check(file('2058/3/7', '58-3-7', '3月7日', '1928/3/7'));
    const why = '出生日期请写成1958-03-07这样，不能晚于今天';
    expect(await problems(id)).toEqual([2, 3, 4].map((row) => ({ row, problem: why })));
    const date = (value: string) => ({ value: new Date(value), type: Date, format: 'yyyy-mm-dd' });
    const sheet = await check(
      await book([titles, home('201', date('1958-03-07T00:00:00Z')), home('202', date('2058-03-07T00:00:00Z'))]),
    );
    expect(await problems(sheet.id)).toEqual([{ row: 3, problem: why }]);
  });

  it('takes no error and no date of a spreadsheet for a text, in a CSV as in a workbook', async () => {
    const { check, problems } = await desk(['石榴院']);
    const lines = [
      '石榴院,73,1,3月2日,89.5,周二,,是',
      '石榴院,73,1,#N/A,89.5,#REF!,,是',
      '石榴院,73,2-Mar,101,80,周三,,是',
    ];
    expect(await problems((await check([TITLES, ...lines].join('\n'))).id)).toEqual([
      { row: 2, problem: '房号被表格当成了日期，请改成文字' },
      { row: 3, problem: '房号、姓名是没有算出结果的公式，请改成文字' },
      { row: 4, problem: '单元被表格当成了日期，请改成文字' },
    ]);
    const day = { value: new Date('2026-03-02T00:00:00Z'), type: Date, format: 'm"月"d"日"' };
    const broken = await changed([titles, home(day), home('102')], {
      [SHEET]: (xml) => xml.replace(/<c r="F3".*?<\/c>/, '<c r="F3" t="e"><f>VLOOKUP(A3,B1:B2,1)</f><v>#N/A</v></c>'),
    });
    expect(await problems((await check(broken)).id)).toEqual([
      { row: 2, problem: '房号被表格当成了日期，请改成文字' },
      { row: 3, problem: '姓名是没有算出结果的公式，请改成文字' },
    ]);
  });

  it('does without marks that nobody sees, the country of a phone, and stars in titles; keeps landlines', async () => {
    const { bringIn, homes } = await desk(['石榴院']);
    const file = [
      '\u200b*院落,*楼栋,单元号,房号（必填）,建筑面积,姓 名,联系电话,是否业主',
      '石榴\u200b院,\u20672号\u00ad楼,3\u00a0单元,5\u200d01室,89.5㎡,周\ufeff五,\u202d13812341006\u202c,是',
      '石榴院,2号楼,3单元,501,,吴六,(0731) 5555-0101转8,否',
      '石榴院,2号楼,3单元,501,,郑七,+86 138 5555 1004,否',
    ];
    await bringIn(file.join('\n'));
    expect(await homes()).toEqual(['石榴院2号楼3单元501 8950 吴六0731-55550101-8 周五13812341006业主 郑七13855551004']);
  });

  it('names every bad line, on pages and as a workbook, and then keeps nothing', async () => {
    const { as, check, homes, keep, problems } = await desk();
    const { id, ...report } = await check(
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
    const found = [
      { row: 3, problem: '同一户的面积和第2行不一样' },
      {
        row: 4,
        problem:
          '专有部分面积应是大于0的数字，最多两位小数，比如89.50；电话应是11位手机号，或者带区号的固定电话，比如0731-55550101；是否业主请填“是”或“否”',
      },
      { row: 6, problem: '本社区没有“牡丹院”这个院子' },
      { row: 7, problem: '请填写院子，本社区不止一个院子' },
      { row: 8, problem: '请填写楼栋；请填写房号；填了电话，请也填姓名' },
      { row: 9, problem: '请填写专有部分面积' },
      { row: 10, problem: '和第2行是同一户的同一个人' },
    ];
    expect(report).toMatchObject({ state: 'checked', rows: 8, badRows: 7, can: { keep: false } });
    expect(await problems(id)).toEqual(found);
    expect((await keep(id)).body).toMatchObject({ error: { code: 'import.has_problems' } });
    expect(await homes()).toEqual([]);
    const file = await fetch(`${server.url}/api/places/roll-imports/${id}/problems.xlsx`, {
      headers: { Authorization: `Bearer ${as}` },
    });
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('名册-要改的行.xlsx'));
    const { lines } = await readWholeSheet(new Uint8Array(await file.arrayBuffer()), 100);
    expect(lines.slice(1).map(({ cells }) => ({ row: Number(cells[1]), problem: cells[3] }))).toEqual(found);
  });

  it.each([
    [
      'columns are missing',
      '楼栋,姓名\n1号楼,林静',
      /^前10行里没有找到这些列：房号、专有部分面积\(㎡\)、手机号、是否业主，请用模板填写$/,
    ],
    ['there are only titles', `${TITLES}\n\n,,,\n`, /^文件里没有内容/],
    ['a quote never closes', `${TITLES}\n"石榴院,2号楼`, /^有一个引号没有成对/],
    ['it is a broken XLSX', 'PK\x03\x04 and nothing else', /^文件无法识别/],
  ])('fails with a reason when %s', async (_name, file, why) => {
    const { check, see } = await desk();
    const { id } = await check(file);
    expect(await see(id)).toMatchObject({ state: 'failed', failedBecause: expect.stringMatching(why) });
  });

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), '这是图片，请选表格文件'],
    ['an old .xls', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest', 'latin1'), /这是旧版表格/],
    [
      'one with a password',
      Buffer.concat([
        Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      /这个文件加了密码/,
    ],
    ['a web page', utf8('<html><table><tr><td>1</td></tr></table></html>'), /这是网页格式的表格/],
    ['a PDF', utf8('%PDF-1.7'), /这是 PDF 文件/],
    ['nothing', utf8(''), /空|选择文件/],
  ])('says at once what it is: %s', async (_name, file, why) => {
    const { handIn } = await desk();
    const { status, body } = await handIn(file);
    expect([status, JSON.stringify(body.error?.fields ?? {})]).toEqual([422, expect.stringMatching(why)]);
  });

  it('says what it is when it was opened', async () => {
    const { check } = await desk();
    for (const [path, why] of [
      ['content.xml', /^这是 \.ods 文件/],
      ['word/document.xml', /^这是 Word 文件/],
    ] as const)
      expect((await check(zipSync({ [path]: strToU8('<a/>') }))).failedBecause).toMatch(why);
  });
});
