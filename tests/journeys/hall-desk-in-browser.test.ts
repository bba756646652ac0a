import type { Browser } from 'playwright-core';
import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { Idea } from '../../server/src/hall/ideas/idea.entity';
import { Motion } from '../../server/src/hall/motions/motion.entity';
import { Paper } from '../../server/src/hall/casting/paper.entity';
import { PaperObjection } from '../../server/src/hall/casting/paper-objection.entity';
import { Turnout } from '../../server/src/hall/casting/turnout.entity';
import { Vote } from '../../server/src/hall/votes/vote.entity';
import { clock, days, hours } from '../../server/src/platform/clock';
import { selectPlain } from '../../server/src/platform/database';
import { newId } from '../../server/src/platform/new-id';
import { seedDemo } from '../../server/src/seed';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { drawPhoto } from '../support/draw-photo';
import { describeInBrowser } from '../support/only-where';
import type { TestServer } from '../support/test-server';
import { useServer } from '../support/use-server';

const WIDE = { width: 1280, height: 800 };
const BENCHES = '楼下加两张长椅';
const SHED = '同意在石榴院西墙边建电动车充电棚';

/** Today at 10 in China, whenever the test runs. */
const MORNING = new Date(Math.floor((Date.now() + hours(8)) / days(1)) * days(1) + hours(2));

