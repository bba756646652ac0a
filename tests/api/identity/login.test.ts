import { identityEndpoints as endpoints } from '@yuanli/shared/identity/identity.endpoints';
import { purgeOldSessions, Person } from '../../../server/src/identity';
import { Session } from '../../../server/src/identity/sessions/session.entity';
import { clock, days, hours, minutes } from '../../../server/src/platform/clock';
import { sha256 } from '../../../server/src/platform/crypto';
import { selectPlain } from '../../../server/src/platform/database';
import { makePerson, newOpenid, signInAs } from '../../support/factories/people';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();
afterEach(() => clock.set(null));

const issueCode = (openid = newOpenid()) => server.standIn.control('issue-login-code', { openid }).code;
const logIn = (code: string, key?: string) =>
  server.call(endpoints.login, { code, device: '红米手机' }, key ? { key } : {});
const getMe = (token: string) => server.call(endpoints.getMe, {}, { as: token });
const countPeople = (openid: string) => server.parts.database.read((db) => db.countBy(Person, { openid }));
const newcomer = async () => {
  const person = await makePerson(server.parts.database);
  return { person, token: await signInAs(server.parts.database, person) };
};
const refusal = (status: number, code: string) => ({ status, body: { error: { code } } });

describe('logging in', () => {
  it('makes a person of a first visitor, and finds the same one later', async () => {
    const openid = newOpenid();
    const first = await logIn(issueCode(openid));
    expect(first).toMatchObject({ status: 200, body: { token: expect.stringMatching(/^[\w-]{43}$/) } });
    expect(first.body.me).toMatchObject({
      nickname: expect.stringMatching(/^居民\d{4}$/),
      phoneMasked: null,
      courtyard: null,
      courtyards: [],
      verification: 'none',
      appointments: [],
      can: {
        claimWishes: false,
        useWorkbench: false,
        serveResidents: false,
        handOverGifts: false,
        runCommunity: false,
        promiseRepairs: false,
        overseePoints: false,
        coordinate: false,
        decideObjections: false,
        appoint: [],
      },
    });
    const second = await logIn(issueCode(openid));
    expect(second.body.me.id).toBe(first.body.me.id);
    expect(second.body.token).not.toBe(first.body.token);
    expect((await getMe(first.body.token)).status).toBe(200);
  });

  it('makes one person of two first visits at once', async () => {
    const openid = newOpenid();
    const answers = await Promise.all(
      [issueCode(openid), issueCode(openid), issueCode(openid)].map((code) => logIn(code)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.me.id)).size).toBe(1);
    expect(await countPeople(openid)).toBe(1);
  });

  it('answers a repeated request the same way without asking WeChat again', async () => {
    const code = issueCode();
    const first = await logIn(code, 'login-repeated');
    const again = await logIn(code, 'login-repeated');
    expect(again).toMatchObject({ status: 200, body: first.body });
  });

  it('tells the answer again for five minutes, and never after its session has ended', async () => {
    const again = async (end: (token: string) => Promise<unknown>) => {
      const code = issueCode();
      const key = `login-${code}`.slice(0, 60);
      const { body } = await logIn(code, key);
      await end(body.token);
      return logIn(code, key);
    };
    expect((await again(async () => clock.advance(minutes(4)))).status).toBe(200);
    expectRefused(await again(async () => clock.advance(minutes(6))), 'wechat.code_invalid');
    clock.set(null);
    expectRefused(await again((token) => server.call(endpoints.logout, {}, { as: token })), 'wechat.code_invalid');
    expectRefused(
      await again((token) => server.call(endpoints.deleteAccount, { confirm: '注销' }, { as: token })),
      'wechat.code_invalid',
    );
  });

  it('says no to a used, a made-up and a blocked code, and to a silent WeChat', async () => {
    const code = issueCode();
    await logIn(code);
    expectRefused(await logIn(code), 'wechat.code_invalid');
    expectRefused(await logIn('made-up'), 'wechat.code_invalid');
    const path = '/sns/jscode2session';
    server.standIn.control('fail-endpoint', { path, errcode: 40226 });
    expectRefused(await logIn(issueCode()), 'wechat.login_blocked');
    server.standIn.control('fail-endpoint', { path, errcode: 45011 });
    expectRefused(await logIn(issueCode()), 'wechat.unavailable');
  });

  it('names the field that is wrong', async () => {
    const answer = await server.call(endpoints.login, { code: '', device: '手机' });
    expect(answer).toMatchObject({ status: 422, body: { error: { fields: { code: '请填写登录凭证' } } } });
  });

  it('keeps neither the token nor the session_key', async () => {
    const openid = newOpenid();
    const { body } = await logIn(issueCode(openid));
    const { sessionKey } = await server.parts.wechat.code2Session(issueCode(openid));
    const tables = ['person', 'session', 'idempotent_answer', 'audit_entry', 'outbox_message'];
    const kept = await server.parts.database.read(async (db) => {
      const rows: unknown[] = [];
      for (const table of tables) rows.push(await selectPlain(db, `SELECT * FROM ${table}`));
      return JSON.stringify(rows);
    });
    expect(kept).toContain(sha256(body.token));
    expect(kept).not.toContain(body.token);
    expect(kept).not.toContain(sessionKey);
    expect(JSON.stringify(body)).not.toContain(sessionKey);
    expect(JSON.stringify(body)).not.toContain(openid);
  });
});

