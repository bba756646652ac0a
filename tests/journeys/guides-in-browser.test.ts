import type { Browser } from 'playwright-core';
import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { clock, days, hours } from '../../server/src/platform/clock';
import { seedDemo } from '../../server/src/seed';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

const WIDTH = 390;
const WIDE = { width: 1280, height: 800 };

/** Today at 10 in China, whenever the test runs. */
const MORNING = new Date(Math.floor((Date.now() + hours(8)) / days(1)) * days(1) + hours(2));

describeInBrowser('the guides of the counters in a browser', (executablePath) => {
  beforeAll(() => clock.set(MORNING));
  const { server } = useServer();
  let browser: Browser;
  const people: BrowserPage[] = [];
  beforeAll(async () => {
    await seedDemo(server.parts.database);
    // The seed lives through many days and returns to now.
    clock.set(MORNING);
    browser = await startBrowser(executablePath);
  });
  afterAll(async () => {
    for (const one of people) await one.close();
    await browser?.close();
    clock.set(null);
  });

  async function come(scale: ScaleName, persona: DemoPersona, viewport?: typeof WIDE): Promise<BrowserPage> {
    const one = await openBrowserPage(browser, server.url, { scale, persona, ...(viewport && { viewport }) });
    people.push(one);
    await one.page.clock.install({ time: MORNING });
    await one.open('me/index');
    await one.tap('用微信登录');
    await one.see(demoPersonas[persona].name);
    return one;
  }
  const photograph = async (one: BrowserPage, name: string) => {
    await one.rest();
    await one.photograph(`guides-${name}`);
    expect(await one.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
      await one.page.evaluate('window.innerWidth'),
    );
  };

  it.each([
    ['standard', 'resident'],
    ['elder', 'elder'],
    ['largest', 'elder'],
  ] as const)('in %s text says what is asked for most, what to bring, and who issues what', async (scale, persona) => {
    const one = await come(scale, persona);
    await one.open('directory/guides/index');
    await one.see('常办的事');
    await photograph(one, `${scale}-01-list`);
    await one.fill('搜索事项', 'gljt');
    await one.see('高龄津贴申请');
    await one.tap('高龄津贴申请');
    await one.see('要跑一趟');
    await one.see('不再需要：健在证明');
    await one.tap('户口簿');
    await one.see('备好1样，共3样');
    await photograph(one, `${scale}-02-guide`);
    await one.tap('预约窗口');
    await one.see('请先选择时段');
    await one.open('directory/guides/index');
    if (scale !== 'standard') await one.tap('选择类别');
    await one.tap('社区不开的证明');
    await one.see('社区不开，请找');
    await photograph(one, `${scale}-03-not-issued`);
    await one.tap('亲属关系证明');
    await one.see('社区不开这个证明');
    await one.seeNot('帮我办');
    await photograph(one, `${scale}-04-certificate`);
    if (scale === 'largest') expect(await one.page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTH);
  });

  it('is reached from its counter, which stands in the circle once', async () => {
    const one = await come('standard', 'resident');
    await one.tap('首页');
    await one.tap('生活圈');
    await one.see('步行时间按直线距离估算');
    await one.fill('搜索服务', '居住证申领');
    await one.tap('居住证明和综合窗口');
    await one.see('这个窗口的办事指南');
    await photograph(one, 'counter');
    await one.tap('这个窗口的办事指南');
    await one.see('居住证申领');
    await one.seeNot('低保申请');
  });

  it('is written by a community worker, and gone through', async () => {
    const one = await come('standard', 'community_worker');
    await one.open('directory-desk/guides/index');
    await one.see('还没有核实');
    await photograph(one, 'desk-list');
    await one.tap('新增办事指南');
    await one.fill('事项名称', '老人免费乘车登记');
    await one.tap('养老助老');
    await one.tap('要跑一趟');
    await one.tap('常办');
    await photograph(one, 'desk-01-what');
    await one.tap('下一步');
    await one.tap('居住证明和综合窗口');
    await photograph(one, 'desk-02-where');
    await one.tap('下一步');
    await one.tap('添加一样材料');
    await one.fill('材料名称', '身份证');
    await photograph(one, 'desk-03-material');
    await one.tap('添加');
    await one.see('带原件');
    await one.tap('下一步');
    await one.fill('几个工作日办好', '0');
    await one.tap('下一步');
    await one.see('当场办好');
    await photograph(one, 'desk-05-review');
    await one.tap('添加这条指南');
    await one.see('已添加');
    await one.open('directory/guides/index');
    await one.see('老人免费乘车登记');
  });

  it('has a list and what was chosen beside it on a wide screen', async () => {
    const one = await come('standard', 'community_worker', WIDE);
    await one.open('directory-desk/guides/index');
    await one.see('还没有核实');
    await photograph(one, 'desk-wide');
  });

  it('threw nothing and missed nothing on the way', () => {
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
