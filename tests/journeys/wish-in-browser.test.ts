import type { Browser } from 'playwright-core';
import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { seedDemo } from '../../server/src/seed';
import { Wish } from '../../server/src/wishes/wish.entity';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { drawPhoto } from '../support/draw-photo';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

const modes: readonly { scale: ScaleName; title: string }[] = [
  { scale: 'standard', title: '阳台灯不亮了，想请人换一换' },
  { scale: 'elder', title: '纱窗破了个洞，想请人补一补' },
];

describeInBrowser('a wish in a browser', (executablePath) => {
  const { server } = useServer();
  let browser: Browser;
  beforeAll(async () => {
    await seedDemo(server.parts.database);
    browser = await startBrowser(executablePath);
  });
  afterAll(async () => {
    await browser?.close();
  });

  describe.each(modes)('in $scale text', ({ scale, title }) => {
    const people: BrowserPage[] = [];
    let wisher: BrowserPage;
    let worker: BrowserPage;
    let helper: BrowserPage;

    /** A newcomer who becomes one of the seeded people by the demo bar. */
    async function become(persona: DemoPersona): Promise<BrowserPage> {
      const one = await openBrowserPage(browser, server.url, { scale });
      people.push(one);
      await one.open('home/index');
      await one.tap('换人');
      const { who, name } = demoPersonas[persona];
      await one.tap(`${who} ${name}`);
      await one.see(`演示：${name}`);
      return one;
    }

    afterAll(async () => {
      for (const one of people) await one.close();
    });

    const checkEverything = async () => {
      await server.settle();
      await server.standIn.control('pushes', {});
      await server.settle();
    };
    const statusNow = async () =>
      (await server.parts.database.read((db) => db.findOneByOrFail(Wish, { title }))).status;

    it('begins at a scanned plate, without a login', async () => {
      wisher = await openBrowserPage(browser, server.url, { scale });
      people.push(wisher);
      await wisher.page.goto(`${server.url}/?scene=SLY7`);
      await wisher.see('请核对');
      await wisher.photograph(`${scale}-01-plate`);
      await wisher.tap('先随便看看');
      await wisher.see('打电话');
      await wisher.photograph(`${scale}-02-home-visitor`);
      await wisher.tap('心愿');
      await wisher.see('等人来帮');
      await wisher.photograph(`${scale}-03-wishes`);
    });

    it('is made on one screen, with nothing asked that is known', async () => {
      wisher = await become('resident');
      await wisher.photograph(`${scale}-04-home-resident`);
      await wisher.tap('心愿');
      await wisher.tap('许个心愿');
      await wisher.see('陈桂兰 · 139****0001 · 2号楼3单元501');
      await wisher.photograph(`${scale}-05-make`);
      await wisher.tap('许下心愿');
      await wisher.see('请用一句话写下您需要什么帮助');
      await wisher.photograph(`${scale}-06-make-missing`);
      await wisher.fill('您需要什么帮助', title);
      const chooser = wisher.page.waitForEvent('filechooser');
      await wisher.tap('加照片');
      await (
        await chooser
      ).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto({ fromPhone: true }) });
      await wisher.see('1 / 6 张');
      await wisher.seeNot('正在发送');
      await wisher.tap('维修');
      await wisher.photograph(`${scale}-07-make-ready`);
      await wisher.tap('陈桂兰 · 139****0001 · 2号楼3单元501');
      await wisher.see('邻居怎么称呼您');
      await wisher.photograph(`${scale}-08-make-unfolded`);
      await wisher.tap('许下心愿');
      await wisher.see('您的心愿收到了');
      await wisher.photograph(`${scale}-11-made`);
      expect(await statusNow()).toBe('submitted');
    });

    it('is checked, and let through at the workbench', async () => {
      await checkEverything();
      worker = await become('grid_worker');
      await worker.photograph(`${scale}-12-home-worker`);
      await worker.tap('我的');
      await worker.tap('工作台');
      await worker.see('全部功能');
      await worker.rest();
      await worker.photograph(`${scale}-13-desk`);
      await worker.tap('全部功能');
      await worker.tap('心愿审核');
      await worker.tap(title);
      await worker.see('通过这个心愿');
      await worker.photograph(`${scale}-14-review`);
      await worker.tap('通过这个心愿');
      await worker.see('已通过，邻居们能看到了');
      expect(await statusNow()).toBe('open');
    });

    it('is claimed, and shows door and phone to the helper', async () => {
      helper = await become('party_member');
      await helper.tap('心愿');
      await helper.tap(title);
      await helper.see('我来帮陈阿姨');
      await helper.rest();
      await helper.photograph(`${scale}-15-open-wish`);
      await helper.tap('我来帮陈阿姨');
      await helper.see('说好了，您来帮陈阿姨');
      await helper.photograph(`${scale}-17-claimed`);
      await helper.tap('查看门牌和电话');
      await helper.see('2号楼3单元501');
      await helper.photograph(`${scale}-18-contact`);
      await helper.tap('关闭');
      expect(await statusNow()).toBe('claimed');
    });

    it('is delivered with its record', async () => {
      await helper.tap('帮完了，填写完成记录');
      await helper.see('有谁参加');
      await helper.fill('有谁参加', '老周');
      await helper.photograph(`${scale}-19-deliver`);
      await helper.tap('下一步');
      await helper.fill('过程', '换了新的，前后试了半小时');
      await helper.fill('结果', '修好了');
      await helper.tap('下一步');
      await helper.see('提交给对方确认');
      await helper.photograph(`${scale}-20-deliver-review`);
      await helper.tap('提交给对方确认');
      await helper.see('已提交给陈阿姨确认');
      expect(await statusNow()).toBe('delivered');
    });

    it('is confirmed, and gives points', async () => {
      await checkEverything();
      await wisher.tap('查看我的心愿');
      await wisher.rest();
      await wisher.photograph(`${scale}-21-delivered`);
      await wisher.tap('确认帮忙结果');
      await wisher.see('换了新的，前后试了半小时');
      await wisher.tap('很满意');
      await wisher.photograph(`${scale}-22-confirm`);
      await wisher.tap('确认办好了');
      await wisher.see('心愿已实现');
      await wisher.photograph(`${scale}-23-fulfilled`);
      expect(await statusNow()).toBe('fulfilled');

      await helper.open('points/statement/index');
      await helper.see('+10');
      await helper.photograph(`${scale}-24-points`);
      await helper.open('messages/inbox/index');
      await helper.rest();
      await helper.photograph(`${scale}-25-inbox`);
      await helper.open('me/index');
      await helper.rest();
      await helper.photograph(`${scale}-26-me`);
    });

    it('threw nothing and missed nothing on the way', () => {
      expect(people.flatMap(({ problems }) => problems)).toEqual([]);
    });
  });
});
