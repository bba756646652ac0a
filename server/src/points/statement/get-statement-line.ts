import type * as schema from '@yuanli/shared/points/points.schema';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { PointsAccount } from '../ledger/points-account.entity';
import { PointsPosting } from '../ledger/points-posting.entity';
import { PointsTransaction } from '../ledger/points-transaction.entity';
import { presentLine } from './statement-line.presenter';
import { explainStatementLine } from './explain-statement-line';

/** I open one line of my own account; a line of somebody else's is not there. */
export async function getStatementLine(
  db: Reader,
  actor: Actor,
  { id }: { id: string },
): Promise<schema.GetStatementLineAnswer> {
  const posting = await db.findOneBy(PointsPosting, { id });
  const account =
    posting && (await db.findOneBy(PointsAccount, { id: posting.accountId, unit: 'point', holder: actor.personId }));
  ensure(account, 'points.transaction_not_found');
  const because = await db.findOneByOrFail(PointsTransaction, { id: posting.transactionId });
  return { ...presentLine(posting, because), about: await explainStatementLine(db, posting, because) };
}
