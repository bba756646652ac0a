import { clock, days } from '../../../server/src/platform/clock';
import { openMoneyDesk } from '../../support/money-desk';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openMoneyDesk);
afterAll(() => clock.set(null));

it('when WeChat’s word that the money is free was lost, it is asked', async () => {
  desk.pass(0);
  const wishId = await desk.openWish(10_000);
  const [free, held] = [await desk.give(wishId, 3_000, desk.neighbour), await desk.give(wishId, 2_000, desk.neighbour)];
  await desk.wait();
  server.standIn.control('set-push-address', { url: 'http://127.0.0.1:9/nowhere' });
  server.standIn.control('settle-order', { outTradeNo: free });
  await server.standIn.control('pushes', {});
  server.standIn.control('set-push-address', { url: `${server.url}/wechat/push` });
  for (const [later, settledFen] of [
    [10, undefined],
    [2, -3_000],
    [1, -3_000],
  ] as const) {
    desk.pass(days(later));
    await desk.runJob('follow-settlements');
    expect((await desk.book())['wechat_settled']).toBe(settledFen);
  }
  expect(await desk.payment(free)).toMatchObject({ status: 'settled' });
  expect(await desk.payment(held)).toMatchObject({ status: 'paid', settledAt: null });
  expect((await desk.book())['wechat']).toBe(-2_000);
});
