import { setTimeout as sleep } from 'node:timers/promises';
import { openPayDesk, type PayDesk } from '../../support/pay-desk';
import { makePayKeys, makePlatformCertificate } from '../../support/pay-keys';

const certificate = makePlatformCertificate();
const keys = makePayKeys();
let desk: PayDesk;

beforeAll(async () => {
  desk = await openPayDesk({ certificate }, { [certificate.serial]: certificate.certificate });
});
beforeEach(() => desk.reset());
afterAll(() => desk.close());

const refundState = async (outRefundNo: unknown) => {
  const { status, data } = await desk.call('GET', `/v3/refund/domestic/refunds/${String(outRefundNo)}`);
  return [status, data.code ?? data.status];
};
const refusal = async (answer: ReturnType<PayDesk['refund']>) => {
  const { status, data } = await answer;
  return [status, data.code ?? 'OK'];
};

describe('a refund', () => {
  it('is accepted, then ends; the order is REFUND from the first part on', async () => {
    const { outTradeNo } = await desk.payOrder();
    const { data } = await desk.refund(outTradeNo, 500, { reason: '少来了一天' });
    expect(data).toMatchObject({
      refund_id: expect.stringMatching(/^5030\d{25}$/) as string,
      out_trade_no: outTradeNo,
      channel: 'ORIGINAL',
      status: 'PROCESSING',
      amount: { total: 12_000, refund: 500, payer_total: 12_000, payer_refund: 500, currency: 'CNY' },
    });
    expect(await desk.query(outTradeNo)).toMatchObject({ trade_state: 'REFUND' });
    desk.pass(3);
    expect(await refundState(data.out_refund_no)).toEqual([200, 'SUCCESS']);
  });

  it('of the same number and fields is the same refund, of other fields none', async () => {
    const { outTradeNo } = await desk.payOrder();
    const first = await desk.refund(outTradeNo, 500, { out_refund_no: 'RF-1' });
    const again = await desk.refund(outTradeNo, 500, { out_refund_no: 'RF-1' });
    expect(again.data.refund_id).toBe(first.data.refund_id);
    expect(await refusal(desk.refund(outTradeNo, 501, { out_refund_no: 'RF-1' }))).toEqual([400, 'INVALID_REQUEST']);
  });

  it('gives back no more than was paid, and names what was paid', async () => {
    const { outTradeNo } = await desk.payOrder();
    expect(await refusal(desk.refund(outTradeNo, 12_001))).toEqual([400, 'INVALID_REQUEST']);
    const amount = { refund: 1, total: 11_999, currency: 'CNY' };
    expect(await refusal(desk.refund(outTradeNo, 1, { amount }))).toEqual([400, 'INVALID_REQUEST']);
    expect(await refusal(desk.refund(outTradeNo, 12_000))).toEqual([200, 'OK']);
    desk.pass(61);
    expect(await refusal(desk.refund(outTradeNo, 1))).toEqual([400, 'INVALID_REQUEST']);
  });

  it('comes a minute after the one before, and at most fifty times', async () => {
    const { outTradeNo } = await desk.payOrder();
    expect(await refusal(desk.refund(outTradeNo, 1))).toEqual([200, 'OK']);
    desk.pass(55);
    expect(await refusal(desk.refund(outTradeNo, 1))).toEqual([429, 'FREQUENCY_LIMITED']);
    desk.standIn.control('set-pay-toggles', { refundSpacingMs: 0 });
    for (let made = 1; made < 50; made++) await desk.refund(outTradeNo, 1, { notify_url: undefined });
    expect(await refusal(desk.refund(outTradeNo, 1))).toEqual([400, 'INVALID_REQUEST']);
  });

  it('of an unpaid or unknown order, or of no money, is refused', async () => {
    const { outTradeNo } = await desk.order();
    expect(await refusal(desk.refund(outTradeNo, 1))).toEqual([404, 'RESOURCE_NOT_EXISTS']);
    expect(await refusal(desk.refund('YL99999999', 1))).toEqual([404, 'RESOURCE_NOT_EXISTS']);
    expect(await refundState('RF-none')).toEqual([404, 'RESOURCE_NOT_EXISTS']);
    const paid = await desk.payOrder();
    desk.standIn.control('set-refund-outcome', { outcome: 'NOT_ENOUGH' });
    expect(await refusal(desk.refund(paid.outTradeNo, 1, { out_refund_no: 'RF-2' }))).toEqual([403, 'NOT_ENOUGH']);
    desk.standIn.control('set-refund-outcome', { outcome: 'SUCCESS' });
    expect(await refusal(desk.refund(paid.outTradeNo, 1, { out_refund_no: 'RF-2' }))).toEqual([200, 'OK']);
  });

  it.each([
    ['without the currency', { amount: { refund: 1, total: 12_000 } }],
    ['of nothing', { amount: { refund: 0, total: 12_000, currency: 'CNY' } }],
    ['with a number that has a blank', { out_refund_no: 'RF 1' }],
    ['with an emoji', { reason: '😀' }],
    ['with both numbers of the order', { transaction_id: '4200000000000000000000000001' }],
    ['with neither', { out_trade_no: undefined }],
  ])('%s is refused', async (_, wrong) => {
    const { outTradeNo } = await desk.payOrder();
    expect(await refusal(desk.refund(outTradeNo, 1, wrong))).toEqual([400, 'PARAM_ERROR']);
  });

  it('ends otherwise by control, and a closed one gives its sum free again', async () => {
    const { outTradeNo } = await desk.payOrder();
    const { data } = await desk.refund(outTradeNo, 12_000);
    desk.standIn.control('set-refund-outcome', { outRefundNo: String(data.out_refund_no), outcome: 'CLOSED' });
    expect(await refundState(data.out_refund_no)).toEqual([200, 'CLOSED']);
    desk.standIn.control('set-refund-outcome', { outcome: 'ABNORMAL' });
    desk.pass(61);
    const second = await desk.refund(outTradeNo, 12_000);
    desk.pass(3);
    expect(await refundState(second.data.out_refund_no)).toEqual([200, 'ABNORMAL']);
  });
});

