import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { hotlineEndpoints as endpoints } from '@yuanli/shared/cases/hotline.endpoints';
import { Case } from '../../../server/src/cases/case.entity';
import { CaseContact } from '../../../server/src/cases/case-contact.entity';
import { clock, minutes } from '../../../server/src/platform/clock';
import { writeWorkbook } from '../../../server/src/platform/sheets';
import { Task } from '../../../server/src/tasks/task.entity';
import { encodeGbk } from '../../support/encode-gbk';
import { makePerson, newPhone, signInAs } from '../../support/factories/people';
import { hotlineHead as HEAD, openHotlineDesk } from '../../support/hotline-desk';
import { nextNumber } from '../../support/next-number';
import { expectRefused } from '../../support/refused';
import { countTasks } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(openHotlineDesk);
// A file that was kept at the same moment makes another outdated.
beforeAll(() => clock.set(new Date('2026-12-01T02:00:00Z')));
beforeEach(() => clock.advance(minutes(1)));
afterAll(() => clock.set(null));

const newOrder = () => `CS2026${String(nextNumber()).padStart(6, '0')}`;
const findOrder = (externalNumber: string) =>
  server.parts.database.read((db) => db.findOneBy(Case, { externalNumber, communityId: town.communityId }));
const lines = (...rows: string[]) => [HEAD, ...rows].join('\r\n');

