import { caseSettingEndpoints as settings } from '@yuanli/shared/cases/case-settings.endpoints';
import { caseDeskEndpoints as desk } from '@yuanli/shared/cases/cases.endpoints';
import { addDays, dayInChina } from '@yuanli/shared/china-time';
import { appointmentEndpoints } from '@yuanli/shared/identity/appointments.endpoints';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { postsEndpoints as posts } from '@yuanli/shared/identity/posts.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { taskEndpoints } from '@yuanli/shared/tasks/tasks.endpoints';
import { Appointment } from '../../../server/src/identity/appointments/appointment.entity';
import { LeaderDuty } from '../../../server/src/cases/duty/leader-duty.entity';
import { clock, days, hours } from '../../../server/src/platform/clock';
import { makeCaseStreet, type CaseStreet } from '../../support/case-desk';
import { signInAs } from '../../support/factories/people';
import type { Neighbour } from '../../support/make-neighbourhood';
import { codeOf, expectRefused } from '../../support/refused';
import { countTasks, hasTask } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server } = useServer();
let town: CaseStreet;
/** Another worker of the community: its leader on duty. */
let chief: Neighbour;
let communityId: string;
beforeEach(async () => {
  // A Tuesday morning.
  clock.set(new Date('2026-12-01T09:00:00+08:00'));
  town = await makeCaseStreet(server);
  ({ communityId } = town.courtyard);
  chief = await town.newNeighbour('community_worker', communityId, '王主任');
});
afterEach(() => clock.set(null));

const as = async (who: { id: string }) => ({ as: await signInAs(server.parts.database, who) });
const today = () => dayInChina(clock.now());
const set = async (who: { id: string }, list: Record<string, Neighbour | null>, placeId = communityId) =>
  server.call(
    settings.setDutyRoster,
    { placeId, days: Object.entries(list).map(([day, one]) => ({ day, personId: one?.id ?? null })) },
    await as(who),
  );
const rosterOf = async (who: { id: string }, more: object = {}) =>
  server.call(settings.findDutyRoster, more, await as(who));
const mark = async (id: string, who: { id: string } = town.gridWorker) =>
  server.call(desk.markHardship, { id, reason: '独居老人家里断电' }, await as(who));
const textsOf = async (who: { id: string }) =>
  (await server.call(messageEndpoints.findMessages, {}, await as(who))).body.items.map(({ text }) => text);
const owes = (who: { id: string }, id: string) => hasTask(server, who, 'call_hardship', id);

describe('the roster', () => {
  it('is kept by whoever works there, a week from Monday on, with the week before to copy', async () => {
    expect((await set(town.worker, { [today()]: chief, '2026-12-03': town.worker })).status).toBe(200);
    const { body } = await rosterOf(chief);
    expect(body.days.map(({ day }) => day)).toEqual(Array.from({ length: 7 }, (_, n) => addDays('2026-11-30', n)));
    expect(body.days.map(({ leader }) => leader?.name ?? null)).toEqual([
      null,
      '王主任',
      null,
      '小何',
      null,
      null,
      null,
    ]);
    expect(body.days.map(({ canChange }) => canChange)).toEqual([false, true, true, true, true, true, true]);
    expect(body).toMatchObject({ placeId: communityId, places: [{ id: communityId }] });
    expect(body.people.map(({ name }) => name).sort()).toEqual(['小何', '王主任'].sort());
    clock.advance(days(7));
    const next = (await rosterOf(chief)).body;
    expect(next.days.every(({ leader }) => leader === null)).toBe(true);
    expect(next.weekBefore.map(({ leader }) => leader?.name ?? null)[1]).toBe('王主任');
    expect((await rosterOf(town.street)).body.people.map(({ name }) => name)).toEqual(['老郑']);
  });

  it('changes a day, frees a day, and leaves days that are over', async () => {
    await set(town.worker, { [today()]: chief });
    await set(town.worker, { [today()]: town.worker, '2026-12-02': chief });
    await set(town.worker, { '2026-12-02': null });
    expect((await rosterOf(chief)).body.days.map(({ leader }) => leader?.id ?? null).slice(0, 3)).toEqual([
      ...[null, town.worker.id, null],
    ]);
    expectRefused(await set(town.worker, { '2026-11-30': chief }), 'request.invalid');
  });

  it('says one name for a day, whoever saves at once', async () => {
    const answers = await Promise.all([set(town.worker, { [today()]: chief }), set(chief, { [today()]: town.worker })]);
    expect(answers.map(codeOf)).toEqual([200, 200]);
    const rows = await server.parts.database.read((db) => db.findBy(LeaderDuty, { placeId: communityId }));
    expect(rows).toHaveLength(1);
  });

  it('is nobody else’s, and has nobody else on it', async () => {
    const { streetId } = await server.parts.database.read(async (db) => {
      const { getCourtyard } = await import('../../../server/src/places');
      return getCourtyard(db, town.courtyard.id);
    });
    for (const one of [town.gridWorker, town.property, town.reporter, town.mediator, town.operator]) {
      expectRefused(await set(one, { [today()]: chief }), 'request.not_allowed');
      expectRefused(await rosterOf(one), 'request.not_allowed');
    }
    expectRefused(await set(town.street, { [today()]: chief }), 'request.not_allowed');
    expectRefused(await set(town.worker, { [today()]: town.street }, streetId), 'request.not_allowed');
    expect((await set(town.worker, { [today()]: town.gridWorker })).body).toMatchObject({
      error: { fields: { days: '排班的人要是这里的工作人员，请刷新后重选' } },
    });
  });
});

