import { startOfDay } from '@yuanli/shared/china-time';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import type * as schema from '@yuanli/shared/points/points.schema';
import { findPersonByPhoneDigest } from '../../identity';
import { placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { digest } from '../../platform/crypto';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { presentAdjustments, type AdjustmentAnswer } from './find-adjustments';
import { getSettings } from '../rules/points-settings';
import { lockAccount } from '../ledger/lock-account';
import { openAccounts } from '../ledger/open-accounts';
import { PointsAdjustment } from './points-adjustment.entity';
import { canManagePoints } from '../points.policy';
import { postAdjustment } from './post-adjustment';

/**
 * A community worker puts points right by hand, with the reason, never their own. Above the community's line a supervisor
 * signs first; what one person gets in a day counts together, so that nobody walks under the line in small steps.
 */
export async function makeAdjustment(
  tx: Tx,
  actor: Actor,
  input: schema.MakeAdjustmentInput,
): Promise<AdjustmentAnswer> {
  const { communityId, phone, amount, reason } = input;
  const chain = await placeChain(tx, communityId);
  ensure(canManagePoints(actor, chain), 'request.not_allowed');
  const person = await findPersonByPhoneDigest(tx, digest('phone', phone));
  ensure(person, 'person.not_found');
  ensure(person.id !== actor.personId, 'points.own_adjustment');

  const { secondSignatureAbove } = await getSettings(tx, communityId);
  const unsigned = await sumUnsigned(tx, communityId, person.id);
  const isDone = unsigned + Math.abs(amount) <= secondSignatureAbove;
  const adjustment: PointsAdjustment = {
    id: newId(),
    communityId,
    personId: person.id,
    amount,
    reason,
    isDone,
    state: isDone ? 'posted' : 'waiting',
    madeById: actor.personId,
    madeAt: clock.now(),
    decidedById: null,
    decision: null,
  };
  await tx.insert(PointsAdjustment, adjustment);
  if (isDone) await postAdjustment(tx, adjustment, actor.personId);
  await recordAudit(tx, actor, 'points.adjustment_made', adjustment.id, {
    communityId,
    personId: person.id,
    amount,
    isDone,
  });
  return (await presentAdjustments(tx, actor, [adjustment], chain))[0]!;
}

/** What was given to and taken from someone by hand today without a signature. Whoever adjusts the same person waits. */
async function sumUnsigned(tx: Tx, communityId: string, personId: string): Promise<number> {
  const [account] = await openAccounts(tx, communityId, 'point', [personId]);
  await lockAccount(tx, account!.id);
  const where = {
    personId,
    communityId,
    state: 'posted' as const,
    decidedById: IsNull(),
    madeAt: MoreThanOrEqual(startOfDay(clock.now())),
  };
  const today = await tx.find(PointsAdjustment, { select: { id: true, amount: true }, where });
  return today.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
}