describe('orders of 12345 by a file', () => {
  it('are read once the community has said which column is which, and never asked again for the same head', async () => {
    const head = '处理状态,工单号,受理时间,问题描述,来电人,来电号码,事发地址,办结时限';
    const one = newOrder();
    const asked = await town.read([head, `待办,${one},2026/11/30 9:05,楼道灯坏了,,,,`].join('\n'));
    expect(asked).toMatchObject({ state: 'asking', rows: 0 });
    expect(asked.head).toEqual({
      titles: head.split(','),
      proposed: { number: 1, reportedAt: 2, text: 3, name: 4, phone: 5, address: 6, due: 7 },
    });
    const refused = await town.map(asked.id, { number: 1 });
    expectRefused(refused, 'request.invalid');
    expect(refused.body).toMatchObject({ error: { fields: { columns: '请选哪一列是诉求内容' } } });
    expectRefused(await town.map(asked.id, { number: 1, text: 1 }), 'request.invalid');
    expect((await town.map(asked.id, asked.head!.proposed)).status).toBe(200);
    expect(await town.after(asked.id)).toMatchObject({ state: 'checked', rows: 1, fresh: 1, head: null });

    const turned = head.split(',').reverse().join(',');
    const next = await town.read([turned, `,,,,扶手松了,,${newOrder()},待办`].join('\n'));
    expect(next).toMatchObject({ state: 'checked', rows: 1, fresh: 1, badRows: 0 });
    expect((await town.read([`${head},满意度`, ',,,,,,,,'].join('\n'))).state).toBe('asking');
    expect((await town.see(next.id)).can).toMatchObject({ keep: true });
    await server.call(endpoints.askHotlineColumnsAgain, { id: next.id }, { as: town.worker.token });
    expect((await town.after(next.id)).state).toBe('asking');
  });

  it('become cases with what the file says, sealed contact, and nothing for neighbours', async () => {
    const phone = newPhone();
    const [plain, timed] = [newOrder(), newOrder()];
    const file = encodeGbk(
      lines(
        `${plain},2026-11-30 09:05,来电人反映三号楼门口的灯不亮。晚上看不清。,陈女士,${phone},石榴路5号,,路灯照明`,
        `${timed},2026年11月30日14时20分,家里停水两天,王先生,138****5678,石榴路5号,2026-12-01 18:00,`,
      ),
    );
    const tried = await town.readAgreeing(file);
    expect(tried).toMatchObject({ state: 'checked', rows: 2, fresh: 2, same: 0, badRows: 0 });
    expect(await findOrder(plain)).toBeNull();
    expect(await town.keep(tried.id)).toMatchObject({ state: 'kept', status: 200 });

    const first = (await findOrder(plain))!;
    expect(first).toMatchObject({
      ...{ source: 'hotline', kind: 'appeal', reporterId: null, beneficiaryId: null, status: 'submitted' },
      ...{ category: 'lighting', desk: 'staff', ownerPlaceId: first.gridId, isShared: false, publicView: null },
      title: '来电人反映三号楼门口的灯不亮',
      madeAt: new Date('2026-11-30T01:05:00Z'),
      dueAt: new Date('2026-12-07T10:00:00Z'),
      externalDueAt: null,
    });
    const second = (await findOrder(timed))!;
    expect(second).toMatchObject({ category: 'water', dueAt: new Date('2026-12-01T10:00:00Z') });
    const contacts = await server.parts.database.read((db) => db.findBy(CaseContact, {}));
    expect(contacts.find(({ caseId }) => caseId === first.id)).toMatchObject({
      ...{ contactName: '陈女士', contactPhone: phone, address: '石榴路5号' },
    });
    expect(contacts.find(({ caseId }) => caseId === second.id)).toMatchObject({ contactPhone: null });
    expect(await countTasks(server, town.gridWorker, 'accept_case')).toBeGreaterThanOrEqual(2);
    expectRefused(await server.call(cases.getCase, { id: first.id }, { as: town.neighbour.token }), 'case.not_found');
    expect(await town.get(first.id, town.gridWorker)).toMatchObject({ externalNumber: plain, as: 'handler' });
    expect((await town.get(first.id, town.gridWorker)).steps.map(({ sentence }) => sentence)).toEqual([
      '12345热线转来',
    ]);
  });

  it('belong to the resident who is known by the phone', async () => {
    const [number, phone] = [newOrder(), newPhone()];
    const { id } = await makePerson(server.parts.database, { phone });
    const caller = { id, token: await signInAs(server.parts.database, { id }) };
    const tried = await town.readAgreeing(lines(`${number},,下水道堵了,李,${phone},,,`));
    await town.keep(tried.id);
    const row = (await findOrder(number))!;
    expect(row.beneficiaryId).toBe(caller.id);
    expect(await town.get(row.id, caller)).toMatchObject({ as: 'reporter', externalNumber: number });
  });

  it('keep the time the hotline has set when they are taken under another category', async () => {
    const number = newOrder();
    const tried = await town.readAgreeing(lines(`${number},,不知道怎么说的事,,,,3个工作日,`));
    await town.keep(tried.id);
    const row = (await findOrder(number))!;
    expect(row).toMatchObject({ category: 'other', dueAt: new Date('2026-12-04T10:00:00Z') });
    const taken = await server.call(
      desk.acceptCase,
      { id: row.id, category: 'water', isShared: true },
      { as: town.gridWorker.token },
    );
    expect(taken.body).toMatchObject({ category: 'water', isPublic: false, dueAt: '2026-12-04T10:00:00.000Z' });
    await server.settle();
    expect(await town.get(row.id, town.neighbour)).toMatchObject({ isPublic: true, text: null, externalNumber: null });
  });

  it('name each bad line and its column, and nothing is brought in', async () => {
    const number = newOrder();
    const tried = await town.readAgreeing(
      lines(
        `,,没有编号,,,,,`,
        `${number},昨天,,${'长'.repeat(21)},12,,随便,`,
        `${number},,编号重复,,,,,`,
        `20261130143012000000,,被当成数字,,,,,`,
      ),
    );
    expect(tried).toMatchObject({ badRows: 4, can: { keep: false } });
    expect((await town.problemsOf(tried.id)).map(({ problem }) => problem)).toEqual([
      '工单编号：没有填写',
      '诉求内容：没有填写；联系人：最多20个字；联系电话：请填写11位手机号，或者带区号的固定电话，比如0731-55550101；' +
        '来电时间：请写成2026-12-01 14:30这样；办理时限：请写成2026-12-01 18:00这样，或“5个工作日”“24小时”',
      `工单编号：和第3行重复`,
      '工单编号：被表格当成了数字，后几位丢了，请用导出的原表',
    ]);
    expectRefused(
      await server.call(endpoints.keepHotlineImport, { id: tried.id }, { as: town.worker.token }),
      'import.has_problems',
    );
    expect(await findOrder(number)).toBeNull();
  });

  it('are registered once: a second file with the same number changes nothing and says so', async () => {
    const [number, fresh] = [newOrder(), newOrder()];
    await town.keep((await town.readAgreeing(lines(`${number},,垃圾没人清运,,,,,`))).id);
    const before = await findOrder(number);
    clock.advance(minutes(1));
    const again = await town.readAgreeing(lines(`${number},,别的内容,,,,,`, `${fresh},,新的一件,,,,,`));
    expect(again).toMatchObject({ fresh: 1, same: 1, badRows: 0 });
    expect((await town.problemsOf(again.id)).map(({ problem }) => problem)).toEqual([
      expect.stringMatching(/^已经登记过（2026-\d{4}），不再导入$/),
    ]);
    await town.keep(again.id);
    expect(await findOrder(number)).toEqual(before);
    expect(await findOrder(fresh)).not.toBeNull();
  });

  it('may come as the workbook that the hotline gives, with real times in its cells', async () => {
    const number = newOrder();
    const sheet = [
      ['12345热线工单', '', '', '', '', '', '', ''],
      HEAD.split(','),
      [number, '2026-11-30 16:40:11', '树枝挡路', '', '', '', '24小时', ''],
    ];
    const tried = await town.readAgreeing(await writeWorkbook([{ name: '工单', rows: sheet }]));
    expect(tried).toMatchObject({ state: 'checked', fresh: 1 });
    await town.keep(tried.id);
    expect(await findOrder(number)).toMatchObject({
      ...{ madeAt: new Date('2026-11-30T08:40:00Z'), dueAt: new Date('2026-12-01T08:40:00Z') },
    });
  });

  it('are taken back where nobody has worked on them', async () => {
    const [untouched, seen] = [newOrder(), newOrder()];
    const tried = await town.readAgreeing(lines(`${untouched},,没人动过,,,,,`, `${seen},,有人看过,,13855550101,,,`));
    await town.keep(tried.id);
    const [one, other] = [(await findOrder(untouched))!, (await findOrder(seen))!];
    await server.call(desk.revealCaseContact, { id: other.id }, { as: town.gridWorker.token });
    expect(await town.undo(tried.id)).toMatchObject({ status: 200, state: 'undone', undone: 1, left: 1 });
    expect(await findOrder(untouched)).toBeNull();
    expect(await findOrder(seen)).toMatchObject({ status: 'submitted' });
    expect(await town.get(one.id, town.gridWorker)).toMatchObject({
      ...{ status: 'withdrawn', title: '已撤销导入的工单', text: '导入已撤销。', externalNumber: null },
    });
    const { contacts, tasks } = await server.parts.database.read(async (db) => ({
      contacts: await db.findBy(CaseContact, { caseId: one.id }),
      tasks: await db.findBy(Task, { subjectId: one.id }),
    }));
    expect(contacts).toEqual([]);
    expect(tasks.every(({ endedAt }) => endedAt !== null)).toBe(true);
    clock.advance(minutes(1));
    await town.keep((await town.readAgreeing(lines(`${untouched},,没人动过,,,,,`))).id);
    expect(await findOrder(untouched)).not.toBeNull();
  });

  it('are for the community worker alone', async () => {
    for (const { token } of [town.gridWorker, town.neighbour, town.property, town.street])
      expectRefused(await town.handIn(lines(`${newOrder()},,不行,,,,,`), token), 'request.not_allowed');
    const tried = await town.readAgreeing(lines(`${newOrder()},,看一看,,,,,`));
    expectRefused(
      await server.call(endpoints.findHotlineImportProblems, { id: tried.id }, { as: town.gridWorker.token }),
      'request.not_allowed',
    );
    expectRefused(
      await server.call(endpoints.getHotlineImportProblems, { id: tried.id }, { as: town.neighbour.token }),
      'request.not_allowed',
    );
  });
});
