import type { z } from 'zod';
import type { makeAdjustment } from '@yuanli/shared/points/points.schema';
import { findMaskedPeople } from '../../identity';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import type { PointsAdjustment } from './points-adjustment.entity';
import { isConcerned, isSupervisor } from '../points.policy';

export type AdjustmentAnswer = z.input<typeof makeAdjustment.out>;

/** `chain`: the community of all of them, and everything above it. */
export async function presentAdjustments(
  db: Reader,
  actor: Actor,
  rows: PointsAdjustment[],
  chain: readonly string[],
): Promise<AdjustmentAnswer[]> {
  const people = await findMaskedPeople(
    db,
    rows.flatMap(({ personId, madeById, decidedById }) => [personId, madeById, decidedById ?? []].flat()),
  );
  const nameOf = (id: string) => people.get(id)?.nickname ?? '';
  return rows.map((row) => ({
    id: row.id,
    personName: nameOf(row.personId),
    phoneMasked: people.get(row.personId)?.phoneMasked ?? null,
    amount: row.amount,
    reason: row.reason,
    state: row.state,
    madeByName: nameOf(row.madeById),
    madeAt: row.madeAt,
    decidedByName: row.decidedById && nameOf(row.decidedById),
    decision: row.decision,
    can: { sign: row.state === 'waiting' && isSupervisor(actor, chain) && !isConcerned(actor, row) },
  }));
}
