import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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
    expect(all).not.toMatch(/127\.0\.0\.1|localhost|\/demo\/login-code/);
  });

  it('stay within their budget', () => {
    const { status, stdout } = spawnSync(process.execPath, ['miniapp/scripts/check-sizes.mjs'], {
      env: { ...process.env, YUANLI_FOLDER: 'weapp-tested' },
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/main +\d/) as string });
  });
});
