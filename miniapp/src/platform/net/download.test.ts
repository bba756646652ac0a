import type { Endpoint } from '@yuanli/shared/endpoint';
import { say, startServer } from '../../../../tests/support/phone';
import { download } from './download';
import { ensureSignedIn, useSession } from './session';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../../../../tests/support/phone'));

const card: Endpoint<{ id: string }, unknown> = { method: 'GET', path: '/api/directory/courtyards/:id/service-card' };

let running: Awaited<ReturnType<typeof startServer>>;
afterEach(() => {
  running.stop();
  useSession.setState({ me: null });
});

describe.each(['weapp', 'h5'])('a download on %s', (target) => {
  const before = process.env.TARO_ENV;
  beforeEach(() => {
    process.env.TARO_ENV = target;
  });
  afterEach(() => {
    process.env.TARO_ENV = before;
  });

  it('answers where the file is', async () => {
    running = await startServer((_, response) => response.end('%PDF'));
    await expect(download(card, { id: 'C1' })).resolves.toMatch(target === 'h5' ? /^blob:/ : /^wxfile:/);
  });

  it('that is refused says why in the words of the server', async () => {
    const message = '这个院子还没有标注位置，可以改用您现在的位置，或打电话请社区标注';
    running = await startServer((_, response) =>
      say(response, 409, { error: { code: 'directory.no_centre', message } }),
    );
    await expect(download(card, { id: 'C1' })).rejects.toMatchObject({ code: 'directory.no_centre', message });
  });

  it('has words of its own where a proxy answers instead of the server', async () => {
    running = await startServer((_, response) => response.writeHead(502).end('<html>Bad gateway</html>'));
    await expect(download(card, { id: 'C1' })).rejects.toMatchObject({
      code: 'server.unreachable',
      message: '文件没有下载成功，请稍后再试',
    });
  });

  it('signs in again without a word when the session has run out', async () => {
    const tokens = ['old', 'new'];
    running = await startServer(({ path, headers }, response) => {
      if (path === '/demo/login-code') return say(response, 200, { code: 'C1' });
      if (path === '/api/identity/login')
        return say(response, 200, { token: tokens.shift(), me: { id: 'P1', nickname: '老周' } });
      if (headers.authorization === 'Bearer old')
        return say(response, 401, { error: { code: 'session.expired', message: '登录已过期，请重新登录' } });
      return response.end('%PDF');
    });
    await ensureSignedIn();
    await expect(download(card, { id: 'C1' })).resolves.toBeTruthy();
  });
});
