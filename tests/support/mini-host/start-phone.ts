import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { newOpenid, newPhone } from '../factories/people';
import type { TestServer } from '../test-server';
import { createMiniPage, type MiniPage } from './mini-page';
import { nativeButtons } from './native-buttons';
import type { PageConfig, SetDataLog } from './page-instance';
import { createPageStack, type PageStack } from './page-stack';
import { createPhoneFiles, USER_DATA_PATH, type PhoneFiles } from './phone-files';
import { createPermissions, type Permissions } from './permissions';
import { createPrivacyGate } from './privacy-gate';
import { createRealm } from './realm';
import { readTemplates } from './read-templates';
import { createTimers } from './timers';
import { wxAccount, type Owner } from './wx-account';
import { wxDevice, type DeviceRecord } from './wx-device';
import { wxNetwork, type Network } from './wx-network';
import { wxPayment } from './wx-payment';
import { wxSound } from './wx-sound';
import { wxStorage } from './wx-storage';

/** The bundle as it would be uploaded; tests/run.mjs builds it for this address. */
export const BUNDLE = resolve(__dirname, '../../../miniapp/dist/weapp-tested');
export const BUILT_FOR = 'https://yuanli.example';

interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  tabBar: { list: { pagePath: string }[] };
}

export interface Phone {
  owner: Owner;
  page: MiniPage;
  network: Network;
  record: DeviceRecord;
  setData: SetDataLog;
  stored: Map<string, string>;
  /** What went wrong where nobody saw it. */
  problems: string[];
  stack: PageStack;
  files: PhoneFiles;
  /** `phone.permissions.deny('album')` */
  permissions: Permissions;
  open(url: string): void;
  goOffline(): void;
  goOnline(): void;
  /** The mini-program is closed and opened again; what the phone stored stays. */
  restart(): void;
  close(): void;
}

export const readAppConfig = (): AppConfig => JSON.parse(readFileSync(join(BUNDLE, 'app.json'), 'utf8')) as AppConfig;

export function allPages(): string[] {
  const { pages, subPackages } = readAppConfig();
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];
}

/** A phone with the built mini-program in it, and someone who holds it. */
export function startPhone(
  { url: serverUrl, standIn }: Pick<TestServer, 'url' | 'standIn'>,
  given: Partial<Owner> = {},
): Phone {
  const owner: Owner = {
    openid: newOpenid(),
    phoneNumber: newPhone(),
    wantsMessages: true,
    photos: [],
    sees: '',
    paying: 'pays',
    ...given,
  };
  const network: Network = { isOnline: true, waiting: 0, asked: [] };
  const listeners: { network?: (status: { isConnected: boolean }) => void } = {};
  const record: DeviceRecord = { calls: [], copied: [], previewed: [], kept: [], heard: [] };
  const setData: SetDataLog = { calls: 0, bytes: 0, largest: 0 };
  const stored = new Map<string, string>();
  const problems: string[] = [];
  const timers = createTimers((error) => problems.push(String(error)));
  const files = createPhoneFiles();
  const privacy = createPrivacyGate();
  const permissions = createPermissions(privacy);
  const templates = readTemplates(BUNDLE);
  const tabPages = readAppConfig().tabBar.list.map(({ pagePath }) => pagePath);
  let isTapping = false;
  let stack: PageStack;
  let page: MiniPage;

  const complain = (...words: unknown[]) => void problems.push(words.map(String).join(' '));
  const console = {
    log: () => undefined,
    info: () => undefined,
    debug: () => undefined,
    warn: complain,
    error: complain,
  };

  function start(): void {
    const configs = new Map<string, PageConfig>();
    let loading = '';
    const parse = (text: string) => realm.parse(text);
    const configOf = (route: string): PageConfig => {
      loading = route;
      if (!configs.has(route)) realm.load(route);
      const config = configs.get(route);
      if (!config) throw new Error(`${route} calls no Page()`);
      return config;
    };
    stack = createPageStack(tabPages, configOf, setData);
    const wx = {
      ...wxStorage(stored, parse),
      ...wxNetwork(network, files, (url) => url.replace(BUILT_FOR, serverUrl), parse),
      ...wxDevice({
        ...{ record, files, permissions, listeners },
        isOnline: () => network.isOnline,
        isTapping: () => isTapping,
      }),
      ...wxSound({ record, files, permissions }),
      env: { USER_DATA_PATH },
      ...wxPayment(owner, standIn),
      ...wxAccount(owner, standIn, files, privacy, permissions, () => isTapping),
      ...stack.ways,
      stopPullDownRefresh: () => undefined,
      nextTick: (act: () => void) => timers.globals.setTimeout(act, 0),
    };
    let app: { onLaunch?(about: object): void; onShow?(about: object): void } = {};
    const realm = createRealm(BUNDLE, {
      wx,
      console,
      ...timers.globals,
      App: (config: typeof app) => void (app = config),
      Page: (config: PageConfig) => void configs.set(loading, config),
      Component: () => undefined,
      Behavior: (config: object) => config,
      getApp: () => app,
      getCurrentPages: () => stack.all(),
    });
    realm.load('app.js');
    app.onLaunch?.({ path: '', query: {}, scene: 1001 });
    app.onShow?.({ path: '', query: {}, scene: 1001 });
    page = createMiniPage({
      stack,
      templates,
      native: nativeButtons(owner, standIn, files, privacy, permissions),
      isWaiting: () => network.waiting > 0,
      isDrawing: timers.isDrawing,
      tapping(act) {
        isTapping = true;
        act();
        setTimeout(() => void (isTapping = false), 0);
      },
    });
  }

  start();
  const setOnline = (isConnected: boolean) => {
    network.isOnline = isConnected;
    listeners.network?.({ isConnected });
  };
  return {
    owner,
    network,
    record,
    setData,
    stored,
    problems,
    files,
    permissions,
    get page() {
      return page;
    },
    get stack() {
      return stack;
    },
    open: (url) => stack.launch(url),
    goOffline: () => setOnline(false),
    goOnline: () => setOnline(true),
    restart() {
      timers.clearAll();
      files.forgetTemporary();
      start();
    },
    close: () => timers.clearAll(),
  };
}
