import type { Browser } from 'playwright-core';
import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { Person } from '../../server/src/identity';
import { clock, days, hours } from '../../server/src/platform/clock';
import { seedDemo } from '../../server/src/seed';
import { Activity } from '../../server/src/volunteering/activities/activity.entity';
import type { Shift } from '../../server/src/volunteering/activities/shift.entity';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { makeActivity, makeShift, newResidentCard } from '../support/factories/volunteering';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

const modes: readonly { scale: ScaleName; title: string; persona: DemoPersona; realName: string }[] = [
  { scale: 'standard', title: '一起清理楼道', persona: 'resident', realName: '陈桂芳' },
  { scale: 'elder', title: '擦洗楼道扶手', persona: 'elder', realName: '王素珍' },
];
/** 10 points; the two hours bring 20. */
const GIFT = '毛巾一条';

/** Today at 10 in China, whenever the test runs; the shift begins the next day at 9. */
const MORNING = new Date(Math.floor((Date.now() + hours(8)) / days(1)) * days(1) + hours(2));
const STARTS = new Date(MORNING.getTime() + hours(23));

describeInBrowser('volunteering in a browser', (executablePath) => {
  beforeAll(() => clock.set(MORNING));
  const { server } = useServer();
  let browser: Browser;
  beforeAll(async () => {
    await seedDemo(server.parts.database);
    browser = await startBrowser(executablePath);
  });
  afterAll(async () => {
    await browser?.close();
    clock.set(null);
  });

  /** What 林主任 has planned for tomorrow morning; how it is drafted is another journey. */
  async function planned(title: string): Promise<Shift> {
    const { database } = server.parts;
    const maker = await database.read((db) =>
      db.findOneByOrFail(Person, { nickname: demoPersonas.community_worker.name }),
    );
    const { communityId } = await database.read((db) => db.findOneByOrFail(Activity, { makerId: maker.id }));
    const { id: activityId } = await makeActivity(database, { communityId, makerId: maker.id, title });
    return makeShift(database, { activityId, startsAt: STARTS, capacity: 10 });
  }

  describe.each(modes)('in $scale text', ({ scale, title, persona, realName }) => {
    const people: BrowserPage[] = [];
    let volunteer: BrowserPage;
    let coordinator: BrowserPage;
    let shift: Shift;

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
      await one.tap('换人');
      await one.tap(`${demoPersonas[who].who} ${demoPersonas[who].name}`);
      await one.see(`演示：${demoPersonas[who].name}`);
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

    beforeAll(async () => {
      clock.set(MORNING);
      shift = await planned(title);
    });
    afterAll(async () => {
      for (const one of people) await one.close();
    });

    it('is found from home, and signed up for after registering', async () => {
      volunteer = await become(persona);
      await photograph(volunteer, '01-home');
      if (scale !== 'standard') await volunteer.tap('更多');
      await volunteer.tap('志愿');
      await volunteer.see(title);
      await photograph(volunteer, '02-find');
      await volunteer.tap(title);
      await volunteer.see('登记为志愿者');
      await photograph(volunteer, '03-activity');
      await volunteer.tap('登记为志愿者');
      await volunteer.fill('姓名', realName);
      await volunteer.fill('身份证号码', newResidentCard());
      await photograph(volunteer, '04-register');
      await volunteer.tap('同意承诺，登记');
      await volunteer.see('我来报名');
      await photograph(volunteer, '08-sign-up');
      await volunteer.tap('我来报名');
      await volunteer.see('报名成功，到时见');
      await photograph(volunteer, '09-signed-up');
      await volunteer.tap('查看我的报名');
      await volunteer.see('不能参加，取消报名');
      await photograph(volunteer, '10-seat');
    });

    it('is checked in to and out of by scans', async () => {
      await setTime(shift.startsAt);
      coordinator = await become('community_worker');
      await coordinator.open(`volunteering-desk/shift/index?id=${shift.id}`);
      await coordinator.see('请志愿者扫码');
      await photograph(coordinator, '11-code');
      await volunteer.open('volunteering/mine/index');
      await photograph(volunteer, '12-mine');
      await volunteer.tap(title);
      await volunteer.see('扫码签到');
      await photograph(volunteer, '13-check-in');
      await scan(volunteer, '扫码签到', coordinator);
      await volunteer.see('签到成功');
      await setTime(shift.endsAt);
      await coordinator.page.reload();
      await coordinator.see('秒后更新');
      await volunteer.page.reload();
      await scan(volunteer, '扫码签退', coordinator);
      await volunteer.see('签退成功');
      await photograph(volunteer, '14-checked-out');
    });

    it('ends with confirmed minutes, and gives points', async () => {
      await coordinator.page.reload();
      await coordinator.see('按建议时长全部确认（1人）');
      await photograph(coordinator, '15-roster');
      await coordinator.tap('确认时长');
      await coordinator.see('按签到、签退时间计算为2小时');
      await photograph(coordinator, '16-minutes');
      await coordinator.tap('确认2小时');
      await coordinator.see('记录2小时');
      await volunteer.page.reload();
      await volunteer.tap('查看这次服务记录');
      await volunteer.see('主办单位');
      await photograph(volunteer, '17-record');
      await volunteer.open('points/statement/index');
      await volunteer.see(title);
      await photograph(volunteer, '18-points');
    });

    it('ends with a gift, handed over by a scan', async () => {
      await volunteer.open('gifts/shelf/index');
      await volunteer.see(GIFT);
      await photograph(volunteer, '19-shelf');
      await volunteer.tap(GIFT);
      await volunteer.see('用10积分兑换');
      await photograph(volunteer, '20-gift');
      await volunteer.tap('用10积分兑换');
      await volunteer.see('请出示给发放人员扫码');
      await photograph(volunteer, '22-code');
      const keeper = await become('keeper');
      await keeper.open('gifts-desk/hand-over/index');
      await photograph(keeper, '23-counter');
      await scan(keeper, '扫居民的领取码', volunteer);
      await keeper.see('确认发放');
      await photograph(keeper, '24-hand-over');
      await keeper.tap('确认发放');
      await keeper.see('已发放给');
      await volunteer.page.reload();
      await volunteer.see('领取');
      await photograph(volunteer, '25-collected');
    });

    it('threw nothing and missed nothing on the way', () => {
      expect(people.flatMap(({ problems }) => problems)).toEqual([]);
    });
  });
});
