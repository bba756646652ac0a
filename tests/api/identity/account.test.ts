import { identityEndpoints as endpoints } from '@yuanli/shared/identity/identity.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { openidOf, Person } from '../../../server/src/identity';
import { Appointment } from '../../../server/src/identity/appointments/appointment.entity';
import { Membership } from '../../../server/src/identity/memberships/membership.entity';
import { Session } from '../../../server/src/identity/sessions/session.entity';
import { VerificationRequest } from '../../../server/src/identity/verification/verification-request.entity';
import { Picture } from '../../../server/src/pictures/picture.entity';
import { findTrail } from '../../../server/src/platform/audit';
import { newId } from '../../../server/src/platform/new-id';
import { OutboxMessage } from '../../../server/src/platform/outbox';
import { postPoints } from '../../../server/src/points/ledger/post-points';
import { Wish } from '../../../server/src/wishes/wish.entity';
import { makePicture } from '../../support/factories/pictures';
import { appoint, makePerson, newOpenid, signInAs } from '../../support/factories/people';
import { makeCourtyard, makeHousehold } from '../../support/factories/places';
import { makeWish } from '../../support/factories/wishes';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();

const database = () => server.parts.database;
const leave = (token: string, key?: string) =>
  server.call(endpoints.deleteAccount, { confirm: '注销' }, { as: token, ...(key && { key }) });

/** Someone with a phone, a courtyard, a role, a request, and two devices. */
async function neighbour() {
  const courtyard = await makeCourtyard(database());
  const household = await makeHousehold(database());
  const person = await makePerson(database(), { courtyard, phone: true, nickname: '楼下老陈' });
  const token = await signInAs(database(), person);
  await signInAs(database(), person, '平板');
  await appoint(database(), person, 'volunteer', courtyard.communityId);
  await server.call(endpoints.requestVerification, { householdId: household.id, realName: '陈秀兰' }, { as: token });
  return { person, token, courtyard };
}

const givePoints = (personId: string, communityId: string) =>
  database().inTransaction((tx) => {
    const motive = {
      event: 'wish.fulfilled',
      reason: '帮了一个忙',
      cause: { kind: 'wish' as const, id: newId() },
      actorId: null,
    };
    return postPoints(tx, { communityId, personId, amount: 5, idempotencyKey: newId(), ...motive });
  });

const rowOf = (id: string) => database().read((db) => db.findOneByOrFail(Person, { id }));
const countDeleted = (personId: string) =>
  database().read(
    async (db) =>
      (await db.findBy(OutboxMessage, { topic: 'person.deleted' })).filter(
        ({ payload }) => payload['personId'] === personId,
      ).length,
  );

async function expectGone(id: string): Promise<void> {
  expect(await rowOf(id)).toMatchObject({
    nickname: '已注销居民',
    openid: null,
    unionid: null,
    phone: null,
    phoneDigest: null,
    avatarPictureId: null,
    currentCourtyardId: null,
    householdId: null,
    verifiedAt: null,
    deletedAt: expect.any(Date),
  });
  await database().read(async (db) => {
    expect((await db.findBy(Session, { personId: id })).every(({ endedAt }) => endedAt !== null)).toBe(true);
    expect(await db.countBy(Membership, { personId: id })).toBe(0);
    expect((await db.findBy(Appointment, { personId: id })).map(({ heldKey, endsAt }) => [heldKey, endsAt])).toEqual([
      [null, expect.any(Date)],
    ]);
    expect(await db.findBy(VerificationRequest, { personId: id })).toMatchObject([
      { status: 'withdrawn', realName: '', waitingFor: null },
    ]);
    expect(await openidOf(db, id)).toBeNull();
    expect(await findTrail(db, id, ['person.deleted'])).toHaveLength(1);
  });
  expect(await countDeleted(id)).toBe(1);
}

