import type { Endpoint } from '@yuanli/shared/endpoint';
import { say, startServer, type Heard } from '../../../../tests/support/phone';
import { call } from './request';
import { ensureSignedIn, useSession } from './session';
import { readToken } from './token';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../../../../tests/support/phone'));

const claim: Endpoint<{ id: string }, { done: true }> = { method: 'POST', path: '/api/wishes/:id/claim' };
const me = { id: 'P1', nickname: '老周' };

let running: Awaited<ReturnType<typeof startServer>>;
const acts = (): Heard[] => running.heard.filter(({ path }) => path.startsWith('/api/wishes'));
afterEach(() => {
  running.stop();
  useSession.setState({ me: null });
});

it('says it again with the same key after silence, and then has one answer', async () => {
  running = await startServer((_, response) =>
    running.heard.length === 1 ? response.destroy() : say(response, 200, { done: true }),
  );
  await expect(call(claim, { id: 'W1' })).resolves.toEqual({ done: true });
  expect(acts()).toHaveLength(2);
  expect(acts()[0]?.headers['idempotency-key']).toMatch(/^[\w-]{8,80}$/);
  expect(acts()[1]?.headers['idempotency-key']).toBe(acts()[0]?.headers['idempotency-key']);
});

it('gives up after three silences and says that nothing was lost', async () => {
  running = await startServer((_, response) => response.destroy());
  await expect(call(claim, { id: 'W1' })).rejects.toMatchObject({
    code: 'network.offline',
    message: '网络连接不上，您填的内容还在，请检查网络后再试',
  });
  expect(acts()).toHaveLength(3);
});

it('passes on the sentence and the fields of a refusal, and does not repeat it', async () => {
  const error = {
    code: 'request.invalid',
    message: '有内容填得不对，您填的都还在，请改好再提交',
    fields: { title: '请填写标题' },
    requestId: 'R1',
  };
  running = await startServer((_, response) => say(response, 422, { error }));
  await expect(call(claim, { id: 'W1' })).rejects.toMatchObject({
    code: 'request.invalid',
    message: error.message,
    fields: error.fields,
  });
  expect(acts()).toHaveLength(1);
});

it('has words of its own where a proxy answers instead of the server', async () => {
  running = await startServer((_, response) =>
    response.writeHead(502, { 'content-type': 'application/json' }).end('"Bad gateway"'),
  );
  await expect(call(claim, { id: 'W1' })).rejects.toMatchObject({ code: 'server.unreachable' });
});

const answerAs =
  (tokens: string[]) =>
  ({ path, headers }: Heard, response: Parameters<typeof say>[0]) => {
    if (path === '/demo/login-code') return say(response, 200, { code: 'C1' });
    if (path === '/api/identity/login') return say(response, 200, { token: tokens.shift(), me });
    if (headers.authorization === 'Bearer old')
      return say(response, 401, { error: { code: 'session.expired', message: '登录已过期，请重新登录' } });
    return say(response, 200, { done: true }, { 'X-Session-Token': 'rotated' });
  };

it('keeps the token that the server exchanged', async () => {
  running = await startServer(answerAs(['fresh']));
  await ensureSignedIn();
  await call(claim, { id: 'W1' });
  expect(acts()[0]?.headers.authorization).toBe('Bearer fresh');
  expect(readToken()).toBe('rotated');
});

it('signs in again without a word when the session has run out, once, with the same key', async () => {
  running = await startServer(answerAs(['old', 'new']));
  await ensureSignedIn();
  await expect(call(claim, { id: 'W1' })).resolves.toEqual({ done: true });
  expect(acts().map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new']);
  expect(acts()[1]?.headers['idempotency-key']).toBe(acts()[0]?.headers['idempotency-key']);
  expect(running.heard.find(({ path }) => path === '/api/identity/login')?.headers.authorization).toBeUndefined();
});

it('keeps the renewed session when a refusal of the old one comes late', async () => {
  const answer = answerAs(['old', 'new', 'third']);
  running = await startServer((heard, response) => {
    const isLate = heard.headers.authorization === 'Bearer old' && heard.path.includes('W2');
    setTimeout(
      () => {
        answer(heard, response);
      },
      isLate ? 80 : 0,
    );
  });
  await ensureSignedIn();
  await expect(Promise.all([call(claim, { id: 'W1' }), call(claim, { id: 'W2' })])).resolves.toEqual([
    { done: true },
    { done: true },
  ]);
  expect(running.heard.filter(({ path }) => path === '/api/identity/login')).toHaveLength(2);
});

it('joins the sign-in under way when a second request is refused meanwhile', async () => {
  const answer = answerAs(['old', 'new', 'third']);
  running = await startServer((heard, response) => {
    const isSlow = heard.path === '/demo/login-code' && acts().length > 0;
    setTimeout(
      () => {
        answer(heard, response);
      },
      isSlow ? 50 : 0,
    );
  });
  await ensureSignedIn();
  await expect(Promise.all([call(claim, { id: 'W1' }), call(claim, { id: 'W2' })])).resolves.toEqual([
    { done: true },
    { done: true },
  ]);
  expect(running.heard.filter(({ path }) => path === '/api/identity/login')).toHaveLength(2);
});

it('takes two taps at once for one sign-in', async () => {
  running = await startServer(answerAs(['fresh', 'second']));
  const [one, two] = await Promise.all([ensureSignedIn(), ensureSignedIn()]);
  expect(one).toBe(two);
  expect(running.heard.filter(({ path }) => path === '/api/identity/login')).toHaveLength(1);
});