describe('notices', () => {
  const sent = () => desk.standIn.control('notices', {});

  it('tell of a payment what a query tells, and the other client reads them', async () => {
    const { outTradeNo } = await desk.payOrder();
    expect(await sent()).toMatchObject([{ eventType: 'TRANSACTION.SUCCESS', isAcknowledged: true, attempts: [{}] }]);
    const [notice] = desk.received;
    expect(notice?.about).toEqual(await desk.query(outTradeNo));
    expect(notice?.headers).toMatchObject({ 'user-agent': 'Mozilla/4.0', 'wechatpay-serial': keys.publicKeyId });
    expect(notice?.envelope).toMatchObject({
      resource_type: 'encrypt-resource',
      summary: '支付成功',
      resource: { original_type: 'transaction', associated_data: 'transaction', algorithm: 'AEAD_AES_256_GCM' },
    });
  });

  it.each(['SUCCESS', 'ABNORMAL', 'CLOSED'] as const)('tell that a refund ended as %s', async (outcome) => {
    const { outTradeNo } = await desk.payOrder();
    await sent();
    const { data } = await desk.refund(outTradeNo, 100);
    desk.standIn.control('set-refund-outcome', { outRefundNo: String(data.out_refund_no), outcome });
    await sent();
    const last = desk.received.at(-1);
    expect(last?.envelope.event_type).toBe(`REFUND.${outcome}`);
    expect(last?.about).toMatchObject({ refund_status: outcome, out_refund_no: data.out_refund_no });
    expect(last?.about).not.toHaveProperty('status');
    expect('success_time' in (last?.about ?? {})).toBe(outcome === 'SUCCESS');
  });

  it('come again, newly signed, until they are acknowledged', async () => {
    desk.answers.push(500, 302);
    await desk.payOrder();
    expect(await sent()).toMatchObject([{ isAcknowledged: true, attempts: [{ status: 500 }, { status: 302 }, {}] }]);
    expect(new Set(desk.received.map(({ headers }) => headers['wechatpay-signature'])).size).toBe(3);
    expect(new Set(desk.received.map(({ envelope }) => envelope.id)).size).toBe(1);
  });

  it('end with the last step of the ladder', async () => {
    desk.answers.push(500, 500, 500, 500, 500);
    await desk.payOrder();
    expect(await sent()).toMatchObject([{ state: 'given-up', attempts: { length: 4 } }]);
  });

  it('follow WeChat’s own ladder on the stand-in’s clock', async () => {
    const slow = await openPayDesk({ notifyDelaysMs: undefined });
    slow.reset();
    slow.answers.push(...Array.from({ length: 16 }, () => 500));
    await slow.payOrder();
    const attempts = async () => (await slow.standIn.control('notices', {}))[0]?.attempts.length;
    expect(await attempts()).toBe(1);
    slow.pass(14);
    expect(await attempts()).toBe(1);
    for (const seconds of [1, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10800, 10800, 10800, 21600, 21600]) {
      slow.pass(seconds);
      await attempts();
    }
    expect(await slow.standIn.control('notices', {})).toMatchObject([{ state: 'given-up', attempts: { length: 16 } }]);
    await slow.close();
  });

  it('are signed wrongly as often as ordered, then rightly', async () => {
    desk.answers.push(401);
    desk.standIn.control('set-pay-toggles', { wrongNoticeSignatures: 1 });
    await desk.payOrder();
    expect(await sent()).toMatchObject([{ attempts: [{ isSignatureWrong: true }, { isSignatureWrong: false }] }]);
    expect(desk.received.map(({ about }) => about !== undefined)).toEqual([false, true]);
  });

  it('are signed by the certificate while there is one, if so set', async () => {
    desk.standIn.control('set-pay-toggles', { notifySignedBy: 'certificate' });
    await desk.payOrder();
    await sent();
    desk.standIn.control('set-pay-toggles', { hasCertificate: false });
    await desk.payOrder();
    await sent();
    expect(desk.received.map(({ headers }) => headers['wechatpay-serial'])).toEqual([
      certificate.serial,
      keys.publicKeyId,
    ]);
    expect(desk.received.every(({ about }) => about)).toBe(true);
  });

  it('are forgotten with all else when reset', async () => {
    desk.standIn.control('set-pay-toggles', { noticeDelayMs: 20 });
    await desk.payOrder();
    desk.reset();
    await sleep(40);
    expect([desk.received.length, await sent()]).toEqual([0, []]);
  });

  it('come twice at once, in another order, late, or not at all', async () => {
    const { control } = desk.standIn;
    control('set-pay-toggles', { noticeCopies: 2 });
    await desk.payOrder();
    await sent();
    expect(desk.received).toHaveLength(2);

    control('set-pay-toggles', { noticeCopies: 1, noticesAreHeld: true });
    const numbers = [(await desk.payOrder()).outTradeNo, (await desk.payOrder()).outTradeNo];
    await sent();
    expect(desk.received).toHaveLength(2);
    expect(await control('release-notices', {})).toEqual({ released: 2 });
    expect(desk.received.slice(2).map(({ about }) => about?.out_trade_no)).toEqual(numbers.reverse());

    control('set-pay-toggles', { noticesAreHeld: false, noticeDelayMs: 30_000 });
    await desk.payOrder();
    await sent();
    expect(desk.received).toHaveLength(4);
    desk.pass(30);
    await sent();
    expect(desk.received).toHaveLength(5);

    control('set-pay-toggles', { noticesAreDropped: true });
    await desk.payOrder();
    expect((await sent()).at(-1)).toMatchObject({ state: 'dropped', attempts: [] });
    expect(desk.received).toHaveLength(5);
  });
});
