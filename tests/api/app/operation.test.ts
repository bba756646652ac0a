import { once } from 'node:events';
import { Writable } from 'node:stream';
import pino from 'pino';
import type { Database } from '../../../server/src/platform/database';
import { isTrueWithin } from '../../../server/src/app/operation.routes';
import { createApp } from '../../../server/src/app/app';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { makePerson, signInAs } from '../../support/factories/people';
import { startTestServer, type TestServer } from '../../support/test-server';

describe('what those who run the server ask', () => {
  let server: TestServer;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, server.url), { headers });
  beforeAll(async () => {
    server = await startTestServer({ METRICS_TOKEN: 'a-token-for-prometheus' });
  });
  afterAll(() => server.close());

  it('is it alive, is it ready', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ok' });
  });

  it('is not ready while no write would be kept, though everything can be read', async () => {
    const { database } = server.parts;
    const broken: Database = { ...database, inTransaction: () => Promise.reject(new Error('read only')) };
    const { koa } = createApp({ ...server.parts, database: broken }, () => undefined);
    const listening = koa.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const answer = await fetch(`http://127.0.0.1:${(listening.address() as { port: number }).port}/readyz`);
    listening.close();
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'not ready' }]);
  });

  it('a database that keeps silent is told from one that says no', async () => {
    const never = new Promise<boolean>(() => undefined);
    expect(await isTrueWithin(1, () => never)).toBe(false);
    expect(await isTrueWithin(60_000, () => Promise.reject(new Error('away')))).toBe(false);
    expect(await isTrueWithin(60_000, () => Promise.resolve(true))).toBe(true);
  });

  it('nothing on the way keeps what the API answers; a picture and a page say so themselves', async () => {
    for (const path of ['/api/places/courtyards', '/api/identity/me', '/api/nothing-here', '/api/openapi.json'])
      expect([path, (await get(path)).headers.get('cache-control')]).toEqual([path, 'no-store']);
    expect((await get('/api/docs/swagger-ui.css')).headers.get('cache-control')).toBe('public, max-age=86400');
  });

  it('a look at the heads of a list takes the same question', async () => {
    const path = '/api/places/courtyards?q=%E7%9F%B3%E6%A6%B4';
    const answer = await fetch(new URL(path, server.url), { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('json')]);
    const wrong = await fetch(new URL('/api/wishes?view=nonsense', server.url), { method: 'HEAD' });
    expect(wrong.status).toBe(422);
  });

  it('how is it doing: told to whoever has the token only', async () => {
    await get('/api/places/courtyards');
    expect((await get('/metrics')).status).toBe(401);
    const answer = await get('/metrics', { Authorization: 'Bearer a-token-for-prometheus' });
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/api/places/courtyards",status="200"}',
    );
    expect(text).toContain('outbox_messages{state="dead"} 0');
  });

  it('every answer carries its request id and the security headers', async () => {
    const { headers } = await get('/api/places/courtyards');
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{20,}$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('strict-transport-security')).toContain('max-age');
  });
});

describe('a request that cannot be read', () => {
  let server: TestServer;
  let token: string;
  beforeAll(async () => {
    server = await startTestServer();
    token = await signInAs(server.parts.database, await makePerson(server.parts.database));
  });
  afterAll(() => server.close());

  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(new URL('/api/wishes', server.url), {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': 'key-of-a-test',
        Authorization: `Bearer ${token}`,
        ...headers,
      },
    });
  const codeOf = async (answer: Response) => [
    answer.status,
    ((await answer.json()) as { error: { code: string } }).error.code,
  ];

  it('is too large', async () => {
    expect(await codeOf(await post(JSON.stringify({ story: '好'.repeat(40_000) })))).toEqual([
      413,
      'request.too_large',
    ]);
  });

  it('is no JSON', async () => {
    expect(await codeOf(await post('{"title": '))).toEqual([400, 'request.unreadable']);
  });

  it('has no key', async () => {
    expect(await codeOf(await post('{}', { 'Idempotency-Key': '' }))).toEqual([400, 'request.key_missing']);
  });

  it('goes nowhere', async () => {
    expect(await codeOf(await fetch(new URL('/api/nothing-here', server.url)))).toEqual([404, 'request.no_such_page']);
  });
});

describe('an error nobody foresaw', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  it('tells its request id and nothing else, and the log tells the rest without a person in it', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, next) {
        lines.push(chunk.toString());
        next();
      },
    });
    const broken = { ...server.parts.database, read: () => Promise.reject(new Error('the disk is gone')) };
    const { koa } = createApp({ ...server.parts, database: broken, log: pino(sink) }, () => undefined);
    const listening = koa.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const { port } = listening.address() as { port: number };
    const answer = await fetch(
      `http://127.0.0.1:${port}/api/wishes?communityId=01M2S0E1M0M2WF9JEEQ1VKKQZR&view=open&q=13900001234`,
    );
    const { error } = (await answer.json()) as { error: Record<string, string> };
    listening.close();

    expect(answer.status).toBe(500);
    expect(error).toEqual({
      code: 'server.broken',
      message: expect.stringContaining('稍后再试'),
      requestId: answer.headers.get('x-request-id'),
    });
    const log = lines.join('');
    expect(log).toContain('the disk is gone');
    expect(log).toContain(error['requestId']);
    expect(log).not.toContain('13900001234');
    expect(log).toContain(`"endpoint":"${wishEndpoints.findWishes.path}"`);
  });
});
