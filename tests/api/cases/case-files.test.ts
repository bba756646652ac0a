import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { hotlineEndpoints as endpoints } from '@yuanli/shared/cases/hotline.endpoints';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { dayInChina } from '@yuanli/shared/china-time';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, days } from '../../../server/src/platform/clock';
import { readWholeSheet } from '../../../server/src/platform/sheets';
import { Case } from '../../../server/src/cases/case.entity';
import { answerForm } from '../../support/case-desk';
import { newPhone } from '../../support/factories/people';
import { hotlineHead, openHotlineDesk } from '../../support/hotline-desk';
import { nextNumber } from '../../support/next-number';
import { openPc } from '../../support/pc-desk';
import { readPdfText } from '../../support/read-pdf-text';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(openHotlineDesk);

const today = () => dayInChina(clock.now());
const answersFile = (of: 'hotline' | 'all', as = town.worker.token, communityId = town.communityId) =>
  server.call(endpoints.exportCaseAnswers, { communityId, of, from: today(), until: today() }, { as });
const download = async (endpoint: Endpoint<never, unknown>, path: string, as: string): Promise<Buffer> => {
  const answer = await fetch(new URL(path, server.url), { headers: { authorization: `Bearer ${as}` } });
  expect({ path: endpoint.path, status: answer.status }).toEqual({ path: endpoint.path, status: 200 });
  return Buffer.from(await answer.arrayBuffer());
};
async function linesOf(of: 'hotline' | 'all', as = town.worker.token): Promise<Record<string, string>[]> {
  const path = `/api/cases/communities/${town.communityId}/answers.xlsx?of=${of}&from=${today()}&until=${today()}`;
  const { lines } = await readWholeSheet(await download(endpoints.exportCaseAnswers as never, path, as), 100);
  const [head, ...rows] = lines.map(({ cells }) => cells);
  return rows.map((cells) => Object.fromEntries(head!.map((title, at) => [title, cells[at] ?? ''])));
}
const paperOf = async (id: string, as: string): Promise<string> =>
  readPdfText(await download(cases.getCaseAnswerPaper as never, `/api/cases/${id}/answer.pdf`, as))
    .map(({ text }) => text)
    .join('');

async function takeOrder(): Promise<{ id: string; number: string; phone: string; name: string }> {
  const [number, phone, name] = [`CS${nextNumber()}`, newPhone(), `来电${nextNumber()}`];
  const line = `${number},,楼道的灯不亮了,${name},${phone},,,`;
  const tried = await town.readAgreeing([hotlineHead, line].join('\n'));
  await town.keep(tried.id);
  const { id } = await server.parts.database.read((db) => db.findOneByOrFail(Case, { externalNumber: number }));
  return { id, number, phone, name };
}

async function answerOrder(answer: object = {}) {
  const order = await takeOrder();
  const { id } = order;
  const as = town.gridWorker.token;
  await server.call(desk.acceptCase, { id }, { as });
  await server.call(desk.startCase, { id }, { as });
  expect((await server.call(desk.answerCase, { id, ...answerForm(answer) }, { as })).status).toBe(200);
  clock.advance(1);
  return order;
}

afterEach(() => clock.set(null));

