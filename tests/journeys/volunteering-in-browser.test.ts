import type { Browser } from 'playwright-core';
import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { clock, days, hours, minutes } from '../../server/src/platform/clock';
import { seedDemo } from '../../server/src/seed';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { newResidentCard } from '../support/factories/volunteering';
import { describeInBrowser } from '../support/only-where';
import { startTestServer, type TestServer } from '../support/test-server';

const modes: readonly { scale: ScaleName; title: string; persona: DemoPersona; realName: string }[] = [
  { scale: 'standard', title: '周日社区助餐', persona: 'resident', realName: '陈桂芳' },
  { scale: 'elder', title: '陪老人晒太阳', persona: 'elder', realName: '王素珍' },
];
const GIFT = '毛巾一条';

/** Today in China at so many o'clock, whenever the test runs. */
const todayAt = (hour: number): Date => new Date(Math.floor((Date.now() + hours(8)) / days(1)) * days(1) - hours(8) + hours(hour));

describeInBrowser('volunteering in a browser', (executablePath) => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    clock.set(todayAt(10));
    server = await startTestServer();
    await seedDemo(server.parts.database);
    browser = await startBrowser(executablePath);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    clock.set(null);
  });

  describe.each(modes)('in $scale text', ({ scale, title, persona, realName }) => {
    const people: BrowserPage[] = [];
    let coordinator: BrowserPage;
    let volunteer: BrowserPage;

    /** The server and every browser live at this moment. */
    async function setTime(time: Date): Promise<void> {
      clock.set(time);
      for (const { page } of people) await page.clock.setFixedTime(time);
    }

    async function become(who: DemoPersona): Promise<BrowserPage> {
      const one = await openBrowserPage(browser, server.url, { scale });
      people.push(one);
      await setTime(clock.now());
      await one.open('home/index');
      await one.tap('换个人看看');
      await one.tap(`${demoPersonas[who].who} ${demoPersonas[who].name}`);
      await one.see(`演示：您现在是${demoPersonas[who].name}`);
      return one;
    }

    /** A browser has no camera of its own: a photo of the other screen is picked. */
    async function scan(one: BrowserPage, button: string, other: BrowserPage): Promise<void> {
      const chooser = one.page.waitForEvent('filechooser');
      await one.tap(button);
      const buffer = await other.page.locator('.y-code-card:visible').screenshot();
      await (await chooser).setFiles({ name: 'code.png', mimeType: 'image/png', buffer });
    }

    const photograph = async (one: BrowserPage, name: string) => {
      await one.rest();
      await one.photograph(`volunteering-${scale}-${name}`);
    };

    beforeAll(() => clock.set(todayAt(10)));
    afterAll(async () => {
      for (const one of people) await one.close();
    });

    it('is drafted at the workbench', async () => {
      coordinator = await become('community_worker');
      await coordinator.open('coordination/activities/index');
      await photograph(coordinator, '01-activities');
      await coordinator.tap('新建活动');
      await coordinator.see('第 1 步，共 5 步');
      await coordinator.tap('志愿服务');
      await coordinator.fill('活动名称', title);
      await photograph(coordinator, '02-what');
      await coordinator.tap('下一步');
      await coordinator.fill('做什么，怎么做', '给来食堂的老人打饭、收碗，腿脚不便的送到家。');
      await photograph(coordinator, '03-story');
      await coordinator.tap('下一步');
      await coordinator.fill('在哪里', '社区食堂一楼');
      await photograph(coordinator, '04-place');
      await coordinator.tap('下一步');
      await photograph(coordinator, '05-rules');
      await coordinator.tap('下一步');
      await photograph(coordinator, '06-review');
      await coordinator.tap('存成草稿');
      await coordinator.see('先加一个岗位');
    });

    it('gets a post and a shift, and is published', async () => {
      await coordinator.tap('加一个岗位');
      await coordinator.fill('岗位', '打饭');
      await coordinator.fill('做什么', '戴好口罩，给老人打饭');
      await photograph(coordinator, '07-post');
      await coordinator.tap('加上这个岗位');
      await coordinator.tap('给「打饭」排班次');
      await photograph(coordinator, '08-shift');
      await coordinator.tap('排上这一班');
      await coordinator.see('要10人，报了0人');
      await photograph(coordinator, '09-plan');
      await coordinator.tap('发布活动');
      await coordinator.see('要发布这个活动吗？');
      await photograph(coordinator, '10-publish');
      await coordinator.tap('发布活动');
      await coordinator.see('正在检查内容');
      await server.settle();
    });

    it('is found from home, and signed up for after registering', async () => {
      volunteer = await become(persona);
      await photograph(volunteer, '11-home');
      await volunteer.tap('志愿服务');
      await volunteer.see(title);
      await photograph(volunteer, '12-find');
      await volunteer.tap(title);
      await volunteer.see('登记成志愿者');
      await photograph(volunteer, '13-activity');
      await volunteer.tap('登记成志愿者');
      await volunteer.tap('我读过了，同意这样做');
      await photograph(volunteer, '14-pledge');
      await volunteer.tap('下一步');
      await volunteer.fill('姓名', realName);
      await volunteer.tap('下一步');
      await volunteer.fill('居民身份证号码', newResidentCard());
      await photograph(volunteer, '15-papers');
      await volunteer.tap('下一步');
      await photograph(volunteer, '16-register-review');
      await volunteer.tap('登记成志愿者');
      await volunteer.see('志愿者编号');
      await photograph(volunteer, '17-registered');
      await setTime(new Date(clock.now().getTime() + minutes(1)));
      await volunteer.tap('好了，接着报名');
      await volunteer.seeNot('登记成志愿者');
      await volunteer.tap('还缺10人');
      await volunteer.see('我来报名');
      await photograph(volunteer, '18-sign-up');
      await volunteer.tap('我来报名');
      await volunteer.see('报上名了，到时见');
      await photograph(volunteer, '19-signed-up');
      await volunteer.tap('看看我的报名');
      await volunteer.see('来不了，取消报名');
      await photograph(volunteer, '20-seat');
    });

    it('is checked in to and out of by scans', async () => {
      await setTime(new Date(todayAt(9).getTime() + days(1)));
      await coordinator.open('coordination/activities/index');
      await coordinator.tap(title);
      await coordinator.tap('签到和名单');
      await coordinator.see('请志愿者扫一扫');
      await photograph(coordinator, '21-code');
      await volunteer.open('volunteering/mine/index');
      await photograph(volunteer, '22-mine');
      await volunteer.tap(title);
      await volunteer.see('扫码签到');
      await photograph(volunteer, '23-check-in');
      await scan(volunteer, '扫码签到', coordinator);
      await volunteer.see('签到好了');
      await setTime(new Date(todayAt(11).getTime() + days(1)));
      await coordinator.page.reload();
      await coordinator.see('秒后换新的');
      await volunteer.page.reload();
      await scan(volunteer, '扫码签退', coordinator);
      await volunteer.see('签退好了');
      await photograph(volunteer, '24-checked-out');
    });

    it('ends with confirmed minutes, and gives points', async () => {
      await coordinator.page.reload();
      await coordinator.see('全部按建议记时长（1人）');
      await photograph(coordinator, '25-roster');
      await coordinator.tap('记时长');
      await coordinator.see('按签到和签退算，是2小时');
      await photograph(coordinator, '26-minutes');
      await coordinator.tap('记2小时');
      await coordinator.see('记了2小时');
      await volunteer.page.reload();
      await volunteer.tap('看这次的服务记录');
      await volunteer.see('组织单位');
      await photograph(volunteer, '27-record');
      await volunteer.open('points/statement/index');
      await volunteer.see(title);
      await photograph(volunteer, '28-points');
    });

    it('ends with a gift, handed over by a scan', async () => {
      await volunteer.open('gifts/shelf/index');
      await volunteer.see(GIFT);
      await photograph(volunteer, '29-shelf');
      await volunteer.tap(GIFT);
      await volunteer.see('用10分换一份');
      await photograph(volunteer, '30-gift');
      await volunteer.tap('用10分换一份');
      await volunteer.see('用10分换');
      await photograph(volunteer, '31-redeem');
      await volunteer.tap('用10分换');
      await volunteer.see('给发礼品的人扫一扫');
      await photograph(volunteer, '32-code');
      const keeper = await become('keeper');
      await keeper.open('workbench/hand-over/index');
      await photograph(keeper, '33-counter');
      await scan(keeper, '扫居民的领取码', volunteer);
      await keeper.see('交给居民');
      await photograph(keeper, '34-hand-over');
      await keeper.tap('交给居民');
      await keeper.see('交给');
      await volunteer.page.reload();
      await volunteer.see('领走');
      await photograph(volunteer, '35-collected');
    });

    it('threw nothing and missed nothing on the way', () => {
      expect(people.flatMap(({ problems }) => problems)).toEqual([]);
    });
  });
});
