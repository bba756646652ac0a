import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Pool, PoolConnection, RowDataPacket } from 'mysql2/promise';
import { authenticate } from './baseline-claim';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Casting a ballot with the very statements that the BFF sends, by hand; without schema, rules and encryption. */
export async function castBallot(
  pool: Pool,
  token: string,
  key: string,
  voteId: string,
  entryId: string,
): Promise<unknown> {
  const personId = await authenticate(pool, token);
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    const answer = await cast(connection, personId, sha256(`${personId}\n${key}`), voteId, entryId);
    await connection.query('COMMIT');
    return answer;
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

async function cast(
  connection: PoolConnection,
  personId: string,
  requestId: string,
  voteId: string,
  entryId: string,
): Promise<unknown> {
  const one = async (sql: string, values: unknown[]) => (await connection.query<RowDataPacket[]>(sql, values))[0][0]!;
  const change = (sql: string, values: unknown[]) => connection.query(sql, values);
  const addTo = (table: string, row: Record<string, unknown>) =>
    change(`INSERT INTO ${table} (??) VALUES (?)`, [Object.keys(row), Object.values(row)]);
  const at = new Date();

  await addTo('idempotent_answer', { id: requestId, requestHash: sha256(entryId), answer: 'null', at });
  const vote = await one('SELECT * FROM vote WHERE id = ? LIMIT 1 LOCK IN SHARE MODE', [voteId]);
  if (vote['state'] !== 'open' || at >= vote['closesAt']) throw new Error('closed');
  const person = await one('SELECT id, householdId, phoneDigest, openid FROM person WHERE id = ? LIMIT 1', [personId]);
  const entry = await one(
    `SELECT entry.id, entry.area FROM vote_entry entry INNER JOIN vote_link link ON link.voteId = entry.voteId AND link.entryId = entry.id
     WHERE entry.id = ? AND entry.voteId = ? AND link.knownBy IN (?)`,
    [entryId, voteId, [`person:${person['id']}`]],
  );
  const receipt = randomBytes(5).toString('hex').toUpperCase();
  await addTo('vote_turnout', {
    voteId,
    entryId,
    channel: 'phone',
    receipt,
    byId: personId,
    voterDigest: sha256(`${voteId}\n${person['openid']}`),
    checkedById: null,
    knownBy: null,
    at,
  });
  await addTo('vote_envelope', {
    voteId,
    envelopeId: sha256(`${voteId}\n${entryId}`),
    locked: '0'.repeat(294),
    state: 'counts',
  });
  await change('UPDATE vote_turnout_shard SET heads = heads + ?, area = area + ? WHERE voteId = ? AND shard = ?', [
    1,
    entry['area'],
    voteId,
    randomInt(16),
  ]);
  const answer = { receipt, isChanged: false };
  await change('UPDATE idempotent_answer SET answer = ? WHERE id = ?', [JSON.stringify(answer), requestId]);
  return answer;
}
