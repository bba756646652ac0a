import type { Browser } from 'playwright-core';
import type { DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { clock } from '../../server/src/platform/clock';
import { seedDemo } from '../../server/src/seed';
import { bringMeasures, findingsOn, promised } from '../support/accessibility';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

const scales = Object.keys(promised) as ScaleName[];
/** A Tuesday. */
const MORNING = new Date('2026-11-24T10:00:00+08:00');
/** One of each season and each hour of the day, after that one. */
const moments = [
  ['winter-night', '2026-12-21T20:30:00+08:00', '网格员小吴已下班，急事打社区电话'],
  ['spring-morning', '2027-04-02T07:30:00+08:00', '网格员小吴今天在岗'],
  ['summer-day', '2027-07-11T10:00:00+08:00', '网格员小吴今天休息，急事打社区电话'],
  ['autumn-dusk', '2027-10-20T17:40:00+08:00', '网格员小吴今天在岗'],
] as const;

describeInBrowser('the home page in a browser', (executablePath) => {
  const { server } = useServer();
  let browser: Browser;
  let one: BrowserPage | undefined;
  beforeAll(async () => {
    clock.set(MORNING);
    await seedDemo(server.parts.database);
    browser = await startBrowser(executablePath);
  });
  afterEach(async () => {
    await one?.close();
    one = undefined;
    clock.set(MORNING);
  });
  afterAll(async () => {
    clock.set(null);
    await browser?.close();
  });

  async function comeHome(who: DemoPersona | 'visitor'): Promise<BrowserPage> {
    one = await openBrowserPage(browser, server.url, who === 'visitor' ? {} : { persona: who });
    await one.page.clock.install({ time: MORNING });
    await one.open('places/plate/index?scene=SLY7');
    await one.tap('先随便看看');
    await one.see('我要反映');
    if (who === 'visitor') return one;
    await one.open('me/index');
    await one.tap('用微信登录');
    await one.see('登录设备');
    await one.open('home/index');
    await one.see('等人帮');
    await one.rest();
    return one;
  }

  it.each(['visitor', 'resident', 'grid_worker'] as const)(
    'can be read and hit by a %s at every size, and does not scroll sideways',
    async (who) => {
      const page = await comeHome(who);
      await bringMeasures(page);
      const findings: string[] = [];
      for (const scale of scales) {
        findings.push(...(await findingsOn(page, promised[scale], scale === 'standard' || scale === 'elder')));
        const wide = await page.page.evaluate('document.documentElement.scrollWidth - innerWidth');
        if (Number(wide) > 0) findings.push(`${scale}: ${wide} px too wide`);
        await page.photograph(`home-${who}-${scale}`);
      }
      expect([...findings, ...page.problems]).toEqual([]);
    },
  );

  it('stands on one screen, with what waits, what there is to do, and what was just done', async () => {
    const page = await comeHome('resident');
    const [end, foot] = (await page.page.evaluate(`[
      document.querySelector('.normal-home').getBoundingClientRect().bottom,
      document.querySelector('.y-page__foot').getBoundingClientRect().top,
    ]`)) as [number, number];
    expect(end).toBeLessThanOrEqual(foot);
    await page.see('刚办好');
  });

  it('is as clear under a long courtyard name, at every size', async () => {
    const page = await comeHome('resident');
    await page.page.evaluate(`(() => {
      const { data, ...kept } = JSON.parse(localStorage.getItem('courtyard'));
      localStorage.setItem('courtyard', JSON.stringify({ ...kept, data: { ...data, name: '中铁任之健康城三期B区' } }));
    })()`);
    await page.open('home/index');
    await page.see('等人帮');
    await page.rest();
    const [name, words, end, foot] = (await page.page.evaluate(`[
      document.querySelector('.place-name [role=heading]').getBoundingClientRect().bottom,
      document.querySelector('.place-head .t-caption').getBoundingClientRect().top,
      document.querySelector('.normal-home').getBoundingClientRect().bottom,
      document.querySelector('.y-page__foot').getBoundingClientRect().top,
    ]`)) as [number, number, number, number];
    // No more than the room between two lines.
    expect(name - words).toBeLessThan(3);
    expect(end).toBeLessThanOrEqual(foot);
    await bringMeasures(page);
    for (const scale of scales) {
      expect([scale, await findingsOn(page, promised[scale], false)]).toEqual([scale, []]);
      await page.photograph(`home-long-name-${scale}`);
      if (scale === 'standard') continue;
      // The name takes its own width; the switch stays at its side.
      const [switchTop, nameEnd] = (await page.page.evaluate(`[
        document.querySelector('.home-head .y-scale-switch').getBoundingClientRect().top,
        document.querySelector('.home-head .place-name').getBoundingClientRect().bottom,
      ]`)) as [number, number];
      expect(switchTop).toBeLessThan(nameEnd);
    }
  });

  it.each(moments)('shows the courtyard as it is: %s', async (name, time, words) => {
    clock.set(new Date(time));
    one = await openBrowserPage(browser, server.url);
    await one.page.clock.setFixedTime(new Date(time));
    await one.open('places/plate/index?scene=SLY7');
    await one.tap('先随便看看');
    await one.see('等人帮');
    await one.see(words);
    const [season, hour] = name.split('-');
    await one.page.locator(`.yard--${season}.yard--${hour}`).waitFor();
    await one.photograph(`home-${name}`);
  });

  it('says whom to call, and where to go with a trouble, in the elder home too', async () => {
    const page = await comeHome('resident');
    await page.tap('打电话');
    await page.see('000-55550113');
    await page.see('火警');
    await page.photograph('home-calls');
    await page.tap('关闭');
    await page.tap('长辈版');
    await page.tap('找人帮忙');
    await page.see('请邻居帮忙');
    await page.photograph('home-elder-help');
    await page.tap('关闭');
    await page.tap('更多');
    await page.see('生活圈');
    await page.rest();
    await page.photograph('home-elder-more');
    expect(page.problems).toEqual([]);
  });
});
