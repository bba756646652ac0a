import { openPayDesk, type PayDesk } from '../../support/pay-desk';
import { makePayKeys } from '../../support/pay-keys';
import { WECHAT_APP } from '../../support/start-wechat';

const keys = makePayKeys();
let desk: PayDesk;

beforeAll(async () => {
  desk = await openPayDesk();
});
beforeEach(() => desk.reset());
afterAll(() => desk.close());

type Answer = Record<string, unknown> & { errcode: number };
async function ask(name: string, body: object): Promise<Answer> {
  const { appId, appSecret } = WECHAT_APP;
  const credentials = { appid: appId, secret: appSecret, grant_type: 'client_credential' };
  const post = async (path: string, sent: object) =>
    (await fetch(`${desk.standIn.url}${path}`, { method: 'POST', body: JSON.stringify(sent) })).json();
  const { access_token } = (await post('/cgi-bin/stable_token', credentials)) as { access_token: string };
  return (await post(`/wxa/sec/order/${name}?access_token=${access_token}`, body)) as Answer;
}

/** A payment that the shipping service knows by now. */
async function paid() {
  const { outTradeNo, fields } = await desk.payOrder();
  desk.pass(10);
  const ship = async (more: Record<string, unknown> = {}) =>
    (
      await ask('upload_shipping_info', {
        order_key: { order_number_type: 1, mchid: keys.mchId, out_trade_no: outTradeNo },
        logistics_type: 4,
        delivery_mode: 1,
        shipping_list: [{ item_desc: '托管班' }],
        upload_time: new Date(desk.now()).toISOString(),
        payer: fields.payer,
        ...more,
      })
    ).errcode;
  const state = async () =>
    (await ask('get_order', { merchant_id: keys.mchId, merchant_trade_no: outTradeNo })).order as Record<
      string,
      unknown
    >;
  return { outTradeNo, ship, state };
}

const pushed = async () => (await desk.standIn.control('pushes', {})).map(({ event }) => event);

describe('shipping information', () => {
  it('is taken some seconds after the payment, and the order is settled later', async () => {
    const { outTradeNo, ship, state } = await paid();
    expect(await state()).toMatchObject({ order_state: 1, paid_amount: 12_000, shipping: { finish_shipping: false } });
    expect(desk.standIn.control('settle-order', { outTradeNo })).toEqual({ isSettled: false });
    expect(await ship()).toBe(0);
    expect(await state()).toMatchObject({
      order_state: 2,
      shipping: { logistics_type: 4, finish_shipping: true, shipping_list: [{ goods_desc: '托管班' }] },
    });
    desk.standIn.control('settle-order', { outTradeNo, by: 'payer', isConfirmedOnly: true });
    expect(await state()).toMatchObject({ order_state: 3 });
    expect(desk.standIn.control('settle-order', { outTradeNo })).toEqual({ isSettled: true });
    expect(await state()).toMatchObject({ order_state: 4 });
    const { transaction_id } = await desk.query(outTradeNo);
    const Event = 'trade_manage_order_settlement';
    expect(await pushed()).toMatchObject([
      { Event, transaction_id, merchant_trade_no: outTradeNo, estimated_settlement_time: expect.any(Number) as number },
      { Event, confirm_receive_method: 2, confirm_receive_time: expect.any(Number) as number },
      { Event, confirm_receive_method: 2, settlement_time: expect.any(Number) as number },
    ]);
  });

  it('of a payment not known yet, unpaid or of nobody is refused', async () => {
    const { ship } = await paid();
    const fresh = await desk.payOrder();
    const key = (out_trade_no: string) => ({ order_number_type: 1, mchid: keys.mchId, out_trade_no });
    desk.pass(5);
    expect(await ship({ order_key: key(fresh.outTradeNo) })).toBe(10060001);
    expect(await ship({ order_key: key((await desk.order()).outTradeNo) })).toBe(10060001);
    expect(await ship({ order_key: { order_number_type: 2, transaction_id: 'x' } })).toBe(10060001);
    expect((await ask('get_order', { transaction_id: 'x' })).errcode).toBe(10060001);
  });

  it('may be sent anew once, later than before', async () => {
    const { ship } = await paid();
    expect(await ship()).toBe(0);
    expect(await ship({ upload_time: new Date(desk.now() - 60_000).toISOString() })).toBe(268485216);
    desk.pass(1);
    expect(await ship()).toBe(0);
    desk.pass(1);
    expect(await ship()).toBe(10060002);
  });

  it.each([
    ['a list that is none', { shipping_list: { item_desc: '托管班' } }, 47001],
    ['121 letters', { shipping_list: [{ item_desc: '班'.repeat(121) }] }, 10060009],
    ['no milliseconds', { upload_time: '2026-12-01T08:00:00+08:00' }, 268485216],
    ['a way that is none', { logistics_type: 5 }, 10060005],
    ['parts without a courier', { delivery_mode: 2 }, 10060006],
    ['another payer', { payer: { openid: 'x' } }, 10060031],
    ['no order', { order_key: undefined }, 47001],
  ])('with %s is refused', async (_, wrong, errcode) => {
    const { ship } = await paid();
    expect(await ship(wrong)).toBe(errcode);
  });

  it('is not needed for what was given back', async () => {
    const { outTradeNo, ship, state } = await paid();
    await desk.refund(outTradeNo, 12_000);
    desk.pass(3);
    expect(await state()).toMatchObject({ order_state: 5 });
    expect(await ship()).toBe(10060004);
  });

  it('settles by itself after a while, if so set', async () => {
    const { ship, state } = await paid();
    desk.standIn.control('set-pay-toggles', { settleDelayMs: 60_000 });
    await ship();
    desk.pass(61);
    expect(await state()).toMatchObject({ order_state: 4 });
  });
});

describe('the trade service', () => {
  it('tells whether it watches over the mini-program, and takes a path', async () => {
    const { appId: appid } = WECHAT_APP;
    expect(await ask('is_trade_managed', { appid })).toMatchObject({ errcode: 0, is_trade_managed: true });
    desk.standIn.control('set-payment-shut', { isShut: true });
    expect(await ask('is_trade_managed', { appid })).toMatchObject({ is_trade_managed: false });
    expect(await ask('is_trade_managed', { appid: 'wx0' })).toMatchObject({ errcode: 40013 });
    expect(await ask('is_trade_management_confirmation_completed', { appid })).toMatchObject({ completed: true });
    expect((await ask('set_msg_jump_path', { path: 'money/order/index' })).errcode).toBe(0);
    expect((await ask('set_msg_jump_path', {})).errcode).toBe(47001);
  });

  it('reminds of what waits to be shipped, and of the service itself', async () => {
    const { outTradeNo } = await desk.payOrder();
    const { openid } = desk.standIn.control('issue-login-code', {});
    desk.standIn.control('remind-shipping', { outTradeNo });
    desk.standIn.control('remind-access', { openid });
    expect(await pushed()).toMatchObject([
      { Event: 'trade_manage_remind_shipping', merchant_id: keys.mchId, merchant_trade_no: outTradeNo },
      { Event: 'trade_manage_remind_access_api' },
    ]);
  });
});
