import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { startTestServer, type TestServer } from '../../support/test-server';

const FOLDER = 'docs/deploy';
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

interface Rule {
  alert: string;
  expr: string;
  annotations: Record<string, string>;
}

/** Words of PromQL that name no metric. */
const WORDS =
  /^(?:sum|rate|increase|histogram_quantile|max|min_over_time|time|topk|by|le|api|errcode|state|status|code|method|route|instance|job)$/;
const namesIn = (expr: string): string[] =>
  (
    expr
      .replace(/"[^"]*"/g, '')
      .replace(/\[[^\]]*\]/g, '')
      .match(/[a-z_][a-z_0-9]*/g) ?? []
  ).filter((word) => !WORDS.test(word));

describe('the files of docs/deploy', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const rules = (parse(read('watch/alerts.yaml')) as { groups: { rules: Rule[] }[] }).groups.flatMap(
    (group) => group.rules,
  );
  const { panels } = JSON.parse(read('watch/dashboard.json')) as {
    panels: { title: string; targets: { expr: string }[] }[];
  };
  const asked = [...rules.map(({ expr }) => expr), ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))];

  it('ask only for what /metrics tells', async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    const told = new Set(
      [...text.matchAll(/^# TYPE (\S+) (\S+)/gm)].flatMap(([, name, type]) =>
        type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name!],
      ),
    );
    // Prometheus itself says whether a server answers.
    told.add('up');
    const names = new Set(asked.flatMap(namesIn));
    expect(names.size).toBeGreaterThan(8);
    expect([...names].filter((name) => !told.has(name))).toEqual([]);
  });

  it('say in a sentence what each alarm means and where to look', () => {
    for (const { annotations } of rules)
      expect(annotations).toEqual({
        summary: expect.stringMatching(/\p{Script=Han}/u),
        description: expect.any(String),
      });
  });

  it('name only settings that the server reads', () => {
    const known = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name!);
    const compose = parse(read('several/compose.yaml'), { merge: true }) as {
      services: Record<string, { image: string; environment?: Record<string, string> }>;
    };
    const ours = ['yuanli1', 'yuanli2', 'migrate', 'backup'].flatMap((name) =>
      Object.keys(compose.services[name]!.environment!),
    );
    const single = [...read('single/yuanli.env').matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name!);
    expect([...ours, ...single].filter((name) => !known.includes(name))).toEqual([]);
    for (const name of ['yuanli1', 'yuanli2']) expect(compose.services[name]).toMatchObject({ image: 'yuanli' });
    expect(compose.services['backup']!.environment).toMatchObject({ BACKUP_FOLDER: '/backups', PICTURE_STORE: 's3' });
  });

  it('start what the package has', () => {
    const files = ['single/yuanli.service', 'single/yuanli-backup.service', 'single/yuanli-restore-trial.service'];
    const texts = [...files, 'several/compose.yaml', 'several/Dockerfile'].map(read).join('\n');
    const bundles = new Set([...texts.matchAll(/server\/dist\/([a-z.-]+)\.js/g)].map(([, name]) => name!));
    expect([...bundles].sort()).toEqual(['backup', 'main', 'migrate', 'restore']);
    const script = readFileSync('server/scripts/package.mjs', 'utf8');
    for (const file of [read('single/yuanli.service'), read('several/Dockerfile'), script])
      for (const flag of ['--max-old-space-size=512', '--max-semi-space-size=32']) expect(file).toContain(flag);
    for (const bundle of bundles) expect(script).toContain(`'${bundle}'`);
  });
});
