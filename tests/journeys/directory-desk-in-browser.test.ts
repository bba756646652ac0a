import type { Browser } from 'playwright-core';
import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { ServiceAtLocation } from '../../server/src/directory/services/service-at-location.entity';
import { clock, days, hours, minutes } from '../../server/src/platform/clock';
import { seedDemo } from '../../server/src/seed';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

/** What two neighbours doubt; the second is put in doubt by hand. */
const DOUBTED = { standard: '自行车和电动车修理', elder: '裁缝改衣' };
const MADE = '社区律师';
const WIDE = { width: 1280, height: 800 };

/** Today at 10 in China, whenever the test runs. */
const MORNING = new Date(Math.floor((Date.now() + hours(8)) / days(1)) * days(1) + hours(2));

describeInBrowser('the desk of the circle in a browser', (executablePath) => {
  beforeAll(() => clock.set(MORNING));
  const { server } = useServer();
  let browser: Browser;
  const people: BrowserPage[] = [];
  beforeAll(async () => {
    await seedDemo(server.parts.database);
    // Telling the story moves the clock and lets it go.
    clock.set(MORNING);
    await server.parts.database.inTransaction((tx) =>
      tx.update(ServiceAtLocation, { name: DOUBTED.elder, status: 'listed' }, { status: 'to_verify' }),
    );
    browser = await startBrowser(executablePath);
  });
  afterAll(async () => {
    for (const one of people) await one.close();
    clock.set(null);
    await browser?.close();
  });

  async function become(persona: DemoPersona, scale: ScaleName, viewport?: typeof WIDE): Promise<BrowserPage> {
    const one = await openBrowserPage(browser, server.url, { scale, persona, ...(viewport && { viewport }) });
    await one.page.clock.install({ time: MORNING });
    people.push(one);
    await one.open('me/index');
    await one.tap('用微信登录');
    await one.see(demoPersonas[persona].name);
    return one;
  }
  const named = (name: string) => server.parts.database.read((db) => db.findOneByOrFail(ServiceAtLocation, { name }));

  const photograph = async (one: BrowserPage, name: string) => {
    await one.rest();
    await one.photograph(`desk-${name}`);
  };

  it.each(['standard', 'elder'] as const)(
    'shows the grid worker in %s text what is doubted, and settles it in one tap',
    async (scale) => {
      const doubted = DOUBTED[scale];
      const one = await become('grid_worker', scale);
      await one.tap('工作台');
      await one.tap('全部功能');
      await one.tap('生活圈核实');
      await one.see(doubted);
      await photograph(one, `${scale}-to-verify`);
      const card = one.page.locator('.y-card:visible', { hasText: doubted });
      await card.getByText('有变化').click();
      await one.tap('暂停开放');
      await one.tap('暂停开放3天');
      await one.see('已设置暂停开放');
      await card.getByText('核实无误').click();
      await one.see(`${doubted}核实无误`);
      expect(await named(doubted)).toMatchObject({ status: 'listed' });
    },
  );

  describe('in standard text', () => {
    let one: BrowserPage;
    beforeAll(async () => {
      one = await become('community_worker', 'standard');
    });
    async function importFile(name: string, ...lines: string[]): Promise<void> {
      // What was kept at this very moment would make the trial outdated.
      clock.advance(minutes(1));
      const chosen = one.page.waitForEvent('filechooser');
      await one.tap('第二步，选择填好的文件');
      await (
        await chosen
      ).setFiles({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from(['编号,名称,类别,地址,纬度,经度,坐标系', ...lines].join('\n')),
      });
      await one.see(name);
      await server.settle();
    }

    it('makes a service with the hours of a week, and says them before they are kept', async () => {
      await one.open('directory-desk/services/index');
      await one.tap('新增服务');
      await one.fill('名称', MADE);
      await one.fill('机构', '槐荫社区服务站');
      await one.tap('便民');
      await one.tap('下一步');
      await one.fill('地址', '青石街20号');
      await one.tap('不在门口，填经纬度');
      await one.fill('经纬度', '28.1947, 112.9769');
      await one.tap('用这个位置');
      await one.see('已经记下位置');
      await one.tap('下一步');
      await one.tap('周一');
      await one.tap('这天开放，填写时间');
      await one.tap('加一段时间');
      await one.tap('周一到周五都用这个时间');
      await photograph(one, 'standard-week');
      await one.tap('下一步');
      await one.tap('下一步');
      await one.tap('可预约');
      await one.tap('下一步');
      await one.see('9:00–12:00、14:00–17:00');
      await photograph(one, 'standard-review');
      await one.tap('添加这项服务');
      await one.see('已添加，居民马上能找到');
      expect(await named(MADE)).toMatchObject({ openingHours: 'Mo-Fr 09:00-12:00,14:00-17:00', slotMinutes: 30 });
    });

    it('reads a file on trial first', async () => {
      await one.open('directory-desk/import/index');
      const good = `W1,${MADE}分店,便民,青石街21号,28.1947,112.9769,GCJ02`;
      await importFile('有错的.csv', good, 'W2,怪地方,没有这类,青石街22号,28.1947,112.9769,GCJ02');
      await one.see('第3行');
      await photograph(one, 'standard-bad-row');
      await importFile('改好的.csv', good);
      await one.see('检查没有问题');
      await one.tap('没问题，正式导入');
      await one.see('正在导入');
      await server.settle();
      await one.see('导入完成');
    });

    it('shows what each courtyard lacks, as a table and around it', async () => {
      await one.open('directory-desk/gaps/index');
      await one.see('国标设施已有');
      await one.see('数字是这个院子缺几项设施');
      await photograph(one, 'standard-gaps');
      await one.tap('石榴院');
      await one.see('石榴院缺');
      await photograph(one, 'standard-courtyard');
    });
  });

  it('receives who booked, in elder text', async () => {
    const one = await become('community_worker', 'elder');
    await one.open('directory-desk/bookings/index');
    await one.page.locator('.queue-row:visible', { hasText: '老年人体检' }).click();
    // It opens on the day on which somebody waits for a yes.
    await one.see('走路慢，请安排一楼');
    await photograph(one, 'elder-day');
    await one.tap('无法接待');
    await one.tap('接待的人请假了');
    await one.tap('通知对方');
    await one.see('无法接待');
  });

  it('stands beside its list on a wide screen', async () => {
    const one = await become('community_worker', 'standard', WIDE);
    for (const page of ['services', 'gaps', 'bookings']) {
      await one.open(`directory-desk/${page}/index`);
      if (page === 'services') await one.tap('全部');
      await one.rest();
      expect(await one.page.locator('.queue-row--chosen:visible').count()).toBe(1);
      await one.photograph(`desk-wide-${page}`);
    }
  });

  it('threw nothing and missed nothing on the way', () => {
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
