import { useRef, useState } from 'react';
import { newIdempotencyKey } from '../../platform/net/idempotency-key';
import { oneByOne } from './one-by-one';

interface OneByOneProps<Item> {
  /** How the item is called where it was refused. */
  nameOf: (item: Item) => string;
  /** The same text is the same intention: trying again does nothing twice. */
  intentionOf: (item: Item) => string;
  act: (item: Item, idempotencyKey: string) => Promise<unknown>;
}

/** One act for several, one after another; who was refused stays named until the next try. */
export function useOneByOne<Item>({ nameOf, intentionOf, act }: OneByOneProps<Item>) {
  const [at, setAt] = useState<number>();
  const [refused, setRefused] = useState<readonly { name: string; why: string }[]>([]);
  const keys = useRef(new Map<string, string>());

  const doOne = async (item: Item) => {
    const intention = intentionOf(item);
    const key = keys.current.get(intention) ?? newIdempotencyKey();
    keys.current.set(intention, key);
    await act(item, key);
    keys.current.delete(intention);
  };

  /** How many it was done to. */
  const run = async (items: readonly Item[]): Promise<number> => {
    const failed = await oneByOne(items, doOne, setAt);
    setAt(undefined);
    setRefused(failed.map(({ item, why }) => ({ name: nameOf(item), why })));
    return items.length - failed.length;
  };
  return {
    run,
    /** The how-manieth is being done; undefined at rest. */
    at,
    refused,
  };
}