describeInBrowser('the desk of the hall in a browser', (executablePath) => {
  beforeAll(() => clock.set(MORNING));
  const { server } = useServer();
  let browser: Browser;
  let vote: Vote;
  const people: BrowserPage[] = [];
  const read = <T>(act: Parameters<TestServer['parts']['database']['read']>[0]) =>
    server.parts.database.read(act) as Promise<T>;
  const motionNamed = (title: string) => read<Motion>((db) => db.findOneByOrFail(Motion, { title }));

  beforeAll(async () => {
    await seedDemo(server.parts.database);
    // The seed lives through many days and returns to now.
    clock.set(MORNING);
    vote = await read((db) => db.findOneByOrFail(Vote, { title: SHED }));
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
  const photograph = async (one: BrowserPage, name: string) => {
    await one.rest();
    await one.photograph(`hall-desk-${name}`);
  };

  describe('in standard text, by the community worker', () => {
    let one: BrowserPage;

    it('answers what neighbours stand behind', async () => {
      one = await become('community_worker', 'standard');
      await one.tap('工作台');
      await one.tap('全部功能');
      await one.tap('金点子答复');
      await one.see(BENCHES);
      await photograph(one, 'standard-01-ideas');
      await one.tap(BENCHES);
      await one.see('买菜回来走累了');
      await one.tap('采纳，立为议题');
      await one.fill('简单说明', '在石榴树下加两张带靠背的长椅。');
      await one.fill('负责人', '林主任');
      await one.tap('立为议题');
      await one.see('都答复过了');
      expect(await read((db) => db.findOneByOrFail(Idea, { title: BENCHES }))).toMatchObject({ status: 'motion' });
    });

    it('runs a motion, stage by stage', async () => {
      const { id } = await motionNamed('银杏院停车位重新划线');
      await one.open('hall-desk/motions/index');
      await one.see('银杏院停车位重新划线');
      await photograph(one, 'standard-04-motions');
      await one.open(`hall-desk/motion/index?id=${id}`);
      await photograph(one, 'standard-05-motion');
      await one.tap('准备表决');
      await one.see('表决公告以前');
      await one.tap('进入“表决”阶段');
      await one.see('发起表决');
      expect(await motionNamed('银杏院停车位重新划线')).toMatchObject({ stage: 'voting' });
    });

    it('sets up a vote by its rule card, and reads what it demands before anything is sent', async () => {
      await one.tap('发起表决');
      await one.see('表决规则');
      await photograph(one, 'standard-07-card');
      await one.tap('居民会议');
      await one.tap('下一步');
      await one.tap('住户名册上的住户，一户一票');
      // A meeting is that of the whole community: there is nothing to choose.
      await one.seeNot('哪些院子');
      await one.see('能用手机投');
      await photograph(one, 'standard-08-who');
      await one.tap('下一步');
      await one.tap('从几项中选多项');
      await one.fill('选项1', '划线，留4米通道');
      await one.fill('选项2', '只划消防通道');
      await one.tap('加一个选项');
      await one.fill('选项3', '先和单位借停车位');
      await photograph(one, 'standard-09-question');
      await one.tap('下一步');
      await one.tap('下一步');
      await one.see('至少要');
      await photograph(one, 'standard-11-review');
      await one.tap('保存，先不公告');
      await one.see('未公告');
      await server.settle();
      await one.page.reload();
      await one.tap('公告这次表决');
      await one.tap('公告');
      await one.see('要先由社区党组织研究讨论');
      await photograph(one, 'standard-13-refused');
      expect(await read((db) => db.findOneByOrFail(Vote, { title: '银杏院停车位重新划线' }))).toMatchObject({
        state: 'draft',
        most: 2,
      });
    });

    it('sees how the open vote stands, and enters a paper', async () => {
      await one.open(`hall-desk/vote/index?id=${vote.id}`);
      await one.see('正在投票');
      await photograph(one, 'standard-14-vote');
      await one.tap('纸质票');
      await one.tap('录入');
      await one.rest();
      await photograph(one, 'standard-15-papers');
      await one.page.locator('.y-list-row:visible', { hasText: '石榴院' }).last().click();
      const chosen = one.page.waitForEvent('filechooser');
      await one.tap('加照片');
      await (
        await chosen
      ).setFiles({ name: 'paper.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto({ width: 600, height: 800 }) });
      await one.tap('反对');
      await photograph(one, 'standard-16-paper');
      await one.tap('录入这张票');
      await one.see('等另一个人核对');
      expect(await read((db) => db.findBy(Paper, { voteId: vote.id }))).toMatchObject([{ state: 'to_check' }]);
    });
  });

  describe('in the text of the old', () => {
    it('hands the phone over at the door, large, and shows the receipt', async () => {
      const one = await become('grid_worker', 'elder');
      await one.tap('工作台');
      await one.tap('全部功能');
      await one.tap('上门投票');
      await one.see(SHED);
      await photograph(one, 'elder-01-doors');
      await one.page.locator('.y-list-row:visible', { hasText: '石榴院' }).first().click();
      await one.tap('和住户名册对上了');
      await one.tap('投票人本人在场');
      await photograph(one, 'elder-02-meet');
      await one.tap('把手机交给投票人');
      await one.tap('赞成');
      await photograph(one, 'elder-03-ballot');
      await one.tap('选好了，去核对');
      await photograph(one, 'elder-04-read-again');
      await one.tap('投出这一票');
      await one.see('这是您的回执');
      await photograph(one, 'elder-05-receipt');
      await one.tap('抄好了，还给工作人员');
      expect(await read((db) => db.findBy(Turnout, { voteId: vote.id, channel: 'doorstep' }))).toHaveLength(1);
    });

    it('reads the photo a second time, as a supervisor', async () => {
      const one = await become('supervisor', 'elder');
      await one.tap('工作台');
      await one.tap('全部功能');
      await one.tap('纸质票核对');
      await one.page.locator('.y-list-row:visible', { hasText: '林主任' }).last().click();
      await one.see('请您只看照片再录一遍');
      await photograph(one, 'elder-06-check');
      await one.tap('无效票');
      await one.tap('确认和照片一致');
      await one.see('这张票没有计入');
      expect(await read((db) => db.findBy(Paper, { voteId: vote.id }))).toMatchObject([{ state: 'differs' }]);
    });
  });

  it('stands beside its list on a wide screen', async () => {
    const one = await become('community_worker', 'standard', WIDE);
    await one.open('hall-desk/motions/index');
    await one.rest();
    expect(await one.page.locator('.queue-row--chosen:visible').count()).toBe(1);
    await one.photograph('hall-desk-wide-01-motions');
    await one.open(`hall-desk/vote/index?id=${vote.id}`);
    await photograph(one, 'wide-02-vote');
    const { entryId, receipt, at } = await read<Turnout>((db) =>
      db.findOneByOrFail(Turnout, { voteId: vote.id, channel: 'doorstep' }),
    );
    const { personId } = await read<{ personId: string }>(async (db) => {
      const [seen] = (await selectPlain(db, 'SELECT id AS personId FROM person ORDER BY id LIMIT 1')) as [
        { personId: string },
      ];
      return seen;
    });
    await server.parts.database.inTransaction((tx) =>
      tx.insert(PaperObjection, {
        ...{
          id: newId(),
          voteId: vote.id,
          communityId: vote.communityId,
          entryId,
          receipt,
          personId,
          channel: 'doorstep' as const,
          outcome: 'open' as const,
          at,
        },
        reason: '那天我不在家，没有人上过门。',
        decidedById: null,
        note: null,
        decidedAt: null,
      }),
    );
    const supervisor = await become('supervisor', 'standard', WIDE);
    await supervisor.open('hall-desk/objections/index');
    await supervisor.see('那天我不在家');
    await photograph(supervisor, 'wide-03-objections');
    await supervisor.tap('答复异议');
    await supervisor.tap('不属实，那一票有效');
    await supervisor.fill('说明', '上门的同事和邻居都在，本人确认过。');
    await photograph(supervisor, 'wide-04-decide');
    await supervisor.tap('提交答复');
    await supervisor.see('都处理完了');
  });

  it('threw nothing and missed nothing on the way', () => {
    expect(people.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
