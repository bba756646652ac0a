import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { appointmentEndpoints } from '@yuanli/shared/identity/appointments.endpoints';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { Case } from '../../../server/src/cases/case.entity';
import { giveBackLapsedHelp } from '../../../server/src/cases/helpers/give-back-lapsed-help.job';
import { Appointment } from '../../../server/src/identity/appointments/appointment.entity';
import { clock } from '../../../server/src/platform/clock';
import { answerForm, makeCaseStreet, type CaseStreet } from '../../support/case-desk';
import { appoint } from '../../support/factories/people';
import { makeVolunteer } from '../../support/factories/volunteering';
import type { Neighbour } from '../../support/make-neighbourhood';
import { expectRefused } from '../../support/refused';
import { todosOf } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server } = useServer();

let town: CaseStreet;
let helper: Neighbour;
let communityId: string;
beforeEach(async () => {
  town = await makeCaseStreet(server);
  ({ communityId } = town.courtyard);
  helper = await town.newNeighbour('volunteer', communityId, '小李');
});

const as = (who: Neighbour) => ({ as: who.token });
const text = '周三上午陪她去街道窗口，她走路不方便';
const ask = (id: string, more: object = {}, who: Neighbour = town.worker) =>
  server.call(desk.askCaseHelper, { id, helperId: helper.id, text, isAgreed: true, ...more }, as(who));
const report = (id: string, who: Neighbour = helper) =>
  server.call(desk.reportCaseHelp, { id, text: '陪她去窗口交了材料，窗口收下了' }, as(who));
const end = (id: string, who: Neighbour = helper) =>
  server.call(desk.endCaseHelp, { id, reason: '那天要上班' }, as(who));
const owes = async (id: string, who: Neighbour = helper) =>
  (await todosOf(server, who)).some((todo) => todo.kind === 'help_with_case' && todo.id === id);
const toldTexts = async (who: Neighbour) =>
  (await server.call(messages.findMessages, {}, as(who))).body.items.map(({ text: words }) => words);
const toldOf = async (who: Neighbour) =>
  (await server.call(messages.findMessages, {}, as(who))).body.items.map(({ title }) => title);

/** A request that the counter has begun. */
async function begin(): Promise<string> {
  const id = await town.report({ kind: 'request', text: '帮我办高龄津贴，我腿脚不好' });
  await server.call(desk.acceptCase, { id }, as(town.worker));
  await server.call(desk.startCase, { id }, as(town.worker));
  return id;
}

async function beingHelped(): Promise<string> {
  const id = await begin();
  expect((await ask(id)).status).toBe(200);
  return id;
}

