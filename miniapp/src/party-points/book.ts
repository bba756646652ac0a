import type { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import type { AnswerOf } from '../platform/net/endpoint-types';
import { monthAt, moveMonth } from '../ui/format-month';

export type MyBook = AnswerOf<typeof partyPointsEndpoints.getMyBook>;
export type Entry = MyBook['entries'][number];
export type MonthSum = Pick<MyBook['months'][number], 'base' | 'reward'>;

/** What the two parts of a month are called. */
export const kindWords = { base: '基础分', reward: '奖励分' } as const;

/** The twelve months the book shows and may be written in. */
export function openMonths(): { first: string; last: string } {
  const last = monthAt(Date.now());
  return { first: moveMonth(last, -11), last };
}
