import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BUNDLE } from '../support/mini-host/start-phone';
import { describeOnLinux } from '../support/only-where';

const binaries = join(dirname(require.resolve('miniprogram-compiler/package.json')), 'bin/linux');
const files = readdirSync(BUNDLE, { recursive: true, encoding: 'utf8' });

describeOnLinux('WeChat’s own compilers', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wechat-compiler-'));
    for (const name of ['wcc', 'wcsc']) {
      copyFileSync(join(binaries, name), join(folder, name));
      chmodSync(join(folder, name), 0o755);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const compile = (name: string, flag: string, kinds: RegExp) => {
    const sources = files.filter((file) => kinds.test(file));
    expect(sources.length).toBeGreaterThan(20);
    const { status, stderr } = spawnSync(join(folder, name), [flag, ...sources], {
      cwd: BUNDLE,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return {
      status,
      problems: stderr.split('\n').filter((line) => /error|not found/i.test(line) && !/error file count: 0/.test(line)),
    };
  };

  it('take every template', () => {
    expect(compile('wcc', '-d', /\.(wxml|wxs)$/)).toEqual({ status: 0, problems: [] });
  });

  it('take every style', () => {
    expect(compile('wcsc', '-js', /\.wxss$/)).toEqual({ status: 0, problems: [] });
  });
});
