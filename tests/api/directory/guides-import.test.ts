import { guideColumns, requiredGuideColumns, type GuideColumn } from '@yuanli/shared/directory/guide-columns';
import { guideImportEndpoints as endpoints } from '@yuanli/shared/directory/guides.endpoints';
import Papa from 'papaparse';
import { readWholeSheet } from '../../../server/src/platform/sheets';
import { openGuideDesk } from '../../support/guide-desk';
import { bytesOf } from '../../support/import-desk';
import { useServer } from '../../support/use-server';

type Line = Partial<Record<GuideColumn, string>>;

const { server, desk } = useServer(openGuideDesk);

const lineOf = (n: number, given: Line = {}): Line => ({
  externalId: `ZN-${n}`,
  name: `事项${n}号`,
  guideClass: '养老助老',
  trip: '到窗口办',
  ...given,
});

const csvOf = (lines: readonly Line[], columns = Object.keys(guideColumns) as GuideColumn[]) =>
  Papa.unparse({
    fields: columns.map((column) => guideColumns[column]),
    data: lines.map((line) => columns.map((column) => line[column] ?? '')),
  });

const handIn = (file: string | Uint8Array, who = desk.worker) =>
  server.call(
    endpoints.startImport,
    { communityId: desk.communityId, fileName: '指南.csv', file: bytesOf(file) },
    { as: who.token },
  );

async function check(file: string | Uint8Array) {
  const { body } = await handIn(file);
  await server.settle();
  return (await server.call(endpoints.getImport, { id: body.id }, { as: desk.worker.token })).body;
}

async function bringIn(file: string) {
  const { id } = await check(file);
  const { body } = await server.call(endpoints.confirmImport, { id }, { as: desk.worker.token });
  if (body.error) throw new Error(JSON.stringify(body));
  await server.settle();
  return (await server.call(endpoints.getImport, { id }, { as: desk.worker.token })).body;
}

const problemsOf = async (id: string) =>
  (await server.call(endpoints.findImportProblems, { id }, { as: desk.worker.token })).body.items.map(
    ({ row, problem }) => ({ row, problem }),
  );

const found = async (q: string) => {
  const [card] = (await desk.find({ q })).items;
  return (await desk.see(card!.id)).body;
};