describe('a helper', () => {
  it('is asked by name, owes it, and reads what it is and whom to call', async () => {
    const id = await begin();
    expectRefused(await server.call(cases.getCase, { id }, as(helper)), 'case.not_found');
    expect((await ask(id)).body.helper).toEqual({ name: '小李', asked: text, done: null });
    expect(await owes(id)).toBe(true);
    const seen = await town.get(id, helper);
    expect(seen).toMatchObject({ as: 'helper', text: '帮我办高龄津贴，我腿脚不好', helper: { asked: text } });
    expect(Object.entries(seen.can).flatMap(([name, may]) => (may ? [name] : []))).toEqual([
      ...['seeContact', 'endHelp', 'reportHelp'],
    ]);
    const contact = await server.call(desk.revealCaseContact, { id }, as(helper));
    expect(contact.body.contactPhone).toMatch(/^1\d{10}$/);
    const { items } = (await server.call(cases.findCaseContactViews, { id }, as(town.reporter))).body;
    expect(items.map(({ viewer }) => viewer)).toEqual(['志愿者小李']);
    expect(await toldOf(helper)).toContain('社区请您帮邻居办事');
    expect(await toldOf(town.reporter)).toContain('请了志愿者帮忙');
    expect((await town.get(id)).steps.at(-1)).toMatchObject({ sentence: '社区工作者小何请志愿者小李帮忙', note: text });
  });

  it('reads no notes of staff and writes none', async () => {
    const id = await beingHelped();
    await server.call(desk.writeCaseNote, { id, text: '她儿子在外地' }, as(town.worker));
    expectRefused(await server.call(desk.findCaseNotes, { id }, as(helper)), 'request.not_allowed');
    expectRefused(await server.call(desk.writeCaseNote, { id, text: '好的' }, as(helper)), 'request.not_allowed');
    expectRefused(await server.call(desk.answerCase, { id, ...answerForm() }, as(helper)), 'request.not_allowed');
    expect(JSON.stringify(await town.get(id, helper))).not.toContain('外地');
  });

  it('says that it is done: the counter is told, answers by it, and the contact is closed to them', async () => {
    const id = await beingHelped();
    expect((await report(id)).body.helper?.done).toBe('陪她去窗口交了材料，窗口收下了');
    expect(await owes(id)).toBe(false);
    expect(await toldOf(town.worker)).toContain('志愿者办好了');
    const seen = await town.get(id, helper);
    expect(seen).toMatchObject({ as: 'helper', title: '帮办', text: null, reporterLabel: null, spot: null });
    expectRefused(await server.call(desk.revealCaseContact, { id }, as(helper)), 'request.not_allowed');
    expectRefused(await report(id), 'case.changed');
    expect((await server.call(desk.answerCase, { id, ...answerForm() }, as(town.worker))).status).toBe(200);
    expect((await town.get(id)).helper).toMatchObject({ name: '小李', done: '陪她去窗口交了材料，窗口收下了' });
    await server.call(cases.confirmCase, { id, verdict: 'solved' }, as(town.reporter));
    expectRefused(await server.call(cases.getCase, { id }, as(helper)), 'case.not_found');
  });

  it('who cannot gives it back, and sees it no longer', async () => {
    const id = await beingHelped();
    expect((await end(id)).status).toBe(200);
    expect(await owes(id)).toBe(false);
    expectRefused(await server.call(cases.getCase, { id }, as(helper)), 'case.not_found');
    expect(await toldOf(town.worker)).toContain('志愿者帮不了');
    expect((await town.get(id)).steps.at(-1)).toMatchObject({
      sentence: '志愿者小李这次帮不了，社区接着办',
      note: null,
    });
    expect((await town.get(id, town.worker)).steps.at(-1)).toMatchObject({ note: '那天要上班' });
    expect((await ask(id)).status).toBe(200);
  });

  it('is called off by the desk, or by the answer, and is told', async () => {
    const id = await beingHelped();
    expect((await end(id, town.worker)).status).toBe(200);
    expect(await toldOf(helper)).toContain('不用帮忙了');
    const other = await beingHelped();
    await server.call(desk.answerCase, { id: other, ...answerForm() }, as(town.worker));
    expect(await owes(other)).toBe(false);
    expect((await toldOf(helper)).filter((title) => title === '不用帮忙了')).toHaveLength(2);
    expect((await town.get(other)).helper).toBeNull();
  });

  it('is asked while it runs: what waits for the resident waits for the helper too', async () => {
    const id = await beingHelped();
    await server.call(desk.askResident, { id, question: '身份证带了吗？' }, as(town.worker));
    expect(await owes(id)).toBe(false);
    await server.call(cases.replyToCase, { id, text: '带了' }, as(town.reporter));
    expect(await owes(id)).toBe(true);
  });
});

