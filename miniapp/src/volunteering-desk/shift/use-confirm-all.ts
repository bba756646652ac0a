import { useRef, useState } from 'react';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { newIdempotencyKey } from '../../platform/net/idempotency-key';
import { call } from '../../platform/net/request';
import type { RosterRow } from '../activity-data';
import { oneByOne } from './one-by-one';
import { canBeRecorded } from './stage-of';

type Person = RosterRow & { suggestedMinutes: number };

/** Records everybody's minutes; who could not be recorded stays named until the next try. */
export function useConfirmAll(people: readonly RosterRow[]) {
  const [at, setAt] = useState<number>();
  const [refused, setRefused] = useState<readonly { nickname: string; why: string }[]>([]);
  // The same minutes of the same seat keep one key until they are recorded, so that trying again records nothing twice.
  const keys = useRef(new Map<string, string>());

  const confirm = async ({ seatId, suggestedMinutes }: Person) => {
    const intention = `${seatId}:${suggestedMinutes}`;
    const key = keys.current.get(intention) ?? newIdempotencyKey();
    keys.current.set(intention, key);
    await call(recordEndpoints.confirmMinutes, { seatId, minutes: suggestedMinutes }, { idempotencyKey: key });
    keys.current.delete(intention);
  };

  const run = async (chosen: readonly Person[]) => {
    const failed = await oneByOne(chosen, confirm, setAt);
    setAt(undefined);
    setRefused(failed.map(({ item, why }) => ({ nickname: item.nickname, why })));
    return chosen.length - failed.length;
  };

  const ready = people.filter(canBeRecorded);
  return {
    run,
    /** Whose minutes wait and are clear. */
    ready,
    /** The how-manieth is being recorded; undefined at rest. */
    at,
    refused,
    isNeeded: ready.length > 0 || refused.length > 0 || at !== undefined,
  };
}