describe('a session', () => {
  it("is needed for one's own things, and an unknown token is said plainly", async () => {
    expectRefused(await server.call(endpoints.getMe, {}), 'session.required');
    expectRefused(await getMe('x'.repeat(43)), 'session.expired');
  });

  it('exchanges a token older than a day; the old one is good for ten minutes more', async () => {
    const { token } = await newcomer();
    expect((await getMe(token)).headers.get('X-Session-Token')).toBeNull();
    clock.advance(hours(24) + minutes(1));
    const answer = await getMe(token);
    const newToken = answer.headers.get('X-Session-Token') ?? '';
    expect(newToken).toMatch(/^[\w-]{43}$/);
    expect(newToken).not.toBe(token);
    expect((await getMe(newToken)).headers.get('X-Session-Token')).toBeNull();

    clock.advance(minutes(9));
    const late = await getMe(token);
    expect(late.status).toBe(200);
    expect(late.headers.get('X-Session-Token')).toBe(newToken);
    clock.advance(minutes(2));
    expectRefused(await getMe(token), 'session.expired');
    expect((await getMe(newToken)).status).toBe(200);
  });

  it('gives the same new token to requests that come at once', async () => {
    const { token } = await newcomer();
    clock.advance(days(2));
    const answers = await Promise.all([1, 2, 3, 4].map(() => getMe(token)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const tokens = new Set(answers.map(({ headers }) => headers.get('X-Session-Token')));
    expect(tokens.size).toBe(1);
    expect((await getMe([...tokens][0] ?? '')).status).toBe(200);
  });

  it('ends after 90 days unused, not after 90 days of use', async () => {
    const { token } = await newcomer();
    clock.advance(days(89));
    const newToken = (await getMe(token)).headers.get('X-Session-Token') ?? '';
    clock.advance(days(89));
    const newest = (await getMe(newToken)).headers.get('X-Session-Token') ?? '';
    clock.advance(days(91));
    expectRefused(await getMe(newest), 'session.expired');
  });

  it('notes its last use at most once in ten minutes', async () => {
    const { token, person } = await newcomer();
    const lastUse = async () =>
      (
        await server.parts.database.read((db) => db.findOneByOrFail(Session, { personId: person.id }))
      ).lastUsedAt.getTime();
    const atStart = await lastUse();
    clock.advance(minutes(9));
    await getMe(token);
    expect(await lastUse()).toBe(atStart);
    clock.advance(minutes(2));
    await getMe(token);
    expect(await lastUse()).toBe(clock.now().getTime());
  });
});

describe('old sessions', () => {
  it('are kept for half a year as network logs, then deleted', async () => {
    const { person } = await newcomer();
    const { person: lately } = await newcomer();
    const known = (personId: string) => server.parts.database.read((db) => db.existsBy(Session, { personId }));
    clock.advance(days(100));
    await signInAs(server.parts.database, lately);
    clock.advance(days(83));
    await purgeOldSessions.run(server.parts.database);
    expect(await known(person.id)).toBe(true);
    clock.advance(days(10));
    await purgeOldSessions.run(server.parts.database);
    expect([await known(person.id), await known(lately.id)]).toEqual([false, true]);
  });
});

describe('my devices', () => {
  it('lists mine only, and says which one this is', async () => {
    const { person, token } = await newcomer();
    await newcomer();
    await signInAs(server.parts.database, person, '平板');
    const { body } = await server.call(endpoints.findSessions, {}, { as: token });
    expect(body.items.map(({ device, isThisDevice }) => [device, isThisDevice])).toEqual([
      ['平板', false],
      ['测试手机', true],
    ]);
  });

  it('ends one of them at once; a second time there is nothing to end', async () => {
    const { person, token } = await newcomer();
    const lost = await signInAs(server.parts.database, person, '丢了的手机');
    const { body } = await server.call(endpoints.findSessions, {}, { as: token });
    const id = body.items.find(({ isThisDevice }) => !isThisDevice)?.id ?? '';
    expect((await server.call(endpoints.revokeSession, { id }, { as: token, key: 'end-lost-phone' })).status).toBe(200);
    expect((await server.call(endpoints.revokeSession, { id }, { as: token, key: 'end-lost-phone' })).status).toBe(200);
    expectRefused(await getMe(lost), 'session.expired');
    expect((await getMe(token)).status).toBe(200);
    expect(await server.call(endpoints.revokeSession, { id }, { as: token })).toMatchObject(
      refusal(404, 'session.not_found'),
    );
  });

  it('does not end the device of someone else', async () => {
    const mine = await newcomer();
    const other = await newcomer();
    const { body } = await server.call(endpoints.findSessions, {}, { as: other.token });
    const answer = await server.call(endpoints.revokeSession, { id: body.items[0]?.id ?? '' }, { as: mine.token });
    expectRefused(answer, 'session.not_found');
    expect((await getMe(other.token)).status).toBe(200);
  });

  it('logs out of this one', async () => {
    const { token } = await newcomer();
    expect((await server.call(endpoints.logout, {}, { as: token })).body).toEqual({ done: true });
    expectRefused(await getMe(token), 'session.expired');
  });
});
