import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { appointmentEndpoints } from '@yuanli/shared/identity/appointments.endpoints';
import { postsEndpoints as posts } from '@yuanli/shared/identity/posts.endpoints';
import type { Role } from '@yuanli/shared/identity/roles';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { taskEndpoints as tasks } from '@yuanli/shared/tasks/tasks.endpoints';
import { Appointment } from '../../../server/src/identity/appointments/appointment.entity';
import { clock, days, fromNow, hours } from '../../../server/src/platform/clock';
import { appoint, makePerson, newPhone, signInAs } from '../../support/factories/people';
import { makeCourtyard } from '../../support/factories/places';
import { makeWish } from '../../support/factories/wishes';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server } = useServer();
afterEach(() => clock.set(null));
const database = () => server.parts.database;

interface Someone {
  id: string;
  phone: string;
}

async function someone(nickname: string, role?: Role, scopeId = '', communityId = scopeId): Promise<Someone> {
  const phone = newPhone();
  const { id } = await makePerson(database(), { phone, nickname });
  if (role) await appoint(database(), { id }, role, scopeId, { communityId });
  return { id, phone };
}

/** A community with two workers, a grid worker and a supervisor, and a wish that waits in the grid. */
async function office() {
  const courtyard = await makeCourtyard(database());
  const { communityId, gridId } = courtyard;
  return {
    courtyard,
    communityId,
    lin: await someone('林主任', 'community_worker', communityId),
    fang: await someone('方主任', 'community_worker', communityId),
    wu: await someone('小吴', 'grid_worker', gridId, communityId),
    jiang: await someone('老蒋', 'supervisor', communityId),
    newcomer: await someone('小郑'),
    wish: await makeWish(database(), { courtyardId: courtyard.id, status: 'under_review' }),
  };
}

const as = async (who: Someone) => ({ as: await signInAs(database(), who) });
const postsOf = async (who: Someone) => (await server.call(posts.getMyPosts, {}, await as(who))).body;
const tasksOf = async (who: Someone) => server.call(tasks.findTasks, {}, await as(who));
const inboxOf = async (who: Someone) =>
  (await server.call(messageEndpoints.findMessages, {}, await as(who))).body.items.map(({ title }) => title);
const away = async (who: Someone, deputy: Someone, from: Date, until: Date) =>
  server.call(
    posts.goAway,
    { deputyId: deputy.id, from: from.toISOString(), until: until.toISOString() },
    await as(who),
  );
const offer = async (by: Someone, of: Someone, to: Someone, note = '钥匙在抽屉里') => {
  const [post] = await database().read((db) => db.findBy(Appointment, { personId: of.id }));
  return server.call(posts.offerHandover, { appointmentId: post!.id, phone: to.phone, note }, await as(by));
};
const decide = async (act: 'acceptHandover' | 'declineHandover' | 'withdrawHandover', by: Someone, id?: string) =>
  server.call(posts[act], { id: id ?? (await postsOf(by)).handovers[0]!.id }, await as(by));

describe('being away', () => {
  it('puts the tasks on the workbench of a colleague for that time, and no longer', async () => {
    clock.set(new Date('2026-11-23T01:00:00Z'));
    const { lin, wu, fang, wish, communityId } = await office();
    const qian = await someone(
      '小钱',
      'grid_worker',
      (await makeCourtyard(database(), { communityId })).gridId,
      communityId,
    );
    expect((await tasksOf(qian)).body.items).toEqual([]);
    expect((await postsOf(wu)).deputies.map(({ name }) => name).sort()).toEqual(['小钱', '方主任', '林主任'].sort());
    expect((await away(wu, qian, fromNow(days(1)), fromNow(days(3)))).status).toBe(200);
    expect(await inboxOf(qian)).toEqual(['请您代班']);
    expect((await postsOf(wu)).absence).toMatchObject({ deputyName: '小钱' });
    expect((await tasksOf(qian)).body.items).toEqual([]);
    clock.advance(days(2));
    const { body } = await tasksOf(qian);
    expect(body.items.map(({ subjectId }) => subjectId)).toEqual([wish.id]);
    expect(body.standingIn).toMatchObject([{ name: '小吴' }]);
    clock.advance(days(2));
    expect((await tasksOf(qian)).body).toMatchObject({ items: [], standingIn: [] });
    for (const who of [lin, fang]) expect((await tasksOf(who)).body.items).toHaveLength(1);
  });

  it('ends at once for whoever comes back, and is written down once', async () => {
    const { wu, communityId } = await office();
    const qian = await someone(
      '小钱',
      'grid_worker',
      (await makeCourtyard(database(), { communityId })).gridId,
      communityId,
    );
    await away(wu, qian, fromNow(0), fromNow(days(3)));
    expectRefused(await away(wu, qian, fromNow(days(1)), fromNow(days(2))), 'absence.already_away');
    expect((await tasksOf(qian)).body.items).toHaveLength(1);
    const { absence } = await postsOf(wu);
    const back = async () => server.call(posts.comeBack, { id: absence!.id }, await as(wu));
    const answers = [await back(), await back()];
    expect(answers.map(({ status }) => status)).toEqual([200, 409]);
    expect((await tasksOf(qian)).body.items).toEqual([]);
    expect((await postsOf(wu)).absence).toBeNull();
    expect((await away(wu, qian, fromNow(0), fromNow(hours(3)))).status).toBe(200);
  });

  it('is covered only by those who may do such work', async () => {
    const { wu, jiang, lin, newcomer } = await office();
    for (const [who, deputy] of [
      [wu, newcomer],
      [wu, jiang],
      [jiang, lin],
      [lin, lin],
    ] as const)
      expectRefused(await away(who, deputy, fromNow(0), fromNow(days(2))), 'absence.deputy_unfit');
    expectRefused(await away(wu, lin, fromNow(days(2)), fromNow(days(1))), 'absence.dates_wrong');
    expectRefused(await away(wu, lin, fromNow(0), fromNow(days(61))), 'absence.dates_wrong');
    expectRefused(await away(newcomer, lin, fromNow(0), fromNow(days(1))), 'post.not_found');
  });

  it('makes nobody else of one who stands in: the last worker stays the last', async () => {
    const { lin, fang, wu } = await office();
    await away(fang, wu, fromNow(0), fromNow(days(5)));
    const leave = async (who: Someone) => server.call(identity.deleteAccount, { confirm: '注销' }, await as(who));
    expect((await leave(lin)).status).toBe(200);
    expectRefused(await leave(fang), 'appointment.last_worker');
  });
});

