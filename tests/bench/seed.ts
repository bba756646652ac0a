import { randomBytes } from 'node:crypto';
import { createConnection, type Connection } from 'mysql2/promise';
import { earningEvents } from '@yuanli/shared/points/earning-events';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { days, fromNow } from '../../server/src/platform/clock';
import { newToken, sha256 } from '../../server/src/platform/crypto';
import { createMissingDatabase, openDatabase } from '../../server/src/platform/database';
import { newId } from '../../server/src/platform/new-id';
import { schema } from '../../server/src/app/schema';

export interface BenchData {
  url: string;
  communityId: string;
  wishIds: string[];
  /** Tokens of volunteers of the community. */
  claimants: string[];
  drop(): Promise<void>;
}

const COURTYARDS = 6;
const CLAIMANTS = 600;

/** A community with so many open wishes and 600 volunteers, in a database of its own. */
export async function seed(server: string, wishes: number): Promise<BenchData> {
  const { url, drop } = await openBenchDatabase(server, `${wishes}_${randomBytes(4).toString('hex')}`);
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  const places = await seedPlaces(connection);
  const claimants = await seedClaimants(connection, places.communityId);
  const wishIds = await seedWishes(connection, places, wishes);
  await connection.query('ANALYZE TABLE wish, session, appointment, person');
  await connection.end();
  return {
    url,
    communityId: places.communityId,
    wishIds,
    claimants,
    drop,
  };
}

/** A database of its own with all tables, and the way to be rid of it. */
export async function openBenchDatabase(
  server: string,
  name: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const target = new URL(server);
  target.pathname = `/yuanli_bench_${name}`;
  const url = target.toString();
  await createMissingDatabase(url);
  const database = await openDatabase(url, schema);
  await database.migrate();
  await database.close();
  const drop = async () => {
    const connection = await createConnection(server);
    await connection.query(`DROP DATABASE \`${target.pathname.slice(1)}\``);
    await connection.end();
  };
  return { url, drop };
}

/** A worker of a community, signed in; returns the token. */
export async function seedWorker(connection: Connection, communityId: string): Promise<string> {
  const [id, token] = [newId(), newToken()];
  const now = new Date();
  await insert(connection, 'person', [{ id, nickname: '林主任', openid: `o${id}w`, createdAt: now }]);
  await insert(connection, 'session', [
    {
      ...{ id: newId(), personId: id, device: 'bench' },
      tokenHash: sha256(token),
      tokenSince: now,
      startedAt: now,
      lastUsedAt: now,
    },
  ]);
  const worker = { personId: id, role: 'community_worker', scopeId: communityId, communityId };
  await insert(connection, 'appointment', [{ id: newId(), ...worker, startsAt: fromNow(-days(1)), heldKey: id }]);
  return token;
}

type Row = Record<string, unknown>;

export async function insert(connection: Connection, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0]!);
  const size = 1_000;
  for (let from = 0; from < rows.length; from += size) {
    const values = rows.slice(from, from + size).map((row) => columns.map((column) => row[column]));
    await connection.query(`INSERT INTO \`${table}\` (??) VALUES ?`, [columns, values]);
  }
}

export interface Places {
  districtId: string;
  streetId: string;
  communityId: string;
  gridId: string;
  courtyardIds: string[];
}

export async function seedPlaces(connection: Connection): Promise<Places> {
  const [districtId, streetId, communityId, gridId] = [newId(), newId(), newId(), newId()];
  const settings = {
    wishHoldDays: wishLimits.holdDays,
    wishClaimsAtATime: 1_000_000,
    wishOpenDays: wishLimits.openDays,
  };
  await insert(connection, 'district', [{ id: districtId, name: '青河区' }]);
  await insert(connection, 'street', [{ id: streetId, name: '青石街道', districtId }]);
  await insert(connection, 'community', [
    { id: communityId, name: '槐荫社区', phone: '010-55550101', streetId, ...settings },
  ]);
  await insert(connection, 'grid', [{ id: gridId, name: '3网格', communityId }]);
  const courtyards = Array.from({ length: COURTYARDS }, (_, n) => ({
    id: newId(),
    name: `石榴${n + 1}院`,
    address: `青石街${n + 1}号`,
    plateCode: `BENCH${n}`,
    gridId,
    communityId,
  }));
  await insert(connection, 'courtyard', courtyards);
  return { districtId, streetId, communityId, gridId, courtyardIds: courtyards.map(({ id }) => id) };
}

async function seedClaimants(connection: Connection, communityId: string): Promise<string[]> {
  const now = new Date();
  const claimants = Array.from({ length: CLAIMANTS }, (_, n) => ({
    id: newId(),
    nickname: `邻居${n}`,
    token: randomBytes(32).toString('base64url'),
  }));
  await insert(
    connection,
    'person',
    claimants.map(({ id, nickname }) => ({ id, nickname, openid: `o${id}b`, createdAt: now })),
  );
  await insert(
    connection,
    'session',
    claimants.map(({ id, token }) => ({
      id: newId(),
      personId: id,
      device: '测试手机',
      tokenHash: sha256(token),
      tokenSince: now,
      startedAt: now,
      lastUsedAt: now,
    })),
  );
  await insert(
    connection,
    'appointment',
    claimants.map(({ id }) => ({
      id: newId(),
      personId: id,
      role: 'volunteer',
      scopeId: communityId,
      communityId,
      startsAt: fromNow(-days(1)),
      heldKey: sha256(id).slice(0, 64),
    })),
  );
  return claimants.map(({ token }) => token);
}

/** Wishes of a thousand wishers, all open. */
export async function seedWishes(
  connection: Connection,
  { courtyardIds, ...above }: Places,
  count: number,
): Promise<string[]> {
  const wisherIds = Array.from({ length: 1_000 }, newId);
  await insert(
    connection,
    'person',
    wisherIds.map((id) => ({ id, nickname: '许愿的邻居', openid: `o${id}b`, createdAt: new Date() })),
  );
  const now = new Date();
  const kinds = ['item', 'errand', 'repair', 'company', 'learning', 'other'];
  const rows = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    ...above,
    courtyardId: courtyardIds[n % COURTYARDS],
    year: 2026,
    number: n + 1,
    wisherId: wisherIds[n % 1_000],
    kind: kinds[n % kinds.length],
    title: '厨房灯一直闪，想请人看看',
    story: '灯管换过一次，过两天又闪。我眼神不好，不敢自己爬高。',
    availability: '平日晚上6点后',
    alias: '李叔叔',
    pictureIds: '[]',
    status: 'open',
    statusAt: now,
    madeAt: now,
    reviewableAt: now,
    isFlagged: 0,
    isTakenDown: 0,
    points: earningEvents['wish.fulfilled'].amount,
    pointsRuleVersion: 0,
    expiresAt: fromNow(days(60)),
  }));
  await insert(connection, 'wish', rows);
  return rows.map(({ id }) => id);
}