describe('a case of 急难特事', () => {
  it('is owed by the leader on duty by name, whom the resident reads, until they have called', async () => {
    await set(town.worker, { [today()]: chief });
    const id = await town.begin();
    const asked = await server.call(settings.getLeaderOnDuty, { id }, await as(town.gridWorker));
    expect(asked.body).toEqual({ leaderName: '王主任', place: '社区' });
    expect((await mark(id)).body).toMatchObject({ isHardship: true, leaderName: '王主任' });
    expect([await owes(chief, id), await owes(town.worker, id)]).toEqual([true, false]);
    expect(await textsOf(town.reporter)).toContain(
      '“三号楼门口的灯不亮，晚上看不清台阶”已列为急难特事，值班领导（王主任）会在一个工作日内打电话给您。',
    );
    expect((await textsOf(chief)).some((text) => text.startsWith('您今天值班，'))).toBe(true);
    expect((await town.get(id)).steps.at(-1)!.sentence).toBe('列为急难特事，值班领导（王主任）会打电话给您');
    // Whoever is on duty the next day has calls of that day alone.
    clock.advance(hours(20));
    await set(town.worker, { [today()]: town.worker });
    expect([await owes(chief, id), await owes(town.worker, id)]).toEqual([true, false]);
    const called = await server.call(desk.noteCall, { id, text: '已通话，下午送应急灯' }, await as(chief));
    expect(called.body).toMatchObject({ leaderName: null });
    expect(await owes(chief, id)).toBe(false);
  });

  it('is owed by the desk where nobody is on duty, or the leader is the one it is for, or works there no longer', async () => {
    const first = await town.begin();
    const asked = await server.call(settings.getLeaderOnDuty, { id: first }, await as(town.gridWorker));
    expect(asked.body).toEqual({ leaderName: null, place: '社区' });
    await mark(first);
    expect([await owes(chief, first), await owes(town.worker, first)]).toEqual([true, true]);
    expect(await textsOf(town.reporter)).toContain(
      '“三号楼门口的灯不亮，晚上看不清台阶”已列为急难特事，社区值班人员会在一个工作日内打电话给您。',
    );
    await set(town.worker, { [today()]: chief });
    const own = await town.report({}, chief);
    await mark(own);
    expect([await owes(chief, own), await owes(town.worker, own)]).toEqual([false, true]);
    const held = await server.parts.database.read((db) => db.findOneByOrFail(Appointment, { personId: chief.id }));
    await server.parts.database.inTransaction((tx) => tx.update(Appointment, { id: held.id }, { endsAt: clock.now() }));
    const later = await town.begin();
    await mark(later);
    expect(await owes(town.worker, later)).toBe(true);
  });

  it('is everybody’s of the desk once the leader has not called in time', async () => {
    await set(town.worker, { [today()]: chief });
    const id = await town.begin();
    await mark(id);
    expect(await owes(town.worker, id)).toBe(false);
    clock.advance(days(2));
    expect([await owes(chief, id), await owes(town.worker, id)]).toEqual([true, true]);
    await server.call(desk.noteCall, { id, text: '已通话，约好明天上门' }, await as(town.worker));
    expect([await owes(chief, id), await owes(town.worker, id)]).toEqual([false, false]);
  });

  it('of the street is owed by the leader of the street, who keeps it when another has the case', async () => {
    const { streetId } = await server.parts.database.read(async (db) => {
      const { getCourtyard } = await import('../../../server/src/places');
      return getCourtyard(db, town.courtyard.id);
    });
    const second = await town.newNeighbour('street_worker', streetId, '街道老宋');
    await set(town.street, { [today()]: second }, streetId);
    await set(town.worker, { [today()]: chief });
    const id = await town.begin();
    const raise = { id, grade: 'ordinary' as const, reason: '社区办不了' };
    await server.call(desk.raiseCase, raise, await as(town.gridWorker));
    await server.call(desk.raiseCase, raise, await as(town.worker));
    await mark(id, town.worker);
    expect([await owes(second, id), await owes(town.street, id), await owes(chief, id)]).toEqual([true, false, false]);
    const pass = { id, passTo: { desk: 'property' as const }, reason: '灯归物业管' };
    expect((await server.call(desk.passCase, pass, await as(town.street))).body).toMatchObject({ desk: 'property' });
    expect((await town.get(id, { ...second, ...{ token: (await as(second)).as } })).can).toMatchObject({
      ...{ noteCall: true, seeContact: true },
    });
    const seen = await server.call(desk.revealCaseContact, { id }, await as(second));
    expect(seen.status).toBe(200);
    expect((await server.call(desk.noteCall, { id, text: '已通话' }, await as(second))).status).toBe(200);
  });
});

