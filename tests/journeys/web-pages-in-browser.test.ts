import type { Browser, Page, Route } from 'playwright-core';
import { makeCourtyard } from '../support/factories/places';
import { openBrowserPage, startBrowser, type BrowserPage } from '../support/browser';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

/** Over the wire: what someone fetches who scans a plate for the first time. */
const FIRST_VISIT_BYTES = 200 * 1024;
const YEAR = 'public, max-age=31536000, immutable';

describeInBrowser('the web pages', (executablePath) => {
  const { server, desk } = useServer(async ({ parts }) => ({ courtyard: await makeCourtyard(parts.database) }));
  let browser: Browser;
  let one: BrowserPage;
  beforeAll(async () => {
    browser = await startBrowser(executablePath);
  });
  beforeEach(async () => {
    one = await openBrowserPage(browser, server.url);
  });
  afterEach(async () => {
    await one.close();
  });
  afterAll(async () => {
    await browser?.close();
  });

  const plate = () => `places/plate/index?scene=${desk.courtyard.plateCode}`;
  const goHome = async () => {
    await one.open(plate());
    await one.tap('先随便看看');
    await one.see('我要反映');
  };
  const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}/${path}`, { headers });
  const filesNamed = async () => (await (await ask('')).text()).match(/(?:js|css)\/[\w.]+\.(?:js|css)/g) ?? [];
  const pieceOf = (page: Page) => page.evaluate(`document.querySelector('#opening').dataset.state ?? 'hidden'`);

  it.each(['br', 'gzip'])('are sent compressed to whoever takes %s', async (encoding) => {
    for (const path of ['', ...(await filesNamed())]) {
      const { headers } = await ask(path, { 'accept-encoding': encoding });
      expect([path, headers.get('content-encoding'), headers.get('vary')]).toEqual([path, encoding, 'Accept-Encoding']);
      const plain = (await ask(path, { 'accept-encoding': 'identity' })).headers;
      expect([path, plain.get('content-encoding'), plain.get('vary')]).toEqual([path, null, 'Accept-Encoding']);
      expect(Number(headers.get('content-length'))).toBeLessThan(Number(plain.get('content-length')));
      expect(headers.get('content-type')).toBe(plain.get('content-type'));
    }
  });

  it('are kept for good where the name is a hash, and compared where it is not', async () => {
    const files = await filesNamed();
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect((await ask(file)).headers.get('cache-control')).toBe(YEAR);
    const { headers } = await ask('');
    expect(headers.get('cache-control')).toBe('no-cache');
    const compare = (tag: string) => ask('', { 'if-none-match': tag, 'cache-control': 'max-age=0' });
    expect((await compare(headers.get('etag') ?? '')).status).toBe(304);
    expect((await compare('"another"')).status).toBe(200);
    expect((await ask(`${files[0]}.br`)).status).toBe(404);
  });

  it('say who they are before the app is there, and bring a plate within the budget', async () => {
    let bytes = 0;
    const wire = await one.page.context().newCDPSession(one.page);
    await wire.send('Network.enable');
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => void (bytes += encodedDataLength));
    let letGo = () => undefined as void;
    const held = new Promise<void>((resolve) => void (letGo = resolve));
    await one.page.route(/\/js\/app\./, (route) => void held.then(() => route.continue()));
    await one.page.goto(`${server.url}/?scene=${desk.courtyard.plateCode}`, { waitUntil: 'commit' });
    await one.see('院里');
    await one.see('正在打开…');
    letGo();
    await one.see('我住这里');
    await one.rest();
    expect(await pieceOf(one.page)).toBe('hidden');
    expect(one.askedTwice()).toEqual([]);
    expect(bytes).toBeGreaterThan(50 * 1024);
    expect(bytes).toBeLessThan(FIRST_VISIT_BYTES);
  });

  it('stay in the app when someone goes back from a tab', async () => {
    await goHome();
    await one.tap('心愿');
    await one.see('已实现');
    await one.tap('我的');
    await one.see('您还没有登录');
    await one.page.goBack();
    await one.see('已实现');
    await one.page.goBack();
    await one.see('生活圈');
    await one.seeNot('已实现');
    await one.page.goForward();
    await one.see('已实现');
  });

  it('know a way on from an address that leads nowhere', async () => {
    await goHome();
    for (const address of ['nowhere/at/all', 'wishes/index', '']) {
      await one.page.goto(`${server.url}/?x=${address}#/${address}`);
      await one.see(address ? '没有找到您要看的页面' : '我要反映');
    }
    await one.page.goto(`${server.url}/#/hall/nothing/index`);
    await one.see('没有找到您要看的页面');
    await one.tap('回首页');
    await one.see('我要反映');
  });

  it('show at once that a tap was heard, and open by themselves when the network is back', async () => {
    await goHome();
    const { page } = one;
    await page.context().setOffline(true);
    await one.tap('生活圈');
    await one.see('没有网络，连上后会自动打开。');
    await page.getByRole('button', { name: '返回' }).click();
    await one.see('我要反映');
    await one.tap('生活圈');
    await one.see('没有网络，连上后会自动打开。');
    await page.context().setOffline(false);
    await one.see('从我的位置出发');
    expect(await pieceOf(page)).toBe('hidden');
    expect(page.url()).toContain('#/directory/around/index');
  });

  it('show the shape of a page while it is on its way, and say so where it does not come', async () => {
    await goHome();
    const held: Route[] = [];
    let isHeld = true;
    await one.page.route(/\/js\//, (route) => void (isHeld ? held.push(route) : route.continue()));
    await one.tap('志愿');
    await one.page.locator('#opening[data-state=page]').waitFor();
    isHeld = false;
    for (const route of held) await route.abort();
    await one.see('不限');
    await one.page.unroute(/\/js\//);
    await one.page.route(/\/js\//, (route) => route.abort());
    await one.page.goBack();
    await one.tap('议事厅');
    await one.see('这一页没能打开，请再试一次。');
    await one.page.unroute(/\/js\//);
    await one.page.getByRole('button', { name: '再试一次' }).click();
    await one.see('我有个金点子');
  });
});
