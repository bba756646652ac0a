import { subscribeTemplates } from '@yuanli/shared/messages/subscribe-templates';
import { identityEndpoints as endpoints } from '@yuanli/shared/identity/identity.endpoints';
import { demoOpenids } from '@yuanli/shared/demo/demo-openids';
import { demoPersonas, type DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { openidOf } from '../../../server/src/identity';
import { startTestServer, withoutMerchant, type TestServer } from '../../support/test-server';

describe('the demo bar', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const post = async (path: string, body: object) => {
    const answer = await fetch(new URL(path, server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as { code?: string; error?: { fields?: object } } };
  };

  it('names its people', async () => {
    const { items } = (await (await fetch(new URL('/demo/personas', server.url))).json()) as { items: unknown[] };
    expect(items).toHaveLength(Object.keys(demoPersonas).length);
    expect(items[0]).toEqual({ persona: 'resident', name: '陈阿姨', who: '居民' });
  });

  it.each(Object.keys(demoPersonas) as DemoPersona[])(
    'lets a newcomer be the %s, with their phone',
    async (persona) => {
      const { code } = (await post('/demo/login-code', { persona })).body;
      const { body } = await server.call(endpoints.login, { code: code ?? '', device: '浏览器' });
      expect(await server.parts.database.read((db) => openidOf(db, body.me.id))).toBe(demoOpenids[persona]);
      const { code: phoneCode } = (await post('/demo/phone-code', { persona })).body;
      const bound = await server.call(endpoints.bindPhone, { code: phoneCode ?? '' }, { as: body.token });
      expect(bound.body.phoneMasked).toMatch(/^1\d{2}\*{4}\d{4}$/);
    },
  );

  it('knows nobody else', async () => {
    for (const persona of ['mayor', 'toString', 7]) {
      expect(await post('/demo/login-code', { persona })).toMatchObject({
        status: 422,
        body: { error: { fields: { persona: '请选择一个演示身份' } } },
      });
    }
  });
});

describe('without the stand-in', () => {
  it('there is no demo bar', async () => {
    const server = await startTestServer({
      ...withoutMerchant,
      WECHAT_API_BASE: 'https://api.weixin.qq.com',
      PUBLIC_URL: 'https://yuanli.example',
      YUANLI_SECRET: 'a-secret-that-nobody-else-knows-0123456789',
      METRICS_TOKEN: 'a-token-for-prometheus',
      WECHAT_APP_ID: 'wx1234567890abcdef',
      WECHAT_APP_SECRET: 'f'.repeat(32),
      WECHAT_PUSH_TOKEN: 'realtoken',
      WECHAT_PUSH_AES_KEY: 'b'.repeat(43),
      WECHAT_TEMPLATES: Object.keys(subscribeTemplates)
        .map((name) => `${name}=${name[0]!.repeat(43)}`)
        .join(','),
    });
    try {
      const statuses = await Promise.all(
        ['/demo/login-code', '/demo/phone-code'].map(
          async (path) => (await fetch(new URL(path, server.url), { method: 'POST' })).status,
        ),
      );
      expect([...statuses, (await fetch(new URL('/demo/personas', server.url))).status]).toEqual([404, 404, 404]);
    } finally {
      await server.close();
    }
  });
});
