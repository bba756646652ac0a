import { startOfDay } from '@yuanli/shared/china-time';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import type * as schema from '@yuanli/shared/points/points.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findByPhone, findRoleHolders, presentFound } from '../../identity';
import { placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { presentAdjustments, type AdjustmentAnswer } from './find-adjustments';
import { getSettings } from '../rules/points-settings';
import { getBalance } from '../ledger/get-balance';
import { lockAccount } from '../ledger/lock-account';
import { openAccounts } from '../ledger/open-accounts';
import { PointsAdjustment } from './points-adjustment.entity';
import { canManagePoints } from '../points.policy';
import { postAdjustment } from './post-adjustment';
import { syncTasks } from '../../tasks';
import { adjustmentTasks } from './adjustment-tasks';

/** Whose points they are, and what would become of them; each look is written down. Refused as making it would be. */
export async function previewAdjustment(
  tx: Tx,
  actor: Actor,
  input: schema.PreviewAdjustmentInput,
): Promise<schema.PreviewAdjustmentAnswer> {
  const { person, balance, isDone } = await considerAdjustment(tx, actor, input);
  await recordAudit(tx, actor, 'person.looked_up', person.id, { communityId: input.communityId });
  const { name, phoneMasked, householdLabel } = await presentFound(tx, person);
  return {
    ...{ personName: name, phoneMasked, householdLabel },
    ...{ balance, balanceAfter: balance + input.amount, willWait: !isDone },
  };
}

/**
 * A community worker puts points right by hand, with the reason, never their own. Above the community's line a supervisor
 * signs first; what one person gets in a day counts together, so that nobody walks under the line in small steps.
 * Refused where it could never be booked: nobody may sign (points.no_supervisor), there are not so many points
 * (points.not_enough), nobody has bound the number (person.unknown_phone).
 */
export async function makeAdjustment(
  tx: Tx,
  actor: Actor,
  input: schema.MakeAdjustmentInput,
): Promise<AdjustmentAnswer> {
  const { communityId, amount, reason } = input;
  const { person, chain, isDone } = await considerAdjustment(tx, actor, input);
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
  await syncTasks(tx, adjustmentTasks, adjustment.id);
  if (isDone) await postAdjustment(tx, adjustment, actor.personId);
  await recordAudit(tx, actor, 'points.adjustment_made', adjustment.id, {
    communityId,
    personId: person.id,
    amount,
    isDone,
  });
  return (await presentAdjustments(tx, actor, [adjustment], chain))[0]!;
}

async function considerAdjustment(tx: Tx, actor: Actor, { communityId, phone, amount }: schema.PreviewAdjustmentInput) {
  const chain = await placeChain(tx, communityId);
  ensureAllowed(canManagePoints(actor, chain), communityRoles);
  const person = await findByPhone(tx, phone);
  ensure(person.id !== actor.personId, 'points.own_adjustment');
  const { secondSignatureAbove } = await getSettings(tx, communityId);
  const isDone = (await sumUnsigned(tx, communityId, person.id)) + Math.abs(amount) <= secondSignatureAbove;
  const balance = await getBalance(tx, communityId, person.id);
  ensure(balance + amount >= 0, 'points.not_enough');
  const signers = isDone ? [] : await findRoleHolders(tx, 'supervisor', communityId);
  const canSign = signers.some(({ personId }) => personId !== actor.personId && personId !== person.id);
  ensure(isDone || canSign, 'points.no_supervisor');
  return { person, chain, isDone, balance };
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
