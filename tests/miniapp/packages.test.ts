import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { standInTemplates } from '@yuanli/shared/messages/stand-in-templates';
import { allPages, BUNDLE, readAppConfig } from '../support/mini-host/start-phone';

const read = (file: string) => readFileSync(join(BUNDLE, file), 'utf8');
const json = (file: string) => JSON.parse(read(file)) as Record<string, unknown>;
const app = readAppConfig();

/** What WeChat's own tools look at before they take an upload. */
describe('the packages of the mini-program', () => {
  it('have a script, a template and a configuration for each page', () => {
    const missing = allPages()
      .flatMap((page) => ['js', 'wxml', 'json'].map((kind) => `${page}.${kind}`))
      .filter((file) => !existsSync(join(BUNDLE, file)));
    expect(allPages().length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it('have all that templates, styles and configurations name', () => {
    const files = readdirSync(BUNDLE, { recursive: true, encoding: 'utf8' });
    const namedIn = (file: string): string[] => {
      if (file.endsWith('.wxml'))
        return [...read(file).matchAll(/<(?:import|wxs)[^>]* src="([^"]+)"/g)].map(([, src = '']) => src);
      if (file.endsWith('.wxss'))
        return [...read(file).matchAll(/@import\s*["']([^"']+)["']/g)].map(([, src = '']) => src);
      if (file.endsWith('.json'))
        return Object.values((json(file)['usingComponents'] ?? {}) as Record<string, string>).map(
          (path) => `${path}.json`,
        );
      return [];
    };
    const named = files.flatMap((file) => namedIn(file).map((src) => resolve(join(BUNDLE, dirname(file)), src)));
    expect(named.length).toBeGreaterThan(allPages().length);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('keep the tabs in the main package, and each page once', () => {
    expect(app.tabBar.list.map(({ pagePath }) => pagePath)).toEqual(app.pages);
    expect(existsSync(join(BUNDLE, 'custom-tab-bar/index.wxml'))).toBe(true);
    expect(new Set(allPages()).size).toBe(allPages().length);
    const preloaded = Object.values(json('app.json')['preloadRule'] as Record<string, { packages: string[] }>).flatMap(
      ({ packages }) => packages,
    );
    expect(preloaded.filter((name) => !app.subPackages.some(({ root }) => root === name))).toEqual([]);
  });

  it('ask for privacy by our own words, and leave the gallery and the demo at home', () => {
    expect(json('app.json')['__usePrivacyCheck__']).toBe(true);
    expect(allPages().filter((page) => page.startsWith('gallery'))).toEqual([]);
    const scripts = readdirSync(BUNDLE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    const all = scripts.map(read).join('');
    expect(all).toContain('https://yuanli.example');
    expect(all).not.toMatch(/127\.0\.0\.1|localhost|\/demo\//);
  });

  it('stay within their budget', () => {
    const { status, stdout } = spawnSync(process.execPath, ['miniapp/scripts/check-sizes.mjs'], {
      env: { ...process.env, YUANLI_FOLDER: 'weapp-tested' },
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/main +\d/) as string });
  });
});

/** Each problem is one that WeChat would stop a release for, or residents would meet. */
describe('the check before a release', () => {
  const settings = {
    YUANLI_API_BASE: 'https://yuanli.example',
    WECHAT_TEMPLATES: standInTemplates.replace(/=(.)/g, (_, first: string) => `=${first === 'x' ? 'y' : 'x'}`),
  };
  const project = { appid: 'wx0123456789abcdef' };
  let dist: string;
  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'release-'));
    cpSync(BUNDLE, dist, { recursive: true });
    replaceIn('app.js', standInTemplates, settings.WECHAT_TEMPLATES);
  });
  afterEach(() => rmSync(dist, { recursive: true }));

  const replaceIn = (file: string, from: string, to: string) => {
    const before = readFileSync(join(dist, file), 'utf8');
    if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(dist, file), before.replace(from, to));
  };
  /** Sizes are measured where the test is about them. */
  const check = async (
    given: { settings?: object; project?: object } = {},
    { hasSizes = false } = {},
  ): Promise<string[]> => {
    const { findReleaseProblems } = (await import(checkRelease)) as {
      findReleaseProblems: (about: object) => string[];
    };
    return findReleaseProblems({
      dist,
      settings: { ...settings, ...given.settings },
      project: { ...project, ...given.project },
      ...(!hasSizes && { findTooLarge: () => [] }),
    });
  };
  const checkRelease = resolve('miniapp/scripts/check-release.mjs');

  it('finds nothing in a bundle that is ready', async () => {
    expect(await check({}, { hasSizes: true })).toEqual([]);
  });

  it.each([
    [{ settings: { YUANLI_API_BASE: 'http://yuanli.example' } }, 'YUANLI_API_BASE'],
    [{ settings: { YUANLI_API_BASE: 'https://elsewhere.example' } }, 'not built for https://elsewhere.example'],
    [{ settings: { WECHAT_TEMPLATES: 'wish_progress=short' } }, 'wish_progress'],
    [{ settings: { WECHAT_TEMPLATES: standInTemplates } }, 'built with other WECHAT_TEMPLATES'],
    [{ settings: { WECHAT_APP_ID: 'wxfedcba9876543210' } }, 'wxfedcba9876543210'],
    [{ project: { appid: 'touristappid' } }, 'touristappid'],
  ])('names what is wrong with the settings: %j', async (given, words) => {
    expect(await check(given)).toContainEqual(expect.stringContaining(words));
  });

  it.each([
    ['app.js', 'a().getClipboardData({})', 'getClipboardData is called'],
    ['app.js', 'x="/demo/login-code"', 'the demo'],
    ['app.js', 'x="http://127.0.0.1:8080"', 'this machine'],
    ['app.js', `x="${standInTemplates.slice(14, 57)}"`, 'ids of the local stand-in'],
  ])('names what does not belong into the bundle: %s with %s', async (file, code, words) => {
    writeFileSync(join(dist, file), `${readFileSync(join(dist, file), 'utf8')};${code}`);
    expect(await check()).toContainEqual(expect.stringContaining(words));
  });

  it('names what app.json leaves out, and packages that are too large', async () => {
    const left = {
      ...json('app.json'),
      requiredPrivateInfos: ['getLocation'],
      sitemapLocation: undefined,
      permission: {},
    };
    writeFileSync(join(dist, 'app.json'), JSON.stringify({ ...left, __usePrivacyCheck__: false }));
    writeFileSync(join(dist, 'wishes/large.js'), ' '.repeat(300 * 1024));
    const problems = (await check({}, { hasSizes: true })).join('\n');
    for (const words of [
      'requiredPrivateInfos',
      'sitemap',
      'scope.userLocation',
      '__usePrivacyCheck__',
      'ABOVE THE BUDGET',
    ])
      expect(problems).toContain(words);
  });

  it('is not needed to find that the templates are missing: the build itself refuses', () => {
    const env = { ...process.env, TARO_ENV: 'weapp', YUANLI_API_BASE: 'https://yuanli.example', WECHAT_TEMPLATES: '' };
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'miniapp/config/index.ts'], {
      env,
      encoding: 'utf8',
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain('a release needs WECHAT_TEMPLATES');
  });
});