describe('the six parts in the form of the hotline', () => {
  it('have the answer of what an order was merged into: each number stands in the file once', async () => {
    const [first, second] = [await takeOrder(), await takeOrder()];
    const as = town.gridWorker.token;
    expect((await server.call(desk.mergeCase, { id: second.id, intoId: first.id }, { as })).status).toBe(200);
    expect((await linesOf('hotline')).some((line) => line['工单编号'] === second.number)).toBe(false);
    for (const act of [desk.acceptCase, desk.startCase]) await server.call(act, { id: first.id }, { as });
    await server.call(desk.answerCase, { id: first.id, ...answerForm() }, { as });
    clock.advance(1);
    const lines = (await linesOf('hotline')).filter((line) =>
      [first.number, second.number].includes(line['工单编号']!),
    );
    expect(lines.map((line) => [line['工单编号'], line['结果']])).toEqual(
      [first, second].map(({ number }) => [number, '换了灯头和感应器，灯亮了']),
    );
  });

  it('have a line for each order that was answered in these days, with what came of it and what was said of it', async () => {
    const solved = await answerOrder();
    const planned = await answerOrder({
      ...{ outcome: 'planned', plannedFor: new Date(clock.now().getTime() + days(10)).toISOString() },
    });
    await server.call(
      cases.confirmCase,
      { id: solved.id, verdict: 'partly', words: '还差一盏' },
      { as: town.gridWorker.token },
    );
    const own = await town.begin();
    await server.call(desk.answerCase, { id: own, ...answerForm() }, { as: town.gridWorker.token });
    const lines = await linesOf('hotline');
    expect(lines.find((line) => line['工单编号'] === solved.number)).toEqual({
      ...{ 工单编号: solved.number, 办理结果: '已解决', 时间: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) },
      ...{ 地点: '3号楼门口', 人员: '物业周师傅', 过程: '到场查看，灯头和感应器都坏了' },
      ...{ 结果: '换了灯头和感应器，灯亮了', 反馈: '部分解决：还差一盏' },
    });
    expect(lines.find((line) => line['工单编号'] === planned.number)).toMatchObject({
      办理结果: expect.stringMatching(/^列入计划：\d{4}年\d+月\d+日（含）前办好$/),
      反馈: '等待反馈',
    });
    expect(lines.every((line) => line['工单编号'] !== '')).toBe(true);
  });

  it('are given of all cases of the community too, and have nobody’s contact in them', async () => {
    const { number, phone, name } = await answerOrder();
    const id = await town.report();
    const quarrel = await town.report({ kind: 'mediation', text: '楼上天天吵，想请人调解' });
    const lines = await linesOf('all');
    expect(lines.find((line) => line['工单编号'] === number)).toMatchObject({ 事项: '诉求', 办理结果: '已解决' });
    const numberOf = async (one: string, as = town.worker) => (await town.get(one, as)).number;
    expect(lines.find((line) => line['编号'] === '')).toBeUndefined();
    const reported = await numberOf(id);
    expect(lines.find((line) => line['编号'] === reported)).toMatchObject({ 办理结果: '', 状态: '等待受理' });
    expect(lines.map((line) => line['编号'])).not.toContain(await numberOf(quarrel, town.reporter));
    const all = JSON.stringify([lines, await linesOf('hotline')]);
    expect(all).not.toContain(phone);
    expect(all).not.toContain(name);
  });

  it('are for the community worker, whose look is written down, and for a computer once the phone has agreed', async () => {
    for (const { token } of [town.gridWorker, town.neighbour, town.street, town.property])
      expectRefused(await answersFile('hotline', token), 'request.not_allowed');
    const elsewhere = await town.newNeighbour('community_worker', town.departments[0]!.id);
    expectRefused(await answersFile('all', elsewhere.token), 'request.not_allowed');
    await linesOf('all');
    const entries = await server.parts.database.read((db) =>
      db.findBy(AuditEntry, { subjectId: town.communityId, action: 'case.exported' }),
    );
    expect(entries.at(-1)).toMatchObject({ isLook: true, actorId: town.worker.id });
    const computer = await (await openPc(server)).signIn(town.worker.token);
    expectRefused(await answersFile('hotline', computer), 'private_export.confirm_on_phone');
    const wrong = { communityId: town.communityId, from: '2026-12-02', until: '2026-12-01' };
    expectRefused(await server.call(endpoints.exportCaseAnswers, wrong, { as: town.worker.token }), 'request.invalid');
  });
});

describe('the answer as A4', () => {
  it('says what was reported, what came of it, by whom and when, and no phone of the reporter', async () => {
    const id = await town.begin({ text: '楼道灯坏了。我的电话13812345678，随时打。' });
    const early = await server.call(cases.getCaseAnswerPaper, { id }, { as: town.reporter.token });
    expectRefused(early, 'case.not_answered');
    await server.call(
      desk.answerCase,
      { id, ...answerForm({ outcome: 'passed_on', passedTo: '市政公司', passedPhone: '0731-55550102' }) },
      { as: town.gridWorker.token },
    );
    const { number } = await town.get(id);
    const text = await paperOf(id, town.reporter.token);
    for (const words of [
      '办理答复',
      number,
      '楼道灯坏了',
      '已转：市政公司',
      '0731-55550102',
      '网格员小吴',
      '物业周师傅',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('13812345678');
    expect(await paperOf(id, town.gridWorker.token)).toContain('办理答复');
    const seen = await server.parts.database.read((db) =>
      db.findBy(AuditEntry, { subjectId: id, action: 'case.printed' }),
    );
    expect(seen.map(({ actorId }) => actorId)).toEqual([town.gridWorker.id]);
  });

  it('is not for neighbours, nor for departments, also of a matter that is public', async () => {
    const id = await town.begin();
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: town.gridWorker.token });
    await server.settle();
    await server.call(cases.joinCase, { id }, { as: town.neighbour.token });
    expectRefused(
      await server.call(cases.getCaseAnswerPaper, { id }, { as: town.neighbour.token }),
      'request.not_allowed',
    );
    const { officer } = town.departments[0]!;
    expectRefused(await server.call(cases.getCaseAnswerPaper, { id }, { as: officer.token }), 'request.not_allowed');
    const hidden = await town.report({ kind: 'inquiry', text: '怎么办老年证' });
    expectRefused(
      await server.call(cases.getCaseAnswerPaper, { id: hidden }, { as: town.neighbour.token }),
      'case.not_found',
    );
  });
});
