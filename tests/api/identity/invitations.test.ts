import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { appointmentEndpoints as endpoints } from '@yuanli/shared/identity/appointments.endpoints';
import type { Role } from '@yuanli/shared/identity/roles';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { purgeInvitations } from '../../../server/src/identity';
import { Invitation } from '../../../server/src/identity/appointments/invitation.entity';
import { AuditEntry, findTrail } from '../../../server/src/platform/audit';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { digestsOf, HouseholdMember } from '../../../server/src/places/roll/household-member.entity';
import { newId } from '../../../server/src/platform/new-id';
import { makeNeighbourhood, makeResident } from '../../support/factories/neighbourhood';
import { appoint as holdRole, makePerson, newOpenid, newPhone, signInAs } from '../../support/factories/people';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server } = useServer();
afterEach(() => clock.set(null));
const database = () => server.parts.database;

async function someone(nickname = '测试居民') {
  const openid = newOpenid();
  const person = await makePerson(database(), { openid, nickname });
  const token = await signInAs(database(), person);
  const bind = (phone: string) => {
    const { code } = server.standIn.control('issue-phone-code', { openid, phoneNumber: phone });
    return server.call(identity.bindPhone, { code }, { as: token });
  };
  const me = async () => (await server.call(identity.getMe, {}, { as: token })).body;
  const inbox = async () => (await server.call(messageEndpoints.findMessages, {}, { as: token })).body.items;
  return { id: person.id, token, bind, me, inbox };
}

/** A community with two workers. */
async function office() {
  const { courtyard, household } = await makeNeighbourhood(database());
  const [worker, colleague] = [await someone('林主任'), await someone('方主任')];
  for (const one of [worker, colleague]) await holdRole(database(), one, 'community_worker', courtyard.communityId);
  const { communityId, gridId } = courtyard;
  const invite = (phone: string, role: Role = 'keeper', more: object = {}, as = worker.token, key?: string) =>
    server.call(endpoints.appoint, { phone, role, scopeId: communityId, ...more }, { as, ...(key && { key }) });
  const waiting = async (more: object = {}, as = worker.token) =>
    (await server.call(endpoints.findInvitations, { communityId, ...more }, { as })).body.items;
  const look = (phone: string, as = worker.token) =>
    server.call(endpoints.lookUpAppointee, { communityId, phone }, { as });
  const withdraw = (id: string, as = worker.token) => server.call(endpoints.withdrawInvitation, { id }, { as });
  const held = async (q?: string) =>
    (await server.call(endpoints.findAppointments, { communityId, q }, { as: worker.token })).body.items;
  return { communityId, gridId, household, worker, colleague, invite, waiting, look, withdraw, held };
}

const onRoll = (householdId: string, name: string, phone: string) =>
  database().inTransaction((tx) =>
    tx.insert(HouseholdMember, {
      ...{ id: newId(), householdId, name, phone, isOwner: false, livesHere: true, birthDate: null },
      ...digestsOf({ name, phone }),
    }),
  );

