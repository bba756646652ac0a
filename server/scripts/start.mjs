/** `npm start`: installs, builds, migrates and seeds what is missing, then runs the product on this machine. */
import { bundleIfChanged, bundleOf } from './bundle.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import {
  addressOf,
  assertFree,
  done,
  hasStandIn,
  listening,
  port,
  run,
  runTogether,
  standInPort,
  staying,
} from './local-run.mjs';

const startedAt = Date.now();

await runTogether(async () => {
  await assertFree([['PORT', port], ...(hasStandIn ? [['STAND_IN_PORT', standInPort]] : [])]);
  ensureInstalled();
  // The pages keep one core busy for a minute; what the server needs is made beside them.
  const pages = run(['miniapp/scripts/build.mjs', 'h5'], { out: 'inherit' });
  const [standIn] = await Promise.all([prepareServer(), done(pages, '构建网页')]);
  console.log('正在启动服务…');
  const server = run(['--enable-source-maps', bundleOf('main')]);
  await listening(server, '服务');
  sayOpen();
  await staying({ 服务: server, ...(standIn && { 微信替身: standIn }) });
});

/** Tables, invented people, and the stand-in, where there is one; it is returned, and listens. */
async function prepareServer() {
  await bundleIfChanged();
  const standIn = hasStandIn && run([bundleOf('stand-in')]);
  console.log(`正在准备数据库${hasStandIn ? '和演示数据' : ''}…`);
  const prepared = done(run([bundleOf(hasStandIn ? 'seed' : 'migrate')]), '准备数据库');
  await Promise.all([prepared, standIn && listening(standIn, '微信替身')]);
  return standIn;
}

function sayOpen() {
  const url = addressOf(port);
  console.log(`
院里已经开好（用了 ${Math.round((Date.now() - startedAt) / 1000)} 秒）：
  居民页面   ${url}/
  扫牌子进门 ${url}/#/places/plate/index?scene=SLY7
  接口文档   ${url}/api/docs`);
  if (hasStandIn) console.log(`  微信替身   ${addressOf(standInPort)}（只在本机，用来演练登录、消息和内容检查）`);
  console.log('按 Ctrl+C 停止。');
}
