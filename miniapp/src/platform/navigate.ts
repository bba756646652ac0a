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

export async function openTab(tab: TabName): Promise<void> {
  const url = tabPages[tab];
  await (isAtTab() ? stepToTab(url) : Taro.switchTab({ url }));
}

function isAtTab(): boolean {
  // With a slash before it in browsers, without one in WeChat.
  const route = Taro.getCurrentPages().at(-1)?.route?.replace(/^\//, '');
  return Object.values(tabPages).some((url) => url === `/${route}`);
}

/** A browser's "back" undoes the step to another tab; it would leave the app if the address were replaced, as switchTab does. */
const stepToTab = (url: string) => (process.env.TARO_ENV === 'h5' ? Taro.navigateTo({ url }) : Taro.switchTab({ url }));

/** Nothing was open before this page: there is no way back. */
export const isFirstPage = (): boolean => Taro.getCurrentPages().length <= 1;

/** Back to where the person came from, or home where a scanned code opened this page first. */
export async function goBack(): Promise<void> {
  await (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : openTab('home'));
}