describe('a role for somebody who has not bound the number', () => {
  it('waits, under the name it was made for, and begins when they bind it', async () => {
    const { worker, invite, waiting, held } = await office();
    const phone = newPhone();
    const until = fromNow(days(30)).toISOString();
    expect((await invite(phone, 'keeper', { name: '王老板', until }, worker.token, 'invite-one')).body).toEqual({
      isWaiting: true,
    });
    expect((await invite(phone, 'keeper', { name: '王老板', until }, worker.token, 'invite-one')).status).toBe(200);
    const [one] = await waiting();
    expect(one).toMatchObject({
      ...{ name: '王老板', role: 'keeper', from: null, until, madeByName: '林主任', can: { withdraw: true } },
      phoneMasked: `139****${phone.slice(-4)}`,
    });
    const newcomer = await someone();
    expect((await newcomer.me()).appointments).toEqual([]);
    const bound = await newcomer.bind(phone);
    expect(bound.body.appointments).toMatchObject([{ role: 'keeper', until }]);
    expect(await waiting()).toEqual([]);
    expect(await newcomer.inbox()).toMatchObject([{ title: '您有了新身份' }]);
    expect(await worker.inbox()).toMatchObject([
      { title: '您登记的身份已生效', text: expect.stringContaining('王老板') },
    ]);
    expect(await held('王老板')).toEqual([]);
    const [appointment] = await held(phone.slice(-4));
    expect(appointment).toMatchObject({ personId: newcomer.id, appointedByName: '林主任' });
    const [trail] = await database().read((db) => findTrail(db, appointment!.id, ['appointment.made']));
    expect(trail?.detail).toMatchObject({ invitationId: one!.id });
  });

  it('begins with a code of the community too, and only once', async () => {
    const { worker, invite } = await office();
    const phone = newPhone();
    await invite(phone, 'volunteer');
    const { code } = (await server.call(identity.makePhoneCode, { phone }, { as: worker.token })).body;
    const newcomer = await someone();
    const bound = await server.call(identity.bindPhoneByCode, { code }, { as: newcomer.token });
    expect(bound.body.appointments).toMatchObject([{ role: 'volunteer' }]);
    expect((await newcomer.bind(phone)).body.appointments).toHaveLength(1);
  });

  it('does not begin by a code of somebody who could not give it', async () => {
    const { worker, gridId, invite, waiting } = await office();
    const gridWorker = await someone();
    await holdRole(database(), gridWorker, 'grid_worker', gridId);
    const phone = newPhone();
    await invite(phone, 'community_worker');
    const { code } = (await server.call(identity.makePhoneCode, { phone }, { as: gridWorker.token })).body;
    const friend = await someone();
    const bound = await server.call(identity.bindPhoneByCode, { code }, { as: friend.token });
    expect([bound.status, bound.body.appointments]).toEqual([200, []]);
    expect(await waiting()).toEqual([]);
    expect((await worker.inbox())[0]?.text).toContain('请核对是本人后再登记一次');
  });

  it('is open once for a number, a role and a place', async () => {
    const { colleague, invite, waiting } = await office();
    const phone = newPhone();
    const answers = await Promise.all([invite(phone), invite(phone, 'keeper', {}, colleague.token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expectRefused(await invite(phone), 'invitation.already_made');
    expect((await invite(phone, 'volunteer')).status).toBe(200);
    expect(await waiting()).toHaveLength(2);
    expect(await waiting({ role: 'volunteer' })).toHaveLength(1);
  });

  it('is never lost when they bind it at the same moment', async () => {
    const { invite } = await office();
    for (let n = 0; n < 5; n++) {
      const phone = newPhone();
      const newcomer = await someone();
      const [invited, bound] = await Promise.all([invite(phone), newcomer.bind(phone)]);
      expect([invited.status, bound.status]).toEqual([200, 200]);
      expect((await newcomer.me()).appointments).toMatchObject([{ role: 'keeper' }]);
    }
  });

  it('is not for whoever binds it half a year later, and is not kept', async () => {
    const { invite, waiting } = await office();
    const phone = newPhone();
    await invite(phone);
    clock.advance(days(181));
    const newcomer = await someone();
    expect((await newcomer.bind(phone)).body.appointments).toEqual([]);
    clock.set(null);
    const other = newPhone();
    await invite(other);
    clock.advance(days(181));
    await purgeInvitations.run(database());
    expect(await database().read((db) => db.countBy(Invitation, {}))).toBe(0);
    clock.set(null);
    expect(await waiting()).toEqual([]);
  });

  it('does not begin once its last day has passed, and begins on its first', async () => {
    const { invite } = await office();
    const [over, later] = [newPhone(), newPhone()];
    await invite(over, 'keeper', { until: fromNow(days(2)).toISOString() });
    await invite(later, 'keeper', { from: fromNow(days(5)).toISOString() });
    clock.advance(days(3));
    const [one, other] = [await someone(), await someone()];
    expect((await one.bind(over)).body.appointments).toEqual([]);
    expect((await other.bind(later)).body.appointments).toEqual([]);
    clock.advance(days(3));
    const as = await signInAs(database(), other);
    expect((await server.call(identity.getMe, {}, { as })).body.appointments).toMatchObject([{ role: 'keeper' }]);
  });

  it('gives nobody a role they registered themselves', async () => {
    const { worker, invite } = await office();
    const phone = newPhone();
    await invite(phone, 'supervisor');
    const bound = await worker.bind(phone);
    expect(bound.body.appointments.map(({ role }) => role)).toEqual(['community_worker']);
    expect(await worker.inbox()).toMatchObject([{ title: '有一项身份没有生效' }]);
  });

  it('keeps apart what the law keeps apart, without keeping anybody from binding', async () => {
    const { worker, invite, communityId } = await office();
    const phone = newPhone();
    await invite(phone, 'supervisor');
    await invite(phone, 'committee_member');
    const newcomer = await someone();
    expect((await newcomer.bind(phone)).body.appointments).toMatchObject([{ role: 'supervisor' }]);
    expect((await worker.inbox())[0]?.text).toContain('第36条');
    const held = await someone();
    const other = newPhone();
    await holdRole(database(), held, 'keeper', communityId);
    await invite(other);
    expect((await held.bind(other)).body.appointments).toHaveLength(1);
  });

  it('is withdrawn by whoever may give the role', async () => {
    const { colleague, invite, waiting, withdraw } = await office();
    const { worker: elsewhere } = await office();
    const phone = newPhone();
    await invite(phone);
    const [{ id } = { id: '' }] = await waiting();
    expectRefused(await withdraw(id, elsewhere.token), 'request.not_allowed');
    const answers = await Promise.all([withdraw(id), withdraw(id, colleague.token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    expectRefused(await withdraw(id), 'invitation.not_found');
    const newcomer = await someone();
    expect((await newcomer.bind(phone)).body.appointments).toEqual([]);
  });

  it('is found by the name it was given and by the end of the phone', async () => {
    const { invite, waiting, worker, communityId } = await office();
    const phone = newPhone();
    await invite(phone, 'keeper', { name: '王老板' });
    for (let n = 0; n < 20; n++) await invite(newPhone());
    expect(await waiting({ q: '王老板' })).toHaveLength(1);
    expect(await waiting({ q: phone.slice(-4) })).toMatchObject([{ name: '王老板' }]);
    expect(await waiting({ q: '王' })).toEqual([]);
    const first = (await server.call(endpoints.findInvitations, { communityId }, { as: worker.token })).body;
    expect(first).toMatchObject({ count: 21, nextCursor: expect.any(String) });
    expect(await waiting({ cursor: first.nextCursor })).toHaveLength(1);
    const { token } = await someone();
    expectRefused(await server.call(endpoints.findInvitations, { communityId }, { as: token }), 'request.not_allowed');
  });
});

describe('whose number it is', () => {
  it('is shown before a role is given: the nickname, and the name on the roll', async () => {
    const { household, worker, look } = await office();
    const { worker: elsewhere } = await office();
    const [known, unknown] = [newPhone(), newPhone()];
    const { person } = await makeResident(database(), { nickname: '秋天的叶子', phone: known });
    await onRoll(household.id, '秦月华', known);
    expect((await look(known)).body).toEqual({
      person: { name: '秋天的叶子', householdLabel: null },
      rollNames: ['秦月华'],
      refusedBecause: null,
    });
    await onRoll(household.id, '秦小满', unknown);
    expect((await look(unknown)).body).toEqual({ person: null, rollNames: ['秦小满'], refusedBecause: null });
    expectRefused(await look(known, elsewhere.token), 'request.not_allowed');
    const looks = await database().read((db) => db.findBy(AuditEntry, { action: 'person.looked_up' }));
    expect(looks.filter(({ actorId }) => actorId === worker.id).map(({ subjectId }) => subjectId)).toContain(person.id);
  });

  it('names a colleague where it is one’s own', async () => {
    const { colleague, worker, look, invite } = await office();
    const phone = newPhone();
    await worker.bind(phone);
    expect((await look(phone)).body.refusedBecause).toContain('方主任');
    const refused = await invite(phone, 'party_member');
    expectRefused(refused, 'request.not_allowed');
    expect(refused.body.error?.message).toContain('方主任');
    expect((await invite(phone, 'party_member', {}, colleague.token)).status).toBe(200);
  });
});

describe('the roles of a community', () => {
  it('are found by the name on the roll, which is shown and written down, and by the role', async () => {
    const { household, worker, communityId, held } = await office();
    const phone = newPhone();
    const { person } = await makeResident(database(), { nickname: '秋天的叶子', phone });
    await holdRole(database(), person, 'keeper', communityId);
    await onRoll(household.id, '秦月华', phone);
    const keeper = { personId: person.id, realName: '秦月华', personName: '秋天的叶子' };
    expect(await held('秦月华')).toMatchObject([keeper]);
    expect(await held('商家')).toMatchObject([keeper]);
    expect(await held('叶子')).toMatchObject([keeper]);
    expect(await held(phone.slice(-4))).toMatchObject([keeper]);
    expect(await held('秦')).toEqual([]);
    const seen = await database().read((db) => findTrail(db, communityId, ['appointments.names_seen']));
    expect(seen.at(-1)).toMatchObject({ actorId: worker.id, detail: { count: 1 } });
  });
});
