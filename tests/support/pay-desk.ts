import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Aes, Formatter, Rsa, Wechatpay } from 'wechatpay-axios-plugin';
import type { PayMerchant } from '../../server/src/wechat-stand-in/pay/pay-merchant';
import { startStandIn } from '../../server/src/wechat-stand-in/start-stand-in';
import { nextNumber } from './next-number';
import { makePayKeys } from './pay-keys';
import { WECHAT_APP } from './start-wechat';

interface PayAnswer {
  /** 0: none came. */
  status: number;
  /** What the other client found wrong, with the answer or with its signature. */
  code?: string;
  headers: Record<string, string | undefined>;
  data: Record<string, unknown> & { code?: string; message?: string };
}

interface ReceivedNotice {
  /** Verified and decrypted by the other client; undefined: the signature is wrong. */
  about?: Record<string, unknown>;
  envelope: Record<string, unknown> & { event_type: string; id: string };
  headers: Record<string, string>;
}

const keys = makePayKeys();
const gcm = (Aes as unknown as { AesGcm: { decrypt(text: string, key: string, nonce: string, aad: string): string } })
  .AesGcm;

/** A merchant's desk with another's client, over HTTP with the stand-in, and a place that notices come to. */
export async function openPayDesk(more: Partial<PayMerchant> = {}, certs: Record<string, string> = {}) {
  const { appId, appSecret, token, aesKey } = WECHAT_APP;
  const pay = { ...keys.forStandIn, notifyDelaysMs: [10, 10, 10], ...more };
  const standIn = await startStandIn({ appId, appSecret, push: { token, aesKey }, pay, pushRetryDelayMs: 10 });
  const known: Record<string, string> = { [keys.publicKeyId]: keys.platform.publicKey, ...certs };
  const wxpay = new Wechatpay({
    mchid: keys.mchId,
    serial: keys.merchantSerial,
    privateKey: keys.merchant.privateKey,
    certs: { ...known },
  });
  const received: ReceivedNotice[] = [];
  const answers: number[] = [];
  const place = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(readNotice(Buffer.concat(chunks).toString(), request.headers as Record<string, string>, known));
      response.writeHead(answers.shift() ?? 204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(place, 'listening');
  const notifyUrl = `http://127.0.0.1:${(place.address() as AddressInfo).port}/pay/notice`;

  /** WeChat's time: other than ours once a test has moved it. */
  const now = () => Date.parse(standIn.control('move-clock', { seconds: 0 }).now);

  async function call(method: string, url: string, data?: unknown, headers = {}): Promise<PayAnswer> {
    jest.spyOn(Formatter, 'timestamp').mockReturnValue(Math.floor(now() / 1000));
    const serial = { 'Wechatpay-Serial': keys.publicKeyId };
    const request = { method, url, data, headers: { ...serial, ...headers }, baseURL: standIn.url };
    try {
      return (await wxpay.client.v3.request(request)) as unknown as PayAnswer;
    } catch (error) {
      const { code, response } = error as { code?: string; response?: PayAnswer };
      return { ...(response ?? { status: 0, headers: {}, data: {} }), code };
    }
  }

  /** A file, which is not signed. */
  async function download(url: string): Promise<Buffer> {
    jest.spyOn(Formatter, 'timestamp').mockReturnValue(Math.floor(now() / 1000));
    const answer = await wxpay.client.v3.get(url, { responseType: 'arraybuffer', transformResponse: [] });
    return Buffer.from(answer.data as ArrayBuffer);
  }

  /** Someone who opened the mini-program. */
  let payer = '';
  const reset = () => {
    standIn.reset();
    received.length = 0;
    answers.length = 0;
    payer = standIn.control('issue-login-code', {}).openid;
  };
  const fieldsOf = (more: Record<string, unknown> = {}) => ({
    appid: appId,
    mchid: keys.mchId,
    description: '暑期托管班，两周',
    out_trade_no: `YL${String(nextNumber()).padStart(8, '0')}`,
    notify_url: notifyUrl,
    amount: { total: 12_000, currency: 'CNY' },
    payer: { openid: payer },
    ...more,
  });
  const order = async (more: Record<string, unknown> = {}) => {
    const fields = fieldsOf(more);
    const { data } = await call('POST', '/v3/pay/transactions/jsapi', fields);
    return { fields, outTradeNo: fields.out_trade_no, prepayId: String(data.prepay_id) };
  };

  return {
    keys,
    standIn,
    call,
    download,
    now,
    reset,
    fieldsOf,
    order,
    received,
    /** What the next notices are answered; 204 afterwards. */
    answers,
    notifyUrl,
    pass: (seconds: number) => standIn.control('move-clock', { seconds }),
    query: async (outTradeNo: string) =>
      (await call('GET', `/v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=${keys.mchId}`)).data,
    payOrder: async (more: Record<string, unknown> = {}) => {
      const placed = await order(more);
      const result = standIn.control('pay-order', { prepayId: placed.prepayId });
      return { ...placed, result };
    },
    refund: (outTradeNo: string, refund: number, more: Record<string, unknown> = {}) =>
      call('POST', '/v3/refund/domestic/refunds', {
        out_trade_no: outTradeNo,
        out_refund_no: `RF${nextNumber()}`,
        notify_url: notifyUrl,
        amount: { refund, total: 12_000, currency: 'CNY' },
        ...more,
      }),
    async close() {
      place.closeAllConnections();
      place.close();
      await standIn.close();
    },
  };
}

export type PayDesk = Awaited<ReturnType<typeof openPayDesk>>;

function readNotice(body: string, headers: Record<string, string>, certs: Record<string, string>): ReceivedNotice {
  const envelope = JSON.parse(body) as ReceivedNotice['envelope'] & { resource: Record<string, string> };
  const [timestamp, nonce, serial, signature] = ['timestamp', 'nonce', 'serial', 'signature'].map((name) =>
    String(headers[`wechatpay-${name}`]),
  ) as [string, string, string, string];
  const key = Rsa.from(certs[serial] ?? '', 'public');
  if (!Rsa.verify(Formatter.response(timestamp, nonce, body), signature, key)) return { envelope, headers };
  const { ciphertext = '', nonce: iv = '', associated_data = '' } = envelope.resource;
  return { envelope, headers, about: JSON.parse(gcm.decrypt(ciphertext, keys.apiV3Key, iv, associated_data)) as never };
}