describe('a leader who goes', () => {
  it('is stood in for while away', async () => {
    await set(town.worker, { [today()]: chief });
    const id = await town.begin();
    const until = new Date(clock.now().getTime() + days(3)).toISOString();
    const away = { deputyId: town.worker.id, from: clock.now().toISOString(), until };
    expect((await server.call(posts.goAway, away, await as(chief))).status).toBe(200);
    await mark(id);
    expect([await owes(chief, id), await owes(town.worker, id)]).toEqual([true, true]);
    const other = await town.newNeighbour('community_worker', communityId, '小林');
    expect(await owes(other, id)).toBe(false);
  });

  it('leaves the days and the calls to whoever takes the post', async () => {
    await set(town.worker, { [today()]: chief, '2026-12-04': chief });
    const id = await town.begin();
    await mark(id);
    const next = await town.newNeighbour('community_worker', communityId, '新主任');
    const [post] = await server.parts.database.read((db) => db.findBy(Appointment, { personId: chief.id }));
    const offer = { appointmentId: post!.id, toId: next.id, note: '值班表一并交接' };
    expect((await server.call(posts.offerHandover, offer, await as(chief))).status).toBe(200);
    const { handovers } = (await server.call(posts.getMyPosts, {}, await as(next))).body;
    await server.call(posts.acceptHandover, { id: handovers[0]!.id }, await as(next));
    expect([await owes(next, id), await owes(town.worker, id)]).toEqual([true, false]);
    const { days: week } = (await rosterOf(town.worker)).body;
    expect(week.map(({ leader }) => leader?.name ?? null)).toEqual([null, '新主任', null, null, '新主任', null, null]);
    expect(await town.get(id)).toMatchObject({ leaderName: '新主任' });
  });

  it('leaves them to the desk when the appointment ends, or with the account', async () => {
    const second = await town.newNeighbour('community_worker', communityId, '小林');
    await set(town.worker, { [today()]: chief, '2026-12-02': second });
    const id = await town.begin();
    await mark(id);
    const [post] = await server.parts.database.read((db) => db.findBy(Appointment, { personId: chief.id }));
    const ended = await server.call(appointmentEndpoints.endAppointment, { id: post!.id }, await as(town.worker));
    expect(ended.status).toBe(200);
    expect([await owes(town.worker, id), await countTasks(server, chief, 'call_hardship')]).toEqual([true, 0]);
    expect((await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, await as(second))).status).toBe(
      200,
    );
    expect((await rosterOf(town.worker)).body.days.every(({ leader }) => leader === null)).toBe(true);
  });

  it('shows a call by name on nobody else’s workbench', async () => {
    await set(town.worker, { [today()]: chief });
    await mark(await town.begin());
    const { body } = await server.call(taskEndpoints.findTasks, { kind: 'call_hardship' }, await as(chief));
    expect(body).toMatchObject({ items: [{ kind: 'call_hardship' }], kinds: expect.anything() as unknown });
    for (const one of [town.gridWorker, town.street, town.property])
      expect(await countTasks(server, { id: one.id }, 'call_hardship')).toBe(0);
  });
});
