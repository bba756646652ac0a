import { createSign, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { readStandInEnv } from '../../../server/src/wechat-stand-in/read-stand-in-env';
import { startStandIn } from '../../../server/src/wechat-stand-in/start-stand-in';
import { openPayDesk, type PayDesk } from '../../support/pay-desk';
import { makePayKeys, makePlatformCertificate } from '../../support/pay-keys';
import { WECHAT_APP } from '../../support/start-wechat';

const JSAPI = '/v3/pay/transactions/jsapi';
const certificate = makePlatformCertificate();
const keys = makePayKeys();
let desk: PayDesk;

beforeAll(async () => {
  desk = await openPayDesk({ certificate }, { [certificate.serial]: certificate.certificate });
});
beforeEach(() => desk.reset());
afterAll(() => desk.close());

/** Signed here by hand, so that each part can be wrong. */
function authorize(method: string, url: string, body = '', more: Record<string, string> = {}): string {
  const timestamp = more.timestamp ?? String(Math.floor(desk.now() / 1000));
  const nonce = randomBytes(16).toString('hex');
  const message = `${method}\n${url}\n${timestamp}\n${nonce}\n${more.signedBody ?? body}\n`;
  const signature = createSign('RSA-SHA256').update(message).sign(keys.merchant.privateKey, 'base64');
  const { mchid = keys.mchId, serial_no = keys.merchantSerial } = more;
  return `WECHATPAY2-SHA256-RSA2048 serial_no="${serial_no}",signature="${signature}",mchid="${mchid}",timestamp="${timestamp}",nonce_str="${nonce}"`;
}

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  code?: string;
  message?: string;
  detail?: Record<string, unknown>;
}