describe('a file of guides', () => {
  it('brings in all that a guide says', async () => {
    const report = await bringIn(
      csvOf([
        lineOf(1, {
          ...{ name: '高龄津贴申请', counter: '综合窗口', eligibility: '80岁以上老人', isFrequent: '是' },
          ...{ materials: '身份证，复印2份；银行卡（本人开户）\n户口簿', notNeeded: '居住证明', workingDays: '当场' },
          ...{ cost: '免费', result: '津贴按月发放', basis: '老年人权益保障法', source: '国家法律法规数据库' },
          ...{ openingHours: '周二 8:30-11:30', phone: '010-55550123', note: '以当地公布为准', keywords: '老人补贴' },
        }),
        lineOf(2, {
          ...{ name: '亲属关系证明', trip: '社区不开', elsewhereName: '公证处', elsewhereHow: '带户口簿去办公证' },
          ...{ guideClass: '住房户籍', elsewhereUrl: 'https://www.example.org/gz', elsewherePhone: '12348' },
        }),
      ]),
    );
    expect(report).toMatchObject({ state: 'kept', rows: 2, fresh: 2, badRows: 0 });
    expect(await found('gljt')).toMatchObject({
      ...{ guideClass: 'elder', trip: 'counter', eligibility: '80岁以上老人', isFrequent: true, workingDays: 0 },
      materials: [
        { name: '身份证', from: null, copies: 2, isNoLongerNeeded: false },
        { name: '银行卡', from: '本人开户', copies: 0, isNoLongerNeeded: false },
        { name: '户口簿', from: null, copies: 0, isNoLongerNeeded: false },
        { name: '居住证明', from: null, copies: 0, isNoLongerNeeded: true },
      ],
      ...{ isFree: true, openingHours: 'Tu 08:30-11:30', phones: ['010-55550123'], checkedAt: null, checkedBy: null },
      counter: { id: desk.counter.id },
    });
    expect(await found('亲属关系')).toMatchObject({
      ...{ trip: 'not_issued', elsewhereName: '公证处', elsewhereHow: '带户口簿去办公证', elsewherePhone: '12348' },
      can: { request: false },
    });
  });

  it('comes again: what it does not say stays, what is the same stays, what changed is changed', async () => {
    await bringIn(csvOf([lineOf(11, { name: '再来一次', materials: '身份证', result: '证书' }), lineOf(12)]));
    const again = csvOf(
      [lineOf(11, { name: '再来一次', materials: '身份证，复印1份' }), lineOf(12)],
      [...requiredGuideColumns, 'materials'],
    );
    expect(await bringIn(again)).toMatchObject({ fresh: 0, changed: 1, same: 1 });
    expect(await found('再来一次')).toMatchObject({ materials: [{ name: '身份证', copies: 1 }], result: '证书' });
    expect(await check(again)).toMatchObject({ changed: 0, same: 2 });
  });

  it('names what is wrong by row and column, and is then not brought in', async () => {
    const place = await desk.newService({ externalId: 'FW-9' });
    const { id, ...report } = await check(
      csvOf([
        lineOf(21),
        lineOf(22, { guideClass: '户口', trip: '随便', workingDays: '很快', isFrequent: '也许' }),
        lineOf(23, { trip: '网上办' }),
        lineOf(24, { counter: '没有的窗口' }),
        lineOf(21),
        lineOf(25, { name: '' }),
        lineOf(26, { externalId: place.externalId! }),
        lineOf(27, { materials: '一'.repeat(31) }),
        lineOf(28, { note: '=1+1' }),
        lineOf(29, { elsewhereUrl: 'ftp://a', openingHours: '有空' }),
      ]),
    );
    expect(report).toMatchObject({ badRows: 9, can: { keep: false } });
    expect(await problemsOf(id)).toEqual([
      {
        row: 3,
        problem:
          '类别里没有“户口”，请照模板的说明填；要不要跑一趟请填其中一个：到窗口办、网上办、社区不开；几个工作日请填数字，当场办的填0；常办请填“是”或“否”',
      },
      { row: 4, problem: '请写明到哪里办，居民才不会白跑一趟' },
      { row: 5, problem: expect.stringMatching(/^没有叫“没有的窗口”的办理窗口，请填其中一个：.*综合窗口/) },
      { row: 6, problem: '编号和第2行重复' },
      { row: 7, problem: '没有填事项名称，合并的单元格请先拆开再逐行填满' },
      { row: 8, problem: '这个编号已经用于生活圈里的一项服务，请换一个' },
      { row: 9, problem: '材料名称最多写30个字' },
      { row: 10, problem: '说明以“=”开头，像公式，请改成文字' },
      { row: 11, problem: expect.stringContaining('开放时间') },
    ]);
    expect((await desk.find({ q: '事项21号' })).items).toEqual([]);
  });

  it('is for the workers of the community only', async () => {
    const stranger = await desk.newNeighbour('community_worker', (await openGuideDesk(server)).communityId);
    for (const who of [desk.gridWorker, desk.neighbour, stranger])
      expect((await handIn(csvOf([lineOf(31)]), who)).status).toBe(403);
  });

  it.each(['xlsx', 'csv'] as const)('has a template as %s, whose example is as it should be', async (kind) => {
    const response = await fetch(new URL(`/api/directory/guide-import-template?kind=${kind}`, server.url), {
      headers: { Authorization: `Bearer ${desk.worker.token}` },
    });
    const template = new Uint8Array(await response.arrayBuffer());
    expect((await check(template)).failedBecause).toBe('文件里没有内容，请填好再选');
    const [titles, example] = (await readWholeSheet(template, 10)).lines.map(({ cells }) => cells);
    expect(titles).toEqual(Object.values(guideColumns));
    const columns = Object.keys(guideColumns) as GuideColumn[];
    const line: Line = Object.fromEntries(columns.map((column, n) => [column, example![n] ?? '']));
    const asked = { ...line, externalId: 'ZN-T', counter: '综合窗口' };
    expect(await check(csvOf([asked]))).toMatchObject({ fresh: 1, badRows: 0 });
  });
});
