import type { Browser } from 'playwright-core';
import { auditSubjects } from '../../server/src/app/audit-subjects';
import { placeAudit } from '../../server/src/audit/place-audit.job';
import { seedDemo } from '../../server/src/seed';
import { openBrowserPage, startBrowser, type ScaleName } from '../support/browser';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

const phone = { width: 390, height: 844 };
const looks: readonly { scale: ScaleName; viewport: { width: number; height: number } }[] = [
  { scale: 'standard', viewport: phone },
  { scale: 'elder', viewport: phone },
  { scale: 'standard', viewport: { width: 1280, height: 800 } },
];

describeInBrowser('what staff find again', (executablePath) => {
  const { server } = useServer();
  let browser: Browser;
  beforeAll(async () => {
    await seedDemo(server.parts.database);
    browser = await startBrowser(executablePath);
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each(looks)('is searched, called with a reason, and written down: $scale $viewport.width', async (look) => {
    const name = `${look.scale}-${look.viewport.width}`;
    const page = await openBrowserPage(browser, server.url, { ...look, persona: 'community_worker' });
    await page.open('me/index');
    await page.tap('用微信登录');
    await page.see('工作台');
    await page.open('workbench/desk/index');
    await page.see('查找');
    await page.photograph(`${name}-desk`);
    await page.follow('workbench/search/index');
    await page.see('谁查过都有记录');
    await page.fill('查找', '陈桂兰');
    await page.see('陈*兰');
    await page.photograph(`${name}-search`);
    await placeAudit(auditSubjects).run(server.parts.database);
    await page.follow('audit-desk/log/index');
    await page.see('操作记录');
    await page.tap('查看和登录');
    await page.see('查找住户名册');
    await page.photograph(`${name}-log`);
    expect(page.problems).toEqual([]);
    await page.close();
  });

  it.each(looks.slice(0, 2))('is read by whom it concerns: $scale', async (look) => {
    const page = await openBrowserPage(browser, server.url, { ...look, persona: 'resident' });
    await page.open('me/index');
    await page.tap('用微信登录');
    await page.see('我的积分');
    await page.open('identity/settings/index');
    await page.tap('谁看过我的信息');
    await page.see('都记在这里');
    await page.photograph(`${look.scale}-about-me`);
    expect(page.problems).toEqual([]);
    await page.close();
  });
});
