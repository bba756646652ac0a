import { createHash } from 'node:crypto';
import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { ulid } from 'ulid';
import type { Award } from '../../server/src/points/award-points';

/** Points for an hour of service with the very statements that awardPoints sends, by hand and for nothing else. */
export async function awardByHand(pool: Pool, award: Award): Promise<{ transactionId: string; amount: number } | null> {
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    const awarded = await post(connection, award);
    await connection.query('COMMIT');
    return awarded;
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

async function post(
  connection: PoolConnection,
  award: Award,
): Promise<{ transactionId: string; amount: number } | null> {
  const { communityId, personId, event, minutes = 0, reason, cause, idempotencyKey, actorId } = award;
  const many = async (sql: string, values: unknown[]) => (await connection.query<RowDataPacket[]>(sql, values))[0];
  const change = async (sql: string, values: unknown[]) =>
    (await connection.query<ResultSetHeader>(sql, values))[0].affectedRows;

  const [rule] = await many(
    'SELECT id, version, per, amount, dailyCap FROM points_rule WHERE communityId = ? AND event = ? ORDER BY version DESC LIMIT 1',
    [communityId, event],
  );
  const accounts = await many(
    'SELECT id, holder FROM points_account WHERE communityId = ? AND unit = ? AND holder IN (?, ?)',
    [communityId, 'point', 'issued', personId],
  );
  const accountOf = (holder: string): string =>
    accounts.find((account) => account['holder'] === holder)!['id'] as string;
  const accountId = accountOf(personId);
  await change('UPDATE points_account SET balance = balance WHERE id = ?', [accountId]);
  const [today] = await many(
    `SELECT SUM(posting.amount) AS gained FROM points_posting posting INNER JOIN points_transaction post ON post.id = posting.transactionId
     WHERE posting.accountId = ? AND posting.id >= ? AND post.event = ?
       AND ((posting.amount > 0 AND post.reversalOf IS NULL) OR (posting.amount < 0 AND post.reversalOf >= ?))`,
    [accountId, firstIdToday(), event, firstIdToday()],
  );
  const amount = Math.min(
    Math.floor((minutes * (rule!['amount'] as number)) / 60),
    (rule!['dailyCap'] as number) - Number(today!['gained']),
  );
  if (amount < 1) return null;

  const transactionId = ulid();
  const inputHash = createHash('sha256')
    .update(JSON.stringify([event, reason, actorId, cause, personId, minutes]))
    .digest('hex');
  await change(
    'INSERT INTO points_transaction (id, communityId, idempotencyKey, inputHash, event, reason, actorId, causeKind, causeId, ruleId, ruleVersion, reversalOf, at) VALUES (?)',
    [
      [
        transactionId,
        communityId,
        idempotencyKey,
        inputHash,
        event,
        reason,
        actorId,
        cause.kind,
        cause.id,
        rule!['id'],
        rule!['version'],
        null,
        new Date(),
      ],
    ],
  );
  const moved = await change('UPDATE points_account SET balance = balance + ? WHERE id = ? AND balance + ? >= 0', [
    amount,
    accountId,
    amount,
  ]);
  if (moved !== 1) throw new Error('not enough');
  await change('INSERT INTO points_posting (id, accountId, transactionId, amount, direction) VALUES ?', [
    [
      [ulid(), accountOf('issued'), transactionId, -amount, 'out'],
      [ulid(), accountId, transactionId, amount, 'in'],
    ],
  ]);
  return { transactionId, amount };
}

/** Midnight in China; ids begin with their time. */
function firstIdToday(): string {
  const day = 86_400_000;
  const ahead = day / 3;
  const midnight = Math.floor((Date.now() + ahead) / day) * day - ahead;
  return ulid(midnight).slice(0, 10) + '0'.repeat(16);
}