describe('my data', () => {
  it('can be taken along as JSON: all of mine, nothing of others', async () => {
    const { person, token, courtyard } = await neighbour();
    const other = await neighbour();
    await givePoints(person.id, courtyard.communityId);
    await givePoints(other.person.id, courtyard.communityId);
    const { body } = await server.call(endpoints.exportMyData, {}, { as: token });
    expect(body).toMatchObject({
      person: { nickname: '楼下老陈', phone: person.phone, openid: person.openid },
      courtyards: [{ name: courtyard.name }],
      sessions: [{ device: '测试手机' }, { device: '平板' }],
      verificationRequests: [{ realName: '陈秀兰', status: 'waiting' }],
      appointments: [{ role: 'volunteer', scopeName: '槐荫社区' }],
      wishes: [],
      points: [{ balance: 5, lines: [{ amount: 5, reason: '帮了一个忙' }] }],
    });
    expect(JSON.stringify(body)).not.toContain(other.person.id);
    expectRefused(await server.call(endpoints.exportMyData, {}), 'session.required');
  });
});

describe('leaving for good', () => {
  it('takes away all that names me, ends my logins and roles, and keeps the trail', async () => {
    const { person, token } = await neighbour();
    expect((await leave(token)).body).toEqual({ done: true });
    await server.settle();
    await expectGone(person.id);
    expectRefused(await server.call(endpoints.getMe, {}, { as: token }), 'session.expired');
  });

  it('lets the same WeChat and the same phone begin anew', async () => {
    const { person, token } = await neighbour();
    await leave(token);
    const { openid, code } = server.standIn.control('issue-login-code', { openid: person.openid ?? '' });
    const { body } = await server.call(endpoints.login, { code, device: '手机' });
    expect(body.me.id).not.toBe(person.id);
    expect(await database().read((db) => openidOf(db, body.me.id))).toBe(openid);
    const { code: phoneCode } = server.standIn.control('issue-phone-code', { phoneNumber: person.phone ?? '' });
    expect((await server.call(endpoints.bindPhone, { code: phoneCode }, { as: body.token })).status).toBe(200);
  });

  it('needs the word typed', async () => {
    const { token, person } = await neighbour();
    const answer = await server.call(endpoints.deleteAccount, { confirm: '好' }, { as: token });
    expect(answer).toMatchObject({ status: 422, body: { error: { fields: { confirm: '请填写“注销”两个字' } } } });
    expect((await rowOf(person.id)).deletedAt).toBeNull();
  });

  it('has to wait while someone waits for me', async () => {
    const { person, token } = await neighbour();
    await makeWish(database(), { status: 'claimed', claimantId: person.id });
    expectRefused(await leave(token), 'person.has_open_matters');
    expect(await rowOf(person.id)).toMatchObject({ nickname: '楼下老陈', deletedAt: null });
  });

  it('happens once when asked twice at once', async () => {
    const { person, token } = await neighbour();
    await Promise.all([leave(token), leave(token)]);
    await expectGone(person.id);
  });
});

describe("taking back one's consent in WeChat", () => {
  const cancel = (openid: string, CreateTime: number) =>
    server.standIn.control('push-event', {
      event: {
        FromUserName: 'gh_97417a04a28d',
        MsgType: 'event',
        Event: 'user_authorization_cancellation',
        OpenID: openid,
        CreateTime,
        RevokeInfo: '1',
      },
    });

  it('erases like leaving for good, also when told twice', async () => {
    const { person } = await neighbour();
    await cancel(person.openid ?? '', 1_790_000_000);
    await cancel(person.openid ?? '', 1_790_000_001);
    await server.standIn.control('pushes', {});
    await server.settle();
    await expectGone(person.id);
  });

  it('of someone unknown changes nothing', async () => {
    const { person } = await neighbour();
    await cancel(newOpenid(), 1_790_000_002);
    await server.standIn.control('pushes', {});
    await server.settle();
    expect((await rowOf(person.id)).deletedAt).toBeNull();
    const dead = await database().read((db) => db.findBy(OutboxMessage, { topic: 'wechat.authorization_cancelled' }));
    expect(dead.every(({ state }) => state === 'done')).toBe(true);
  });
});

