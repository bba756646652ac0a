import type { Browser } from 'playwright-core';
import { seedDemo } from '../../server/src/seed';
import { newPhone } from '../support/factories/people';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

const modes: readonly { scale: ScaleName; viewport: { width: number; height: number }; name: string }[] = [
  { scale: 'standard', viewport: { width: 390, height: 844 }, name: '王老板' },
  { scale: 'elder', viewport: { width: 390, height: 844 }, name: '李老板' },
  { scale: 'standard', viewport: { width: 1280, height: 800 }, name: '张老板' },
];

describeInBrowser('giving roles in a browser', (executablePath) => {
  const { server } = useServer();
  let browser: Browser;
  beforeAll(async () => {
    await seedDemo(server.parts.database);
    browser = await startBrowser(executablePath);
  });
  afterAll(async () => {
    await browser?.close();
  });

  describe.each(modes)('in $scale text, $viewport.width wide', ({ scale, viewport, name }) => {
    const shot = (what: string) => worker.photograph(`${scale}-${viewport.width}-appoint-${what}`);
    let worker: BrowserPage;
    afterAll(() => worker?.close());

    it('shows whose number it is before anything is given', async () => {
      worker = await openBrowserPage(browser, server.url, { scale, viewport, persona: 'community_worker' });
      await worker.open('me/index');
      await worker.tap('用微信登录');
      await worker.see('工作台');
      await worker.open('identity-desk/appointments/index');
      await worker.see('等本人绑定手机号');
      await shot('1-list');
      await worker.tap('登记新身份');
      await worker.fill('对方的手机号', '13900000001');
      await worker.see('昵称“陈阿姨”');
      await shot('2-known');
      await worker.tap('下一步');
      await worker.tap('下一步');
      await worker.see('请选一个身份');
      await shot('3-role');
      await worker.tap('居民代表');
      await worker.tap('下一步');
      await worker.see('从哪天到哪天');
      await shot('4-dates');
    });

    it('registers somebody who has never opened the app, and takes it back', async () => {
      await worker.tap('上一步');
      await worker.tap('上一步');
      const phone = newPhone();
      await worker.fill('对方的手机号', phone);
      await worker.see('还没有用过小程序');
      await worker.fill('怎么称呼对方', name);
      await shot('5-unknown');
      await worker.tap('下一步');
      await worker.tap('爱心商家');
      await worker.tap('下一步');
      await worker.tap('登记身份');
      await worker.see('登记新身份');
      await worker.tap('等本人绑定手机号 1');
      await worker.see(name);
      await shot('6-waiting');
      if (viewport.width < 1024) await worker.tap(`${name} 139****${phone.slice(-4)}`);
      await worker.tap('撤回登记');
      await worker.tap('撤回登记');
      await worker.see('没有在等的');
      await worker.tap('用文件登记多人');
      await worker.see('第一步，下载模板');
      await shot('7-file');
      expect(worker.problems).toEqual([]);
    });
  });
});
