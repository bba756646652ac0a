import { createSign } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPayDesk, type PayDesk } from '../../support/pay-desk';
import { makePayKeys } from '../../support/pay-keys';
import { WECHAT_APP } from '../../support/start-wechat';

const JSAPI = '/v3/pay/transactions/jsapi';
const keys = makePayKeys();
let desk: PayDesk;

beforeAll(async () => {
  desk = await openPayDesk();
});
beforeEach(() => desk.reset());
afterAll(() => desk.close());

const place = async (fields: Record<string, unknown>) => {
  const { status, data } = await desk.call('POST', JSAPI, fields);
  return [status, data.code ?? 'OK'];
};
const close = async (outTradeNo: string, mchid = keys.mchId) => {
  const { status, data } = await desk.call('POST', `/v3/pay/transactions/out-trade-no/${outTradeNo}/close`, { mchid });
  return [status, data?.code ?? 'OK'];
};
const inMinutes = (minutes: number) => new Date(desk.now() + minutes * 60_000).toISOString();

describe('an order', () => {
  it('gets a prepay_id, is unpaid, and tells then no more than WeChat does', async () => {
    const { outTradeNo, prepayId } = await desk.order({ attach: '一份' });
    expect(prepayId).toMatch(/^wx[0-9a-f]{34}$/);
    expect(await desk.query(outTradeNo)).toEqual({
      appid: WECHAT_APP.appId,
      mchid: keys.mchId,
      out_trade_no: outTradeNo,
      trade_state: 'NOTPAY',
      trade_state_desc: '订单未支付',
      amount: { total: 12_000, currency: 'CNY' },
    });
  });

  it('is found by both numbers once it is paid', async () => {
    const { outTradeNo, fields, result } = await desk.payOrder({ attach: '一份' });
    expect(result).toEqual({ result: 'ok', errMsg: 'requestPayment:ok' });
    const paid = await desk.query(outTradeNo);
    expect(paid).toMatchObject({
      transaction_id: expect.stringMatching(/^42000\d{23}$/) as string,
      trade_state: 'SUCCESS',
      trade_type: 'JSAPI',
      success_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/) as string,
      attach: '一份',
      payer: fields.payer,
      amount: { total: 12_000, payer_total: 12_000, currency: 'CNY', payer_currency: 'CNY' },
    });
    const path = `/v3/pay/transactions/id/${String(paid.transaction_id)}?mchid=${keys.mchId}`;
    expect((await desk.call('GET', path)).data).toEqual(paid);
  });

  it('that nobody placed, or of another merchant, is refused', async () => {
    expect(await desk.query('YL99999999')).toMatchObject({ code: 'ORDER_NOT_EXIST' });
    const { outTradeNo } = await desk.order();
    const other = await desk.call('GET', `/v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=1900000001`);
    const none = await desk.call('GET', `/v3/pay/transactions/out-trade-no/${outTradeNo}`);
    expect([other.status, other.data.code, none.data.code]).toEqual([400, 'PARAM_ERROR', 'PARAM_ERROR']);
  });

  it.each([
    ['an emoji', { description: '托管班😀' }],
    ['null', { attach: null }],
    ['an empty description', { description: '' }],
    ['128 letters', { description: '班'.repeat(128) }],
    ['a short number', { out_trade_no: 'YL001' }],
    ['a number with a blank', { out_trade_no: 'YL 000001' }],
    ['nothing to pay', { amount: { total: 0 } }],
    ['parts of a fen', { amount: { total: 1.5 } }],
    ['fen as text', { amount: { total: '100' } }],
    ['other money', { amount: { total: 100, currency: 'USD' } }],
    ['no payer', { payer: undefined }],
    ['a stranger', { payer: { openid: `o${'x'.repeat(27)}` } }],
    ['an address with a query', { notify_url: 'https://example.com/pay?x=1' }],
    ['a time without a zone', { time_expire: '2026-12-01T08:00:00' }],
    ['a name that WeChat does not know', { notifyUrl: 'x' }],
    ['another merchant', { mchid: '1900000001' }],
  ])('with %s is refused', async (_, wrong) => {
    expect(await place(desk.fieldsOf(wrong))).toEqual([400, 'PARAM_ERROR']);
  });

  it('of another app, with a late end, or without https where that is set, is refused', async () => {
    expect(await place(desk.fieldsOf({ appid: 'wx0000000000000001' }))).toEqual([400, 'APPID_MCHID_NOT_MATCH']);
    expect(await place(desk.fieldsOf({ time_expire: inMinutes(8 * 24 * 60) }))).toEqual([400, 'PARAM_ERROR']);
    desk.standIn.control('set-pay-toggles', { notifyUrlMustBeHttps: true });
    expect(await place(desk.fieldsOf())).toEqual([400, 'PARAM_ERROR']);
  });

  it('placed again gets a new prepay_id, and the old one is good no more', async () => {
    const { fields, prepayId } = await desk.order();
    const again = await desk.order(fields);
    expect(again.prepayId).not.toBe(prepayId);
    expect(desk.standIn.control('pay-order', { prepayId }).result).toBe('fail');
    expect(desk.standIn.control('pay-order', { prepayId: again.prepayId }).result).toBe('ok');
    expect(await place(fields)).toEqual([400, 'ORDERPAID']);
  });

  it('placed again with anything changed is refused', async () => {
    const { fields } = await desk.order();
    expect(await place({ ...fields, amount: { total: 1 } })).toEqual([403, 'OUT_TRADE_NO_USED']);
    desk.standIn.control('set-pay-toggles', { usedNumberAs: 'INVALID_REQUEST' });
    expect(await place({ ...fields, attach: 'x' })).toEqual([400, 'INVALID_REQUEST']);
  });

  it('is closed as often as asked, and then neither placed nor paid', async () => {
    const { fields, outTradeNo, prepayId } = await desk.order();
    expect(await close(outTradeNo)).toEqual([204, 'OK']);
    expect(await close(outTradeNo)).toEqual([204, 'OK']);
    expect(await place(fields)).toEqual([400, 'ORDER_CLOSED']);
    expect(desk.standIn.control('pay-order', { prepayId }).result).toBe('fail');
    expect(await desk.query(outTradeNo)).toMatchObject({ trade_state: 'CLOSED' });
  });

  it('is not closed once it is paid, nor if it is nowhere, nor by another merchant', async () => {
    const { outTradeNo } = await desk.payOrder();
    expect(await close(outTradeNo)).toEqual([400, 'ORDERPAID']);
    expect(await close('YL99999999')).toEqual([404, 'ORDER_NOT_EXIST']);
    expect(await close(outTradeNo, '1900000001')).toEqual([400, 'PARAM_ERROR']);
  });

  it('closes by itself at its end, a minute from now at the soonest', async () => {
    const { outTradeNo } = await desk.order({ time_expire: inMinutes(-5) });
    desk.pass(50);
    expect(await desk.query(outTradeNo)).toMatchObject({ trade_state: 'NOTPAY' });
    desk.pass(15);
    expect(await desk.query(outTradeNo)).toMatchObject({ trade_state: 'CLOSED' });
  });
});

