import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { purgeOldWalkingRoutes } from '../../../server/src/directory/walking/purge-old-walking-routes.job';
import { createTencentWalking } from '../../../server/src/directory/walking/tencent-walking';
import { WalkingRoute } from '../../../server/src/directory/walking/walking-route.entity';
import { clock, days, minutes } from '../../../server/src/platform/clock';
import { openServicesAround, tuesday } from '../../support/services-around';
import { awayFrom, middle } from '../../support/factories/services';
import { startTestServer, type TestServer } from '../../support/test-server';

const KEY = 'YUANL-IDEMO-00000-00000-00000-00000';
const MATRIX = '/ws/distance/v1/matrix';

let server: TestServer;
let circles: ReturnType<typeof openServicesAround>;
beforeAll(async () => {
  clock.set(tuesday);
  server = await startTestServer({ TENCENT_LBS_KEY: KEY });
  circles = openServicesAround(server);
});
afterEach(() => {
  server.standIn.reset();
  // What went wrong in one test is forgotten in the next.
  clock.advance(minutes(2));
});
afterAll(async () => {
  clock.set(null);
  await server.close();
});

const calls = () => server.standIn.control('count-calls', { path: MATRIX }).calls;
const fail = (fault: { errcode?: number; delayMs?: number; times?: number }) =>
  server.standIn.control('fail-endpoint', { path: MATRIX, ...fault });
const ways = () => server.parts.database.read((db) => db.find(WalkingRoute));

describe('ways on foot', () => {
  it('are the real ones: around the block, not through it', async () => {
    const { courtyardId, add } = await circles.newCircle();
    const { id } = await add('斜对面', [300, 300]);
    await add('直走', [500, 0]);
    await add('太绕', [700, 700]);
    const { items, measuredBy } = (await circles.find({ courtyardId })).body;
    expect(measuredBy).toBe('walking_service');
    expect(items.map(({ name }) => name)).toEqual(['直走', '斜对面']);
    expect(items[0]!.metres).toBeGreaterThan(480);
    expect(items[0]!.metres).toBeLessThan(520);
    expect(items[1]!.metres).toBeGreaterThan(580);
    expect(items[1]!.metres).toBeLessThan(620);
    expect((await circles.get({ id, courtyardId })).body).toMatchObject({
      measuredBy: 'walking_service',
      metres: items[1]!.metres,
    });
  });

  it('are asked for once and kept: only what is new is asked for again', async () => {
    const { courtyardId, add } = await circles.newCircle();
    await add('理发', [300, 0]);
    await circles.find({ courtyardId });
    await circles.find({ courtyardId, pace: 'elder', minutes: 5 });
    expect(calls()).toBe(1);
    await add('食堂', [0, 300]);
    await add('同一栋楼', [0, 301]);
    const before = (await ways()).length;
    expect((await circles.find({ courtyardId })).body).toMatchObject({
      measuredBy: 'walking_service',
      items: { length: 3 },
    });
    expect([calls(), (await ways()).length - before]).toEqual([2, 1]);
  });

  it('are asked for in batches of two hundred', async () => {
    const { courtyardId, add } = await circles.newCircle();
    for (let n = 0; n < 205; n++) await add(`第${n}家`, [20 + 12 * (n % 20), 15 * Math.floor(n / 20)]);
    expect((await circles.find({ courtyardId, view: 'rings' })).body).toMatchObject({
      measuredBy: 'walking_service',
      items: { length: 150 },
    });
    expect(calls()).toBe(2);
  });

  it('are kept once when many ask at the same moment', async () => {
    const { courtyardId, add } = await circles.newCircle();
    await add('理发', [300, 0]);
    const before = (await ways()).length;
    const answers = await Promise.all([1, 2, 3, 4].map(() => circles.find({ courtyardId })));
    expect(answers.map(({ body }) => body.measuredBy)).toEqual(Array(4).fill('walking_service'));
    expect((await ways()).length - before).toBe(1);
  });

  it('to next door need nobody to be asked', async () => {
    const { courtyardId, add } = await circles.newCircle();
    await add('楼下', [1, 1]);
    expect((await circles.find({ courtyardId })).body).toMatchObject({
      measuredBy: 'walking_service',
      items: [{ minutes: 1 }],
    });
    expect(calls()).toBe(0);
  });

  it('where no street leads are guessed, and the page says so of these only', async () => {
    const { courtyardId, centre, add } = await circles.newCircle();
    const { latitudeE6, longitudeE6 } = awayFrom(centre, 400);
    server.standIn.control('set-walking', { islands: [{ latitude: latitudeE6 / 1e6, longitude: longitudeE6 / 1e6 }] });
    await add('江心小岛', 400);
    await add('理发', [0, 300]);
    expect((await circles.find({ courtyardId })).body).toMatchObject({
      measuredBy: 'mixed',
      items: [{ name: '理发' }, { name: '江心小岛', metres: 520 }],
    });
    expect((await circles.find({ courtyardId, q: '小岛' })).body).toMatchObject({
      measuredBy: 'straight_line',
      items: { length: 1 },
    });
    expect((await circles.find({ courtyardId, minutes: 5 })).body).toMatchObject({
      measuredBy: 'walking_service',
      items: [{ name: '理发' }],
    });
    expect(calls()).toBe(1);
  });

  it('from where a person stands are asked for when they are known, and kept nowhere', async () => {
    const { centre, add } = await circles.newCircle();
    await add('理发', [200, 200]);
    const me = await circles.newPerson();
    const before = (await ways()).length;
    expect((await circles.find({ ...centre }, me.token)).body).toMatchObject({
      measuredBy: 'walking_service',
      centre: { name: '您现在的位置' },
    });
    expect((await circles.find({ ...centre })).body.measuredBy).toBe('straight_line');
    expect([calls(), (await ways()).length]).toEqual([1, before]);
    for (let n = 0; n < 12; n++) await circles.find({ ...centre }, me.token);
    expect(calls()).toBe(10);
    expect((await circles.find({ ...centre }, me.token)).body).toMatchObject({
      measuredBy: 'straight_line',
      items: [{ name: '理发' }],
    });
  });

  it('are forgotten after ninety days', async () => {
    const { courtyardId, add } = await circles.newCircle();
    await add('理发', [300, 0]);
    await circles.find({ courtyardId });
    clock.advance(days(89));
    await purgeOldWalkingRoutes.run(server.parts.database);
    await circles.find({ courtyardId });
    expect(calls()).toBe(1);
    clock.advance(days(2));
    await purgeOldWalkingRoutes.run(server.parts.database);
    expect(await ways()).toEqual([]);
    await circles.find({ courtyardId });
    expect(calls()).toBe(2);
  });
});

