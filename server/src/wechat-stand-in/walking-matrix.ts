import gcoord from 'gcoord';
import { getPreciseDistance } from 'geolib';
import type { Context, Middleware } from 'koa';
import { createHash } from 'node:crypto';
import { Errcode } from './errcode';
import type { World } from './world';

const PATH = '/ws/distance/v1/matrix';
/** The server sends it with a slash at the end; orders of trouble and counts of calls name it without. */
const PATHS = [PATH, `${PATH}/`];

type Query = Record<string, string | undefined>;
interface Point {
  latitude: number;
  longitude: number;
}

/**
 * apis.map.qq.com: the distance matrix on foot of Tencent's location service. Always 200, the outcome in status;
 * GCJ-02 in, metres and seconds out. Its streets run north and east, as in a town of straight blocks.
 */
export const walkingMatrixRoutes =
  (current: () => World): Middleware =>
  async (ctx, next) => {
    if (!PATHS.includes(ctx.path)) return next();
    const world = current();
    world.calls.set(PATH, (world.calls.get(PATH) ?? 0) + 1);
    ctx.body = await answerOf(world, ctx).catch((error: unknown) => {
      if (!(error instanceof Errcode)) throw error;
      return { status: error.errcode, message: error.errmsg };
    });
  };

async function answerOf({ faults, walking }: World, ctx: Context): Promise<object> {
  await faults.strike(PATH);
  const query = ctx.query as Query;
  checkKey(walking, ctx.path, query);
  if (query.mode !== 'walking') throw new Errcode(310, '请求参数信息有误');
  const [from, to] = [pointsOf(query.from), pointsOf(query.to)];
  const most = from.length === 1 || to.length === 1 ? 200 : 25;
  if (Math.max(from.length, to.length) > most || from.length * to.length > 625)
    throw new Errcode(397, '终点坐标数量超限');
  const rows = from.map((start) => ({ elements: to.map((end) => elementOf(walking, start, end)) }));
  return { status: 0, message: 'query ok', result: { rows } };
}

function checkKey({ key, secret }: World['walking'], path: string, { sig, ...query }: Query): void {
  if (!query.key) throw new Errcode(311, 'key格式错误');
  if (query.key !== key) throw new Errcode(190, '无效的key');
  const sorted = Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1));
  const expected = createHash('md5')
    .update(`${path}?${sorted.map(([name, value]) => `${name}=${value}`).join('&')}${secret}`)
    .digest('hex');
  if (secret && sig !== expected) throw new Errcode(111, '签名验证失败');
}

function pointsOf(text = ''): Point[] {
  return text.split(';').map((pair) => {
    const [, north, east] = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(pair) ?? [];
    if (!north || !east) throw new Errcode(374, '坐标格式错误');
    const [longitude, latitude] = gcoord.transform([Number(east), Number(north)], gcoord.GCJ02, gcoord.WGS84);
    return { latitude, longitude };
  });
}

/** Where no street comes near, status 4: the distance is then that of the straight line. */
function elementOf({ islands }: World['walking'], start: Point, end: Point): object {
  const isAway = islands.some((island) => getPreciseDistance(island, end) < 20);
  if (isAway) return { distance: getPreciseDistance(start, end), duration: 0, status: 4 };
  const corner = { latitude: end.latitude, longitude: start.longitude };
  const distance = getPreciseDistance(start, corner) + getPreciseDistance(corner, end);
  return { distance, duration: Math.round(distance / 1.2) };
}
