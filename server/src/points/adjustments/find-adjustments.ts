import { LessThan } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/points/points.schema';
import type { makeAdjustment } from '@yuanli/shared/points/points.schema';
import { overseerRoles } from '@yuanli/shared/identity/roles';
import { findMaskedPeople } from '../../identity';
import { placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { idCursor, page, PAGE_SIZE } from '../../platform/list';
import { ensureAllowed } from '../../platform/refusal';
import { canSeeAdjustments, isConcerned, isSupervisor } from '../points.policy';
import { PointsAdjustment } from './points-adjustment.entity';

/** The adjustments of my community, newest first: those that wait for a signature, or those that are done. */
export async function findAdjustments(
  db: Reader,
  actor: Actor,
  { communityId, view, cursor }: schema.FindAdjustmentsInput,
): Promise<{ items: AdjustmentAnswer[]; nextCursor: string | null }> {
  const chain = await placeChain(db, communityId);
  ensureAllowed(canSeeAdjustments(actor, chain), overseerRoles);
  const where = { communityId, isDone: view === 'done', ...(cursor && { id: LessThan(cursor) }) };
  const found = await db.find(PointsAdjustment, { where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });
  const { items, nextCursor } = page(found, idCursor);
  return {
    items: await presentAdjustments(db, actor, items, chain),
    nextCursor,
  };
}

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
    can: {
      sign: row.state === 'waiting' && isSupervisor(actor, chain) && !isConcerned(actor, row),
      withdraw: row.state === 'waiting' && row.madeById === actor.personId,
    },
  }));
}