describe('when the walking service gives no answer', () => {
  it.each([
    ['its quota of the day is used up', { errcode: 121 }],
    ['it is asked too fast', { errcode: 120 }],
    ['the key is not known', { errcode: 190 }],
  ])('because %s, straight lines are shown, and it is left alone for a minute', async (_why, fault) => {
    const { courtyardId, add } = await circles.newCircle();
    await add('斜对面', [300, 300]);
    fail(fault);
    const straight = { measuredBy: 'straight_line', items: [{ name: '斜对面', metres: Math.ceil(424 * 1.3) }] };
    expect((await circles.find({ courtyardId })).body).toMatchObject(straight);
    expect((await circles.find({ courtyardId })).body).toMatchObject(straight);
    expect(calls()).toBe(1);
    clock.advance(minutes(1));
    expect((await circles.find({ courtyardId })).body.measuredBy).toBe('walking_service');
    expect(calls()).toBe(2);
  });

  it('what it said before is still good', async () => {
    const [known, fresh] = [await circles.newCircle(), await circles.newCircle()];
    await known.add('理发', [300, 0]);
    await fresh.add('理发', [300, 0]);
    await circles.find({ courtyardId: known.courtyardId });
    fail({ errcode: 121 });
    expect((await circles.find({ courtyardId: fresh.courtyardId })).body.measuredBy).toBe('straight_line');
    expect((await circles.find({ courtyardId: known.courtyardId })).body.measuredBy).toBe('walking_service');
  });

  it('a list begun by straight lines goes on by straight lines', async () => {
    const { courtyardId, add } = await circles.newCircle();
    for (let n = 0; n < 25; n++) await add(`第${n}家`, [100 + 5 * n, n % 2 ? 100 : 0]);
    fail({ errcode: 120 });
    const first = (await circles.find({ courtyardId })).body;
    clock.advance(minutes(2));
    const second = (await circles.find({ courtyardId, cursor: first.nextCursor! })).body;
    expect(second.measuredBy).toBe('straight_line');
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25);
    expect((await circles.find({ courtyardId })).body.measuredBy).toBe('walking_service');
  });

  it('a list begun by real ways goes on by those that are kept, and what is new is guessed', async () => {
    const { courtyardId, add } = await circles.newCircle();
    // By straight lines those round the corner would stand in another order.
    for (let n = 0; n < 25; n++) await add(`第${n}家`, n % 2 ? [60 + 10 * n, 60 + 10 * n] : [150 + 20 * n, 0]);
    const first = (await circles.find({ courtyardId })).body;
    const fresh = await add('新开的', [0, -800]);
    fail({ errcode: 121 });
    const second = (await circles.find({ courtyardId, cursor: first.nextCursor! })).body;
    expect(calls()).toBe(2);
    expect(second).toMatchObject({ measuredBy: 'mixed', nextCursor: null });
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([26, 26]);
    expect(second.items.at(-1)).toMatchObject({ id: fresh.id, metres: 1040 });
  });

  it('one from where a person stands waits, and then goes on where it was', async () => {
    const { centre, add } = await circles.newCircle();
    for (let n = 0; n < 25; n++) await add(`第${n}家`, n % 2 ? [60 + 10 * n, 60 + 10 * n] : [150 + 20 * n, 0]);
    const { token } = await circles.newPerson();
    const first = (await circles.find({ ...centre }, token)).body;
    fail({ errcode: 121, times: 1 });
    const next = { ...centre, cursor: first.nextCursor! };
    expect(await circles.find(next, token)).toMatchObject({
      status: 503,
      body: { error: { code: 'directory.ways_unknown' } },
    });
    clock.advance(minutes(1));
    const second = (await circles.find(next, token)).body;
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25);
    expect([...first.items, ...second.items]).toHaveLength(25);
  });
});

