import type { Browser } from 'playwright-core';
import { seedDemo } from '../../server/src/seed';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

describeInBrowser('a computer that a phone lets in', (executablePath) => {
  const { server } = useServer();
  let browser: Browser;
  beforeAll(async () => {
    await seedDemo(server.parts.database);
    browser = await startBrowser(executablePath);
  });
  afterAll(async () => {
    await browser?.close();
  });

  describe.each<{ scale: ScaleName }>([{ scale: 'standard' }, { scale: 'elder' }])('in $scale text', ({ scale }) => {
    let phone: BrowserPage;
    let computer: BrowserPage;
    afterAll(async () => {
      await phone?.close();
      await computer?.close();
    });
    const codeShown = async () =>
      ((await computer.page.locator('.y-code-card__code:visible').getAttribute('aria-label')) ?? '').replaceAll(
        ' ',
        '',
      );

    it('shows a code, which the phone types and sees whose it is', async () => {
      computer = await openBrowserPage(browser, server.url, { scale, viewport: { width: 1280, height: 800 } });
      await computer.open('identity/pc-login/index');
      await computer.see('请用手机小程序扫码');
      await computer.photograph(`${scale}-pc-01-code`);
      phone = await openBrowserPage(browser, server.url, { scale, persona: 'community_worker' });
      await phone.open('me/index');
      await phone.tap('用微信登录');
      await phone.tap('电脑登录');
      await phone.photograph(`${scale}-pc-02-phone`);
      await phone.fill('或者输入电脑上的登录码', await codeShown());
      await phone.tap('看看是哪台电脑');
      await phone.see('要让这台电脑登录您的账号吗');
      await phone.see('Linux 电脑上的 Chrome');
      await phone.photograph(`${scale}-pc-03-confirm`);
      await computer.see('已扫码');
      await computer.photograph(`${scale}-pc-04-seen`);
    });

    it('is let in by the phone, and stands at the workbench', async () => {
      await phone.tap('确认登录');
      await phone.see('电脑正在登录');
      await computer.see('登记身份');
      await computer.photograph(`${scale}-pc-05-desk`);
    });

    it('is given private data once the phone agrees', async () => {
      await computer.open('identity/settings/index');
      await computer.tap('导出我的数据');
      await computer.see('手机上同意以后，这里会自动下载');
      await computer.photograph(`${scale}-pc-06-wait`);
      await phone.open('messages/inbox/index');
      await phone.tap('电脑上要下载个人信息，等您确认');
      await phone.see('要下载“我的全部数据”');
      await phone.photograph(`${scale}-pc-07-agree`);
      const download = computer.page.waitForEvent('download');
      await phone.tap('同意下载');
      expect((await download).suggestedFilename()).toBe('我的院里数据.json');
    });

    it('is signed out from the phone', async () => {
      await phone.open('identity/devices/index');
      await phone.see('自动退出');
      await phone.photograph(`${scale}-pc-08-devices`);
      await phone.tap('Linux 电脑上的 Chrome');
      await phone.tap('退出登录');
      await phone.see('已退出登录');
      await computer.open('me/index');
      await computer.see('请用手机小程序扫码');
      expect(await computer.page.evaluate(`localStorage.getItem('token')`)).toBeNull();
      expect([...phone.problems, ...computer.problems]).toEqual([]);
    });
  });
});
