import { createSign } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';
import { createWechatPay, PayError, type WechatPay } from '../../../server/src/wechat/pay';
import { authorize, isFromWechat, openResource, signPayCall } from '../../../server/src/wechat/pay/pay-crypto';
import { openPayDesk, type PayDesk } from '../../support/pay-desk';
import { makePayKeys, makePlatformCertificate } from '../../support/pay-keys';
import { nextNumber } from '../../support/next-number';
import { WECHAT_APP } from '../../support/start-wechat';

/** The product's own client, against another's implementation and against the stand-in. */

const keys = makePayKeys();
const certificate = makePlatformCertificate();
const gcm = (Aes as unknown as { AesGcm: { encrypt(plain: string, key: string, iv: string, aad: string): string } })
  .AesGcm;

const merchantAt = (apiBase: string, more: { timeoutMs?: number; now?: () => number } = {}) => ({
  ...{ apiBase, appId: WECHAT_APP.appId, mchId: keys.mchId, payeeName: '槐荫社区居民委员会' },
  ...{ certSerial: keys.merchantSerial, privateKey: keys.merchant.privateKey, apiV3Key: keys.apiV3Key },
  ...{ publicKeyId: keys.publicKeyId, publicKey: keys.platform.publicKey },
  ...(more.timeoutMs && { timeoutMs: more.timeoutMs }),
  ...(more.now && { clock: { now: () => new Date(more.now!()) } }),
});

