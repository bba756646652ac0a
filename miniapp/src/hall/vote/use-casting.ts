import { useState } from 'react';
import { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import type { Marked } from '../../parts/hall/ballot/ballot-content';
import { padBlind } from '../../parts/hall/ballot/pad-blind';
import type { MyEntryData, VoteData } from '../../parts/hall/vote-data';
import { newBlind } from '../../platform/device/new-blind';
import { useAct } from '../../platform/net/use-act';

interface Reviewed {
  entry: MyEntryData;
  /** Stays the same while the same ballot is sent again: so it is answered as the first time, also after the close. */
  blind: string;
}

export interface Cast {
  entryId: string;
  receipt: string;
  isChanged: boolean;
}

/** Marking a ballot, reading it once more, sending it. What is marked lives in memory alone: the phone keeps nothing of it. */
export function useCasting(vote: VoteData | undefined, reload: () => Promise<void>) {
  const [changing, setChanging] = useState<string>();
  const [content, mark] = useState<Marked>();
  const [reviewed, setReviewed] = useState<Reviewed>();
  const [done, setDone] = useState<Cast>();
  const act = useAct(castingEndpoints.castBallot);

  const open = (vote?.mine ?? []).filter(({ can }) => can.cast);
  const left = open.filter(({ state, entryId }) => state === 'not_voted' && entryId !== done?.entryId);
  const entry = done ? undefined : (open.find(({ entryId }) => entryId === changing) ?? left[0]);

  const turnTo = (entryId?: string) => {
    setDone(undefined);
    mark(undefined);
    setChanging(entryId);
  };

  return {
    /** Whose ballot lies on the table. */
    entry,
    /** Mine that wait for their ballot. */
    left,
    content,
    mark,
    done,
    reviewed,
    isChanging: entry !== undefined && entry.entryId === changing,
    isBusy: act.isBusy,
    error: act.error,
    /** Another ballot for the same: the last counts. */
    change: turnTo,
    /** The next of mine, or away from changing one. */
    goOn: () => turnTo(),
    async review() {
      if (entry) setReviewed({ entry, blind: await newBlind() });
    },
    async putBack() {
      setReviewed(undefined);
      if (!act.error) return;
      act.forgetError();
      await reload();
    },
    async send() {
      if (!vote || !reviewed || !content) return;
      const { entryId } = reviewed.entry;
      const answer = await act.run({ voteId: vote.id, entryId, content, blind: padBlind(reviewed.blind, content) });
      if (!answer) return;
      turnTo();
      setReviewed(undefined);
      setDone({ entryId, ...answer });
      await reload();
    },
  };
}

export type Casting = ReturnType<typeof useCasting>;
