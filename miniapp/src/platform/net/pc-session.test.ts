import { opened, say, startServer, type Heard } from '../../../../tests/support/phone';
import type { Endpoint } from '@yuanli/shared/endpoint';
import { readStored, store } from '../storage/storage';
import { signsInByCode } from './pc-session';
import { call } from './request';
import { enterAsPc, ensureSignedIn, useSession, type Me } from './session';
import { readToken } from './token';

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../../../../tests/support/phone'));

const me = { id: 'P1', nickname: '林主任' } as Me;
const look: Endpoint<object, unknown> = { method: 'GET', path: '/api/wishes' };
const loginPage = '/identity/pc-login/index';

let running: Awaited<ReturnType<typeof startServer>>;
const before = process.env.TARO_ENV;
beforeEach(() => {
  process.env.TARO_ENV = 'h5';
});
afterEach(() => {
  process.env.TARO_ENV = before;
  running.stop();
  useSession.setState({ me: null });
});

const expired = (_: Heard, response: Parameters<typeof say>[0]) =>
  say(response, 401, { error: { code: 'session.expired', message: '登录已过期，请重新登录' } });

describe('a browser', () => {
  it('without the demo shows the code for the phone', async () => {
    running = await startServer(expired);
    Object.assign(globalThis, { IS_DEMO: false });
    await expect(ensureSignedIn()).rejects.toMatchObject({ code: 'session.required' });
    expect(opened).toEqual([loginPage]);
    expect(running.heard).toEqual([]);
  });

  it('whose server turns out to have no demo shows it too', async () => {
    running = await startServer((_, response) =>
      say(response, 404, { error: { code: 'request.no_such_page', message: '没有找到这个页面，请返回首页' } }),
    );
    await expect(ensureSignedIn()).rejects.toMatchObject({ code: 'session.required' });
    expect(opened).toEqual([loginPage]);
  });

  it('that was let in by a phone becomes nobody else when its time is over, and keeps only what was typed', async () => {
    running = await startServer(expired);
    enterAsPc('token-of-the-computer', me);
    expect(signsInByCode()).toBe(true);
    store('view:roll', 'names');
    store('draft:idea', 'half a sentence');
    await expect(call(look, {})).rejects.toMatchObject({ code: 'session.expired' });
    expect(opened).toEqual([loginPage]);
    expect([useSession.getState().me, readToken(), readStored('view:roll')]).toEqual([null, undefined, undefined]);
    expect(readStored('draft:idea')).toBe('half a sentence');
    enterAsPc('token', me);
    expect(readStored('draft:idea')).toBe('half a sentence');
    enterAsPc('token', { ...me, id: 'P2' });
    expect(readStored('draft:idea')).toBeUndefined();
  });
});
