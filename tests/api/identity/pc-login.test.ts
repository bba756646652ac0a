import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { pcLoginEndpoints as endpoints } from '@yuanli/shared/identity/pc-login.endpoints';
import { purgePcLogins } from '../../../server/src/identity';
import { PcLogin } from '../../../server/src/identity/pc-login/pc-login.entity';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, days, hours, minutes, seconds } from '../../../server/src/platform/clock';
import { selectPlain } from '../../../server/src/platform/database';
import { makePerson, signInAs } from '../../support/factories/people';
import { openPc } from '../../support/pc-desk';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk: pc } = useServer((started) => openPc(started));
afterEach(() => clock.set(null));
const database = () => server.parts.database;

async function someone() {
  const person = await makePerson(database());
  return { id: person.id, phone: await signInAs(database(), person, '红米手机') };
}
const meOf = (as: string) => server.call(identity.getMe, {}, { as });
const sessionsOf = async (as: string) => (await server.call(identity.findSessions, {}, { as })).body.items;

describe('signing in on a computer', () => {
  it('is confirmed on the phone, which sees from where, and gives the browser a session', async () => {
    const { id, phone } = await someone();
    const login = await pc.start();
    expect(await pc.stateOf(login)).toBe('waiting');
    const seen = await pc.look(login.code.toLowerCase(), phone);
    expect(seen.body).toMatchObject({ id: login.id, address: expect.stringContaining('127.0.0.1'), hours: 12 });
    expect(seen.body.device).toBe('一台设备上的浏览器');
    expect(await pc.stateOf(login)).toBe('seen');
    expect((await pc.decide(login.id, phone)).status).toBe(200);
    expect(await pc.stateOf(login)).toBe('confirmed');
    const { body } = await pc.finish(login);
    expect(body.me.id).toBe(id);
    expect((await meOf(body.token)).body.id).toBe(id);
    expect(await pc.stateOf(login)).toBe('done');
    const trail = await database().read((db) => db.findBy(AuditEntry, { actorId: id }));
    expect(trail.map(({ action }) => action).sort()).toEqual([
      'pc_login.confirmed',
      'pc_login.seen',
      'person.logged_in',
    ]);
  });

  it('keeps neither code, secret nor address in the clear', async () => {
    const login = await pc.start();
    const kept = await database().read(async (db) => JSON.stringify(await selectPlain(db, 'SELECT * FROM pc_login')));
    for (const private_ of [login.code, login.secret, '127.0.0.1']) expect(kept).not.toContain(private_);
  });

  it('gives nothing to who has the code without the secret, or another secret', async () => {
    const { phone } = await someone();
    const [login, other] = [await pc.start(), await pc.start()];
    await pc.look(login.code, phone);
    await pc.decide(login.id, phone);
    expectRefused(await pc.finish({ id: login.id, secret: other.secret }), 'pc_login.expired');
    expectRefused(await pc.finish(other), 'pc_login.expired');
    expectRefused(
      await server.call(endpoints.getPcLoginState, { id: login.id, secret: other.secret }),
      'pc_login.expired',
    );
    expect((await pc.finish(login)).status).toBe(200);
  });

  it('gives nothing before it is confirmed, nor to a browser that was refused', async () => {
    const { phone } = await someone();
    const login = await pc.start();
    expectRefused(await pc.finish(login), 'pc_login.expired');
    await pc.look(login.code, phone);
    expectRefused(await pc.finish(login), 'pc_login.expired');
    expect((await pc.decide(login.id, phone, 'refusePcLogin')).status).toBe(200);
    expect(await pc.stateOf(login)).toBe('refused');
    expectRefused(await pc.finish(login), 'pc_login.refused');
    expectRefused(await pc.decide(login.id, phone), 'pc_login.settled');
  });

  it('gives one session: to a repeated request the same, to another none', async () => {
    const { phone } = await someone();
    const login = await pc.start();
    await pc.look(login.code, phone);
    await pc.decide(login.id, phone);
    const answers = await Promise.all([pc.finish(login), pc.finish(login)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const again = await pc.start();
    await pc.look(again.code, phone);
    await pc.decide(again.id, phone);
    const first = await pc.finish(again, 'finish-once');
    expect((await pc.finish(again, 'finish-once')).body).toEqual(first.body);
    await server.call(identity.logout, {}, { as: first.body.token });
    expectRefused(await pc.finish(again, 'finish-once'), 'pc_login.expired');
    expectRefused(await pc.look(again.code, phone), 'pc_login.settled');
  });

  it('belongs to whoever looked first', async () => {
    const [one, other] = [await someone(), await someone()];
    const login = await pc.start();
    const answers = await Promise.all([pc.look(login.code, one.phone), pc.look(login.code, other.phone)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [winner, loser] = answers[0]?.status === 200 ? [one, other] : [other, one];
    expectRefused(await pc.decide(login.id, loser.phone), 'pc_login.taken');
    expectRefused(await pc.decide(login.id, loser.phone, 'refusePcLogin'), 'pc_login.taken');
    expect((await pc.look(login.code, winner.phone)).status).toBe(200);
    await pc.decide(login.id, winner.phone);
    expect((await pc.finish(login)).body.me.id).toBe(winner.id);
  });

  it('gives two browsers at once a session each', async () => {
    const { phone } = await someone();
    const logins = [await pc.start(), await pc.start()];
    const tokens = await Promise.all(
      logins.map(async (login) => {
        await pc.look(login.code, phone);
        await pc.decide(login.id, phone);
        return (await pc.finish(login)).body.token;
      }),
    );
    expect(new Set(tokens).size).toBe(2);
    expect((await sessionsOf(phone)).map(({ kind }) => kind)).toEqual(['pc', 'pc', 'phone']);
  });

  it('works for two minutes, and two more once confirmed', async () => {
    const { phone } = await someone();
    const [unseen, unconfirmed, untaken] = [await pc.start(), await pc.start(), await pc.start()];
    await pc.look(unconfirmed.code, phone);
    clock.advance(minutes(2) - seconds(5));
    await pc.look(untaken.code, phone);
    expect((await pc.decide(untaken.id, phone)).status).toBe(200);
    clock.advance(seconds(10));
    expectRefused(await pc.look(unseen.code, phone), 'pc_login.code_wrong');
    expect(await pc.stateOf(unseen)).toBe('expired');
    expectRefused(await pc.decide(unconfirmed.id, phone), 'pc_login.expired');
    clock.advance(minutes(2));
    expect(await pc.stateOf(untaken)).toBe('expired');
    expectRefused(await pc.finish(untaken), 'pc_login.expired');
    clock.advance(days(2));
    await purgePcLogins.run(database());
    expect(await database().read((db) => db.countBy(PcLogin, { id: untaken.id }))).toBe(0);
  });

  it('asks for a code that somebody shows', async () => {
    const { phone } = await someone();
    expectRefused(await pc.look('ABCDEFGH', phone), 'pc_login.code_wrong');
    expect((await pc.look('AB', phone)).status).toBe(422);
    expectRefused(await server.call(endpoints.lookAtPcLogin, { code: 'ABCDEFGH' }), 'session.required');
  });
});

describe('a session on a computer', () => {
  it('lives twelve hours, however much it is used', async () => {
    const { phone } = await someone();
    const computer = await pc.signIn(phone);
    const [session] = await sessionsOf(computer);
    expect(session).toMatchObject({ kind: 'pc', isThisDevice: true, device: '一台设备上的浏览器' });
    expect(Date.parse(session!.endsAt!) - Date.parse(session!.startedAt)).toBe(hours(12));
    for (let hour = 0; hour < 11; hour++) {
      clock.advance(hours(1));
      expect((await meOf(computer)).status).toBe(200);
    }
    clock.advance(hours(1));
    expectRefused(await meOf(computer), 'session.expired');
    expect((await sessionsOf(phone)).map(({ kind }) => kind)).toEqual(['phone']);
  });

  it('is ended from the phone at once', async () => {
    const { phone } = await someone();
    const computer = await pc.signIn(phone);
    const [session] = await sessionsOf(phone);
    await server.call(identity.revokeSession, { id: session!.id }, { as: phone });
    expectRefused(await meOf(computer), 'session.expired');
    expect((await meOf(phone)).status).toBe(200);
  });

  it('lets in no other computer', async () => {
    const { phone } = await someone();
    const computer = await pc.signIn(phone);
    const login = await pc.start();
    expectRefused(await pc.look(login.code, computer), 'pc_login.phone_only');
    await pc.look(login.code, phone);
    expectRefused(await pc.decide(login.id, computer), 'pc_login.phone_only');
  });
});
