import type { Browser } from 'playwright-core';
import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { clock, days, hours } from '../../server/src/platform/clock';
import { seedDemo } from '../../server/src/seed';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

/** By two initials, and among the shop's services the one that takes appointments. */
async function openHairdresser(one: BrowserPage): Promise<void> {
  await one.fill('搜索服务', 'lf');
  await one.page
    .locator('[role=button]:visible', { hasText: '彭叔便利店' })
    .filter({ has: one.page.getByText('理发', { exact: true }) })
    .first()
    .click();
  await one.see('开放时间');
}
const WIDTH = 390;

/** Today at 10 in China, whenever the test runs. */
const MORNING = new Date(Math.floor((Date.now() + hours(8)) / days(1)) * days(1) + hours(2));

describeInBrowser('the circle in a browser', (executablePath) => {
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

  /** Somebody of the demo at home, who has just said who they are. */
  async function come(scale: ScaleName, persona: DemoPersona): Promise<BrowserPage> {
    const one = await openBrowserPage(browser, server.url, { scale, persona });
    people.push(one);
    await one.page.clock.install({ time: MORNING });
    await one.open('me/index');
    await one.tap('用微信登录');
    await one.see(demoPersonas[persona].name);
    await one.tap('首页');
    if (scale !== 'standard') await one.tap('更多');
    await one.tap('生活圈');
    await one.see('步行时间按直线距离估算');
    return one;
  }

  describe('in standard text', () => {
    let one: BrowserPage;
    beforeAll(async () => {
      one = await come('standard', 'resident');
    });
    const photograph = async (name: string) => {
      await one.rest();
      await one.photograph(`circle-standard-${name}`);
    };

    it('is one tap from home, and shows what is open now', async () => {
      await photograph('01-list');
      await one.see('开到');
      await one.tap('现在开放');
      await one.see('开门');
      await one.tap('现在开放');
      await one.seeNot('开门');
    });

    it('is drawn as rings, with the same in words below', async () => {
      await one.tap('圈图');
      await one.see('图上的');
      await photograph('02-rings');
      await one.page.locator('.rings__dot[aria-label*="挨在一起"]').first().click();
      await one.see('挨在一起的');
      await one.tap('关闭');
      await one.tap('清单');
    });

    it('narrows down by where from, how far and what is needed', async () => {
      await one.tap('从石榴院步行15分钟');
      await one.tap('5分钟');
      await one.tap('查看结果');
      await one.tap('更多要求');
      await one.tap('轮椅可进');
      await one.tap('查看结果');
      await one.fill('搜索服务', '航天');
      await one.see('没有找到“航天”');
      await one.tap('放宽到15分钟');
      await one.tap('不限要求');
      await one.tap('清除搜索');
    });

    it('finds the hairdresser by two initials, and says what to know before going', async () => {
      await openHairdresser(one);
      await photograph('03-service');
      await one.tap('收藏');
      await one.see('已收藏');
    });

    it('takes what a neighbour found', async () => {
      await one.tap('反映这里的情况');
      await one.tap('电话变了');
      await one.fill('新的电话', '000-55559999');
      await one.tap('提交');
      await one.see('1位邻居反映电话变了');
    });

    it('keeps a time, and gives it back', async () => {
      await one.tap('预约');
      await one.tap('15:00–15:30');
      await one.tap('预约今天 15:00–15:30');
      await one.fill('备注', '走路慢，请稍候');
      await one.tap('确认预约');
      await one.see('预约成功');
      await photograph('04-booking');
      await one.tap('查看全部预约');
      await one.tap('今天 15:00–15:30');
      await one.tap('去不了，取消预约');
      await one.tap('取消预约');
      await one.see('已取消');
    });
  });

  it('leads an elder over the categories to a time, and says how to become able to report', async () => {
    const one = await come('elder', 'elder');
    await one.see('老年人步速');
    await one.photograph('circle-elder-01-list');
    await one.tap('类别');
    await one.photograph('circle-elder-02-wants');
    await one.page.locator('[role=dialog]:visible [role=radio]', { hasText: '便民' }).click();
    await openHairdresser(one);
    await one.photograph('circle-elder-03-service');
    await one.tap('反映这里的情况');
    await one.see('核实住户身份');
    await one.tap('知道了');
    await one.tap('预约');
    await one.tap('16:00–16:30');
    await one.photograph('circle-elder-04-slots');
    await one.tap('预约今天 16:00–16:30');
    await one.tap('确认预约');
    await one.see('预约成功');
  });

  it('can be read in the largest text, beside which nothing scrolls away and no number is torn apart', async () => {
    const one = await come('largest', 'elder');
    await one.photograph('circle-largest-01-list');
    const lines = await one.page
      .locator('.y-whole:visible')
      .evaluateAll((numbers) => numbers.map((number) => number.getClientRects().length));
    expect(lines.length).toBeGreaterThan(3);
    expect(new Set(lines)).toEqual(new Set([1]));
    // Below the list stand the ways on: at its end nothing grows under the finger.
    const height = () => one.page.locator('.y-page:visible').evaluate((page) => page.scrollHeight);
    const before = await height();
    await one.page.getByText('步行时间按直线距离估算').filter({ visible: true }).scrollIntoViewIfNeeded();
    await one.rest();
    expect(await height()).toBe(before);
    await one.see('查看更多');
    await one.tap('圈图');
    await one.see('图上的');
    await one.photograph('circle-largest-02-rings');
    expect(await one.page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTH);
    await one.tap('清单');
    await openHairdresser(one);
    await one.photograph('circle-largest-03-service');
    expect(await one.page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTH);
  });

  it('threw nothing and missed nothing on the way', () => {
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
