import { clock } from '../platform/clock';
import { sha256 } from '../platform/crypto';
import { changePlain, type Tx, insertOnce } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure } from '../platform/refusal';
import { isSystemHolder, type OpenAccount } from './open-accounts';
import { PointsTransaction } from './points-transaction.entity';

export type Motive = Pick<
  PointsTransaction,
  'communityId' | 'idempotencyKey' | 'event' | 'reason' | 'actorId' | 'causeKind' | 'causeId' | 'reversalOf'
> &
  Partial<Pick<PointsTransaction, 'ruleId' | 'ruleVersion' | 'inputHash'>>;

export interface Entry {
  account: OpenAccount;
  amount: number;
}

export interface Posted {
  transactionId: string;
  /** False: the same request came before, and this is what it did. */
  isNew: boolean;
}

/**
 * Writes one transaction into the book and moves the balances; the only way in. The book is its own audit trail.
 * A refusal leaves half of it behind, as any act does: the caller's transaction must end with it.
 */
export async function postTransaction(tx: Tx, motive: Motive, entries: readonly Entry[]): Promise<Posted> {
  const lines = [...entries].sort((a, b) => (a.account.id < b.account.id ? -1 : 1));
  assertBalanced(lines);
  const inputHash =
    motive.inputHash ??
    hashOf(
      motive,
      lines.map(({ account, amount }) => [account.id, amount]),
    );
  const transaction = { id: newId(), ruleId: null, ruleVersion: null, ...motive, inputHash, at: clock.now() };
  if (!(await insertOnce(tx, PointsTransaction, transaction))) {
    const earlier = await findEarlier(tx, transaction);
    // Not the key but the reversal was taken: someone else was first.
    ensure(earlier, 'points.already_reversed');
    return { transactionId: earlier, isNew: false };
  }
  for (const line of lines) await moveBalance(tx, line);
  const values = lines.flatMap(({ account, amount }) => [
    newId(),
    account.id,
    transaction.id,
    amount,
    amount > 0 ? 'in' : 'out',
  ]);
  const places = lines.map(() => '(?, ?, ?, ?, ?)').join(', ');
  await changePlain(
    tx,
    `INSERT INTO points_posting (id, accountId, transactionId, amount, direction) VALUES ${places}`,
    values,
  );
  return { transactionId: transaction.id, isNew: true };
}

/** A book that does not balance is a mistake of ours, never of a resident. */
function assertBalanced(lines: readonly Entry[]): void {
  const isSound = lines.length > 1 && lines.every(({ amount }) => Number.isSafeInteger(amount) && amount !== 0);
  if (!isSound || lines.reduce((sum, { amount }) => sum + amount, 0) !== 0)
    throw new Error('postings must be whole numbers that sum to zero');
}

/** Tells one request from another; `asked` is what the motive does not say. */
export const hashOf = (
  { event, reason, actorId, causeKind, causeId, reversalOf }: Motive,
  asked: readonly unknown[],
): string => sha256(JSON.stringify([event, reason, actorId, causeKind, causeId, reversalOf, asked]));

/** The transaction that took this key before. Another input is refused. */
export async function findEarlier(
  tx: Tx,
  { communityId, idempotencyKey, inputHash }: Pick<PointsTransaction, 'communityId' | 'idempotencyKey' | 'inputHash'>,
): Promise<string | null> {
  const earlier = await tx.findOneBy(PointsTransaction, { communityId, idempotencyKey });
  ensure(!earlier || earlier.inputHash === inputHash, 'request.key_reused');
  return earlier && earlier.id;
}

/** Adds to a stored balance, unless it would fall below zero. */
async function moveBalance(tx: Tx, { account, amount }: Entry): Promise<void> {
  if (isSystemHolder(account.holder)) return;
  const sql = 'UPDATE points_account SET balance = balance + ? WHERE id = ? AND balance + ? >= 0';
  ensure((await changePlain(tx, sql, [amount, account.id, amount])) === 1, 'points.not_enough');
}