/** A request with these headers and no others. */
const send = (method: string, path: string, headers: Record<string, string> = {}, body = '', base = desk.standIn.url) =>
  new Promise<Raw>((resolve, reject) => {
    const sent = request(new URL(path, base), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const json = text.startsWith('{') ? (JSON.parse(text) as object) : {};
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, ...json });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
const AGENT = { 'User-Agent': 'tests', Accept: '*/*' };
const hasSignature = ({ headers }: Raw) => Object.keys(headers).some((name) => name.startsWith('wechatpay-'));

describe('before anything is looked up', () => {
  it('an unknown path is 404 and a wrong method 405, both empty', async () => {
    const unknown = await send('GET', '/v3/pay/nothing', AGENT);
    const wrong = await send('PUT', JSAPI, AGENT);
    expect([unknown.status, unknown.text, wrong.status, wrong.text]).toEqual([404, '', 405, '']);
    expect([unknown, wrong].some(hasSignature)).toBe(false);
  });

  it('a missing or foreign Authorization reads differently for orders and for the rest', async () => {
    for (const Authorization of [undefined, 'Bearer x']) {
      const headers = { ...AGENT, ...(Authorization && { Authorization }) };
      const order = await send('POST', JSAPI, headers, '{}');
      expect([order.status, order.code, order.message]).toEqual([401, 'SIGN_ERROR', '签名信息错误，验签失败']);
      expect(order.headers['request-id']).toBeUndefined();
      for (const path of ['/v3/certificates', '/v3/refund/domestic/refunds/x', '/v3/bill/tradebill']) {
        const rest = await send('GET', path, headers);
        const message = 'Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》';
        expect([rest.status, rest.code, rest.message]).toEqual([401, 'SIGN_ERROR', message]);
        expect(rest.headers['request-id']).toBeDefined();
        expect(hasSignature(rest)).toBe(false);
      }
    }
  });

  it('certificates and refunds want User-Agent and Accept before they look at the signature; orders do not', async () => {
    const path = '/v3/certificates';
    const without = await send('GET', path);
    expect([without.status, without.code, without.message]).toEqual([
      400,
      'INVALID_REQUEST',
      'Http头缺少Accept或User-Agent',
    ]);
    expect((await send('POST', JSAPI, {}, '{}')).status).toBe(401);
  });

  it('time is checked before the signature, which covers method, address and body', async () => {
    const path = `/v3/pay/transactions/out-trade-no/ABCDEF?mchid=${keys.mchId}`;
    const now = Math.floor(desk.now() / 1000);
    const ask = async (Authorization: string, at = path) =>
      (await send('GET', at, { ...AGENT, Authorization })).message;
    const old = authorize('POST', path, '', { timestamp: String(now - 310) });
    expect(await ask(old)).toBe('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟');
    expect(await ask(authorize('GET', path, '', { timestamp: String(now + 290) }))).toBe('订单不存在');
    expect(await ask(authorize('GET', path, '', { mchid: '1900000001' }))).toBe('签名错误');
    expect(await ask(authorize('GET', path, '', { serial_no: 'A'.repeat(40) }))).toMatch('商户证书序列号有误');
    expect(await ask(authorize('POST', path))).toBe('签名错误');
    expect(await ask(authorize('GET', path), `${path}&x=1`)).toBe('签名错误');
    expect(await ask(authorize('GET', path).replace(',', ', '))).toBe('签名信息错误，验签失败');
    expect(await ask(authorize('GET', path).replace('signature=', 'sign='))).toBe('签名信息错误，验签失败');
  });

  it('a wrong signature of a known merchant says what was looked at, and is no less for it unsigned', async () => {
    const body = JSON.stringify(desk.fieldsOf());
    const Authorization = authorize('POST', JSAPI, body, { signedBody: `${body} ` });
    const answer = await send('POST', JSAPI, { ...AGENT, Authorization, 'Content-Type': 'application/json' }, body);
    expect([answer.status, answer.code, answer.message]).toEqual([401, 'SIGN_ERROR', '签名错误']);
    expect(answer.detail).toMatchObject({
      field: 'signature',
      location: 'authorization',
      issue: 'sign not match',
      sign_information: { method: 'POST', url: JSAPI },
    });
    expect(hasSignature(answer)).toBe(false);
  });

  it('without a merchant WeChat Pay knows no address', async () => {
    const { appId, appSecret, token, aesKey } = WECHAT_APP;
    const bare = await startStandIn({ appId, appSecret, push: { token, aesKey } });
    const answer = await send('GET', '/v3/certificates', AGENT, '', bare.url);
    await bare.close();
    expect([answer.status, answer.text]).toEqual([404, '']);
  });
});

describe('answers', () => {
  const path = `/v3/pay/transactions/out-trade-no/{}?mchid=${keys.mchId}`;
  const serialOf = async (headers: Record<string, string>) => {
    const { outTradeNo } = await desk.order();
    const answer = await desk.call('GET', path.replace('{}', outTradeNo), undefined, headers);
    return answer.headers['wechatpay-serial'] ?? answer.data.code;
  };

  it('are signed by the pair that was asked for, with a Request-ID', async () => {
    expect(await serialOf({})).toBe(keys.publicKeyId);
    expect(await serialOf({ 'Wechatpay-Serial': certificate.serial })).toBe(certificate.serial);
    expect(await serialOf({ 'Wechatpay-Serial': null as never })).toBe(certificate.serial);
    desk.standIn.control('set-pay-toggles', { hasCertificate: false });
    expect(await serialOf({ 'Wechatpay-Serial': null as never })).toBe(keys.publicKeyId);
    expect(await serialOf({ 'Wechatpay-Serial': certificate.serial })).toBe('PARAM_ERROR');
  });

  it('carry a wrong signature as often as was ordered, which the other client refuses', async () => {
    const { outTradeNo } = await desk.order();
    desk.standIn.control('set-pay-toggles', { wrongAnswerSignatures: 1 });
    const probed = await desk.call('GET', path.replace('{}', outTradeNo));
    expect([probed.code, probed.headers['wechatpay-signature']]).toEqual([
      'EV3_RES_HEADER_SIGNATURE_DIGEST',
      expect.stringMatching(/^WECHATPAY\/SIGNTEST\//),
    ]);
    const again = await desk.call('GET', path.replace('{}', outTradeNo));
    expect([again.status, again.code, again.headers['request-id']]).toEqual([200, undefined, expect.any(String)]);
  });

  it('fail as ordered: before the work, after it, all of them, or cut', async () => {
    const { control } = desk.standIn;
    const fields = desk.fieldsOf();
    const order = async () => {
      const { status, data } = await desk.call('POST', JSAPI, fields);
      return [status, data.code];
    };
    control('fail-pay', { path: JSAPI, status: 500 });
    expect(await order()).toEqual([500, 'SYSTEM_ERROR']);
    expect(control('pay-orders', {})).toHaveLength(0);
    control('fail-pay', { path: JSAPI, isAfter: true });
    expect(await order()).toEqual([0, undefined]);
    expect(control('pay-orders', {})).toHaveLength(1);
    control('set-pay-down', { isDown: true });
    expect(await order()).toEqual([503, 'SERVICE_UNAVAILABLE']);
    control('set-pay-down', { isDown: true, how: 'cut' });
    expect(await order()).toEqual([0, undefined]);
    control('set-pay-down', { isDown: false });
    expect(await order()).toEqual([200, undefined]);
    expect(control('count-calls', { path: JSAPI })).toEqual({ calls: 5 });
  });
});

describe('certificates', () => {
  it('are given, encrypted, while a merchant changes over, and not to one with the public key only', async () => {
    const during = await desk.call('GET', '/v3/certificates');
    expect(during.data.data).toEqual([
      expect.objectContaining({
        serial_no: certificate.serial,
        effective_time: expect.stringMatching(/\+08:00$/) as string,
        encrypt_certificate: expect.objectContaining({ associated_data: 'certificate' }) as object,
      }),
    ]);
    desk.standIn.control('set-pay-toggles', { hasCertificate: false });
    const after = await desk.call('GET', '/v3/certificates');
    expect([after.status, after.data.code, after.data.message]).toEqual([
      404,
      'RESOURCE_NOT_EXISTS',
      '无可用的平台证书，请在商户平台-API安全申请使用微信支付公钥。',
    ]);
  });
});

it('reads its merchant from the environment, and only the public half of its key', () => {
  const env = {
    STAND_IN_PAY_MCH_ID: keys.mchId,
    STAND_IN_PAY_CERT_SERIAL: keys.merchantSerial,
    STAND_IN_PAY_MERCHANT_KEY_FILE: keys.merchant.privateKeyFile,
    STAND_IN_PAY_API_V3_KEY: keys.apiV3Key,
    STAND_IN_PAY_PUBLIC_KEY_ID: keys.publicKeyId,
    STAND_IN_PAY_PLATFORM_KEY_FILE: keys.platform.privateKeyFile,
  };
  expect(readStandInEnv(env).pay).toEqual(keys.forStandIn);
  expect(readStandInEnv({}).pay).toBeUndefined();
  expect(() => readStandInEnv({ ...env, STAND_IN_PAY_API_V3_KEY: 'short' })).toThrow();
});
