import { useCallback, useEffect, useRef, useState } from 'react';
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { asAppError, isUnreachable, type AppError } from './app-error';
import { call } from './request';
import { useSession } from './session';
import { readStored, store } from '../storage/storage';

/** One shape for all states, so that a page can write `error && …` and `data && …` without more. */
export interface Loaded<Out> {
  /** `offline`: the last known view is shown because the server could not be reached. */
  state: 'loading' | 'ready' | 'error' | 'offline';
  data?: Out;
  /** Set when state is `error`. */
  error?: AppError;
  isRefreshing: boolean;
  /** When the shown data was fetched, ms. */
  updatedAt?: number;
  reload: () => Promise<void>;
}

interface View<Out> {
  at: number;
  data: Out;
}

interface Shown<Out> {
  who: string;
  place: string | null;
  view?: View<Out>;
  error?: AppError;
  isRefreshing: boolean;
}

/** Two loads that a page can only show together. */
export function joinLoads<A, B>(a: Loaded<A>, b: Loaded<B>): Loaded<[A, B]> {
  const states = [a.state, b.state];
  return {
    state: (['error', 'loading', 'offline'] as const).find((state) => states.includes(state)) ?? 'ready',
    data: a.data === undefined || b.data === undefined ? undefined : [a.data, b.data],
    error: a.error ?? b.error,
    isRefreshing: a.isRefreshing || b.isRefreshing,
    updatedAt: a.updatedAt && b.updatedAt && Math.min(a.updatedAt, b.updatedAt),
    reload: async () => void (await Promise.all([a.reload(), b.reload()])),
  };
}

/** Loads that are drawn in one go: none of them is shown before each has come or failed. */
export function together<Loads extends readonly Loaded<unknown>[]>(...loads: Loads): Loads {
  if (loads.every(({ state }) => state !== 'loading')) return loads;
  const waiting = { state: 'loading', data: undefined, error: undefined } as const;
  return loads.map((load) => ({ ...load, ...waiting })) as unknown as Loads;
}

const nobody = 'nobody';

export interface LoadOptions {
  /** Addresses and phones are never kept on the phone. */
  isPrivate?: boolean;
}

/**
 * Loads what a page shows: first the last known view, then the fresh one, again when the page comes back or is pulled.
 * Give null as input while it is not known yet.
 */
export function useLoad<In extends object, Out>(
  endpoint: Endpoint<In, Out>,
  input: In | null,
  { isPrivate = false }: LoadOptions = {},
): Loaded<Out> {
  // Someone who becomes someone else sees other things. Signing in half-way keeps the page as it stands until it is refreshed.
  const who = useSession(({ me }) => me?.id ?? nobody);
  const place = input && `${endpoint.path}:${JSON.stringify(input)}`;
  const [shown, setShown] = useState<Shown<Out>>({ who, place, isRefreshing: false });
  const isStillRight = (one: Shown<Out>) => one.place === place && (one.who === who || one.who === nobody);
  const startedAt = useRef(0);
  const turn = useRef(0);

  const reload = useCallback(async () => {
    if (!place || !input) return;
    startedAt.current = Date.now();
    turn.current += 1;
    const mine = turn.current;
    const key = `view:${who}:${place}`;
    const last = isPrivate ? undefined : readStored<View<Out>>(key);
    setShown((now) => ({ who, place, view: (isStillRight(now) ? now.view : undefined) ?? last, isRefreshing: true }));
    try {
      const data = await call(endpoint, input);
      const view = { at: Date.now(), data };
      if (!isPrivate) store(key, view);
      if (mine === turn.current) setShown({ who, place, view, isRefreshing: false });
    } catch (thrown) {
      if (mine === turn.current) setShown((now) => ({ ...now, error: asAppError(thrown), isRefreshing: false }));
    }
    // Place stands for endpoint and input, which are new objects at every render.
  }, [who, place, isPrivate]);

  useEffect(() => {
    void reload();
  }, [reload]);
  // The first show belongs to the opening, before the first load in a browser, with it in WeChat; a later one is a return.
  const wasHidden = useRef(false);
  useDidHide(() => {
    wasHidden.current = true;
  });
  useDidShow(() => {
    const isReturn = wasHidden.current || (startedAt.current > 0 && Date.now() - startedAt.current > 1000);
    wasHidden.current = false;
    if (isReturn) void reload();
  });
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh());
  });

  const { view, error, isRefreshing }: Partial<Shown<Out>> = isStillRight(shown) ? shown : {};
  const state = view && error && isUnreachable(error) ? 'offline' : error ? 'error' : view ? 'ready' : 'loading';
  return {
    state,
    data: state === 'error' ? undefined : view?.data,
    error: state === 'error' ? error : undefined,
    isRefreshing: isRefreshing ?? false,
    updatedAt: view?.at,
    reload,
  };
}
