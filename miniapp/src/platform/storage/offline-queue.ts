import { create } from 'zustand';
import type { AppError } from '../net/app-error';
import { useNetwork } from '../net/network';
import { useSession } from '../net/session';
import { readStored, removeStored, store } from './storage';

/** What a person did and the server does not have yet. */
export interface QueuedItem {
  /** Names this one act, so that sending it again has one effect. */
  key: string;
  /** Why it was not taken; stays in sight until the person has read it. */
  refusedBecause?: string;
}

/** What became of one item: taken by the server, refused with a reason, or not now, and nothing after it either. */
export type Settled = 'taken' | 'later' | { refusedBecause: string };

/** A refusal that says nothing of the item itself: the same may be taken later. */
export const isTryLater = ({ code }: AppError): boolean =>
  /^(network|server|session|wechat)\./.test(code) || code === 'request.too_many';

/**
 * Items are stored first and sent then, in their order, so that nothing is lost whatever happens to the phone or the
 * network. `name` is a draft's: it goes when someone signs out.
 */
export function createOfflineQueue<Item extends QueuedItem>(name: string, settle: (item: Item) => Promise<Settled>) {
  const storageKey = `draft:${name}`;
  const useQueue = create<{ items: readonly Item[]; isSending: boolean }>(() => ({
    items: readStored<Item[]>(storageKey) ?? [],
    isSending: false,
  }));
  useSession.subscribe(({ me }) => {
    if (!me) useQueue.setState({ items: [] });
  });

  function change(to: (items: readonly Item[]) => readonly Item[]): void {
    const items = to(useQueue.getState().items);
    if (items.length > 0) store(storageKey, items);
    else removeStored(storageKey);
    useQueue.setState({ items });
  }
  const remove = (key: string): void => change((items) => items.filter((item) => item.key !== key));
  const firstWaiting = () => useQueue.getState().items.find(({ refusedBecause }) => !refusedBecause);

  /** False: not now. */
  async function settleOne(item: Item): Promise<boolean> {
    const settled = await settle(item);
    if (settled === 'later') return false;
    if (settled === 'taken') remove(item.key);
    else change((items) => items.map((one) => (one.key === item.key ? { ...one, ...settled } : one)));
    return true;
  }

  async function sendInOrder(): Promise<void> {
    useQueue.setState({ isSending: true });
    for (let next = firstWaiting(); next && (await settleOne(next)); next = firstWaiting());
    useQueue.setState({ isSending: false });
  }
  let sending: Promise<void> | undefined;

  /** Sends what is kept; several askers at once share one sending. */
  async function send(): Promise<void> {
    if (!firstWaiting()) return;
    sending ??= sendInOrder().finally(() => {
      sending = undefined;
    });
    await sending;
  }

  return {
    useQueue,
    add: (item: Item): void => change((items) => [...items, item]),
    remove,
    /** What has become of an item before it is settled as a whole: parts of it that the server has. */
    update: (key: string, to: Partial<Item>): void =>
      change((items) => items.map((one) => (one.key === key ? { ...one, ...to } : one))),
    send,
    /** Called once when the app starts: from then on what is kept goes as soon as there is network. */
    watch: (): void =>
      void useNetwork.subscribe((now, before) => {
        if (now.isOnline && !before.isOnline) void send();
      }),
  };
}
