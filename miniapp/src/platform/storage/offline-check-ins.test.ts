import * as mockPhone from '../../../../tests/support/phone';

const { say, startServer } = mockPhone;
// The same phone over every restart: its storage stays.
jest.mock('@tarojs/taro', () => mockPhone);

type Answer = Parameters<typeof say>[0];
interface Start {
  kept: typeof import('./offline-check-ins');
  network: typeof import('../net/network');
  session: typeof import('../net/session');
}

/** The mini-program as it starts: what it held in memory is gone, what the phone stored is there. */
const start = (): Start => {
  jest.resetModules();
  return {
    kept: require('./offline-check-ins') as Start['kept'],
    network: require('../net/network') as Start['network'],
    session: require('../net/session') as Start['session'],
  };
};

let running: Awaited<ReturnType<typeof startServer>>;
let hasNetwork = true;
let answer: (heard: mockPhone.Heard, response: Answer) => void;
const scan = { what: 'in', shiftId: 'SHIFT1', seatId: 'SEAT1', code: '048213' } as const;
const sent = () =>
  running.heard
    .filter(({ method }) => method === 'POST')
    .map(({ path, headers, body }) => ({
      path,
      key: headers['idempotency-key'],
      ...(JSON.parse(body) as { code: string; scannedAt?: string }),
    }));

beforeEach(async () => {
  hasNetwork = true;
  answer = (_, response) => say(response, 200, { id: 'SEAT1', checkedIn: null, checkedOut: null });
  running = await startServer((heard, response) => (hasNetwork ? answer(heard, response) : response.destroy()));
  jest.useFakeTimers({
    doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'],
    now: new Date('2026-11-21T01:00:00Z'),
  });
});
afterEach(() => {
  jest.useRealTimers();
  running.stop();
});

it('sends a scan at once, without a time of its own, and keeps nothing', async () => {
  const { kept } = start();
  expect(await kept.storeOfflineCheckIn(scan)).toBeUndefined();
  expect(sent()).toEqual([
    { path: '/api/volunteering/seats/SEAT1/check-in', key: expect.stringMatching(/-now$/) as string, code: '048213' },
  ]);
  expect(start().kept.useOfflineCheckIns.getState().items).toEqual([]);
});

it('keeps scans without network over a restart, and sends them later with their own times, in their order, each by one key', async () => {
  hasNetwork = false;
  const before = start();
  expect(await before.kept.storeOfflineCheckIn(scan)).toMatchObject({ scannedAt: '2026-11-21T01:00:00.000Z' });
  jest.setSystemTime(new Date('2026-11-21T04:00:00Z'));
  await before.kept.storeOfflineCheckIn({ ...scan, what: 'out', code: '990011' });

  const after = start();
  expect(after.kept.useOfflineCheckIns.getState().items.map(({ what }) => what)).toEqual(['in', 'out']);
  jest.setSystemTime(new Date('2026-11-21T04:30:00Z'));
  hasNetwork = true;
  running.heard.length = 0;
  after.kept.watchOfflineCheckIns();
  after.network.useNetwork.setState({ isOnline: false });
  after.network.useNetwork.setState({ isOnline: true });
  while (after.kept.useOfflineCheckIns.getState().items.length > 0)
    await new Promise((rest) => {
      setTimeout(rest, 10);
    });

  expect(sent()).toMatchObject([
    { path: '/api/volunteering/seats/SEAT1/check-in', code: '048213', scannedAt: '2026-11-21T01:00:00.000Z' },
    { path: '/api/volunteering/seats/SEAT1/check-out', code: '990011', scannedAt: '2026-11-21T04:00:00.000Z' },
  ]);
  expect(start().kept.useOfflineCheckIns.getState().items).toEqual([]);
}, 20_000);

it('uses the same key again when an answer was lost', async () => {
  answer = (_, response) => response.destroy();
  const { kept } = start();
  await kept.storeOfflineCheckIn(scan);
  jest.setSystemTime(new Date('2026-11-21T02:00:00Z'));
  await kept.sendOfflineCheckIns();
  const late = sent().filter(({ scannedAt }) => scannedAt);
  expect(late.length).toBeGreaterThan(1);
  expect(new Set(late.map(({ key }) => key)).size).toBe(1);
}, 20_000);

it('knows its own scan again when the server had taken it before', async () => {
  answer = ({ method }, response) =>
    method === 'GET'
      ? say(response, 200, { id: 'SEAT1', checkedIn: { at: '2026-11-21T01:00:00.000Z' }, checkedOut: null })
      : say(response, 409, { error: { code: 'hold.already_held', message: '已经签到了' } });
  expect(await start().kept.storeOfflineCheckIn(scan)).toBeUndefined();
});

it('leaves a refused scan in sight with its reason, and goes on with the next', async () => {
  answer = ({ body }, response) =>
    body.includes('000000')
      ? say(response, 422, { error: { code: 'request.invalid', message: '签到码不对' } })
      : say(response, 200, { id: 'SEAT1', checkedIn: null });
  const { kept } = start();
  expect(await kept.storeOfflineCheckIn({ ...scan, code: '000000' })).toMatchObject({ refusedBecause: '签到码不对' });
  expect(await kept.storeOfflineCheckIn(scan)).toBeUndefined();
  expect(start().kept.useOfflineCheckIns.getState().items).toMatchObject([{ code: '000000' }]);
});

it('finds the seat by its shift where this phone has never seen it', async () => {
  const { kept } = start();
  await kept.storeOfflineCheckIn({ what: 'out', shiftId: 'SHIFT1', code: '048213' });
  expect(running.heard.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /api/volunteering/shifts/SHIFT1/seats/mine',
    'POST /api/volunteering/seats/SEAT1/check-out',
  ]);
});

it('leaves nothing behind when someone signs out', async () => {
  hasNetwork = false;
  const { kept, session } = start();
  await kept.storeOfflineCheckIn(scan);
  session.clearPerson();
  expect(kept.useOfflineCheckIns.getState().items).toEqual([]);
  expect(start().kept.useOfflineCheckIns.getState().items).toEqual([]);
}, 20_000);
