import { getBoundsOfDistance, getGreatCircleBearing, getPreciseDistance } from 'geolib';
import { bboxes } from 'ngeohash';
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { openStateOf } from '../../server/src/directory/hours/open-state';

const REACH = 15 * 60 * 1.2;
const DETOUR = 1.3;
const PAGE = 20;

/** What lies near, as near-services.ts asks for it. Its values: the cells, then south, north, west and east of the box. */
export const nearSql = (cells: number): string =>
  `SELECT id, category, latitudeE6, longitudeE6, isWheelchairAccessible, isHomeVisit, isFree, slotMinutes IS NOT NULL AS takesBookings
   FROM service_at_location
   WHERE geohash IN (${Array.from({ length: cells }, () => '?').join(', ')}) AND status IN ('listed', 'to_verify')
     AND latitudeE6 BETWEEN ? AND ? AND longitudeE6 BETWEEN ? AND ?`;

interface Spot {
  latitudeE6: number;
  longitudeE6: number;
}
const degrees = ({ latitudeE6, longitudeE6 }: Spot) => ({ latitude: latitudeE6 / 1e6, longitude: longitudeE6 / 1e6 });

export function nearValues(centre: Spot): { cells: string[]; box: number[] } {
  const [{ latitude: south, longitude: west }, { latitude: north, longitude: east }] = getBoundsOfDistance(
    degrees(centre),
    (REACH / DETOUR) * 1.01,
  ) as [ReturnType<typeof degrees>, ReturnType<typeof degrees>];
  const box = [Math.floor(south * 1e6), Math.ceil(north * 1e6), Math.floor(west * 1e6), Math.ceil(east * 1e6)];
  const [s, n, w, e] = box.map((side) => side / 1e6) as [number, number, number, number];
  return { cells: bboxes(s, w, n, e, 6), box };
}

/**
 * The first page of what a grown-up reaches in fifteen minutes, by the SQL of the BFF and in the same order, by hand and
 * for this page alone. Distances and opening hours are told by the same libraries: no server could answer without them.
 */
export async function findCircle(pool: Pool, courtyardId: string): Promise<unknown> {
  const [[courtyard]] = await pool.query<RowDataPacket[]>(
    'SELECT id, name, latitudeE6, longitudeE6 FROM courtyard WHERE id = ? LIMIT 1',
    [courtyardId],
  );
  const { name, latitudeE6, longitudeE6 } = courtyard as Spot & { name: string };
  const from = degrees({ latitudeE6, longitudeE6 });
  const { cells, box } = nearValues({ latitudeE6, longitudeE6 });
  const [rows] = await pool.query<RowDataPacket[]>(nearSql(cells.length), [...cells, ...box]);
  const near: { id: string; category: string; metres: number }[] = [];
  for (const row of rows) {
    const straight = getPreciseDistance(from, degrees(row as unknown as Spot));
    const metres = Math.ceil(straight * DETOUR);
    if (straight <= REACH / DETOUR && metres <= REACH)
      near.push({ id: row['id'] as string, category: row['category'] as string, metres });
  }
  const now = new Date();
  const ranks = await openRanksOf(pool, near, now);
  const rank = ({ id }: { id: string }) => ranks.get(id)!;
  const open = near.filter(({ id }) => ranks.has(id));
  open.sort((a, b) => rank(a) - rank(b) || a.metres - b.metres || (a.id < b.id ? -1 : 1));
  const shown = open.slice(0, PAGE);
  const last = shown.at(-1);
  const counts = new Map<string, number>();
  for (const { category } of near) counts.set(category, (counts.get(category) ?? 0) + 1);
  return {
    items: await cards(pool, from, shown),
    nextCursor:
      open.length > PAGE && last
        ? `line.${rank(last)}.${last.metres}.${Math.floor(now.getTime() / 60_000)}.${last.id}`
        : null,
    centre: { name, latitudeE6, longitudeE6 },
    measuredBy: 'straight_line',
    categories: categoryNames.flatMap((category) =>
      counts.has(category) ? [{ category, count: counts.get(category) }] : [],
    ),
    isCut: false,
    notOpen: near.length - open.length,
    opensNext: null,
  };
}

/** Of what is open: where somebody can be asked, before where nobody is; nobody here has favourites. */
async function openRanksOf(pool: Pool, near: readonly { id: string }[], now: Date): Promise<Map<string, number>> {
  const ids = near.map(({ id }) => id);
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT id, openingHours, phones, isHomeVisit, slotMinutes FROM service_at_location WHERE id IN (?)',
    [ids],
  );
  await pool.query(noticeSql, [ids, now.toISOString().slice(0, 10)]);
  return new Map(
    rows
      .filter((row) =>
        ['open', 'closing_soon'].includes(openStateOf(row['openingHours'] as string | null, [], now).state),
      )
      .map((row) => {
        const isAttended = row['phones'] !== '[]' || row['isHomeVisit'] || row['slotMinutes'] !== null;
        return [row['id'] as string, 2 + (isAttended ? 0 : 1)];
      }),
  );
}

const noticeSql =
  'SELECT * FROM service_notice WHERE serviceId IN (?) AND untilDay >= ? AND removedAt IS NULL ORDER BY fromDay, id';

const categoryNames = [
  'elder_care',
  'elder_canteen',
  'medical',
  'home_services',
  'shops',
  'culture',
  'childcare',
  'schooling',
  'government',
  'safety',
  'mediation',
  'counselling',
  'reentry',
  'property',
];

async function cards(
  pool: Pool,
  from: ReturnType<typeof degrees>,
  shown: { id: string; metres: number }[],
): Promise<unknown[]> {
  const ids = shown.map(({ id }) => id);
  const now = new Date();
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT s.id, s.name, s.category, s.latitudeE6, s.longitudeE6, s.phones, s.openingHours, s.status,
       s.isWheelchairAccessible, s.isHomeVisit, s.isFree, s.slotMinutes, o.name AS organizationName, l.address
     FROM service_at_location s JOIN organization o ON o.id = s.organizationId JOIN location l ON l.id = s.locationId WHERE s.id IN (?)`,
    [ids],
  );
  await pool.query(noticeSql, [ids, now.toISOString().slice(0, 10)]);
  const byId = new Map(rows.map((row) => [row['id'], row]));
  return shown.map(({ id, metres }) => card(byId.get(id)!, metres, from, now));
}

const card = (row: RowDataPacket, metres: number, from: ReturnType<typeof degrees>, now: Date) => ({
  id: row['id'],
  name: row['name'],
  organizationName: row['organizationName'],
  category: row['category'],
  address: row['address'],
  latitudeE6: row['latitudeE6'],
  longitudeE6: row['longitudeE6'],
  minutes: Math.max(1, Math.ceil(metres / 72)),
  metres,
  bearing: Math.round(getGreatCircleBearing(from, degrees(row as unknown as Spot))) % 360,
  openState: openStateOf(row['openingHours'] as string | null, [], now),
  phone: (JSON.parse(row['phones'] as string) as string[])[0] ?? null,
  status: row['status'],
  notice: null,
  isWheelchairAccessible: Boolean(row['isWheelchairAccessible']),
  isHomeVisit: Boolean(row['isHomeVisit']),
  isFree: Boolean(row['isFree']),
  takesBookings: row['slotMinutes'] !== null,
  isFavourite: false,
});
