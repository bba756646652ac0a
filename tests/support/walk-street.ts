import type { CaseStreet } from './case-desk';
import type { Come, Hand } from './hand';
import type { TestServer } from './test-server';

type Department = CaseStreet['departments'][number];

interface Stage {
  server: TestServer;
  town: CaseStreet;
  come: Come;
  /** Names the pictures, and keeps what one walk writes apart from the next. */
  name: string;
  /** The day on which the first department promises to be done, and how it reads. */
  promisedDay: string;
}

/** A matter that is too large for the community: raised, whistled for, reported in to, answered by the street, read on one time-line. */
export function walkStreet({ server, town, come, name, promisedDay }: Stage): void {
  const title = `${name}门口的下水道堵了，污水漫到人行道`;
  let city: Department;
  let roads: Department;
  let worker: Hand;
  let street: Hand;
  let id: string;

  beforeAll(async () => {
    worker = await come(town.worker);
    street = await come(town.street);
    [city, , roads] = town.departments as [Department, Department, Department];
    id = await town.report({ text: `${title}。下雨天更厉害。`, spot: name });
  });

  it('is taken by the community, and raised with a reason', async () => {
    await worker.open(`cases-desk/case/index?id=${id}`);
    await worker.tap('受理，自己办');
    await worker.tap('受理，自己办');
    await worker.see('已受理，居民会收到消息');
    await worker.tap('上报');
    await worker.tap('综合');
    await worker.tap('上报');
    await worker.see('原因至少写2个字');
    await worker.fill('为什么上报', '牵涉市政管网和占道摊位，社区协调不了');
    await worker.look('01-raise');
    await worker.tap('上报');
    await worker.see('已上报，居民会收到消息');
    await worker.look('02-raised');
  });

  it('stands in the list of the street, which asks two departments one thing each', async () => {
    await street.open('cases-desk/queue/index');
    await street.see(title);
    await street.look('03-queue');
    await street.open(`cases-desk/case/index?id=${id}`);
    await street.see('综合（街道牵头，几个部门一起办）');
    await street.look('04-case');
    await street.tap('开始办');
    await street.tap('开始办');
    await street.see('已开始办，居民看得到');
    await street.tap('请部门协办');
    await street.tap(city.name);
    await street.fill(`请${city.name}办什么`, '请清走占道的摊位，让抢修车进得来');
    await street.tap(roads.name);
    await street.fill(`请${roads.name}办什么`, '请疏通门口的主管，查有没有塌');
    await street.tap(`由${roads.name}牵头`);
    await street.look('05-whistle');
    await street.tap('发出协办请求');
    await street.see('已请2个部门协办，等它们报到');
    await street.look('06-whistled');
  });

  it('is reported in to: one does it and says by when, the other says why it is not theirs', async () => {
    const [mender, other] = [await come(roads.officer), await come(city.officer)];
    await mender.open('workbench/desk/index');
    await mender.see('部门报到');
    await mender.look('07-department');
    await mender.tap(`诉求协办：${title}`);
    await mender.see('请疏通门口的主管');
    await mender.look('08-asked');
    const asked = await mender.text();
    expect(asked).not.toContain('查看联系方式');
    expect(asked.indexOf('请疏通门口的主管')).toBeLessThan(asked.indexOf('部门协办'));
    expect(asked.indexOf('部门协办')).toBeLessThan(asked.indexOf('请清走占道的摊位'));
    await mender.tap('报到');
    await mender.tap('由我们办');
    await mender.fill('说明', '派疏通车来，主管有淤泥');
    await mender.pickFirstDay('哪天下班前办好', promisedDay);
    await mender.look('09-report-in');
    await mender.tap('报到');
    await mender.see('已报到，在办');
    await mender.look('10-reported');

    await other.open(`cases-desk/case/index?id=${id}`);
    await other.tap('报到');
    await other.tap('不归我们');
    await other.fill('说明', '摊位在院内，归物业管，已告诉物业');
    await other.tap('报到');
    await other.see('不属于本部门');
    await other.look('11-not-ours');

    await mender.tap('报告办理情况');
    await mender.fill('说明', '主管疏通了，没有塌');
    await mender.look('12-done');
    await mender.tap('报告');
    await mender.see('已报告，提出的单位会看到');
    await mender.see('已办好');
  });

  it('is answered once, by the street, and read by the resident as one honest time-line', async () => {
    await street.open(`cases-desk/case/index?id=${id}`);
    await street.see('主管疏通了，没有塌');
    await street.look('13-reported-in');
    await street.tap('答复');
    await street.tap('已解决');
    await street.fill('怎么办的', '市政疏通主管，物业清走摊位');
    await street.fill('办成什么样', '污水退了，人行道冲洗干净');
    await street.tap('答复居民');
    await street.see('已答复，等居民确认');
    await street.look('14-answered');
    await server.settle();
    const resident = await come(town.reporter);
    await resident.open(`cases/detail/index?id=${id}`);
    await resident.see('污水退了，人行道冲洗干净');
    await resident.look('15-resident');
    const thread = await resident.text();
    const told = [
      '社区工作者小何受理',
      '上报街道，按综合事项办',
      '牵涉市政管网和占道摊位，社区协调不了',
      '街道工作者老郑开始办',
      `请${city.name}、${roads.name}协办`,
      `${roads.name}报到，会来办`,
      `${city.name}答复：不属于本部门`,
      `${roads.name}办好了自己的部分`,
      '街道工作者老郑答复：已解决',
    ].map((words) => [words, thread.indexOf(words)] as const);
    expect(told.filter(([, at]) => at === -1)).toEqual([]);
    expect(told.map(([, at]) => at)).toEqual(told.map(([, at]) => at).sort((a, b) => a - b));
    // Whoever took it first is still the one to turn to.
    expect(thread.slice(0, thread.indexOf('社区工作者小何受理'))).toContain('社区工作者小何');
  });
}
