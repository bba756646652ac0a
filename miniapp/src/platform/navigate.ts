import Taro from '@tarojs/taro';

const tabPages = { home: '/home/index', wishes: '/wish-list/index', me: '/me/index' } as const;
export type TabName = keyof typeof tabPages;

type Query = Record<string, string | number | undefined>;

export function pageUrl(page: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return `/${page}${search && `?${search}`}`;
}

/** `openPage('wishes/detail/index', { id })`; WeChat keeps ten pages, so beyond that the last one is replaced. */
export async function openPage(page: string, query?: Query): Promise<void> {
  const url = pageUrl(page, query);
  await (Taro.getCurrentPages().length >= 10 ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }));
}

/** The new page takes the place of this one, so that going back does not return to a finished form. */
export async function replacePage(page: string, query?: Query): Promise<void> {
  await Taro.redirectTo({ url: pageUrl(page, query) });
}

/**
 * Sideways, as a menu does: back to the page where it still lies below this one, else in place of this one. What lies below
 * stays: going back from a desk leads to where the person came from, not through all desks in turn. `base` is kept below.
 */
export async function switchPage(page: string, base: string): Promise<void> {
  const routes = Taro.getCurrentPages().map(({ route }) => routeOf(route));
  if (routes.at(-1) === page) return;
  const delta = routes.length - 1 - routes.lastIndexOf(page);
  if (routes.includes(page)) await Taro.navigateBack({ delta });
  else if (routes.at(-1) === base) await openPage(page);
  else await replacePage(page);
}

export async function openTab(tab: TabName): Promise<void> {
  const url = tabPages[tab];
  await (isAtTab() ? stepToTab(url) : Taro.switchTab({ url }));
}

function isAtTab(): boolean {
  const route = routeOf(Taro.getCurrentPages().at(-1)?.route);
  return Object.values(tabPages).some((url) => url === `/${route}`);
}

/** With a slash before it in browsers, without one in WeChat. */
const routeOf = (route: string | undefined): string | undefined => route?.replace(/^\//, '').split('?')[0];

/** A browser's "back" undoes the step to another tab; it would leave the app if the address were replaced, as switchTab does. */
const stepToTab = (url: string) => (process.env.TARO_ENV === 'h5' ? Taro.navigateTo({ url }) : Taro.switchTab({ url }));

/** Nothing was open before this page: there is no way back. */
export const isFirstPage = (): boolean => Taro.getCurrentPages().length <= 1;

/** Back to where the person came from, or home where a scanned code opened this page first. */
export async function goBack(): Promise<void> {
  await (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : openTab('home'));
}
