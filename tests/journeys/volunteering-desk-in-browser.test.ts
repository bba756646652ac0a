import type { Browser } from 'playwright-core';
import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { seatEndpoints } from '@yuanli/shared/volunteering/seats.endpoints';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { Person } from '../../server/src/identity';
import { clock, hours, minutes } from '../../server/src/platform/clock';
import { seedDemo } from '../../server/src/seed';
import { Activity } from '../../server/src/volunteering/activities/activity.entity';
import { Certificate } from '../../server/src/volunteering/certificates/certificate.entity';
import { ServiceRecord } from '../../server/src/volunteering/service-records/service-record.entity';
import { Shift } from '../../server/src/volunteering/activities/shift.entity';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { signInAs } from '../support/factories/people';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

const modes: readonly { scale: ScaleName; title: string; volunteers: [string, string] }[] = [
  { scale: 'standard', title: '给独居老人送腊八粥', volunteers: ['小何', '孙姐'] },
  { scale: 'elder', title: '陪老人去社区体检', volunteers: ['郑老师', '老周'] },
];

describeInBrowser('an activity in a browser, from the draft to confirmed minutes', (executablePath) => {
  const { server } = useServer();
  let browser: Browser;
  beforeAll(async () => {
    await seedDemo(server.parts.database);
    browser = await startBrowser(executablePath);
  });
  afterAll(async () => {
    clock.set(null);
    await browser?.close();
  });

  describe.each(modes)('in $scale text', ({ scale, title, volunteers: [first, second] }) => {
    const people: BrowserPage[] = [];
    let worker: BrowserPage;
    let tokens: { first: string; second: string };
    let shift: Shift;
    let seats: { first: string; second: string };
    beforeAll(async () => {
      clock.set(null);
      tokens = { first: await tokenOf(first), second: await tokenOf(second) };
    });
    afterAll(async () => {
      for (const one of people) await one.close();
    });

    async function tokenOf(nickname: string): Promise<string> {
      const { database } = server.parts;
      return signInAs(database, await database.read((db) => db.findOneByOrFail(Person, { nickname })));
    }

    async function become(persona: DemoPersona): Promise<BrowserPage> {
      const one = await openBrowserPage(browser, server.url, { scale, persona });
      people.push(one);
      await one.open('me/index');
      await one.tap('用微信登录');
      await one.see(demoPersonas[persona].name);
      return one;
    }

    const signUp = async (as: string): Promise<string> =>
      (await server.call(seatEndpoints.signUp, { shiftId: shift.id, mayWait: false }, { as })).body.id;
    const recordsOf = (seatId: string) =>
      server.parts.database.read((db) => db.find(ServiceRecord, { where: { seatId }, order: { sequence: 'ASC' } }));
    const codeOnScreen = async () =>
      (await worker.page.locator('.y-code-card__code:visible').innerText()).replace(/\s/g, '');

    it('is drafted step by step', async () => {
      worker = await become('community_worker');
      await worker.tap('工作台');
      await worker.tap('全部功能');
      await worker.tap('志愿活动');
      await worker.see('进行中');
      await worker.rest();
      await worker.photograph(`${scale}-c01-activities`);
      await worker.tap('新建活动');
      await worker.tap('下一步');
      await worker.see('请填写活动名称');
      await worker.tap('志愿服务');
      await worker.fill('活动名称', title);
      await worker.photograph(`${scale}-c02-what`);
      await worker.tap('下一步');
      await worker.fill('活动内容', '两人一组，一家一家送到门口，和老人说说话。');
      await worker.tap('下一步');
      await worker.fill('活动地点', '石榴院活动室');
      await worker.photograph(`${scale}-c03-place`);
      await worker.tap('下一步');
      await worker.tap('开始前2小时');
      await worker.photograph(`${scale}-c04-rules`);
      await worker.tap('下一步');
      await worker.see('请核对，没问题就保存');
      await worker.rest();
      await worker.photograph(`${scale}-c05-review`);
      await worker.tap('保存草稿');
      await worker.see('请先添加岗位、排好班次，再发布');
      await worker.photograph(`${scale}-c06-draft`);
    });

    it('gets a post, a shift and the shifts of some weeks', async () => {
      await worker.tap('添加岗位');
      await worker.fill('岗位名称', '送粥');
      await worker.fill('岗位职责', '把热粥送到老人家门口');
      await worker.tap('添加岗位');
      await worker.tap('为“送粥”排班次');
      await worker.photograph(`${scale}-c07-once`);
      await worker.tap('排这个班次');
      await worker.see('招募10人，已报名0人');
      await worker.tap('为“送粥”排班次');
      await worker.tap('每周重复');
      await worker.see('请选择星期几');
      for (const weekday of ['周三', '周五']) await worker.tap(weekday);
      await worker.photograph(`${scale}-c08-weekly`);
      await worker.tap('排这8个班次');
      await worker.rest();
      await worker.photograph(`${scale}-c09-planned`);
      const { id: activityId } = await server.parts.database.read((db) => db.findOneByOrFail(Activity, { title }));
      const shifts = await server.parts.database.read((db) =>
        db.find(Shift, { where: { activityId }, order: { startsAt: 'ASC' } }),
      );
      expect(shifts).toHaveLength(9);
      shift = shifts[0]!;
    });

    it('is published once its words are checked', async () => {
      await worker.tap('发布活动');
      await worker.see('要发布这个活动吗？');
      await worker.photograph(`${scale}-c10-publish`);
      await worker.tap('发布活动');
      await worker.see('内容正在检查');
      await server.settle();
      await worker.open(`volunteering-desk/plan/index?id=${shift.activityId}`);
      await worker.see('报名中');
      await worker.rest();
      await worker.photograph(`${scale}-c11-published`);
      seats = { first: await signUp(tokens.first), second: await signUp(tokens.second) };
    });

    it('shows the code of the moment by the clock of the server, and ticks who came', async () => {
      // The browser's own clock stays a day behind.
      clock.set(new Date(shift.startsAt.getTime() - minutes(5)));
      // Whatever the hour it is planned at: a session may be over by then.
      tokens = { first: await tokenOf(first), second: await tokenOf(second) };
      await worker.open(`volunteering-desk/shift/index?id=${shift.id}`);
      await worker.see('请志愿者扫码');
      await worker.rest();
      await worker.photograph(`${scale}-c12-code`);
      const { status } = await server.call(
        seatEndpoints.checkIn,
        { id: seats.first, code: await codeOnScreen() },
        { as: tokens.first },
      );
      expect(status).toBe(200);
      await worker.page.context().setOffline(true);
      await worker.see('没有网络也能签到');
      await worker.page.context().setOffline(false);
      await worker.seeNot('没有网络也能签到');
      await worker.tap(`为${second}签到`);
      await worker.see('已到2人，共2人');
      await worker.photograph(`${scale}-c13-roster`);
    });

    it('closes a forgotten check-out, and records all minutes at once', async () => {
      clock.advance(hours(2) + minutes(10));
      await worker.open(`volunteering-desk/shift/index?id=${shift.id}`);
      await worker.rest();
      await server.call(seatEndpoints.checkOut, { id: seats.first, code: await codeOnScreen() }, { as: tokens.first });
      await worker.tap(`为${second}签退`);
      await worker.photograph(`${scale}-c14-check-out`);
      await worker.tap('现在签退');
      await worker.tap('按建议时长全部确认（2人）');
      await worker.see('要确认2人的时长吗？');
      await worker.photograph(`${scale}-c15-confirm-all`);
      await worker.tap('全部确认');
      await worker.see('已确认2人的时长');
      await worker.photograph(`${scale}-c16-confirmed`);
      expect([await recordsOf(seats.first), await recordsOf(seats.second)]).toMatchObject([
        [{ minutes: 130 }],
        [{ minutes: 130 }],
      ]);
    });

    it('takes one back with a reason, and records it anew', async () => {
      await worker.see('上午8:55签到（补签） · 上午11:05签退（补签）');
      await worker.page.locator('.roster-person__who').filter({ hasText: second, visible: true }).click();
      await worker.tap('撤销这条记录');
      await worker.tap('时长记错了');
      await worker.photograph(`${scale}-c17-reverse`);
      await worker.tap('撤销这条记录');
      await worker.tap(`确认${second}的时长`);
      await worker.tap('服务时长减少');
      await worker.fill('评价', '耐心，记得每位老人的口味');
      await worker.photograph(`${scale}-c18-minutes`);
      await worker.tap('确认1小时55分钟');
      await worker.see(`已为${second}记录1小时55分钟`);
      expect((await recordsOf(seats.second)).at(-1)).toMatchObject({
        minutes: 115,
        evaluation: '耐心，记得每位老人的口味',
      });
    });

    it('leaves the last word on minutes to a supervisor', async () => {
      const [record] = await recordsOf(seats.first);
      await server.call(
        recordEndpoints.objectToRecord,
        { id: record!.id, reason: '我8点半就到了，帮着支桌子' },
        { as: tokens.first },
      );
      const supervisor = await become('supervisor');
      await supervisor.tap('工作台');
      await supervisor.tap('全部功能');
      await supervisor.tap('时长异议');
      await supervisor.page.getByText(title).filter({ visible: true }).first().click();
      await supervisor.see('我8点半就到了，帮着支桌子');
      await supervisor.photograph(`${scale}-c19-objection`);
      await supervisor.tap('答复异议');
      await supervisor.tap('异议成立，更正时长');
      await supervisor.tap('应记时长增加');
      await supervisor.fill('答复内容', '问过负责人，确实早到了一刻钟');
      await supervisor.photograph(`${scale}-c20-decide`);
      await supervisor.tap('答复，更正为2小时25分钟');
      await supervisor.see('已答复，并通知');
      expect((await recordsOf(seats.first)).map((one) => one.minutes)).toEqual([130, 145]);
    });

    it('lets the worker issue the certificate of it', async () => {
      const { communityId } = await server.parts.database.read((db) =>
        db.findOneByOrFail(Activity, { id: shift.activityId }),
      );
      const {
        body: { id },
      } = await server.call(recordEndpoints.askForCertificate, { communityId }, { as: tokens.first });
      await worker.open('volunteering-desk/certificates/index');
      await worker.page.locator('.queue-row:visible').first().click();
      await worker.see('开具证明');
      await worker.photograph(`${scale}-c21-certificate`);
      await worker.tap('开具证明');
      await worker.see('已开具，并通知申请人');
      expect(await server.parts.database.read((db) => db.findOneByOrFail(Certificate, { id }))).toMatchObject({
        state: 'issued',
      });
    });

    it('is called off, and says how many are told', async () => {
      await worker.open(`volunteering-desk/plan/index?id=${shift.activityId}`);
      await worker.rest();
      await worker.photograph(`${scale}-c22-later`);
      await worker.tap('取消整个活动');
      await worker.tap('活动不再举办');
      await worker.photograph(`${scale}-c23-call-off`);
      await worker.page.locator('[role=dialog]:visible [role=button]').filter({ hasText: '取消' }).last().click();
      await worker.see('已取消：活动不再举办');
      await worker.photograph(`${scale}-c24-called-off`);
    });

    it('threw nothing and missed nothing on the way', () => {
      expect(people.flatMap(({ problems }) => problems)).toEqual([]);
    });
  });
});
