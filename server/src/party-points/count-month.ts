import { LessThanOrEqual } from 'typeorm';
import { partyPointsLimits as limits } from '@yuanli/shared/party-points/party-points-limits';
import { type Tx, insertOnce } from '../platform/database';
import { Refusal } from '../platform/refusal';
import type { EntryKind } from './party-entry.entity';
import { PartyMonth } from './party-month.entity';

type Page = Pick<PartyMonth, 'personId' | 'month'>;

/** So many points more, unless the month would hold more than it can (party_points.month_full), however many keepers write at once. */
export async function addToMonth(tx: Tx, page: Page, kind: EntryKind, points: number): Promise<void> {
  if (points > limits[kind]) throw new Refusal('party_points.month_full');
  if (await raise(tx, page, kind, points)) return;
  if (await begin(tx, page, kind, points)) return;
  if (!(await raise(tx, page, kind, points))) throw new Refusal('party_points.month_full');
}

export async function subtractFromMonth(tx: Tx, page: Page, kind: EntryKind, points: number): Promise<void> {
  await tx.decrement(PartyMonth, page, kind, points);
}

const raise = async (tx: Tx, page: Page, kind: EntryKind, points: number): Promise<boolean> => {
  const hasRoom = { ...page, [kind]: LessThanOrEqual(limits[kind] - points) };
  return (await tx.increment(PartyMonth, hasRoom, kind, points)).affected === 1;
};

/** False: the month has its first line already, or got it this very moment. */
const begin = (tx: Tx, page: Page, kind: EntryKind, points: number): Promise<boolean> =>
  insertOnce(tx, PartyMonth, { ...page, base: 0, reward: 0, [kind]: points });