describe('handing over a post', () => {
  it('is the successor’s from the moment they accept, with what is open', async () => {
    const { lin, wu, newcomer, wish, courtyard } = await office();
    expectRefused(await offer(wu, wu, newcomer), 'request.not_allowed');
    expect((await offer(lin, wu, newcomer)).status).toBe(200);
    expect([await inboxOf(newcomer), await inboxOf(wu)]).toEqual([['请您接手一个岗位'], ['您的岗位正在交接']]);
    const [handover] = (await postsOf(newcomer)).handovers;
    expect(handover).toMatchObject({
      ...{ role: 'grid_worker', fromName: '小吴', toName: '小郑', note: '钥匙在抽屉里', tasks: 1, overdue: 0 },
      can: { accept: true, withdraw: false },
    });
    expectRefused(await tasksOf(newcomer), 'request.not_allowed');
    const answers = await Promise.all([1, 2, 3].map(() => decide('acceptHandover', newcomer, handover!.id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await tasksOf(newcomer)).body.items).toMatchObject([{ subjectId: wish.id, handedOverFrom: '小吴' }]);
    expectRefused(await tasksOf(wu), 'request.not_allowed');
    expect(await inboxOf(wu)).toContain('岗位已交接');
    const held = await database().read((db) => db.findBy(Appointment, { scopeId: courtyard.gridId }));
    expect(held.map(({ personId, endsAt }) => [personId, endsAt === null])).toEqual([
      [wu.id, false],
      [newcomer.id, true],
    ]);
  });

  it('gives no role to who does that work already, and can be offered by whose post it is', async () => {
    const { lin, wu } = await office();
    expect((await offer(wu, wu, lin)).status).toBe(200);
    expect((await decide('acceptHandover', lin)).status).toBe(200);
    const held = await database().read((db) => db.findBy(Appointment, { personId: lin.id }));
    expect(held.map(({ role }) => role)).toEqual(['community_worker']);
  });

  it('is no way to a role one could not give oneself', async () => {
    const { lin, jiang, communityId } = await office();
    expectRefused(await offer(lin, jiang, lin), 'request.not_allowed');
    const grants = await database().read((db) => db.findBy(Appointment, { scopeId: communityId, role: 'supervisor' }));
    expect(grants.map(({ personId }) => personId)).toEqual([jiang.id]);
  });

  it('can be declined, withdrawn, and not be offered twice', async () => {
    const { lin, fang, wu, newcomer } = await office();
    await offer(lin, wu, newcomer);
    expectRefused(await offer(lin, wu, fang), 'handover.already_offered');
    expectRefused(await decide('acceptHandover', wu), 'handover.not_found');
    expect((await decide('declineHandover', newcomer)).status).toBe(200);
    expect(await inboxOf(lin)).toContain('交接没有成功');
    await offer(lin, wu, newcomer);
    const { id } = (await postsOf(newcomer)).handovers[0]!;
    expectRefused(await decide('withdrawHandover', newcomer, id), 'handover.not_found');
    expect((await decide('withdrawHandover', wu, id)).status).toBe(200);
    expectRefused(await decide('acceptHandover', newcomer, id), 'handover.already_decided');
    expectRefused(await offer(lin, wu, wu), 'handover.to_oneself');
  });
});

describe('the last of a role', () => {
  it('cannot go while tasks are open, by themselves or by others, until the post is handed over', async () => {
    const { lin, wu, newcomer, communityId } = await office();
    const leave = async () => server.call(identity.deleteAccount, { confirm: '注销' }, await as(wu));
    const end = async () => {
      const listed = await server.call(appointmentEndpoints.findAppointments, { communityId }, await as(lin));
      const { id } = listed.body.items.find(({ personId }) => personId === wu.id)!;
      return server.call(appointmentEndpoints.endAppointment, { id }, await as(lin));
    };
    expectRefused(await leave(), 'post.tasks_left');
    expectRefused(await end(), 'post.tasks_left');
    await offer(lin, wu, newcomer);
    await decide('acceptHandover', newcomer);
    expect((await leave()).status).toBe(200);
  });

  it('of two who go at once one stays', async () => {
    const { wu, courtyard, communityId } = await office();
    const qian = await someone('小钱', 'grid_worker', courtyard.gridId, communityId);
    const leave = async (who: Someone) => server.call(identity.deleteAccount, { confirm: '注销' }, await as(who));
    const answers = await Promise.all([leave(wu), leave(qian)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
