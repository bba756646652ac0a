import { readEnv } from './env';

const real = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://yuanli.example',
  YUANLI_SECRET: 'a-secret-that-nobody-else-knows-0123456789',
  METRICS_TOKEN: 'a-token-for-prometheus',
  WECHAT_API_BASE: 'https://api.weixin.qq.com',
  WECHAT_APP_ID: 'wx1234567890abcdef',
  WECHAT_APP_SECRET: 'f'.repeat(32),
  WECHAT_PUSH_TOKEN: 'realtoken',
  WECHAT_PUSH_AES_KEY: 'b'.repeat(43),
  WECHAT_TEMPLATES: `wish_progress=${'p'.repeat(43)},wish_review=${'r'.repeat(43)},volunteering_seat=${'s'.repeat(43)},service_booking=${'b'.repeat(43)},vote_reminder=${'v'.repeat(43)},staff_work=${'w'.repeat(43)},case_progress=${'c'.repeat(43)}`,
};

describe('the environment', () => {
  it('in production takes real settings', () => {
    expect(readEnv(real)).toMatchObject({ NODE_ENV: 'production', hasStandIn: false });
  });

  it.each([
    ['YUANLI_SECRET', ''],
    ['METRICS_TOKEN', ''],
    ['WECHAT_APP_ID', ''],
    ['WECHAT_APP_SECRET', ''],
    ['WECHAT_PUSH_TOKEN', ''],
    ['WECHAT_PUSH_AES_KEY', ''],
    ['WECHAT_TEMPLATES', ''],
    ['WECHAT_TEMPLATES', `wish_progress=${'p'.repeat(43)}`],
    ['WECHAT_API_BASE', 'http://127.0.0.1:8091'],
    ['PUBLIC_URL', 'http://yuanli.example'],
  ])('in production refuses to start with a demo %s', (name, value) => {
    expect(() => readEnv({ ...real, [name]: value })).toThrow(name);
  });

  it.each(['development', 'test', undefined])(
    'with the real WeChat takes no demo secret, whatever else it runs as (%s)',
    (NODE_ENV) => {
      expect(() => readEnv({ WECHAT_API_BASE: real.WECHAT_API_BASE, NODE_ENV })).toThrow('YUANLI_SECRET');
      expect(() => readEnv({ ...real, WECHAT_API_BASE: `${real.WECHAT_API_BASE}/`, NODE_ENV })).toThrow(
        'WECHAT_API_BASE',
      );
      expect(readEnv({ ...real, NODE_ENV })).toMatchObject({ hasStandIn: false });
    },
  );

  it('in production asks only the real location service, once there is a key', () => {
    const elsewhere = { ...real, TENCENT_LBS_BASE: 'http://127.0.0.1:8091' };
    expect(() => readEnv({ ...elsewhere, TENCENT_LBS_KEY: 'K' })).toThrow('TENCENT_LBS_BASE');
    expect(readEnv(elsewhere)).toMatchObject({ NODE_ENV: 'production' });
    expect(readEnv({ ...real, TENCENT_LBS_KEY: 'K' })).toMatchObject({ TENCENT_LBS_BASE: 'https://apis.map.qq.com' });
  });

  describe('the merchant', () => {
    const merchant = {
      WECHAT_PAY_MCH_ID: '1600000001',
      WECHAT_PAY_PAYEE_NAME: '槐荫社区居民委员会',
      WECHAT_PAY_CERT_SERIAL: 'a'.repeat(40),
      WECHAT_PAY_KEY_FILE: '/etc/yuanli/apiclient_key.pem',
      WECHAT_PAY_API_V3_KEY: 'k'.repeat(32),
      WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0116000000012026120100000000000001',
      WECHAT_PAY_PUBLIC_KEY_FILE: '/etc/yuanli/pub_key.pem',
    };
    const demo = { ...merchant, WECHAT_PAY_MCH_ID: '1900009191' };
    const elsewhere = { ...merchant, WECHAT_PAY_API_BASE: 'http://127.0.0.1:8091' };

    it('is whole, or there is none', () => {
      expect(readEnv({ ...real, ...merchant })).toMatchObject({
        ...{ WECHAT_PAY_API_BASE: 'https://api.mch.weixin.qq.com', WECHAT_PAY_CERT_SERIAL: 'A'.repeat(40) },
      });
      const off = readEnv({ ...real, ...Object.fromEntries(Object.keys(merchant).map((name) => [name, ''])) });
      expect(off.WECHAT_PAY_MCH_ID).toBeUndefined();
    });

    it.each(Object.keys(merchant))('is not taken without its %s, wherever it runs', (name) => {
      expect(() => readEnv({ ...real, ...merchant, [name]: '' })).toThrow(`${name} is missing`);
      expect(() => readEnv({ ...merchant, [name]: '' })).toThrow(`${name} is missing`);
    });

    it('is no demo and is asked for at WeChat Pay itself, where residents pay', () => {
      expect(() => readEnv({ ...real, ...demo })).toThrow('WECHAT_PAY_MCH_ID still has its demo value');
      expect(() => readEnv({ ...real, ...elsewhere })).toThrow('WECHAT_PAY_API_BASE must be');
      expect(() => readEnv({ ...real, ...elsewhere, NODE_ENV: 'development' })).toThrow('WECHAT_PAY_API_BASE must be');
      const spare = { ...merchant, WECHAT_PAY_API_BASE: 'https://api2.mch.weixin.qq.com' };
      expect(readEnv({ ...real, ...spare })).toMatchObject({ hasStandIn: false });
    });

    it('may be played on a developer’s machine', () => {
      expect(readEnv({ ...elsewhere, ...demo })).toMatchObject({ hasStandIn: true });
    });
  });

  it('on a developer’s machine needs nothing, and says that WeChat is played', () => {
    expect(readEnv({})).toMatchObject({ HOST: '127.0.0.1', PORT: 8080, hasStandIn: true });
  });

  it('wants a whole S3 setting or none', () => {
    expect(() => readEnv({ PICTURE_STORE: 's3', S3_BUCKET: 'pictures' })).toThrow('S3_ACCESS_KEY_ID');
  });
});