describe('taking back in WeChat one thing that was given', () => {
  let CreateTime = 1_790_000_100;
  const push = async (openid: string, event: object) => {
    CreateTime += 1;
    const about = { FromUserName: 'gh_97417a04a28d', MsgType: 'event', OpenID: openid, CreateTime };
    await server.standIn.control('push-event', { event: { ...about, ...event } });
    await server.settle();
  };
  const revoke = (openid: string, RevokeInfo: string) =>
    push(openid, { Event: 'user_authorization_revoke', RevokeInfo });
  const inboxOf = async (token: string) =>
    (await server.call(messageEndpoints.findMessages, {}, { as: token })).body.items;
  const avatarOf = async (person: Person) => {
    const picture = await makePicture(server.parts, person.id, 'used');
    await database().inTransaction((tx) => tx.update(Person, { id: person.id }, { avatarPictureId: picture }));
    return picture;
  };
  const stateOf = async (id: string) => (await database().read((db) => db.findOneByOrFail(Picture, { id }))).state;

  it('erases the phone number: it is asked for at the next post, and the home stays verified', async () => {
    const { person, token } = await neighbour();
    const household = await makeHousehold(database());
    await database().inTransaction((tx) => tx.update(Person, { id: person.id }, { householdId: household.id }));
    await revoke(person.openid!, '8');
    expect(await rowOf(person.id)).toMatchObject({ phone: null, phoneDigest: null, nickname: '楼下老陈' });
    expect((await server.call(endpoints.getMe, {}, { as: token })).body).toMatchObject({
      phoneMasked: null,
      verification: 'verified',
    });
    expectRefused(await server.call(endpoints.verifyByRoll, { name: '陈秀兰' }, { as: token }), 'person.phone_needed');
    expect(await inboxOf(token)).toMatchObject([
      { title: '已删除您收回授权的信息', text: expect.stringContaining('手机号') },
    ]);
    const trail = await database().read((db) => findTrail(db, person.id, ['person.permissions_revoked']));
    expect(trail).toMatchObject([{ actorId: null, detail: { permissions: 'phone' } }]);
  });

  it.each([
    ['nickname and avatar', '6', true, true],
    ['the nickname', '19', true, false],
    ['the avatar', '20', false, true],
  ])('erases %s (%s)', async (_what, number, losesName, losesAvatar) => {
    const { person } = await neighbour();
    const picture = await avatarOf(person);
    await revoke(person.openid!, number);
    const after = await rowOf(person.id);
    expect(after.nickname).toMatch(losesName ? /^居民\d{4}$/ : /^楼下老陈$/);
    expect(after.avatarPictureId).toBe(losesAvatar ? null : picture);
    expect(await stateOf(picture)).toBe(losesAvatar ? 'leaving' : 'used');
    expect(after.phone).toBe(person.phone);
  });

  it('erases the name and picture that WeChat itself has cleared', async () => {
    const { person } = await neighbour();
    await avatarOf(person);
    await push(person.openid!, { Event: 'user_info_modified' });
    expect(await rowOf(person.id)).toMatchObject({ nickname: expect.stringMatching(/^居民/), avatarPictureId: null });
  });

  it('erases photos of own wishes, those not used yet, and where one was', async () => {
    const { person } = await neighbour();
    const used = await makePicture(server.parts, person.id, 'used');
    const unused = await makePicture(server.parts, person.id);
    const others = await makePicture(server.parts, newId());
    const wish = await makeWish(database(), { wisherId: person.id, pictureIds: [used] });
    await revoke(person.openid!, '13,14');
    expect(await database().read((db) => db.findOneByOrFail(Wish, { id: wish.id }))).toMatchObject({ pictureIds: [] });
    expect([await stateOf(used), await stateOf(unused), await stateOf(others)]).toEqual([
      'leaving',
      'leaving',
      'stored',
    ]);
  });

  it('has one effect when it comes twice, and none for what we do not keep or whom we do not know', async () => {
    const { person, token } = await neighbour();
    const [again] = [{ Event: 'user_authorization_revoke', RevokeInfo: '8', CreateTime: 1_790_000_050 }];
    await push(person.openid!, again);
    await push(person.openid!, again);
    await revoke(person.openid!, '12');
    await revoke(newOpenid(), '8');
    expect(await inboxOf(token)).toHaveLength(1);
    const waiting = await database().read((db) =>
      db.countBy(OutboxMessage, { topic: 'wechat.permission_revoked', state: 'waiting' }),
    );
    expect(waiting).toBe(0);
  });
});