describe('the desk', () => {
  it('chooses among the grown-up volunteers of its community, and finds them by a part of the name', async () => {
    const id = await begin();
    const minor = await town.newNeighbour('volunteer', communityId, '小朋友');
    await makeVolunteer(server.parts.database, { communityId, personId: minor.id, bornOn: '2012-03-01' });
    const more = await Promise.all(
      Array.from({ length: 21 }, (_, n) => town.newNeighbour('volunteer', communityId, `阿姨${n + 1}号`)),
    );
    const find = async (q?: string) =>
      (await server.call(desk.findCaseHelpers, { id, ...(q && { q }) }, as(town.worker))).body;
    const all = await find();
    expect(all.items).toHaveLength(20);
    expect(all.hasMore).toBe(true);
    const note = all.items[0]!.note!;
    expect(note).toMatch(/^1\d\d\*{4}\d{4}$/);
    expect(await find('小')).toEqual({ items: [{ id: helper.id, name: '小李', note }], hasMore: false });
    expect((await find(note.slice(-4))).items).toContainEqual({ id: helper.id, name: '小李', note });
    expect((await find('21号')).items).toMatchObject([{ id: more[20]!.id, name: '阿姨21号' }]);
    expectRefused(await ask(id, { helperId: minor.id }), 'case.helper_gone');
    expectRefused(await server.call(desk.findCaseHelpers, { id }, as(town.neighbour)), 'case.not_found');
  });

  it('asks nobody without the resident’s word, nor who is no volunteer, nor whom it is for', async () => {
    const id = await begin();
    const refused = await ask(id, { isAgreed: false });
    expectRefused(refused, 'request.invalid');
    expect(JSON.stringify(refused.body)).toContain('请先问过居民，居民同意了再请');
    expectRefused(await ask(id, { helperId: town.neighbour.id }), 'case.helper_gone');
    await appoint(server.parts.database, town.reporter, 'volunteer', communityId);
    expectRefused(await ask(id, { helperId: town.reporter.id }), 'case.helper_gone');
    expectRefused(await ask(id, {}, town.property), 'case.not_found');
  });

  it('asks one at a time, whoever taps first', async () => {
    const id = await begin();
    const second = await town.newNeighbour('volunteer', communityId, '小张');
    const answers = await Promise.all([ask(id), ask(id, { helperId: second.id })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect([await owes(id), await owes(id, second)].filter(Boolean)).toHaveLength(1);
  });

  it('of a report and its being called off at once, one wins', async () => {
    const id = await beingHelped();
    const answers = await Promise.all([report(id), end(id, town.worker)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('asks helpers for what the counter does, and for nothing else', async () => {
    const trouble = await town.begin();
    expect((await town.get(trouble, town.worker)).can.askHelper).toBe(false);
    expectRefused(await ask(trouble), 'case.changed');
  });
});

describe('a helper who leaves', () => {
  it.each([
    ['when the community ends the role', endRole],
    ['when their registration is taken out', takeOut],
    ['when the role lapses on its day', lapse],
  ])('sees it no longer %s, and the desk goes on', async (_when, leave) => {
    const id = await beingHelped();
    await leave();
    expectRefused(await server.call(cases.getCase, { id }, as(helper)), 'case.not_found');
    expectRefused(await report(id), 'case.not_found');
    await giveBackLapsedHelp.run(server.parts.database);
    expect(await owes(id)).toBe(false);
    expect((await town.get(id, town.worker)).can.askHelper).toBe(true);
    expect(await toldOf(town.worker)).toContain('志愿者帮不了');
    expect(await toldOf(town.reporter)).toContain('社区接着办');
    expect((await town.get(id)).steps.at(-1)).toMatchObject({ sentence: '志愿者小李不再帮忙，社区接着办' });
  });

  it('keeps what they have in hand while they are one', async () => {
    const id = await beingHelped();
    await giveBackLapsedHelp.run(server.parts.database);
    expect(await owes(id)).toBe(true);
  });

  it('has nothing in hand after 注销, which takes their words too', async () => {
    const [id, done] = [await beingHelped(), await beingHelped()];
    await report(done);
    await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, as(helper));
    await server.settle();
    const seen = await town.get(id, town.worker);
    expect(seen).toMatchObject({ helper: null, can: { askHelper: true } });
    expect(JSON.stringify(await town.get(done, town.worker))).not.toContain('窗口收下了');
    const { items } = (await server.call(messages.findMessages, {}, as(town.worker))).body;
    expect(items[0]!.text).toContain('请来帮忙的志愿者已注销账号。请接着办，或另请一位');
  });

  async function endRole(): Promise<void> {
    const [held] = await server.parts.database.read((db) => db.findBy(Appointment, { personId: helper.id }));
    const ended = await server.call(appointmentEndpoints.endAppointment, { id: held!.id }, as(town.worker));
    expect(ended.status).toBe(200);
  }
  async function takeOut(): Promise<void> {
    await makeVolunteer(server.parts.database, { communityId, personId: helper.id });
    const removed = await server.call(volunteerEndpoints.removeVolunteer, { personId: helper.id }, as(town.worker));
    expect(removed.status).toBe(200);
  }
  async function lapse(): Promise<void> {
    const { database } = server.parts;
    await database.inTransaction((tx) => tx.update(Appointment, { personId: helper.id }, { endsAt: clock.now() }));
  }
});

describe('on the way', () => {
  it('a resident who leaves calls the helper off, with the reason', async () => {
    const id = await beingHelped();
    await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, as(town.reporter));
    await server.settle();
    expect(await owes(id)).toBe(false);
    const { items } = (await server.call(messages.findMessages, {}, as(helper))).body;
    expect(items[0]!.text).toContain('居民已经注销账号，不用您帮忙了');
  });

  it('what is reopened begins without the helper of before', async () => {
    const id = await beingHelped();
    await report(id);
    await server.call(desk.answerCase, { id, ...answerForm() }, as(town.worker));
    await server.call(cases.confirmCase, { id, verdict: 'not_solved' }, as(town.reporter));
    expect(await town.get(id, town.worker)).toMatchObject({ helper: null, can: { askHelper: true } });
    expectRefused(await server.call(cases.getCase, { id }, as(helper)), 'case.not_found');
  });

  it('the helper reads what the resident adds from then on, and nothing of before', async () => {
    const id = await begin();
    await server.call(cases.replyToCase, { id, text: '钥匙在门垫下面' }, as(town.reporter));
    await ask(id);
    await server.call(cases.replyToCase, { id, text: '改到周四上午' }, as(town.reporter));
    const seen = JSON.stringify(await town.get(id, helper));
    expect(seen).toContain('改到周四上午');
    expect(seen).not.toContain('钥匙在门垫下面');
    expect(await toldOf(helper)).toContain('居民补充了情况');
  });

  it('the news goes to who asked as well as to the contact, and to nobody who works there no longer', async () => {
    const id = await town.report({ kind: 'request', text: '帮我办高龄津贴' });
    await server.call(desk.acceptCase, { id }, as(town.gridWorker));
    await server.call(desk.startCase, { id }, as(town.worker));
    const asked = (await ask(id)).status;
    expect(asked).toBe(200);
    expect((await toldTexts(town.reporter))[0]).toContain('有事还是找网格员小吴');
    const { database } = server.parts;
    await database.inTransaction((tx) =>
      tx.update(Appointment, { personId: town.gridWorker.id }, { endsAt: clock.now() }),
    );
    await report(id);
    expect(await toldOf(town.worker)).toContain('志愿者办好了');
    expect(await toldOf(town.gridWorker)).not.toContain('志愿者办好了');
  });

  it('whoever handles it and helps too says that it is done as a helper does', async () => {
    const id = await begin();
    await appoint(server.parts.database, town.gridWorker, 'volunteer', communityId);
    await ask(id, { helperId: town.gridWorker.id });
    expect(await town.get(id, town.gridWorker)).toMatchObject({ as: 'handler', can: { reportHelp: true } });
    expect((await report(id, town.gridWorker)).status).toBe(200);
  });

  it('who is asked late has the next working day', async () => {
    const id = await begin();
    await server.parts.database.inTransaction((tx) => tx.update(Case, { id }, { dueAt: new Date(0) }));
    await ask(id);
    const [todo] = (await todosOf(server, helper)).filter((one) => one.id === id);
    expect(todo!.dueAt.getTime()).toBeGreaterThan(clock.now().getTime());
  });
});
