/**
 * `npm run check-release`, after `npm run build:weapp` and with the same YUANLI_API_BASE and WECHAT_TEMPLATES: names what
 * WeChat, or the release itself, would refuse later, and what to enter in WeChat's console. Fails while anything is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = (file) => tsImport(path.join(root, 'shared/src/messages', file), import.meta.url);
const { readTemplateSetting } = await shared('subscribe-templates.ts');
const { standInTemplates } = await shared('stand-in-templates.ts');

/** Item by item as the console has them, with what it is for and which calls need it. */
export const privateApis = JSON.parse(
  readFileSync(path.join(root, 'miniapp/src/platform/device/private-apis.json'), 'utf8'),
);

/** What else WeChat holds for private; calling any of it has to be declared as well. */
const OTHER_PRIVATE =
  `chooseImage chooseVideo chooseContact chooseAddress chooseInvoice chooseInvoiceTitle chooseLicensePlate
  choosePoi getFuzzyLocation onLocationChange startLocationUpdate startLocationUpdateBackground getClipboardData
  saveVideoToPhotosAlbum addPhoneContact addPhoneCalendar addPhoneRepeatCalendar startRecord getRecorderManager
  createCameraContext createVKSession openBluetoothAdapter createBLEPeripheralServer getWeRunData startCompass
  onCompassChange startAccelerometer onAccelerometerChange startGyroscope onGyroscopeChange startDeviceMotionListening
  onDeviceMotionChange getRealtimePhoneNumber`.split(/\s+/);

/** Those that app.json has to name in requiredPrivateInfos. */
const LOCATION = [
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'chooseLocation',
  'choosePoi',
];

const BUTTONS = ['getPhoneNumber', 'getRealtimePhoneNumber', 'chooseAvatar', 'nickname'];

/** `Taro.chooseMedia(…)`, however it was minified; of a button or a field its type. */
const isCalled = (scripts, api) =>
  (BUTTONS.includes(api) ? new RegExp(`(ask|openType|kind|type):"${api}"`) : new RegExp(`\\.${api}\\(`)).test(scripts);

/** What is missing, a line each. `settings`: the environment of the build; `findTooLarge` takes ten seconds to measure every package. */
export function findReleaseProblems({ dist, project, settings, findTooLarge = tooLarge }) {
  if (!existsSync(path.join(dist, 'app.json'))) return [`no bundle in ${dist}: run npm run build:weapp first`];
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const scripts = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(path.join(dist, file), 'utf8'))
    .join('\n');
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'));
  const { YUANLI_API_BASE: apiBase = '', WECHAT_TEMPLATES: templates = '', WECHAT_APP_ID: appId } = settings;
  const { given, problems: templateProblems } = readTemplateSetting(templates);
  const ids = Object.values(given).map(({ templateId }) => templateId);
  const standInIds = Object.values(readTemplateSetting(standInTemplates).given).map(({ templateId }) => templateId);
  const declared = privateApis.flatMap(({ apis }) => apis);
  const called = [...declared, ...OTHER_PRIVATE].filter((api) => isCalled(scripts, api));
  const wanted = LOCATION.filter((api) => called.includes(api));
  const required = app.requiredPrivateInfos ?? [];
  const pages = [...app.pages, ...(app.subPackages ?? []).map(({ root: name }) => name)];
  const desc = app.permission?.['scope.userLocation']?.desc ?? '';

  return [
    ...(/^https:\/\/[^/]+$/.test(apiBase)
      ? []
      : [`YUANLI_API_BASE must be the https address of your server, without a path; it is “${apiBase}”`]),
    ...(apiBase && !scripts.includes(`"${apiBase}"`) ? [`the bundle was not built for ${apiBase}: build it anew`] : []),
    ...(/\/\/(127\.0\.0\.1|localhost)/.test(scripts) ? ['the bundle talks to this machine'] : []),
    ...(scripts.includes('/demo/') ? ['the bundle contains the demo (/demo/)'] : []),
    ...(pages.some((page) => page.startsWith('gallery')) ? ['the bundle contains the gallery'] : []),
    ...templateProblems,
    ...(ids.every((id) => scripts.includes(id))
      ? []
      : ['the bundle was built with other WECHAT_TEMPLATES: build it anew']),
    ...(standInIds.some((id) => scripts.includes(id))
      ? ['the bundle contains template ids of the local stand-in']
      : []),
    ...called
      .filter((api) => !declared.includes(api))
      .map((api) => `${api} is called, and miniapp/src/platform/device/private-apis.json does not declare it`),
    ...declared
      .filter((api) => !called.includes(api))
      .map(
        (api) =>
          `private-apis.json declares ${api}, which is called nowhere: WeChat refuses to be asked for more than is used`,
      ),
    ...(wanted.join() === LOCATION.filter((api) => required.includes(api)).join()
      ? []
      : [`requiredPrivateInfos in app.config.ts must be exactly: ${wanted.join(', ')}`]),
    ...(wanted.includes('getLocation') && !(desc && [...desc].length <= 30)
      ? ['permission scope.userLocation in app.config.ts must say in at most 30 characters what the location is for']
      : []),
    ...(app.__usePrivacyCheck__ === true ? [] : ['__usePrivacyCheck__ must be true in app.config.ts']),
    ...(app.sitemapLocation && existsSync(path.join(dist, app.sitemapLocation)) ? [] : ['sitemap.json is missing']),
    ...(/^wx[0-9a-f]{16}$/.test(project.appid ?? '') && !/^wx0+$/.test(project.appid)
      ? []
      : [`appid in project.config.json must be your mini-program's; it is “${project.appid}”`]),
    ...(appId && appId !== project.appid ? [`project.config.json has ${project.appid}, the server ${appId}`] : []),
    ...findTooLarge(dist),
  ];
}

function tooLarge(dist) {
  const env = { ...process.env, YUANLI_DIST: dist };
  const { status, stdout } = spawnSync(process.execPath, [path.join(root, 'miniapp/scripts/check-sizes.mjs')], {
    env,
    encoding: 'utf8',
  });
  return status === 0 ? [] : stdout.split('\n').filter((line) => line.includes('ABOVE THE BUDGET'));
}

function main() {
  const dist = path.join(root, 'miniapp/dist', process.env.YUANLI_FOLDER ?? 'weapp');
  const project = JSON.parse(readFileSync(path.join(root, 'project.config.json'), 'utf8'));
  const problems = findReleaseProblems({ dist, project, settings: process.env });
  for (const problem of problems) console.log(`- ${problem}`);
  console.log(
    problems.length > 0 ? `${problems.length} to mend before a release.` : 'Nothing is missing in the bundle.',
  );
  console.log('\nTo be declared in the console, 设置 → 基本设置 → 服务内容声明 → 用户隐私保护指引:');
  for (const { declare, purpose } of privateApis) console.log(`  ${declare}：${purpose}`);
  console.log('To be opened in the console, 开发管理 → 接口设置: getLocation, chooseLocation.');
  process.exitCode = problems.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
