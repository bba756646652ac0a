import type { Pool, RowDataPacket } from 'mysql2/promise';

/** The list of open wishes with the SQL of find-wishes.ts, as one would write it by hand for this page alone. */
export async function listOpenWishes(pool: Pool, communityId: string): Promise<unknown> {
  const [wishes] = await pool.query<RowDataPacket[]>(
    `SELECT id, year, number, kind, title, status, statusAt, alias, courtyardId, proxyRelation, availability, wantedBefore, pictureIds
     FROM wish WHERE communityId = ? AND isTakenDown = ? AND status = ? ORDER BY id DESC LIMIT 21`,
    [communityId, false, 'open'],
  );
  const page = wishes.slice(0, 20);
  const courtyardIds = [...new Set(page.map((wish) => wish['courtyardId'] as string))];
  const [courtyards] = await pool.query<RowDataPacket[]>('SELECT id, name, gridId FROM courtyard WHERE id IN (?)', [
    courtyardIds,
  ]);
  const names = new Map(courtyards.map(({ id, name }) => [id, name]));
  return {
    items: page.map((wish) => card(wish, names.get(wish['courtyardId']))),
    nextCursor: wishes.length > 20 ? page.at(-1)?.['id'] : null,
  };
}

export const card = (wish: RowDataPacket, courtyardName: string) => ({
  id: wish['id'],
  number: `${wish['year']}-${String(wish['number']).padStart(4, '0')}`,
  kind: wish['kind'],
  title: wish['title'],
  status: wish['status'],
  alias: wish['alias'],
  courtyardName,
  proxyRelation: wish['proxyRelation'],
  availability: wish['availability'],
  wantedBefore: wish['wantedBefore'],
  thumbUrl: null,
  at: wish['statusAt'],
});
