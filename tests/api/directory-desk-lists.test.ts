import { clock } from '../../server/src/platform/clock';
import { newId } from '../../server/src/platform/new-id';
import { at } from '../support/booking-desk';
import { openCircleDesk, type CircleDesk } from '../support/circle-desk';
import type { Neighbour } from '../support/make-neighbourhood';
import { startTestServer, type TestServer } from '../support/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  clock.set(null);
  await server.close();
});

describe('the lists of staff', () => {
  let desk: CircleDesk;
  const walk = async (view: 'to_verify' | 'all' | 'closed', who: Neighbour, q?: string) => {
    const names: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const { body } = await desk.list(view, who, { q, cursor });
      names.push(...body.items.map(({ name }) => name));
      if (!body.nextCursor) return names;
      cursor = body.nextCursor;
    }
  };
  const named = (n: number) => `店${String(n).padStart(2, '0')}`;
  beforeAll(async () => {
    desk = await openCircleDesk(server);
    for (let n = 45; n > 0; n--) {
      clock.set(new Date(at('10:00').getTime() - n * 1000));
      const status = n % 3 === 0 ? 'listed' : n % 3 === 1 ? 'to_verify' : 'closed';
      await desk.newService({ name: named(n), status, keywords: n === 9 ? '聊天' : '', ...(n > 40 && { gridId: null }) });
    }
  });

  it('show what waits longest first, all by name, and what is gone the latest first, page by page', async () => {
    const numbers = (rest: number) => Array.from({ length: 45 }, (_, n) => n + 1).filter((n) => n % 3 === rest);
    expect(await walk('to_verify', desk.worker)).toEqual(numbers(1).reverse().map(named));
    expect(await walk('closed', desk.worker)).toEqual(numbers(2).map(named));
    expect(await walk('all', desk.worker)).toEqual([...numbers(0), ...numbers(1)].sort((a, b) => a - b).map(named));
    expect((await walk('all', desk.gridWorker)).length).toBe((await walk('all', desk.worker)).length - 3);
    expect(await walk('all', desk.otherGridWorker)).toEqual([]);
  });

  it('are searched by Chinese, pinyin and initials, and go on where they stopped', async () => {
    expect(await walk('all', desk.worker, 'liaotian')).toEqual([named(9)]);
    expect(await walk('all', desk.worker, 'lt')).toEqual([named(9)]);
    expect(await walk('all', desk.worker, '店')).toHaveLength(30);
    expect(await walk('to_verify', desk.worker, '店')).toHaveLength(15);
    expect(await walk('all', desk.worker, '没有这样的')).toEqual([]);
    expect((await desk.list('all', desk.worker, { cursor: '乱写的' })).body.items).toHaveLength(20);
    expect((await desk.list('closed', desk.worker, { cursor: `${newId()}.不是时间` })).body.items).toHaveLength(15);
  });
});
