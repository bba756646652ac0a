import { clock } from '../../../server/src/platform/clock';
import { databaseTokenStore, WechatToken } from '../../../server/src/wechat';
import { startWechat, WECHAT_APP, type RehearsedWechat } from '../../support/start-wechat';

let wechat: RehearsedWechat;

beforeAll(async () => {
  wechat = await startWechat();
});
beforeEach(() => wechat.reset());
afterAll(() => wechat.close());

const PATH = '/wxa/msg_sec_check';
const tokensFetched = (): number => wechat.standIn.control('count-calls', { path: '/cgi-bin/stable_token' }).calls;
const callsMade = (): number => wechat.standIn.control('count-calls', { path: PATH }).calls;
const check = (by = wechat.newClient()) => {
  const { openid } = wechat.standIn.control('issue-login-code', {});
  return by.msgSecCheck({ openid, scene: 'forum', content: '您好' });
};
const storedToken = () => wechat.database.read((db) => db.findOneByOrFail(WechatToken, { appId: WECHAT_APP.appId }));

/** Somebody else, on another machine, forces a new token: the one in use dies at once. */
async function forceRefresh(): Promise<void> {
  const { appId: appid, appSecret: secret } = WECHAT_APP;
  const body = JSON.stringify({ grant_type: 'client_credential', appid, secret, force_refresh: true });
  await fetch(`${wechat.standIn.url}/cgi-bin/stable_token`, { method: 'POST', body });
}

describe('the access token', () => {
  it('is fetched once and shared by all instances', async () => {
    await check(wechat.newClient());
    await check(wechat.newClient());
    await check(wechat.newClient());
    expect(tokensFetched()).toBe(1);
  });

  it('is sealed at rest', async () => {
    await check();
    const { accessToken } = await storedToken();
    const rows = await wechat.database.read((db) => db.query('SELECT * FROM wechat_token'));
    expect(accessToken.length).toBeGreaterThan(100);
    expect(JSON.stringify(rows)).not.toContain(accessToken);
  });

  it('is changed two minutes before it ends, in step with WeChat', async () => {
    let now = clock.now();
    const client = wechat.newClient({ clock: { now: () => now } });
    const passSeconds = (seconds: number) => {
      wechat.standIn.control('move-clock', { seconds });
      now = new Date(now.getTime() + seconds * 1000);
    };
    await check(client);
    const first = await storedToken();
    passSeconds(7200 - 130);
    await check(client);
    expect(tokensFetched()).toBe(1);
    passSeconds(15);
    await check(client);
    expect(tokensFetched()).toBe(2);
    expect((await storedToken()).fingerprint).not.toBe(first.fingerprint);
  });

  it.each([40001, 40014, 42001])('is renewed once after %d, and the call is made once more', async (errcode) => {
    await check();
    wechat.standIn.control('fail-endpoint', { path: PATH, errcode });
    expect(await check()).toMatchObject({ suggest: 'pass' });
    expect([tokensFetched(), callsMade()]).toEqual([2, 3]);
  });

  it.each([40001, 40014, 42001])('is not renewed for ever when WeChat keeps saying %d', async (errcode) => {
    await check();
    wechat.standIn.control('fail-endpoint', { path: PATH, errcode, times: 9 });
    await expect(check()).rejects.toMatchObject({ errcode });
    expect([tokensFetched(), callsMade()]).toEqual([2, 3]);
  });

  it('is renewed when it expired although our clock says it did not', async () => {
    await check();
    wechat.standIn.control('move-clock', { seconds: 7201 });
    expect(await check()).toMatchObject({ suggest: 'pass' });
    expect(tokensFetched()).toBe(2);
  });

  it('is renewed after somebody forced a new one', async () => {
    await check();
    await forceRefresh();
    expect(await check()).toMatchObject({ suggest: 'pass' });
  });

  it('is not fought over: two instances that find it dead at once both go on, with one token', async () => {
    const [here, there] = [wechat.newClient(), wechat.newClient()];
    await check(here);
    await forceRefresh();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => check(index % 2 ? here : there)));
    expect(answers.every(({ suggest }) => suggest === 'pass')).toBe(true);
    const after = [tokensFetched(), callsMade()];
    await Promise.all([check(here), check(there)]);
    expect([tokensFetched(), callsMade()]).toEqual([after[0], (after[1] ?? 0) + 2]);
  });

  it('that another instance renewed is not forgotten with the old one', async () => {
    const client = wechat.newClient();
    await check(client);
    const old = await storedToken();
    await forceRefresh();
    await check(wechat.newClient());
    const renewed = await storedToken();
    // An instance that was slow still holds the old token and now drops it.
    await databaseTokenStore(wechat.database).drop(old.appId, old.accessToken);
    expect((await storedToken()).fingerprint).toBe(renewed.fingerprint);
  });

  it('says plainly when the secret is wrong', async () => {
    wechat.standIn.control('fail-endpoint', {
      path: '/cgi-bin/stable_token',
      errcode: 40125,
      errmsg: 'invalid appsecret',
    });
    await expect(check()).rejects.toMatchObject({ api: '/cgi-bin/stable_token', errcode: 40125 });
    expect(callsMade()).toBe(0);
  });
});
