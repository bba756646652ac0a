import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { chromium, type Browser, type Page, type Request } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-gpu-compositing',
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PICTURES = resolve(__dirname, '../screenshots');
/** Photographs are for eyes, and cost more than all else a journey does. */
const isLookedAt = !process.env['CI'];
const TARGETS = ['button', 'link', 'tab', 'radio', 'checkbox'].map((role) => `[role=${role}]:visible`).join(', ');

/** The router shows nothing for a route it does not know, and a test would wait for it in vain. */
function assertIsPage(route: string): void {
  const [path] = route.split('?');
  if (!existsSync(resolve(__dirname, `../../miniapp/src/${path}.tsx`))) throw new Error(`there is no page ${path}`);
}

export const startBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: FLAGS });

export type ScaleName = 'standard' | 'elder' | 'large' | 'largest';

interface VisitorWishes {
  /** Who the demo bar will make of them. */
  persona?: DemoPersona;
  scale?: ScaleName;
  viewport?: { width: number; height: number };
}

export interface BrowserPage {
  page: Page;
  /** What the page's scripts threw, and what a page tried to fetch in vain. */
  problems: string[];
  /** `open('wishes/detail/index?id=…')` loads it anew. */
  open(route: string): Promise<void>;
  /** As a link inside the app would: the app goes on, nothing is loaded anew. */
  follow(route: string): Promise<void>;
  /** Until all that was asked for is there and drawn. */
  rest(): Promise<void>;
  /** What the page asked the server for more than once, since it was opened or followed to. */
  askedTwice(): string[];
  see(words: string): Promise<void>;
  seeNot(words: string): Promise<void>;
  tap(name: string): Promise<void>;
  fill(label: string, value: string): Promise<void>;
  /** Into tests/screenshots, the whole page; where nobody looks (CI) the page only comes to rest. */
  photograph(name: string): Promise<void>;
  close(): Promise<void>;
}

/** One person at a browser of their own, on a phone's screen. */
export async function openBrowserPage(
  browser: Browser,
  serverUrl: string,
  { persona, scale = 'standard', viewport = { width: 390, height: 844 } }: VisitorWishes = {},
): Promise<BrowserPage> {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  const kept = Object.entries({ scale, ...(persona && { persona }) }).map(
    ([key, data]) => `localStorage.getItem('${key}') || localStorage.setItem('${key}', '${JSON.stringify({ data })}');`,
  );
  await context.addInitScript(`if (location.protocol === 'http:') { ${kept.join(' ')} }`);
  const page = await context.newPage();
  const problems: string[] = [];
  const asked = new Set<Request>();
  let addresses: string[] = [];
  page.on('request', (request) => {
    asked.add(request);
    if (request.method() === 'GET' && request.url().includes('/api/')) addresses.push(request.url());
  });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 4')) problems.push(message.text());
  });

  /** A dialog hides everything else. */
  const top = async () => {
    const dialogs = page.locator('[role=dialog]:visible');
    return (await dialogs.count()) > 0 ? dialogs.last() : page.locator('body');
  };
  const words = (text: string) => page.getByText(text).filter({ visible: true }).first();

  const rest = async (): Promise<void> => {
    for (let quiet = 0; quiet < 3; await page.waitForTimeout(25))
      quiet = asked.size === 0 && !(await page.locator('.y-skeleton:visible').count()) ? quiet + 1 : 0;
  };

  return {
    page,
    problems,
    async open(route) {
      assertIsPage(route);
      addresses = [];
      const isThere = page.url().startsWith(serverUrl);
      // A new hash alone loads nothing, and pages left behind stay in the document.
      if (isThere) await page.evaluate(`history.replaceState(null, '', '#/${route}')`);
      await (isThere ? page.reload() : page.goto(`${serverUrl}/#/${route}`));
      await page.locator('.y-page:visible').first().waitFor();
    },
    async follow(route) {
      assertIsPage(route);
      addresses = [];
      await page.evaluate(`
        const [before] = [...document.querySelectorAll('.y-page')].filter((one) => one.checkVisibility());
        document.querySelector('.y-page[data-left]')?.removeAttribute('data-left');
        before.toggleAttribute('data-left', location.hash !== '#/${route}');
        location.hash = '#/${route}';
      `);
      await page.locator('.y-page:visible:not([data-left])').first().waitFor();
      await page.locator('.y-page[data-left]').waitFor({ state: 'hidden' });
      await rest();
    },
    rest,
    askedTwice: () => [...new Set(addresses.filter((address, n) => addresses.indexOf(address) < n))],
    see: (text) => words(text).waitFor(),
    seeNot: (text) => words(text).waitFor({ state: 'hidden' }),
    async tap(name) {
      if (!name) throw new Error('a control without a name cannot be tapped');
      await page
        .locator(TARGETS)
        .filter({ hasText: name })
        .or(page.locator(`[aria-label="${name}"]:visible`))
        .first()
        .waitFor();
      const targets = (await top()).locator(TARGETS);
      const exact = targets
        .and(page.locator(`[aria-label="${name}"]`))
        .or(targets.filter({ has: page.getByText(name, { exact: true }) }));
      await exact.last().click();
    },
    async fill(label, value) {
      const field = (await top()).locator(`:is(input, textarea)[aria-label="${label}"]:visible`).last();
      await field.fill(value);
    },
    async photograph(name) {
      if (!isLookedAt) return rest();
      mkdirSync(PICTURES, { recursive: true });
      await page.waitForTimeout(300);
      const height = (await page.evaluate(
        'Math.max(...[...document.querySelectorAll(".y-page")].map((one) => one.scrollHeight))',
      )) as number;
      await page.setViewportSize({ width: viewport.width, height: Math.max(viewport.height, Math.ceil(height)) });
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
      await page.setViewportSize(viewport);
    },
    close: () => context.close(),
  };
}
