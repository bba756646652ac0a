import { createPageInstance, type PageConfig, type PageInstance, type SetDataLog } from './page-instance';
import { wxApi } from './wx-api';

interface Target {
  url: string;
}

/** The pages that lie on each other, and WeChat's ways from one to another. */
export function createPageStack(tabPages: readonly string[], configOf: (route: string) => PageConfig, log: SetDataLog) {
  let pages: PageInstance[] = [];
  /** Tab pages stay alive behind each other. */
  const tabs = new Map<string, PageInstance>();

  const read = (url: string) => {
    const [path = '', query = ''] = url.replace(/^\//, '').split('?');
    return {
      route: path,
      options: Object.fromEntries(
        query
          .split('&')
          .filter(Boolean)
          .map((pair) => pair.split('=')),
      ) as Record<string, string>,
    };
  };
  const open = (url: string): PageInstance => {
    const { route, options } = read(url);
    const page = createPageInstance(configOf(route), route, options, log);
    page.onLoad?.(options);
    if (tabPages.includes(route)) tabs.set(route, page);
    return page;
  };
  const show = (page: PageInstance, isNew: boolean) => {
    page.onShow?.();
    if (isNew) page.onReady?.();
  };
  const close = (page: PageInstance) => {
    page.onHide?.();
    if (!tabPages.includes(page.route)) page.onUnload?.();
  };
  const closeAll = () => {
    pages.reverse().forEach(close);
    pages = [];
  };
  const mustBe = (isTab: boolean, url: string) => {
    if (tabPages.includes(read(url).route) !== isTab)
      throw new Error(isTab ? 'can not switch to no-tabBar page' : 'can not navigateTo a tabbar page');
  };

  return {
    current: () => pages.at(-1),
    all: () => [...pages],
    closeAll,
    /** As when a code is scanned or a message is tapped: this page first. */
    launch(url: string) {
      closeAll();
      tabs.clear();
      const page = open(url);
      pages = [page];
      show(page, true);
    },
    ways: {
      navigateTo: wxApi<Target>('navigateTo', ({ url }) => {
        mustBe(false, url);
        if (pages.length >= 10) throw new Error('webview count limit exceed');
        pages.at(-1)?.onHide?.();
        const page = open(url);
        pages.push(page);
        show(page, true);
      }),
      redirectTo: wxApi<Target>('redirectTo', ({ url }) => {
        mustBe(false, url);
        const old = pages.pop();
        if (old) close(old);
        const page = open(url);
        pages.push(page);
        show(page, true);
      }),
      switchTab: wxApi<Target>('switchTab', ({ url }) => {
        mustBe(true, url);
        const { route } = read(url);
        const known = tabs.get(route);
        closeAll();
        const page = known ?? open(url);
        pages = [page];
        show(page, !known);
      }),
      navigateBack: wxApi<{ delta?: number }>('navigateBack', ({ delta = 1 }) => {
        for (let left = Math.min(delta, pages.length - 1); left > 0; left--) close(pages.pop()!);
        pages.at(-1)?.onShow?.();
      }),
      reLaunch: wxApi<Target>('reLaunch', ({ url }) => {
        closeAll();
        const page = open(url);
        pages = [page];
        show(page, true);
      }),
    },
  };
}

export type PageStack = ReturnType<typeof createPageStack>;
