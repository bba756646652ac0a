import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { useOneByOne } from '../../parts/forms/use-one-by-one';
import { call } from '../../platform/net/request';
import type { RosterRow } from '../activity-data';
import { canBeRecorded } from './stage-of';

/** Records everybody's minutes; who could not be recorded stays named until the next try. */
export function useConfirmAll(people: readonly RosterRow[]) {
  const all = useOneByOne<RosterRow & { suggestedMinutes: number }>({
    nameOf: ({ nickname }) => nickname,
    intentionOf: ({ seatId, suggestedMinutes }) => `${seatId}:${suggestedMinutes}`,
    act: ({ seatId, suggestedMinutes: minutes }, idempotencyKey) =>
      call(recordEndpoints.confirmMinutes, { seatId, minutes }, { idempotencyKey }),
  });
  /** Whose minutes wait and are clear. */
  const ready = people.filter(canBeRecorded);
  return { ...all, ready, isNeeded: ready.length > 0 || all.refused.length > 0 || all.at !== undefined };
}
