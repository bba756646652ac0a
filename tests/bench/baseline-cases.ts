import type { Pool, RowDataPacket } from 'mysql2/promise';
import { authenticate } from './baseline-claim';

const columns = `id, year, number, kind, category, title, status, statusAt, madeAt, courtyardId, spot, outcome, outcomeLine,
  isLineChecked, joined, openDueAt, pictureIds, checkedAt, latitudeE6, longitudeE6`;

/** One page of the public cards of a community, by hand. */
export async function listPublicCases(pool: Pool, communityId: string): Promise<unknown> {
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT ${columns} FROM case_file WHERE communityId = ? AND publicView = 'open' ORDER BY id DESC LIMIT 21`,
    [communityId],
  );
  return present(pool, rows);
}

/** One page of the list of a worker's desks, with its counts, by hand. */
export async function listDeskCases(pool: Pool, token: string): Promise<unknown> {
  const me = await authenticate(pool, token);
  const all = async (sql: string, values: unknown[]) => (await pool.query<RowDataPacket[]>(sql, values))[0];
  const grants = await all("SELECT scopeId FROM appointment WHERE personId = ? AND role = 'community_worker'", [me]);
  const communities = grants.map(({ scopeId }) => String(scopeId));
  const grids = (await all('SELECT id FROM grid WHERE communityId IN (?)', [communities])).map(({ id }) => String(id));
  const desks: [string, string[]][] = [
    ['staff', [...communities, ...grids]],
    ['community', communities],
  ];
  const found: RowDataPacket[] = [];
  const where = 'desk = ? AND ownerPlaceId IN (?)';
  for (const [desk, places] of desks) {
    const sql = `SELECT ${columns}, grade, isDanger, isHardship, desk, ownerPlaceId, alias FROM case_file
      WHERE ${where} AND openDueAt > ? ORDER BY openDueAt, id LIMIT 21`;
    found.push(...(await all(sql, [desk, places, new Date(0)])));
  }
  const either = `((${where}) OR (${where}))`;
  const values = desks.flat();
  const counts = await all(
    `SELECT COUNT(*) AS open, SUM(CASE WHEN openDueAt <= ? THEN 1 ELSE 0 END) AS overdue FROM case_file WHERE ${either} AND openDueAt > ?`,
    [new Date(), ...values, new Date(0)],
  );
  const waiting = await all(
    `SELECT 1 FROM case_file WHERE ${either} AND status = 'waiting_for_resident' LIMIT 99`,
    values,
  );
  return { ...(await present(pool, found)), counts, waiting: waiting.length };
}

async function present(pool: Pool, rows: RowDataPacket[]) {
  const page = rows.slice(0, 20);
  const ids = [...new Set(page.map((row) => row['courtyardId'] as string))];
  const [courtyards] = await pool.query<RowDataPacket[]>('SELECT id, name FROM courtyard WHERE id IN (?)', [ids]);
  const names = new Map(courtyards.map(({ id, name }) => [id, name]));
  return {
    items: page.map((row) => ({ ...row, courtyardName: names.get(row['courtyardId']) })),
    nextCursor: rows.length > 20 ? page.at(-1)?.['id'] : null,
  };
}
