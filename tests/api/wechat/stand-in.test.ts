import { signSession } from '../../../server/src/wechat/sign-session';
import { readStandInEnv } from '../../../server/src/wechat-stand-in/read-stand-in-env';
import { startStandIn, type StandIn } from '../../../server/src/wechat-stand-in/start-stand-in';
import { WECHAT_APP } from '../../support/start-wechat';

const { appId, appSecret, token, aesKey } = WECHAT_APP;
let standIn: StandIn;

beforeAll(async () => {
  standIn = await startStandIn({ appId, appSecret, push: { token, aesKey } });
});
beforeEach(() => standIn.reset());
afterAll(() => standIn.close());

type Answer = Record<string, unknown> & { errcode?: number; errmsg?: string };

async function ask(
  path: string,
  query: Record<string, string> = {},
  body?: unknown,
): Promise<Answer & { http: Response }> {
  const http = await fetch(
    `${standIn.url}${path}?${new URLSearchParams(query)}`,
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
  );
  return { ...((await http.json()) as Answer), http };
}

const credentials = { appid: appId, secret: appSecret, grant_type: 'client_credential' };
const stable = async (more = {}) => {
  const { access_token, expires_in } = await ask('/cgi-bin/stable_token', {}, { ...credentials, ...more });
  return { access_token: String(access_token), expires_in };
};
const legacy = async () => String((await ask('/cgi-bin/token', credentials)).access_token);
const use = async (access_token: string) => (await ask('/wxaapi/newtmpl/gettemplate', { access_token })).errcode;
const pass = (seconds: number) => standIn.control('move-clock', { seconds });
const RID = / rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/;

describe('the manners of api.weixin.qq.com', () => {
  it('answers 200 to everything, with errcode and a request id', async () => {
    const { http, errcode, errmsg } = await ask('/wxa/msg_sec_check', {}, {});
    expect([http.status, errcode]).toEqual([200, 41001]);
    expect(errmsg).toMatch(RID);
  });

  it('serves /sns as text/plain, without errcode on success', async () => {
    const { code } = standIn.control('issue-login-code', {});
    const answer = await ask('/sns/jscode2session', {
      appid: appId,
      secret: appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    });
    expect(answer.http.headers.get('content-type')).toMatch('text/plain');
    expect(answer).toHaveProperty('openid');
    expect(answer).not.toHaveProperty('errcode');
  });

  it('puts a comma before rid on /sns and none elsewhere', async () => {
    const sns = await ask('/sns/jscode2session', { appid: 'wx-wrong' });
    const cgi = await ask('/cgi-bin/token', { ...credentials, appid: 'wx-wrong' });
    expect([sns.errcode, cgi.errcode]).toEqual([40013, 40013]);
    expect(sns.errmsg).toMatch(/^invalid appid, rid: /);
    expect(cgi.errmsg).toMatch(/^invalid appid rid: /);
  });

  it('looks at the app id before all else', async () => {
    expect((await ask('/cgi-bin/token', { appid: 'wx-wrong', grant_type: 'nonsense' })).errcode).toBe(40013);
    expect((await ask('/cgi-bin/token', { appid: appId, grant_type: 'nonsense' })).errcode).toBe(40002);
    expect((await ask('/cgi-bin/token', { ...credentials, secret: 'wrong' })).errcode).toBe(40125);
    expect((await ask('/cgi-bin/token', {})).errcode).toBe(41002);
  });

  it('insists on POST and on JSON where it wants them', async () => {
    const { access_token } = await stable();
    expect((await ask('/wxa/msg_sec_check', { access_token })).errcode).toBe(43002);
    expect((await ask('/wxa/msg_sec_check', { access_token }, 'text')).errcode).toBe(47001);
  });

  it('sends msgid as a bare integer beyond 2^53', async () => {
    const { openid } = standIn.control('issue-login-code', {});
    const [template] = standIn.control('templates', {});
    const templateId = String(template?.templateId);
    standIn.control('grant-subscription', { openid, templateId });
    const data = Object.fromEntries(
      Object.keys(template?.fields ?? {}).map((key) => [key, { value: key.startsWith('time') ? '15:01' : '好' }]),
    );
    const { access_token } = await stable();
    const body = JSON.stringify({ touser: openid, template_id: templateId, data, miniprogram_state: 'formal' });
    const answer = await fetch(`${standIn.url}/cgi-bin/message/subscribe/send?access_token=${access_token}`, {
      method: 'POST',
      body,
    });
    expect(await answer.text()).toBe('{"errcode":0,"errmsg":"ok","msgid":2097683633284153344}');
  });
});

