import { createHash } from 'node:crypto';
import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { ulid } from 'ulid';
import { standInTemplates } from '@yuanli/shared/messages/stand-in-templates';
import { readTemplateSetting } from '@yuanli/shared/messages/subscribe-templates';
import { card } from './baseline-list';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

/**
 * Claiming a wish with the very statements that the BFF sends (session, grants, idempotency, the act, the answer read
 * back), by hand. What it leaves out is what the product adds in the process: schema, policy, encryption, presenter.
 */
export async function claimWish(pool: Pool, token: string, key: string, wishId: string): Promise<unknown> {
  const personId = await authenticate(pool, token);
  const requestId = sha256(`${personId}\n${key}`);
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    const answer = await claim(connection, personId, requestId, wishId);
    await connection.query('COMMIT');
    return answer;
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

/** The session with the grants, as the BFF asks for them. */
export async function authenticate(pool: Pool, token: string): Promise<string> {
  const hash = sha256(token);
  const now = new Date();
  const [sessions] = await pool.query<RowDataPacket[]>(
    `SELECT session.id, session.personId, session.tokenHash, session.tokenSince, session.lastUsedAt, appointment.role, appointment.scopeId
     FROM session LEFT JOIN appointment ON appointment.personId = session.personId
       AND appointment.startsAt <= ? AND (appointment.endsAt IS NULL OR appointment.endsAt > ?)
     WHERE (session.tokenHash = ? OR (session.previousTokenHash = ? AND session.tokenSince > ?))
       AND session.endedAt IS NULL AND session.lastUsedAt > ?`,
    [now, now, hash, hash, inDays(-0.01), inDays(-90)],
  );
  return sessions[0]!['personId'] as string;
}

async function claim(
  connection: PoolConnection,
  personId: string,
  requestId: string,
  wishId: string,
): Promise<unknown> {
  const one = async (sql: string, values: unknown[]) => (await connection.query<RowDataPacket[]>(sql, values))[0][0]!;
  const change = async (sql: string, values: unknown[]) =>
    (await connection.query<ResultSetHeader>(sql, values))[0].affectedRows;
  const now = new Date();
  const addTo = (table: string, row: Record<string, unknown>) =>
    change(`INSERT INTO ${table} (??) VALUES (?)`, [Object.keys(row), Object.values(row)]);

  await addTo('idempotent_answer', { id: requestId, requestHash: sha256(wishId), answer: 'null', at: now });
  const before = await one('SELECT * FROM wish WHERE id = ? LIMIT 1', [wishId]);
  const { communityId } = before;
  await one('SELECT * FROM community WHERE id = ? LIMIT 1', [communityId]);
  const hold = { id: ulid(), expiresAt: inDays(14) };
  const claimed = await change(
    `UPDATE wish SET claimantId = ?, holdId = ?, holdUntil = ?, claimantRole = ?, expiresAt = ?, status = ?, statusAt = ? WHERE id = ? AND status IN (?)`,
    [personId, hold.id, hold.expiresAt, '志愿者', null, 'claimed', now, wishId, 'open'],
  );
  if (claimed !== 1) throw new Error('already claimed');
  const poolId = `wish:${communityId}:${personId}`;
  const most = 1_000_000;
  const taken = await change(
    'UPDATE hold_pool SET taken = taken + 1, capacity = ? WHERE id = ? AND waiting = 0 AND taken < ?',
    [most, poolId, most],
  );
  if (taken === 0) await addTo('hold_pool', { id: poolId, capacity: most, taken: 1, waiting: 0 });
  const about = {
    poolId,
    kind: 'wish',
    subjectId: wishId,
    holderId: personId,
    state: 'held',
    liveKey: `wish:${wishId}`,
  };
  await addTo('hold', { ...hold, ...about, createdAt: now, closedAt: null });
  await addTo('audit_entry', {
    id: ulid(),
    actorId: personId,
    action: 'wish.claimed',
    subjectId: wishId,
    detail: '{"role":"志愿者"}',
    at: now,
  });
  const readers = [before['wisherId'], personId];
  const text = `“${before['title']}”有人来帮忙了，会打电话约时间。打开心愿可以看联系方式，做不了可以随时退回。`;
  await change(
    'INSERT INTO inbox_message (id, personId, title, text, linkKind, linkId, createdAt, readAt, sentAt) VALUES ?',
    [readers.map((reader) => [ulid(), reader, '有人来帮忙了', text, 'wish', wishId, now, null, null])],
  );
  await connection.query(
    'SELECT * FROM subscribe_grant WHERE personId IN (?) AND templateId IN (?) AND remaining > 0 FOR UPDATE',
    [readers, [wishProgress.templateId]],
  );
  const answer = await readBack(connection, wishId, personId);
  await change('UPDATE idempotent_answer SET answer = ? WHERE id = ?', [JSON.stringify(answer), requestId]);
  return answer;
}

const wishProgress = readTemplateSetting(standInTemplates).given.wish_progress!;

const ACTIONS = [
  'made',
  'checked',
  'refused',
  'approved',
  'declined',
  'claimed',
  'released',
  'hold_ran_out',
  'delivered',
  'record_refused',
  'not_yet',
  'fulfilled',
  'withdrawn',
  'taken_down',
  'expired',
].map((action) => `wish.${action}`);

async function readBack(connection: PoolConnection, wishId: string, personId: string): Promise<unknown> {
  const many = async (sql: string, values: unknown[]) => (await connection.query<RowDataPacket[]>(sql, values))[0];
  const [wish] = await many('SELECT * FROM wish WHERE id = ? LIMIT 1', [wishId]);
  const [place] = await many(
    `SELECT courtyard.*, grid.name AS gridName, community.name AS communityName, community.phone AS communityPhone, community.streetId,
            street.name AS streetName, street.districtId,
            (SELECT COUNT(*) FROM building WHERE building.courtyardId = courtyard.id) AS buildingCount
     FROM courtyard INNER JOIN grid ON grid.id = courtyard.gridId INNER JOIN community ON community.id = courtyard.communityId
     INNER JOIN street ON street.id = community.streetId WHERE courtyard.id IN (?)`,
    [wish!['courtyardId']],
  );
  const trail = await many(
    'SELECT * FROM audit_entry WHERE subjectId = ? AND action IN (?) ORDER BY id ASC LIMIT 200',
    [wishId, ACTIONS],
  );
  const [person] = await many('SELECT id, nickname FROM person WHERE id IN (?)', [personId]);
  const { story, communityId, holdUntil, expiresAt, points } = wish!;
  return {
    ...card(wish!, place!['name']),
    story,
    communityId,
    holdUntil,
    expiresAt,
    points,
    communityName: place!['communityName'],
    communityPhone: place!['communityPhone'],
    claimantLabel: `志愿者${person!['nickname']}`,
    steps: trail.map(({ action, at }) => ({ action, sentence: `志愿者${person!['nickname']}来帮忙`, note: null, at })),
    can: {
      claim: false,
      release: true,
      deliver: true,
      confirm: false,
      rejectDelivery: false,
      withdraw: false,
      review: false,
      seeContact: true,
      findContactViews: false,
    },
  };
}