describe('what it signs and reads is what another implementation does', () => {
  const merchant = merchantAt('http://127.0.0.1:1');
  const now = new Date('2026-12-01T04:00:00Z');

  it('the Authorization of a request', () => {
    const asked = { method: 'POST', path: '/v3/pay/transactions/jsapi?x=1', body: '{"a":"一"}' };
    const header = authorize(merchant, asked, now);
    const read = (name: string) => new RegExp(`${name}="([^"]+)"`).exec(header)?.[1] ?? '';
    const message = Formatter.request('POST', asked.path, read('timestamp'), read('nonce_str'), asked.body);
    expect(Rsa.verify(message, read('signature'), Rsa.from(keys.merchant.publicKey, 'public'))).toBe(true);
    expect([read('mchid'), read('serial_no')]).toEqual([keys.mchId, keys.merchantSerial]);
    expect(read('nonce_str')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('what wx.requestPayment is called with', () => {
    const call = signPayCall(merchant, 'wx2612345', now);
    const message = Formatter.joinedByLineFeed(WECHAT_APP.appId, call.timeStamp, call.nonceStr, call.package);
    expect(Rsa.verify(message, call.paySign, Rsa.from(keys.merchant.publicKey, 'public'))).toBe(true);
  });

  it('the signature of an answer, over its bytes, within five minutes', () => {
    const body = '{"prepay_id":"wx1"}';
    const sign = (timestamp: number) => ({
      timestamp: String(timestamp),
      nonce: 'n0nce',
      serial: keys.publicKeyId,
      signature: Rsa.sign(
        Formatter.response(String(timestamp), 'n0nce', body),
        Rsa.from(keys.platform.privateKey, 'private'),
      ),
    });
    const check = (headers: ReturnType<typeof sign>, text = body) =>
      isFromWechat(keys.platform.publicKey, headers, Buffer.from(text), now);
    const seconds = now.getTime() / 1000;
    expect(check(sign(seconds))).toBe(true);
    expect(check(sign(seconds - 300))).toBe(true);
    expect(check(sign(seconds - 301))).toBe(false);
    expect(check(sign(seconds + 301))).toBe(false);
    expect(check(sign(seconds), `${body} `)).toBe(false);
    expect(check({ ...sign(seconds), signature: `WECHATPAY/SIGNTEST/${sign(seconds).signature}` })).toBe(false);
  });

  it('a sealed resource, and nothing of one that was changed', () => {
    const plain = '{"amount":{"total":990}}';
    const sealed = {
      algorithm: 'AEAD_AES_256_GCM',
      nonce: 'VBNu9IF6GGnX',
      associated_data: 'transaction',
      ciphertext: gcm.encrypt(plain, keys.apiV3Key, 'VBNu9IF6GGnX', 'transaction'),
    };
    expect(openResource(keys.apiV3Key, sealed)).toBe(plain);
    const bytes = Buffer.from(sealed.ciphertext, 'base64');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(() => openResource(keys.apiV3Key, { ...sealed, ciphertext: changed.toString('base64') })).toThrow();
    }
    expect(() => openResource(keys.apiV3Key, { ...sealed, associated_data: 'refund' })).toThrow();
  });
});

describe('against the stand-in', () => {
  let desk: PayDesk;
  let pay: WechatPay;
  let openid: string;

  beforeAll(async () => {
    desk = await openPayDesk({ certificate }, { [certificate.serial]: certificate.certificate });
  });
  beforeEach(() => {
    desk.reset();
    pay = createWechatPay(merchantAt(desk.standIn.url, { now: desk.now, timeoutMs: 2_000 }));
    openid = String((desk.fieldsOf().payer as { openid: string }).openid);
  });
  afterAll(() => desk.close());

  const newOrder = (more: object = {}) => ({
    ...{ outTradeNo: `YL${String(nextNumber()).padStart(8, '0')}`, description: '心愿：一台轮椅🦽', amountFen: 12_000 },
    ...{ openid, payUntil: new Date(desk.now() + 30 * 60_000), notifyUrl: desk.notifyUrl },
    ...more,
  });
  const paid = async () => {
    const order = newOrder();
    const prepayId = await pay.createOrder(order);
    const call = pay.signPayCall(prepayId);
    expect(desk.standIn.control('pay-order', { prepayId, payment: call })).toMatchObject({ result: 'ok' });
    return { ...order, transactionId: (await pay.getOrder(order.outTradeNo))!.transactionId! };
  };
  const refused = (promise: Promise<unknown>) =>
    promise.then(
      () => 'answered',
      (error: unknown) => (error instanceof PayError ? error.code : Promise.reject(error as Error)),
    );

  it('orders, pays with what it signed, asks and is told who paid how much', async () => {
    const { outTradeNo, transactionId } = await paid();
    expect(await pay.getOrder(outTradeNo)).toEqual({
      ...{ mchId: keys.mchId, appId: WECHAT_APP.appId, outTradeNo, transactionId },
      ...{ state: 'SUCCESS', openid, amountFen: 12_000, paidAt: expect.any(Date) as Date },
    });
    expect(transactionId).toMatch(/^\d{28}$/);
  });

  it('an order asked for again is the same order; another under its number is refused', async () => {
    const order = newOrder();
    const first = await pay.createOrder(order);
    expect(await pay.createOrder(order)).not.toBe(first);
    expect(await refused(pay.createOrder({ ...order, amountFen: 1 }))).toBe('OUTTRADENOUSED');
  });

  it('closes what nobody paid, once and again, and says so of what was paid', async () => {
    const order = newOrder();
    await pay.createOrder(order);
    expect([await pay.closeOrder(order.outTradeNo), await pay.closeOrder(order.outTradeNo)]).toEqual([true, true]);
    expect(await refused(pay.createOrder(order))).toBe('ORDERCLOSED');
    expect(await pay.closeOrder((await paid()).outTradeNo)).toBe(false);
    expect(await pay.getOrder('YLnobody')).toBeNull();
  });

  it('gives back a part, asked twice it goes back once', async () => {
    const { transactionId } = await paid();
    const outRefundNo = `RF${nextNumber()}`;
    const refund = {
      outRefundNo,
      transactionId,
      refundFen: 5_000,
      totalFen: 12_000,
      reason: '心愿没有办成',
      notifyUrl: desk.notifyUrl,
    };
    const first = await pay.createRefund(refund);
    expect(first).toMatchObject({ outRefundNo, state: 'PROCESSING', refundFen: 5_000 });
    expect((await pay.createRefund(refund)).refundId).toBe(first.refundId);
    desk.standIn.control('set-refund-outcome', { outcome: 'SUCCESS', outRefundNo });
    expect(await pay.getRefund(outRefundNo)).toMatchObject({ state: 'SUCCESS', refundFen: 5_000 });
    expect(await pay.getRefund('RFnobody')).toBeNull();
  });

  it('reads the bill of a day, none, and one that is not written yet', async () => {
    const { outTradeNo, transactionId } = await paid();
    const day = new Date(desk.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    desk.standIn.control('move-clock', { to: `${day}T16:00:00.000Z` });
    expect(await pay.getTradeBill(day)).toBeNull();
    desk.standIn.control('move-clock', {
      to: new Date(Date.parse(`${day}T16:00:00.000Z`) + 11 * 3_600_000).toISOString(),
    });
    expect(await pay.getTradeBill(day)).toEqual([
      {
        kind: 'paid',
        at: expect.any(Date) as Date,
        outTradeNo,
        transactionId,
        outRefundNo: null,
        refundId: null,
        refundStatus: null,
        amountFen: 12_000,
      },
    ]);
    const dayBefore = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect(await pay.getTradeBill(dayBefore)).toEqual([]);
  });

  it('an answer signed wrongly on purpose is asked for again, and never believed', async () => {
    desk.standIn.control('set-pay-toggles', { wrongAnswerSignatures: 1 });
    expect(await pay.createOrder(newOrder())).toMatch(/^wx/);
    desk.standIn.control('set-pay-toggles', { wrongAnswerSignatures: 2 });
    expect(await refused(pay.createOrder(newOrder()))).toBe('forged');
  });

  it('what WeChat did before its answer was lost is done once', async () => {
    const { transactionId } = await paid();
    const path = '/v3/refund/domestic/refunds';
    desk.standIn.control('fail-pay', { path, times: 1, isAfter: true });
    const refund = {
      outRefundNo: `RF${nextNumber()}`,
      transactionId,
      refundFen: 1,
      totalFen: 12_000,
      reason: '试',
      notifyUrl: desk.notifyUrl,
    };
    expect(await pay.createRefund(refund)).toMatchObject({ refundFen: 1 });
    const [order] = desk.standIn.control('pay-orders', {});
    expect(order!.refunds).toHaveLength(1);
  });

  it('a WeChat that is away, or silent, is said to be unreachable', async () => {
    desk.standIn.control('set-pay-down', { isDown: true, how: 'cut' });
    expect(await refused(pay.createOrder(newOrder()))).toBe('unreachable');
    desk.standIn.control('set-pay-down', { isDown: true, how: 'status' });
    const error = await pay.createOrder(newOrder()).catch((thrown: unknown) => thrown as PayError);
    expect(error).toMatchObject({ status: 503, isTransient: true });
  });

  it('a WeChat that never answers is given up after the time-out', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const impatient = createWechatPay(merchantAt(`http://127.0.0.1:${port}`, { timeoutMs: 50 }));
    expect(await refused(impatient.getOrder('YL00000001'))).toBe('unreachable');
    silent.closeAllConnections();
    silent.close();
  });

  it('a redirect is no answer, and an answer signed by nobody is forged', async () => {
    const liar = createServer((request, response) => {
      if (request.url?.includes('moved')) response.writeHead(302, { location: desk.standIn.url }).end();
      else response.end('{"prepay_id":"wx1"}');
    }).listen(0, '127.0.0.1');
    await once(liar, 'listening');
    const { port } = liar.address() as AddressInfo;
    const fooled = createWechatPay(merchantAt(`http://127.0.0.1:${port}`));
    expect(await refused(fooled.createOrder(newOrder()))).toBe('forged');
    expect(await refused(fooled.getOrder('moved'))).toBe('302');
    liar.closeAllConnections();
    liar.close();
  });

  describe('notices', () => {
    /** As it came, with its headers in lower case as Node gives them. */
    async function receive(): Promise<{ headers: Record<string, string>; body: Buffer }> {
      await desk.standIn.control('notices', {});
      const { headers, envelope } = desk.received.at(-1)!;
      return { headers, body: Buffer.from(JSON.stringify(envelope)) };
    }

    it('by the public key: who paid what', async () => {
      const { outTradeNo } = await paid();
      const { headers, body } = await receive();
      expect(await pay.openNotice(headers, body)).toMatchObject({
        kind: 'paid',
        order: { outTradeNo, openid, amountFen: 12_000, state: 'SUCCESS' },
      });
    });

    it('by a certificate, while the merchant changes over', async () => {
      desk.standIn.control('set-pay-toggles', { notifySignedBy: 'certificate' });
      const { outTradeNo } = await paid();
      const { headers, body } = await receive();
      expect(headers['wechatpay-serial']).toBe(certificate.serial);
      expect(await pay.openNotice(headers, body)).toMatchObject({ kind: 'paid', order: { outTradeNo } });
    });

    it.each(['constructor', '__proto__', 'PUB_KEY_ID_0', 'F'.repeat(40)])(
      'under the serial %s, which WeChat has not, they are forged',
      async (serial) => {
        await paid();
        const { headers, body } = await receive();
        expect(await refused(pay.openNotice({ ...headers, 'wechatpay-serial': serial }, body))).toBe('forged');
      },
    );

    it('changed, late, unsigned, signed wrongly on purpose, or by somebody else, they are forged', async () => {
      await paid();
      const { headers, body } = await receive();
      const with_ = (more: Record<string, string>) => refused(pay.openNotice({ ...headers, ...more }, body));
      const text = String(body);
      expect(await refused(pay.openNotice(headers, Buffer.from(text.replace('TRANSACTION', 'TRANSACTIO'))))).toBe(
        'forged',
      );
      expect(await with_({ 'wechatpay-signature': `WECHATPAY/SIGNTEST/${headers['wechatpay-signature']}` })).toBe(
        'forged',
      );
      expect(await with_({ 'wechatpay-nonce': '' })).toBe('forged');
      const message = `${headers['wechatpay-timestamp']}\n${headers['wechatpay-nonce']}\n${text}\n`;
      const own = createSign('RSA-SHA256').update(message).sign(keys.merchant.privateKey, 'base64');
      expect(await with_({ 'wechatpay-signature': own })).toBe('forged');
      const later = createWechatPay(merchantAt(desk.standIn.url, { now: () => desk.now() + 301_000 }));
      expect(await refused(later.openNotice(headers, body))).toBe('forged');
    });
  });
});
