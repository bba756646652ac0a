import { useEffect, useRef, useState } from 'react';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import type { NamedBallotData, ResultData } from '../../parts/hall/vote-data';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { asAppError } from '../../platform/net/app-error';
import { call } from '../../platform/net/request';
import { compareCounts, type Comparison } from './compare-counts';
import { rebuild, recount } from './recount';

type Page = AnswerOf<typeof voteEndpoints.findLeaves>;

/** What was sealed, or the hashes of it, by pages, from the first to the last. */
function pagesOf<Part>(voteId: string, partOf: (page: Page) => Part): () => Promise<Part | null> {
  let cursor: string | null | undefined;
  return async () => {
    if (cursor === null) return null;
    const page = await call(voteEndpoints.findLeaves, { voteId, cursor });
    cursor = page.nextCursor;
    return partOf(page);
  };
}

/** Counting here, in this phone's own memory; leaving the page stops it. */
export function useRecount(voteId: string, result: ResultData | undefined) {
  const [done, setDone] = useState<number>();
  const [comparison, setComparison] = useState<Comparison>();
  const [named, setNamed] = useState<NamedBallotData[]>([]);
  const [error, setError] = useState<string>();
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );

  const start = async () => {
    if (!result) return;
    setDone(0);
    setComparison(undefined);
    setError(undefined);
    const rooms: NamedBallotData[] = [];
    const keep = (leaves: readonly object[]) =>
      void rooms.push(...(leaves as NamedBallotData[]).filter(({ room }) => room !== null));
    try {
      const work = { onProgress: setDone, goesOn: () => isHere.current };
      const mine = result.can.readBallots
        ? await recount(result, { ...work, nextPage: pagesOf(voteId, ({ items }) => items), onLeaves: keep })
        : await rebuild({ ...work, nextPage: pagesOf(voteId, ({ hashes }) => hashes) });
      if (!mine) return;
      setComparison(compareCounts(voteId, result, mine));
      setNamed(rooms);
    } catch (thrown) {
      setError(asAppError(thrown).message);
    }
    setDone(undefined);
  };
  return { start, isCounting: done !== undefined, done: done ?? 0, comparison, named, error };
}
