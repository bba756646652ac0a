import { Person } from '../../server/src/identity';
import { appoint } from '../support/factories/people';
import { makeCaseStreet, type CaseStreet } from '../support/case-desk';
import { moveIn } from '../support/mini-host/move-in';
import type { Phone } from '../support/mini-host/start-phone';
import { startTestServer, type TestServer } from '../support/test-server';

const TITLE = '2号楼楼道的水管漏水';
const WORDS = `${TITLE}，从三楼往下滴。地上滑，怕老人摔。`;

/** A day so many days from now, as a wheel has it. */
const dayAhead = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);

/** From the report to the answer, each with the phone in their own hand. */
describe('the desk of cases on the built mini-program', () => {
  let server: TestServer;
  let town: CaseStreet;
  let worker: Phone;
  let property: Phone;
  let officer: Phone;
  let id: string;
  beforeAll(async () => {
    server = await startTestServer();
    town = await makeCaseStreet(server);
    const { courtyard, departments } = town;
    worker = await moveIn(server, courtyard, '林主任', 'community_worker');
    property = await moveIn(server, courtyard, '罗师傅', 'property_manager');
    officer = await moveIn(server, courtyard, '供水小谭');
    const { database } = server.parts;
    const person = await database.read((db) => db.findOneByOrFail(Person, { nickname: '供水小谭' }));
    await appoint(database, person, 'department_officer', departments[0]!.id, { communityId: courtyard.communityId });
    for (const { page } of [worker, property, officer]) {
      await page.tap('我的');
      await page.tap('用微信登录');
      await page.see('登录设备');
    }
    id = await town.report({ text: WORDS, spot: '2号楼2单元' });
  });
  afterAll(async () => {
    for (const phone of [worker, property, officer]) phone?.close();
    await server?.close();
  });

  it('is taken from the one list of promises, and passed to the property company in the same tap', async () => {
    const { page } = worker;
    worker.open('workbench/desk/index');
    await page.see('诉求受理');
    await page.tap(await page.line(TITLE));
    await page.arriveAt('cases-desk/case/index');
    await page.see('从三楼往下滴');
    expect(page.text()).toContain('前受理');
    await page.tap('受理并转物业');
    await page.see('您第一个接到');
    await page.tap('受理并转物业');
    await page.see('已受理并转给物业');
    expect(await town.get(id)).toMatchObject({
      status: 'accepted',
      desk: 'property',
      contact: { label: '社区工作者林主任' },
    });
  });

  it('has notes that only staff read, and a contact that is opened on the record', async () => {
    const { page } = worker;
    await page.tap('写一条备注');
    await page.fill('备注', '这家老人一个人住，上门前先打电话');
    await page.tap('保存备注');
    await page.see('上门前先打电话');
    await page.tap('查看联系方式');
    await page.see('居民能看到是谁看的');
    await page.tap('查看');
    await page.see('打电话给');
  });

  it('goes on at the company, which asks the resident nothing it knows', async () => {
    const { page } = property;
    property.open('workbench/desk/index');
    await page.see('诉求办理');
    await page.tap(await page.line(TITLE));
    await page.arriveAt('cases-desk/case/index');
    expect(page.text()).not.toContain('受理并转物业');
    await page.tap('开始办');
    await page.see('居民会看到“正在办”');
    await page.tap('开始办');
    await page.see('已开始办');
    await page.see('答复');
  });

  it('whistles for a department, which reports in without reading who reported it', async () => {
    const { name } = town.departments[0]!;
    worker.open(`cases-desk/case/index?id=${id}`);
    const { page } = worker;
    await page.tap('请部门协办');
    await page.tap(name);
    await page.fill(`请${name}办什么`, '请查2号楼立管是不是公共管段，什么时候能换');
    await page.tap('发出协办请求');
    await page.see('已请1个部门协办');
    await page.see('等待报到');

    officer.open('workbench/desk/index');
    await officer.page.see('部门报到');
    await officer.page.tap(await officer.page.line(TITLE));
    await officer.page.arriveAt('cases-desk/case/index');
    await officer.page.see('请查2号楼立管');
    expect(officer.page.text()).not.toContain('查看联系方式');
    await officer.page.tap('报到');
    await officer.page.tap('由我们办');
    await officer.page.fill('说明', '是公共管段，带新管来换');
    await officer.page.tap('报到');
    await officer.page.see('请选哪天办好');
    await officer.page.fill('哪天下班前办好', dayAhead(2));
    await officer.page.tap('报到');
    await officer.page.see('已报到，在办');
    await officer.page.see('报告办理情况');
  });

  it('is put off once, before it is due, to a day after it', async () => {
    const { page } = property;
    property.open(`cases-desk/case/index?id=${id}`);
    await page.see('是公共管段，带新管来换');
    await page.tap('延期');
    await page.fill('延到哪天（含）', dayAhead(5));
    await page.fill('为什么延期', '等供水公司带新管来');
    await page.tap('延到这一天');
    await page.see('已延期一次');
    await page.seeNot('只能延一次，居民看得到原因');
  });

  it('is answered by its outcome, and asks for what that outcome needs', async () => {
    const { page } = property;
    await page.tap('答复');
    await page.tap('答复居民');
    await page.see('请先选办理结果');
    await page.tap('列入计划');
    await page.tap('答复居民');
    await page.see('请选计划办好的日期');
    await page.tap('已解决');
    await page.seeNot('请选计划办好的日期');
    await page.fill('怎么办的', '供水公司换了2号楼立管');
    await page.fill('办成什么样', '不漏了，水压也正常');
    await page.tap('答复居民');
    await page.see('已答复，等居民确认');
    expect((await town.get(id)).answer).toMatchObject({
      ...{ outcome: 'solved', people: '罗师傅', result: '不漏了，水压也正常' },
      place: expect.stringContaining('2号楼2单元') as string,
    });
  });

  it('shows the desk what waits for the resident, and how long cases of the community wait', async () => {
    const { page } = property;
    property.open('cases-desk/queue/index');
    await page.see('暂无待办');
    await page.tap('已答复');
    await page.see(TITLE);
    worker.open('cases-desk/ages/index');
    await worker.page.see('没有超期');
    worker.open('cases-desk/departments/index');
    await worker.page.see('0731-55550102');
    for (const phone of [worker, property, officer]) expect(phone.problems).toEqual([]);
  });
});
