import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { clock, days, hours } from '../../server/src/platform/clock';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { answerForm, makeCaseStreet } from '../support/case-desk';
import type { Neighbour } from '../support/make-neighbourhood';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const MEASURES = readFileSync(resolve(__dirname, '../support/browser-measures.js'), 'utf8');
const scales = [
  { name: 'standard', leastText: 14, leastLine: 1.2, leastTarget: 44 },
  { name: 'elder', leastText: 18, leastLine: 1.3, leastTarget: 60 },
  { name: 'largest', leastText: 18, leastLine: 1.3, leastTarget: 60 },
];

const LEAK = '2号楼楼道的水管漏水，从三楼往下滴';

/** Today at 10 in China, whenever the test runs. */
const MORNING = new Date(Math.floor((Date.now() + hours(8)) / days(1)) * days(1) + hours(2));

describeInBrowser('the desk of cases in a browser', (executablePath) => {
  beforeAll(() => clock.set(MORNING));
  const { server, desk: town } = useServer(makeCaseStreet);
  let browser: Browser;
  const people: BrowserPage[] = [];
  beforeAll(async () => {
    browser = await startBrowser(executablePath);
  });
  afterAll(async () => {
    for (const one of people) await one.close();
    clock.set(null);
    await browser?.close();
  });

  /** Somebody of the street at a browser, signed in already. */
  async function come(neighbour: Neighbour, scale: ScaleName, width: number): Promise<BrowserPage> {
    const viewport = { width, height: width < 1000 ? 844 : 900 };
    const one = await openBrowserPage(browser, server.url, { scale, viewport });
    await one.page.clock.install({ time: MORNING });
    people.push(one);
    await one.open('me/index');
    await one.page.evaluate(`localStorage.setItem('token', JSON.stringify({ data: '${neighbour.token}' }))`);
    await one.open('me/index');
    await one.see('登录设备');
    return one;
  }
  const photograph = async (one: BrowserPage, name: string) => {
    await one.rest();
    await one.photograph(`cases-desk-${name}`);
  };

  it.each(['standard', 'elder'] as const)(
    'on the phone in %s text, takes one, passes it on, whistles, reads the report, and answers',
    async (scale) => {
      const id = await town.report({ text: `${LEAK}。地上滑，怕老人摔。`, spot: '2号楼2单元' });
      const one = await come(town.worker, scale, 390);
      await one.follow('cases-desk/queue/index');
      await one.see(LEAK);
      await photograph(one, `${scale}-01-queue`);
      await one.tap(LEAK);
      await one.see('地上滑，怕老人摔');
      await photograph(one, `${scale}-02-new`);
      await one.tap('受理并转物业');
      await one.see('您第一个接到');
      await photograph(one, `${scale}-03-accept`);
      await one.tap('受理并转物业');
      await one.see('已受理并转给物业');
      await server.call(caseDeskEndpoints.startCase, { id }, { as: town.property.token });

      const [department] = town.departments;
      await one.follow(`cases-desk/case/index?id=${id}`);
      await one.tap('请部门协办');
      await one.tap(department!.name);
      await one.fill(`请${department!.name}办什么`, '请查2号楼立管是不是公共管段');
      await photograph(one, `${scale}-04-whistle`);
      await one.tap('发出协办请求');
      await one.see('等待报到');

      const officer = await come(department!.officer, scale, 390);
      await officer.follow(`cases-desk/case/index?id=${id}`);
      await officer.see('请查2号楼立管是不是公共管段');
      await photograph(officer, `${scale}-05-department`);
      await officer.tap('报到');
      await officer.tap('已经办好');
      await officer.fill('说明', '换好了公共管段');
      await officer.tap('报到');
      await officer.see('已报到，提出的单位会看到');

      await one.follow('cases-desk/queue/index');
      await one.follow(`cases-desk/case/index?id=${id}`);
      await one.see('换好了公共管段');
      await photograph(one, `${scale}-06-going`);
      await one.tap('答复');
      await one.tap('已解决');
      await one.fill('怎么办的', '供水公司换了公共管段');
      await one.fill('办成什么样', '不漏了，水压正常');
      await photograph(one, `${scale}-07-answer`);
      await one.tap('答复居民');
      await one.see('已答复，等居民确认');
      expect(await town.get(id)).toMatchObject({ status: 'answered', outcome: 'solved' });
      await photograph(one, `${scale}-08-answered`);
    },
  );

  it.each([1280, 1920])('%d px wide, answers several at once and names who was refused, and why', async (width) => {
    const texts = ['1号楼', '2号楼', '3号楼'].map((house) => `${house}停水，从早上到现在没有水。`);
    const ids = [];
    for (const text of texts) ids.push(await town.begin({ text }));
    await town.report({ text: '单元门口的路灯不亮，晚上看不清台阶。' });
    await town.report({ kind: 'inquiry', text: '居住证在哪里办？' });
    const one = await come(town.gridWorker, 'standard', width);
    await one.follow('cases-desk/queue/index');
    await one.see('1号楼停水');
    await photograph(one, `wide-${width}-01-queue`);
    for (const house of ['1号楼', '2号楼', '3号楼'])
      await one.page
        .locator('.y-table__row:visible', { hasText: `${house}停水` })
        .locator('[role=checkbox]')
        .click();
    await one.see('已勾选3件');
    // Meanwhile a colleague has answered the second.
    await server.call(caseDeskEndpoints.answerCase, { id: ids[1]!, ...answerForm() }, { as: town.gridWorker.token });
    const { number } = await town.get(ids[1]!);
    await one.tap('一起答复');
    await one.tap('已转');
    await one.fill('转给谁', '区供水公司抢修中心');
    await one.fill('对方的电话', '0731-55550188');
    await one.fill('怎么转的', '电话转给抢修中心，对方已登记');
    await one.fill('对方怎么答复', '今天下午恢复供水');
    await photograph(one, `wide-${width}-02-answer`);
    await one.tap('答复这3件');
    await one.see('1件没有答复成');
    await one.see(number);
    await one.see('或已经答复');
    await photograph(one, `wide-${width}-03-refused`);
    expect(await town.get(ids[2]!)).toMatchObject({ status: 'answered', outcome: 'passed_on' });
  });

  it.each([
    ['queue/index', 1280],
    ['case/index', 390],
  ])('%s can be read and hit at every size of text, and used with a screen reader', async (page, width) => {
    const id = await town.begin({ text: '1号楼的门禁坏了，刷卡进不去。' });
    const one = await come(town.worker, 'standard', width);
    await one.follow(`cases-desk/${page}?id=${id}`);
    await one.see('1号楼的门禁坏了');
    await one.page.evaluate(`${AXE};${MEASURES}`);
    for (const { name, ...least } of scales) {
      await one.page.evaluate(`readAt('${name}')`);
      const measured = await one.page.evaluate(`measurePage(${JSON.stringify(least)})`);
      expect([name, measured]).toEqual([name, []]);
    }
    await one.page.evaluate(`readAt('standard')`);
    const found = (await one.page.evaluate('axe.run({ resultTypes: ["violations"], selectors: false })')) as {
      violations: { id: string; impact: string; nodes: { html: string }[] }[];
    };
    const grave = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]!.html.slice(0, 160)}`)).toEqual([]);
  });

  it('compares how long cases wait, for the street, and adds a department', async () => {
    const one = await come(town.street, 'standard', 1280);
    await one.follow('cases-desk/ages/index');
    await one.see('1周以上');
    await photograph(one, 'wide-ages');
    await one.follow('cases-desk/departments/index');
    await one.tap('登记一个部门');
    await one.fill('部门名称', '区供水公司');
    await one.fill('值班电话', '0731-55550188');
    await one.tap('登记');
    await one.see('区供水公司');
    await photograph(one, 'wide-departments');
  });

  it('threw nothing and missed nothing on the way', () => {
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
