import type { Browser } from 'playwright-core';
import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { clock, days, hours } from '../../server/src/platform/clock';
import { seedDemo } from '../../server/src/seed';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { describeInBrowser } from '../support/only-where';
import { startTestServer, type TestServer } from '../support/test-server';

const modes: readonly { scale: ScaleName; persona: DemoPersona; isVerified: boolean; slot: string }[] = [
  { scale: 'standard', persona: 'resident', isVerified: true, slot: '15:00–15:30' },
  { scale: 'elder', persona: 'elder', isVerified: false, slot: '16:00–16:30' },
];
/** The hairdresser of the seeded street, who takes appointments. */
const SHOP = '彭叔便利店';

/** Today at 10 in China, whenever the test runs. */
const MORNING = new Date(Math.floor((Date.now() + hours(8)) / days(1)) * days(1) + hours(2));

describeInBrowser('the circle in a browser', (executablePath) => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    clock.set(MORNING);
    server = await startTestServer();
    await seedDemo(server.parts.database);
    // The seed lives through many days and returns to now.
    clock.set(MORNING);
    browser = await startBrowser(executablePath);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    clock.set(null);
  });

  describe.each(modes)('in $scale text', ({ scale, persona, isVerified, slot }) => {
    let one: BrowserPage;
    beforeAll(async () => {
      one = await openBrowserPage(browser, server.url, { scale });
      await one.page.clock.install({ time: MORNING });
      await one.open('home/index');
      await one.tap('换个人看看');
      await one.tap(`${demoPersonas[persona].who} ${demoPersonas[persona].name}`);
      await one.see(`演示：您现在是${demoPersonas[persona].name}`);
    });
    afterAll(() => one?.close());

    const photograph = async (name: string) => {
      await one.rest();
      await one.photograph(`circle-${scale}-${name}`);
    };

    it('is one tap from home, and shows what is open now', async () => {
      await photograph('01-home');
      await one.tap('15分钟生活圈');
      await one.see('走路时间按直线距离估算');
      await photograph('02-list');
      await one.tap('只看开着');
      await one.seeNot('开门');
      await one.tap('只看开着');
      await one.see('开门');
    });

    it('is drawn as rings, with the same in words below', async () => {
      await one.tap('圈图');
      await one.see('图上的');
      await photograph('03-rings');
      const cluster = one.page.locator('.rings__dot[aria-label*="挨在一起"]').first();
      await cluster.click();
      await one.see('挨在一起的');
      await photograph('04-close-together');
      await one.tap('关上');
      await one.tap('清单');
    });

    it('narrows down by where from, how far and what is needed', async () => {
      await one.tap('从石榴院走15分钟');
      await one.tap('5分钟');
      await photograph('05-where');
      await one.tap('看看有什么');
      await one.tap(scale === 'standard' ? '更多要求' : '类别');
      await one.tap('轮椅可进');
      await photograph('06-wants');
      await one.tap('看看有什么');
      await one.fill('找什么', '航天');
      await one.see('没有找到「航天」');
      await photograph('07-nothing');
      await one.tap('放宽到15分钟');
      await one.tap('不限要求');
      await one.tap('不找这个了');
    });

    it('finds the hairdresser by two initials, and says what to know before going', async () => {
      await one.fill('找什么', 'lf');
      await one.see(SHOP);
      await photograph('08-search');
      await one.tap(SHOP);
      await one.see('营业时间');
      await photograph('09-service');
      await one.tap('收藏');
      await one.see('收藏好了');
      await one.see('我收藏的');
    });

    it('takes what a neighbour found, or says how to become able', async () => {
      await one.tap('这里怎么样');
      await photograph('10-report');
      if (!isVerified) {
        await one.see('核实住户身份');
        return one.tap('知道了');
      }
      await one.tap('电话变了');
      await one.fill('新的电话', '000-55559999');
      await one.tap('告诉邻居');
      await one.see('1位邻居说电话变了');
      await photograph('11-reported');
    });

    it('keeps a time, and gives it back', async () => {
      await one.tap('约个时间');
      await one.see(slot);
      await photograph('12-slots');
      await one.tap(slot);
      await one.tap(`约今天 ${slot}`);
      await one.fill('有什么要说明的', '走路慢，请等一等');
      await photograph('13-confirm');
      await one.tap('约这个时间');
      await one.see('约好了');
      await photograph('14-booking');
      await one.tap('看看我所有的预约');
      await one.see(`今天 ${slot}`);
      await photograph('15-mine');
      await one.tap(`今天 ${slot}`);
      await one.tap('去不了，取消预约');
      await photograph('16-cancel');
      await one.tap('取消预约');
      await one.see('已取消');
      await photograph('17-cancelled');
    });

    it('threw nothing and missed nothing on the way', () => {
      expect(one.problems).toEqual([]);
    });
  });

  it('can be read in the largest text, beside which nothing scrolls away', async () => {
    const one = await openBrowserPage(browser, server.url, { scale: 'largest', persona: 'elder' });
    await one.page.clock.install({ time: MORNING });
    await one.open('identity/plate/index?scene=SLY7');
    await one.tap('先随便看看');
    await one.see('15分钟生活圈');
    await one.open('circle/around/index');
    await one.see('走路时间');
    await one.rest();
    await one.photograph('circle-largest-02-list');
    await one.tap('圈图');
    await one.see('图上的');
    await one.photograph('circle-largest-03-rings');
    const width = await one.page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(390);
    await one.tap('清单');
    await one.fill('找什么', 'lf');
    await one.tap(SHOP);
    await one.see('营业时间');
    await one.photograph('circle-largest-09-service');
    expect(one.problems).toEqual([]);
    await one.close();
  });
});
