import type { Pool, RowDataPacket } from 'mysql2/promise';
import { authenticate } from './baseline-claim';

/** One page of somebody's open tasks, by hand: the statement of server/src/tasks for this page alone. */
export const tasksSql = `SELECT * FROM task
  WHERE openOwner IN (?) AND startsAt <= ? AND (lapsesAt IS NULL OR lapsesAt > ?) AND (barredIds IS NULL OR barredIds NOT LIKE ?)
  ORDER BY dueAt, id LIMIT 21`;

const countsSql = `SELECT kind, gridId, communityId, COUNT(*) AS count, SUM(CASE WHEN dueAt <= ? THEN 1 ELSE 0 END) AS overdue
  FROM task WHERE openOwner IN (?) AND startsAt <= ? AND (lapsesAt IS NULL OR lapsesAt > ?) AND (barredIds IS NULL OR barredIds NOT LIKE ?)
  GROUP BY kind, gridId, communityId`;

/** With what the page of the BFF asks for beside it: whose desks these are, the figures of the filters, and the names. */
export async function listTasks(pool: Pool, token: string): Promise<unknown> {
  const me = await authenticate(pool, token);
  const all = async (sql: string, values: unknown[]) => (await pool.query<RowDataPacket[]>(sql, values))[0];
  const now = new Date();
  const grants = await all("SELECT scopeId FROM appointment WHERE personId = ? AND role = 'community_worker'", [me]);
  const communities = grants.map(({ scopeId }) => String(scopeId));
  const grids = await all('SELECT id, name FROM grid WHERE communityId IN (?)', [communities]);
  const places = [...communities, ...grids.map(({ id }) => String(id))];
  const owners = ['staff', 'recorders', 'community', 'gift_hands'].flatMap((desk) =>
    places.map((place) => `${desk}:${place}`),
  );
  const tasks = await all(tasksSql, [owners, now, now, `%${me}%`]);
  const counts = await all(countsSql, [now, owners, now, now, `%${me}%`]);
  await all('SELECT * FROM absence WHERE deputyId = ? AND startsAt <= ? AND endsAt > ?', [me, now, now]);
  const names = new Map(grids.map(({ id, name }) => [id, name]));
  return {
    items: tasks.slice(0, 20).map((task) => ({ ...task, placeName: names.get(task['gridId']) })),
    counts,
  };
}
