import { useRef, useState } from 'react';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { asAppError } from '../../platform/app-error';
import { newIdempotencyKey } from '../../platform/idempotency-key';
import { call } from '../../platform/request';
import type { RosterRow } from '../activity-data';
import { canBeRecorded } from './stage-of';

type Person = RosterRow & { suggestedMinutes: number };

/** Records one after another, so that one refusal stops nobody else; who could not stays named until the next try. */
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
    const failed: { nickname: string; why: string }[] = [];
    for (const [index, person] of chosen.entries()) {
      setAt(index + 1);
      await confirm(person).catch((thrown: unknown) => failed.push({ nickname: person.nickname, why: asAppError(thrown).message }));
    }
    setAt(undefined);
    setRefused(failed);
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
