import type { Reader, Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { openAccounts, type MoneyHolder } from './open-accounts';
import { PointsAccount } from './points-account.entity';
import type { CauseKind } from './points-transaction.entity';
import { postTransaction, type Posted } from './post-transaction';

export interface MoneyInput {
  communityId: string;
  /** For example `money.paid`. */
  event: string;
  /** What the public book says. */
  reason: string;
  cause: { kind: CauseKind; id: string };
  /** Null: the system itself. */
  actorId: string | null;
  /** The same key again has no second effect. */
  idempotencyKey: string;
  /** Whole fen, at least one. */
  amountFen: number;
  /** Where it comes from and where it goes: an account of the community, or the id of the purpose it was given for. */
  from: MoneyHolder | (string & {});
  to: MoneyHolder | (string & {});
}

/** Books fen from one account of a community to another, in the transaction that changed the state. Throws payment.not_enough when a purpose has less. */
export async function postMoney(tx: Tx, { from, to, amountFen, cause, ...motive }: MoneyInput): Promise<Posted> {
  if (amountFen < 1) throw new Error('at least one fen is booked');
  const [source, target] = await openAccounts(tx, motive.communityId, 'cny_fen', [from, to]);
  const booked = postTransaction(tx, { ...motive, causeKind: cause.kind, causeId: cause.id, reversalOf: null }, [
    { account: source!, amount: -amountFen },
    { account: target!, amount: amountFen },
  ]);
  return booked.catch((error: unknown) => {
    throw error instanceof Refusal && error.code === 'points.not_enough' ? new Refusal('payment.not_enough') : error;
  });
}

/** What is left of what was given for a purpose, in fen. */
export async function getFund(db: Reader, communityId: string, purposeId: string): Promise<number> {
  const account = await db.findOneBy(PointsAccount, { communityId, unit: 'cny_fen', holder: purposeId });
  return account?.balance ?? 0;
}
