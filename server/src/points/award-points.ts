import { startOfDay } from '@yuanli/shared/china-time';
import type { EarningEvent } from '@yuanli/shared/points/earning-events';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { gainedOn } from './gained-since';
import { getEarningRule, type EarningRule } from './get-earning-rule';
import { lockAccount } from './lock-account';
import { ISSUED, openAccounts } from './open-accounts';
import { PointsPosting } from './points-posting.entity';
import type { CauseKind } from './points-transaction.entity';
import { findEarlier, hashOf, postTransaction } from './post-transaction';

export interface Award {
  communityId: string;
  personId: string;
  event: EarningEvent;
  /** Confirmed minutes, where the rule gives points per hour. */
  minutes?: number;
  /** What the person has for the day of the deed already, where that is another day than the one it is booked on. Asked under their lock. */
  gainedThatDay?: () => Promise<number>;
  /** The version promised earlier (a wish names its points when it is made), instead of the rule in force. */
  ruleVersion?: number;
  /** What the resident reads on the statement. */
  reason: string;
  cause: { kind: CauseKind; id: string };
  /** The same key again gives the earlier award; with another input it is refused (request.key_reused). */
  idempotencyKey: string;
  /** Null: the system itself. */
  actorId: string | null;
}

/**
 * A good deed is booked by the community's rule, as far as the day's cap leaves room.
 * Null when it comes to nothing: then nothing is written, and the key is still free.
 */
export async function awardPoints(tx: Tx, award: Award): Promise<{ transactionId: string; amount: number } | null> {
  const { communityId, personId, event, minutes = 0, reason, cause, idempotencyKey, actorId } = award;
  const rule = await getEarningRule(tx, communityId, event, award.ruleVersion);
  const [issued, person] = await openAccounts(tx, communityId, 'point', [ISSUED, personId]);
  const amount = await roomFor(tx, person!.id, award, rule, pointsFor(rule, minutes));

  const motive = {
    communityId,
    idempotencyKey,
    event,
    reason,
    actorId,
    causeKind: cause.kind,
    causeId: cause.id,
    reversalOf: null,
  };
  // Not of the amount: a repeat may find a new rule, or the cap used up by the very award it repeats.
  const inputHash = hashOf(motive, [personId, minutes]);
  if (amount < 1) {
    const earlier = await findEarlier(tx, { communityId, idempotencyKey, inputHash });
    return earlier ? awarded(tx, earlier, person!.id) : null;
  }
  const { transactionId, isNew } = await postTransaction(
    tx,
    { ...motive, ruleId: rule.id, ruleVersion: rule.version, inputHash },
    [
      { account: issued!, amount: -amount },
      { account: person!, amount },
    ],
  );
  return isNew ? { transactionId, amount } : awarded(tx, transactionId, person!.id);
}

/** Whole points; what an hour does not fill counts by its share, rounded down once over all the minutes. */
const pointsFor = ({ per, amount }: EarningRule, minutes: number): number =>
  per === 'act' ? amount : Math.floor((minutes * amount) / 60);

/** As much of it as the day's cap leaves. Whoever books for the same person waits until this is done. */
async function roomFor(
  tx: Tx,
  accountId: string,
  { event, gainedThatDay }: Award,
  { dailyCap }: EarningRule,
  amount: number,
): Promise<number> {
  if (dailyCap === null || amount < 1) return amount;
  await lockAccount(tx, accountId);
  const gained = gainedThatDay ? await gainedThatDay() : await gainedOn(tx, accountId, startOfDay(clock.now()), event);
  return Math.min(amount, dailyCap - gained);
}

async function awarded(
  tx: Tx,
  transactionId: string,
  accountId: string,
): Promise<{ transactionId: string; amount: number }> {
  const { amount } = await tx.findOneByOrFail(PointsPosting, { transactionId, accountId });
  return { transactionId, amount };
}