describe('stable_token', () => {
  it('is the same until its last five minutes, telling what is left', async () => {
    const first = await stable();
    pass(7200 - 345);
    const again = await stable();
    expect(again.access_token).toBe(first.access_token);
    expect(again.expires_in).toBeLessThanOrEqual(345);
    expect(again.expires_in).toBeGreaterThanOrEqual(344);
  });

  it('changes in its last five minutes; then both work for five more', async () => {
    const first = await stable();
    pass(7200 - 200);
    const second = await stable();
    expect([second.access_token === first.access_token, second.expires_in]).toEqual([false, 7200]);
    pass(290);
    expect([await use(first.access_token), await use(second.access_token)]).toEqual([0, 0]);
    pass(15);
    expect([await use(first.access_token), await use(second.access_token)]).toEqual([40001, 0]);
  });

  it('expires after two hours', async () => {
    const { access_token } = await stable();
    pass(7201);
    expect(await use(access_token)).toBe(42001);
  });

  it('when forced, ends the one before at once', async () => {
    const first = await stable();
    const second = await stable({ force_refresh: true });
    expect([await use(first.access_token), await use(second.access_token)]).toEqual([40001, 0]);
  });

  it('is forced at most every 30 seconds', async () => {
    const first = await stable({ force_refresh: true });
    pass(28);
    expect((await stable({ force_refresh: true })).access_token).toBe(first.access_token);
    pass(3);
    expect((await stable({ force_refresh: true })).access_token).not.toBe(first.access_token);
  });

  it('is forced at most 20 times a day', async () => {
    standIn.control('move-clock', { to: '2026-03-01T02:00:00Z' });
    const force = async () => {
      pass(31);
      return (await stable({ force_refresh: true })).access_token;
    };
    const forced = [];
    for (let time = 0; time < 22; time++) forced.push(await force());
    expect(new Set(forced).size).toBe(20);
    standIn.control('move-clock', { to: '2026-03-01T16:00:01Z' });
    expect(forced).not.toContain(await force());
  });
});

describe('access tokens', () => {
  it('of the two families leave one another alone', async () => {
    const { access_token } = await stable();
    const old = await legacy();
    await stable({ force_refresh: true });
    expect([await use(access_token), await use(old)]).toEqual([40001, 0]);
    const kept = (await stable()).access_token;
    await legacy();
    pass(400);
    expect([await use(kept), await use(old)]).toEqual([0, 40001]);
  });

  it('of the old family are new at each call; the one before works five minutes more', async () => {
    const first = await legacy();
    const second = await legacy();
    expect(second).not.toBe(first);
    pass(295);
    expect(await use(first)).toBe(0);
    pass(10);
    expect([await use(first), await use(second)]).toEqual([40001, 0]);
  });

  it('that are missing, malformed or invented are told apart', async () => {
    expect(await use('')).toBe(41001);
    expect(await use('nonsense')).toBe(40014);
    expect(await use(`90_${'x'.repeat(150)}`)).toBe(40001);
  });
});

describe('session keys', () => {
  const login = async () => {
    const { code, openid } = standIn.control('issue-login-code', {});
    const answer = await ask('/sns/jscode2session', {
      appid: appId,
      secret: appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    });
    return { openid, sessionKey: String(answer.session_key) };
  };
  const check = async (path: string, { openid, sessionKey }: Awaited<ReturnType<typeof login>>) => {
    const { access_token } = await stable();
    return ask(path, { access_token, openid, sig_method: 'hmac_sha256', signature: signSession(sessionKey) });
  };

  it('are checked by signature', async () => {
    const person = await login();
    expect((await check('/wxa/checksession', person)).errcode).toBe(0);
    expect((await check('/wxa/checksession', { ...person, sessionKey: 'AAAAAAAAAAAAAAAAAAAAAA==' })).errcode).toBe(
      87009,
    );
  });

  it('are replaced when reset', async () => {
    const person = await login();
    const reset = await check('/wxa/resetusersessionkey', person);
    expect(reset).toMatchObject({ errcode: 0, openid: person.openid });
    expect((await check('/wxa/checksession', person)).errcode).toBe(87009);
    expect((await check('/wxa/checksession', { ...person, sessionKey: String(reset.session_key) })).errcode).toBe(0);
  });

  it('end', async () => {
    const person = await login();
    pass(3 * 86_400 + 1);
    expect((await check('/wxa/checksession', person)).errcode).toBe(87007);
  });
});

describe('the control API', () => {
  const control = (act: string, body: unknown) =>
    fetch(`${standIn.url}/_control/${act}`, { method: 'POST', body: JSON.stringify(body) });

  it('issues codes over HTTP', async () => {
    const openid = `o${'a'.repeat(27)}`;
    const { code } = (await (await control('issue-login-code', { openid })).json()) as { code: string };
    const login = await ask('/sns/jscode2session', {
      appid: appId,
      secret: appSecret,
      js_code: code,
      grant_type: 'authorization_code',
    });
    expect(login.openid).toBe(openid);
  });

  it('says what is wrong with its input, and knows no other acts', async () => {
    const wrong = await control('issue-login-code', { openid: 'short' });
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('openid')]);
    expect((await control('constructor', {})).status).toBe(404);
  });

  it('forgets everything when reset', async () => {
    const { access_token } = await stable();
    await control('reset', {});
    expect(await use(access_token)).toBe(40001);
  });
});

it('does not start in production', () => {
  expect(() => readStandInEnv({ NODE_ENV: 'production' })).toThrow('production');
  expect(readStandInEnv({ STAND_IN_PORT: '9000' })).toMatchObject({ port: 9000 });
});