describe('the phone', () => {
  it('pays within two hours, with the payer’s own account', async () => {
    const { prepayId, outTradeNo } = await desk.order();
    const { openid } = desk.standIn.control('issue-login-code', {});
    expect(desk.standIn.control('pay-order', { prepayId, openid }).result).toBe('fail');
    desk.pass(2 * 3600 + 1);
    expect(desk.standIn.control('pay-order', { prepayId }).errMsg).toMatch(/^requestPayment:fail /);
    expect(await desk.query(outTradeNo)).toMatchObject({ trade_state: 'NOTPAY' });
  });

  it('checks the signature that the page hands over', async () => {
    const { prepayId } = await desk.order();
    const call = (appId: string) => {
      const [timeStamp, nonceStr, packed] = ['1760000000', 'abc', `prepay_id=${prepayId}`];
      const message = `${appId}\n${timeStamp}\n${nonceStr}\n${packed}\n`;
      const paySign = createSign('RSA-SHA256').update(message).sign(keys.merchant.privateKey, 'base64');
      return { timeStamp, nonceStr, package: packed, signType: 'RSA', paySign };
    };
    const { control } = desk.standIn;
    expect(control('pay-order', { prepayId, payment: call('wx0') }).errMsg).toBe(
      'requestPayment:fail 支付验证签名失败',
    );
    expect(control('pay-order', { prepayId, payment: call(WECHAT_APP.appId) }).result).toBe('ok');
  });

  it('shows what is paid for, turns back, and has payment shut', async () => {
    const { prepayId, outTradeNo, fields } = await desk.order();
    const { control } = desk.standIn;
    expect(control('payment-of-prepay', { prepayId })).toEqual({
      description: fields.description,
      outTradeNo,
      amountFen: 12_000,
      payer: fields.payer.openid,
      state: 'NOTPAY',
    });
    expect(control('fail-payment', { prepayId })).toEqual({ result: 'fail', errMsg: 'requestPayment:fail cancel' });
    control('set-payment-shut', { isShut: true });
    expect(control('pay-order', { prepayId })).toEqual({
      result: 'fail',
      errMsg: 'requestPayment:fail jsapi has no permission',
      errno: 102,
    });
    expect(await desk.query(outTradeNo)).toMatchObject({ trade_state: 'NOTPAY' });
  });
});

it('says over HTTP that there is no such order to pay', async () => {
  const body = JSON.stringify({ prepayId: 'wx0' });
  const answer = await fetch(`${desk.standIn.url}/_control/payment-of-prepay`, { method: 'POST', body });
  expect([answer.status, await answer.json()]).toEqual([400, { error: 'there is no such order' }]);
});

it('keeps orders and refunds in a file, and forgets them when reset', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yuanli-'));
  const file = join(folder, 'pay.json');
  const before = await openPayDesk({ file });
  before.reset();
  const { outTradeNo, fields } = await before.payOrder();
  const refunded = await before.refund(outTradeNo, 100);
  await before.close();
  const after = await openPayDesk({ file });
  expect(await after.query(outTradeNo)).toMatchObject({ trade_state: 'REFUND' });
  expect((await after.order({ payer: fields.payer })).prepayId).toMatch(/^wx/);
  const path = `/v3/refund/domestic/refunds/${String(refunded.data.out_refund_no)}`;
  after.standIn.control('move-clock', { seconds: 3 });
  expect((await after.call('GET', path)).data).toMatchObject({ status: 'SUCCESS', refund_id: refunded.data.refund_id });
  after.reset();
  expect(existsSync(file)).toBe(false);
  await after.close();
  rmSync(folder, { recursive: true });
});
