import { useState } from 'react';
import { useReachBottom } from '@tarojs/taro';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { asAppError, type AppError } from './app-error';
import { call } from './request';
import { useLoad, type Loaded, type LoadOptions } from './use-load';

export interface PageOf<T> {
  items: T[];
  nextCursor: string | null;
}

/** A list by cursor, as far as it was read. */
export interface Pages<T> extends Loaded<unknown> {
  items: T[];
  /** Nothing follows. */
  isEnd: boolean;
  isLoadingMore: boolean;
  /** Why what follows could not be loaded. */
  moreError?: AppError;
  loadMore: () => Promise<void>;
  /** All pages, as far as a thousand rows: to be sorted. */
  loadAll: () => Promise<void>;
}

export interface PagesOptions extends LoadOptions {
  /** Of tall cards a screen shows three: so many are drawn at first, and as many again at the end of what is drawn. */
  portion?: number;
  /** Something to tap stands below the list, and must not move away under the finger: more comes by 查看更多 alone. */
  isStill?: boolean;
}

const MOST_PAGES = 50;

interface Later<T> extends PageOf<T> {
  /** The first page these follow; when that page ends elsewhere, they are dropped. */
  after: string;
}

/** A list by cursor: the first page as useLoad shows it, the others as the person scrolls. */
export function usePages<In extends { cursor?: string }, Out extends PageOf<unknown>>(
  endpoint: Endpoint<In, Out>,
  input: In | null,
  { portion = Infinity, isStill = false, ...options }: PagesOptions = {},
) {
  type T = Out['items'][number];
  const first = useLoad(endpoint, input, options);
  const list = JSON.stringify(input);
  const [drawn, setDrawn] = useState({ list, portions: 1 });
  const [kept, setKept] = useState<Later<T>>();
  const [isLoadingMore, setLoadingMore] = useState(false);
  const [moreError, setMoreError] = useState<AppError>();

  const firstEnd = first.data?.nextCursor ?? null;
  const place = JSON.stringify([input, firstEnd]);
  const later = kept?.after === place ? kept : undefined;
  const cursor = later ? later.nextCursor : firstEnd;
  const items = [...(first.data?.items ?? []), ...(later?.items ?? [])] as T[];
  const portions = drawn.list === list ? drawn.portions : 1;
  const isAllDrawn = items.length <= portions * portion;

  const load = async (mostPages: number) => {
    if (!input || !cursor || isLoadingMore) return;
    setLoadingMore(true);
    setMoreError(undefined);
    try {
      let known: PageOf<T> = { items: later?.items ?? [], nextCursor: cursor };
      for (let page = 0; page < mostPages && known.nextCursor; page++) {
        const next = await call(endpoint, { ...input, cursor: known.nextCursor });
        known = { items: [...known.items, ...next.items], nextCursor: next.nextCursor };
      }
      setKept({ after: place, ...known });
      setDrawn({ list, portions: portions + 1 });
    } catch (thrown) {
      setMoreError(asAppError(thrown));
    } finally {
      setLoadingMore(false);
    }
  };
  const loadMore = async () => {
    if (isAllDrawn) await load(1);
    else setDrawn({ list, portions: portions + 1 });
  };
  useReachBottom(() => {
    if (!isStill) void loadMore();
  });

  return {
    ...first,
    items: isAllDrawn ? items : items.slice(0, portions * portion),
    isEnd: first.data !== undefined && cursor === null && isAllDrawn,
    isLoadingMore,
    moreError,
    loadMore,
    loadAll: () => load(MOST_PAGES),
  };
}