describe('the client of the distance matrix', () => {
  const near = awayFrom(middle, 100);
  const client = (more: object = {}) => createTencentWalking({ base: server.standIn.url, key: KEY, ...more });

  it('gives way when an answer takes too long', async () => {
    fail({ delayMs: 300 });
    await expect(client({ timeoutMs: 30 }).measure(middle, [near])).rejects.toMatchObject({ status: 'unreachable' });
    await expect(client({ base: 'http://127.0.0.1:9' }).measure(middle, [near])).rejects.toMatchObject({
      status: 'unreachable',
    });
  });

  it('signs its calls where the key wants it', async () => {
    server.standIn.control('set-walking', { secret: 'the-secret' });
    await expect(client().measure(middle, [near])).rejects.toMatchObject({ status: 111 });
    await expect(client({ secret: 'another' }).measure(middle, [near])).rejects.toMatchObject({ status: 111 });
    const [metres] = await client({ secret: 'the-secret' }).measure(middle, [near, middle]);
    expect(Math.abs(metres! - 100)).toBeLessThanOrEqual(1);
  });

  it('tells a wrong key, and never writes it into what may be logged', async () => {
    const trouble = client({ key: 'SECRET-KEY' }).measure(middle, [near]);
    await expect(trouble).rejects.toMatchObject({ status: 190, message: 'walking service: 190' });
  });

  it.each([
    ['no JSON', '<html>502</html>', 'unreachable'],
    ['nothing it promised', '{}', 'unreadable'],
    ['no rows', '{"status":0,"result":{"rows":[]}}', 'unreadable'],
    ['too few elements', '{"status":0,"result":{"rows":[{"elements":[{"distance":1}]}]}}', 'unreadable'],
    [
      'words for numbers',
      '{"status":0,"result":{"rows":[{"elements":[{"distance":"far"},{"distance":1}]}]}}',
      'unreadable',
    ],
  ])('does not believe %s', async (_what, body, status) => {
    const { url, close } = await serve(body);
    await expect(client({ base: url }).measure(middle, [near, near])).rejects.toMatchObject({ status });
    await close();
  });
});

async function serve(body: string): Promise<{ url: string; close: () => Promise<unknown> }> {
  const answering: Server = createServer((_request, response) => response.end(body)).listen(0, '127.0.0.1');
  await once(answering, 'listening');
  const close = () => new Promise((resolve) => answering.close(resolve));
  return { url: `http://127.0.0.1:${(answering.address() as AddressInfo).port}`, close };
}
