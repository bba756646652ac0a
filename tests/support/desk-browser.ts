import type { Browser } from 'playwright-core';
import { clock, days, hours } from '../../server/src/platform/clock';
import { measuresOf, promised } from './accessibility';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from './browser';
import type { Neighbour } from './make-neighbourhood';
import type { TestServer } from './test-server';
import { useServer } from './use-server';

/** Today at 10 in China, whenever the test runs. */
const MORNING = new Date(Math.floor((Date.now() + hours(8)) / days(1)) * days(1) + hours(2));

interface DeskBrowser<Desk> {
  server: TestServer;
  desk: Desk;
  people: BrowserPage[];
  /** Somebody of the street at a browser, signed in already. */
  come(neighbour: Neighbour, scale: ScaleName, width: number): Promise<BrowserPage>;
  /** Photographs the page in sight, and measures it at the size it is read at. */
  photograph(one: BrowserPage, name: string): Promise<void>;
  /** What was too small, too wide, cut off or broken in two on the way. */
  findings: string[];
}

/** A street on one morning, and browsers for whoever works there; `album` is what its photographs are called by. */
export function useDeskBrowser<Desk extends object>(
  executablePath: string,
  open: (server: TestServer) => Promise<Desk>,
  album: string,
): DeskBrowser<Desk> {
  beforeAll(() => clock.set(MORNING));
  const { server, desk } = useServer(open);
  let browser: Browser;
  const people: BrowserPage[] = [];
  const findings: string[] = [];
  const scaleOf = new Map<BrowserPage, ScaleName>();
  beforeAll(async () => {
    browser = await startBrowser(executablePath);
  });
  afterAll(async () => {
    for (const one of people) await one.close();
    clock.set(null);
    await browser?.close();
  });
  return {
    ...{ server, desk, people, findings },
    async come(neighbour, scale, width) {
      const viewport = { width, height: width < 1000 ? 844 : 900 };
      const one = await openBrowserPage(browser, server.url, { scale, viewport });
      await one.page.clock.install({ time: MORNING });
      people.push(one);
      scaleOf.set(one, scale);
      await one.open('me/index');
      await one.page.evaluate(`localStorage.setItem('token', JSON.stringify({ data: '${neighbour.token}' }))`);
      await one.open('me/index');
      await one.see('登录设备');
      return one;
    },
    async photograph(one, name) {
      await one.rest();
      await one.photograph(`${album}-${name}`);
      const found = await measuresOf(one, promised[scaleOf.get(one)!]);
      findings.push(...found.map((finding) => `${name} ${finding}`));
    },
  };
}
