/** `npm run dev`: server, pages and stand-in; a change of the server restarts it, a change of a page shows in the browser. */
import { once } from 'node:events';
import { watch } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundleIfChanged, bundleOf } from './bundle.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { addressOf, assertFree, done, hasStandIn, listening, port, run } from './local-run.mjs';
import { runTogether, standInPort, stop, stopAll } from './local-run.mjs';

/** Servers that had to make room for their next version. */
const isReplaced = new WeakSet();
const pagesPort = process.env.PAGES_PORT ?? '10086';
const ports = { PORT: port, PAGES_PORT: pagesPort, ...(hasStandIn && { STAND_IN_PORT: standInPort }) };

await runTogether(async () => {
  await assertFree(Object.entries(ports));
  ensureInstalled();
  servePages();
  await bundleIfChanged();
  if (hasStandIn) await listening(run([bundleOf('stand-in')]), '微信替身');
  console.log('正在准备数据库…');
  await done(run([bundleOf(hasStandIn ? 'seed' : 'migrate')]), '准备数据库');
  await serveApi();
});

/** The pages, built again at each change; what is not a page is passed on to the server (miniapp/config). */
function servePages() {
  console.log('正在构建网页（第一次一分多钟，以后十几秒）…');
  const more = { NODE_ENV: 'development', TARO_ENV: 'h5', YUANLI_FOLDER: 'h5-dev', PAGES_PORT: pagesPort };
  const taro = ['../node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'h5', '--watch', '--no-check'];
  const pages = run(taro, { more, out: 'pipe', err: 'pipe', cwd: 'miniapp', stopBy: 'SIGKILL' });
  // Of all that Taro says only the problems are shown; the last of it, when it ends by itself.
  let isBroken = false;
  let last = [];
  const hear = (line) => {
    last = [...last.slice(-30), line];
    if (line.includes('✖ Errors')) isBroken = true;
    if (line.includes('→ Watching')) {
      console.log(isBroken ? '网页有错，改好后会自动重建。' : `网页已经建好：${addressOf(pagesPort)}/`);
      isBroken = false;
    }
    if (isBroken) console.log(line);
  };
  for (const input of [pages.stdout, pages.stderr]) createInterface({ input }).on('line', hear);
  pages.once('exit', (code) => {
    if (code) console.error(last.join('\n'));
    stopAll(code ?? 0);
  });
}

/** The server, and after each change of a source its new version. A source that cannot be translated leaves the old one running. */
async function serveApi() {
  const nextChange = watchSources('server/src', 'shared/src');
  let server = startServer();
  for (;;) {
    const files = await nextChange();
    try {
      if (!(await bundleIfChanged())) continue;
      if (files.some((file) => file.includes('migrations'))) await done(run([bundleOf('migrate')]), '迁移数据库');
    } catch (error) {
      // What esbuild could not translate it has shown already.
      console.error(error.errors ? '服务端有错，改好后会自动重启。' : `${error.message}。`);
      continue;
    }
    isReplaced.add(server);
    stop(server);
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
    server = startServer();
  }
}

function startServer() {
  const more = { PUBLIC_URL: addressOf(pagesPort), LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' };
  const server = run(['--enable-source-maps', bundleOf('main')], { more, out: 'inherit' });
  listening(server, '服务').then(
    () => console.log(`服务已经启动：${addressOf(port)}/api/docs`),
    (error) => !isReplaced.has(server) && console.error(`${error.message}；改好后会自动重启。`),
  );
  return server;
}

/** Returns a function that waits for the next changes below these folders, and says of which files. */
function watchSources(...folders) {
  let changed = [];
  let wake = () => undefined;
  for (const folder of folders) {
    watch(folder, { recursive: true, persistent: false }, (_kind, name) => {
      changed.push(name ?? folder);
      wake();
    });
  }
  return async () => {
    if (changed.length === 0) await new Promise((resolve) => (wake = resolve));
    // An editor writes a file in several strokes, and a checkout many files.
    await sleep(50);
    const files = changed;
    changed = [];
    return files;
  };
}
