import type { Browser } from 'playwright-core';
import { measuresOf, promised } from '../support/accessibility';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { hotlineHead, openHotlineDesk } from '../support/hotline-desk';
import type { Neighbour } from '../support/make-neighbourhood';
import { nextNumber } from '../support/next-number';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

describeInBrowser('files of 12345 in a browser', (executablePath) => {
  const { server, desk: town } = useServer(openHotlineDesk);
  let browser: Browser;
  const people: BrowserPage[] = [];
  beforeAll(async () => {
    browser = await startBrowser(executablePath);
  });
  afterAll(async () => {
    for (const one of people) await one.close();
    await browser?.close();
  });

  async function come(neighbour: Neighbour, scale: ScaleName, width: number): Promise<BrowserPage> {
    const viewport = { width, height: width < 1000 ? 844 : 900 };
    const one = await openBrowserPage(browser, server.url, { scale, viewport });
    people.push(one);
    await one.open('me/index');
    await one.page.evaluate(`localStorage.setItem('token', JSON.stringify({ data: '${neighbour.token}' }))`);
    await one.open('me/index');
    await one.see('登录设备');
    return one;
  }

  it.each([
    ['standard', 390],
    ['elder', 390],
    ['largest', 390],
    ['standard', 1280],
  ] as const)('in %s text at %d, its columns are agreed to, and its orders come in', async (scale, width) => {
    const head = `处理状态${nextNumber()},${hotlineHead}`;
    const line = `待办,CS${nextNumber()},2026-11-30 09:05,楼道的灯不亮了,陈女士,13855550101,石榴路5号,5个工作日,路灯照明`;
    await town.read([head, line].join('\n'));
    const one = await come(town.worker, scale, width);
    await one.follow('cases-desk/hotline/index');
    await one.see('请核对各列');
    await one.rest();
    await one.photograph(`hotline-${scale}-${width}-01-columns`);
    await one.tap('对，按这样读');
    await one.rest();
    await server.settle();
    await one.see('没问题，正式导入');
    await one.rest();
    await one.photograph(`hotline-${scale}-${width}-02-checked`);
    await one.tap('没问题，正式导入');
    await one.rest();
    await server.settle();
    await one.see('导入完成');
    await one.rest();
    await one.photograph(`hotline-${scale}-${width}-03-kept`);
    expect(await measuresOf(one, promised[scale])).toEqual([]);
  });

  it('offers an idea where the same trouble came three times', async () => {
    const ids: string[] = [];
    for (const text of ['楼下没地方给电动车充电', '电动车充电口又坏了', '充电棚漏雨'])
      ids.push(await town.report({ text, category: 'ebike' }));
    const one = await come(town.worker, 'elder', 390);
    await one.follow(`cases-desk/case/index?id=${ids[2]}`);
    await one.see('起草金点子');
    await one.rest();
    await one.photograph('hotline-idea-01-offered');
    await one.tap('起草金点子');
    await one.see('发到议事厅');
    await one.rest();
    await one.photograph('hotline-idea-02-draft');
    await one.tap('发到议事厅');
    await one.see('近90天');
  });
});
