import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { subscribeTemplates } from '@yuanli/shared/messages/subscribe-templates';
import { kindOf, taskKindNames } from '@yuanli/shared/tasks/task-kinds';
import { taskEndpoints as tasks } from '@yuanli/shared/tasks/tasks.endpoints';
import { caseTasks } from '../../../server/src/cases';
import { findRoleHolders, findStaff, findStandingIn, Person } from '../../../server/src/identity';
import { notify } from '../../../server/src/messages';
import { clock, days, hours } from '../../../server/src/platform/clock';
import { taskSources } from '../../../server/src/app/task-sources';
import { taskJobs } from '../../../server/src/tasks';
import { wishTasks } from '../../../server/src/wishes';
import { answerForm, makeCaseStreet } from '../../support/case-desk';
import { signInAs } from '../../support/factories/people';
import { makeWish } from '../../support/factories/wishes';
import { makeNeighbourhood, type Neighbourhood } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';
import { openBookingDesk } from '../../support/booking-desk';

const { server } = useServer();
let town: Neighbourhood;
// A Monday, before the day's work begins.
const MONDAY = new Date('2026-11-23T07:00:00+08:00');
const at = (text: string) => new Date(`${text}+08:00`);

beforeEach(async () => {
  clock.set(MONDAY);
  town = await makeNeighbourhood(server);
});
afterEach(() => clock.set(null));

const jobs = taskJobs(taskSources, { findStaff, findRoleHolders, findStandingIn, notify });
const run = (name: string) => jobs.find((job) => job.name === name)!.run(server.parts.database);
const toldTo = async (who: { id: string }) =>
  (await server.call(messageEndpoints.findMessages, {}, { as: await signInAs(server.parts.database, who) })).body.items
    .filter(({ link }) => link?.kind === 'workbench' || link?.kind === 'wish')
    .map(({ title, text }) => [title, text]);
const waiting = () => makeWish(server.parts.database, { courtyardId: town.courtyard.id, status: 'under_review' });
const choose = async (who: { id: string }, newWork: 'each_morning' | 'at_once') =>
  server.call(tasks.setWorkSettings, { newWork }, { as: await signInAs(server.parts.database, who) });

describe('a day of work', () => {
  it('is told once on the morning of a working day, whoever asks how often', async () => {
    await waiting();
    await run('tell-day-of-work');
    expect(await toldTo(town.gridWorker)).toEqual([]);
    clock.set(at('2026-11-23T08:30'));
    await Promise.all([run('tell-day-of-work'), run('tell-day-of-work')]);
    const first = ['今天的工作', '1件是新来的。请到工作台处理。'];
    expect(await toldTo(town.gridWorker)).toEqual([first]);
    for (const who of [town.neighbour, town.wisher]) expect(await toldTo(who)).toEqual([]);
    // Due at the end of Tuesday.
    clock.set(at('2026-11-24T08:40'));
    await run('tell-day-of-work');
    clock.set(at('2026-11-25T08:40'));
    await run('tell-day-of-work');
    expect(await toldTo(town.gridWorker)).toEqual([
      ['今天的工作', '1件已过期。请到工作台处理。'],
      ['今天的工作', '1件今天到期。请到工作台处理。'],
      first,
    ]);
  });

  it('is not told on a free day, nor when there is nothing', async () => {
    clock.set(at('2026-11-28T09:00'));
    await waiting();
    await run('tell-day-of-work');
    expect(await toldTo(town.gridWorker)).toEqual([]);
    const calm = await makeNeighbourhood(server);
    clock.set(at('2026-11-30T09:00'));
    await run('tell-day-of-work');
    expect(await toldTo(calm.gridWorker)).toEqual([]);
  });
});

describe('who agreed to be told by WeChat', () => {
  it('is told there too, once for each time they agreed, and comes to the workbench', async () => {
    const { id } = town.gridWorker;
    const { openid } = await server.parts.database.read((db) => db.findOneByOrFail(Person, { id }));
    const { templateId } = subscribeTemplates.staff_work;
    await choose(town.gridWorker, 'at_once');
    server.standIn.control('grant-subscription', { openid: openid!, templateId, times: 1 });
    const as = await signInAs(server.parts.database, town.gridWorker);
    await server.call(messageEndpoints.grantMessages, { templateIds: [templateId] }, { as });
    for (const _ of [1, 2]) {
      await waiting();
      await run('tell-new-work');
      await server.settle();
    }
    const sent = server.standIn.control('sent-messages', {}).filter((message) => message.openid === openid);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ templateId, page: 'workbench/desk/index' });
    expect(JSON.stringify(sent[0])).toContain('2026年11月23日 07:00');
    expect(await toldTo(town.gridWorker)).toHaveLength(2);
  });
});

describe('new work', () => {
  it('is told at once to those who want it so, all of one round in one message, once', async () => {
    await choose(town.gridWorker, 'at_once');
    expect((await server.call(tasks.getWorkSettings, {}, { as: town.gridWorker.token })).body.newWork).toBe('at_once');
    const worker = await town.newNeighbour('community_worker');
    await waiting();
    await waiting();
    await Promise.allSettled([run('tell-new-work'), run('tell-new-work')]);
    await run('tell-new-work');
    expect(await toldTo(town.gridWorker)).toEqual([['有新的工作等您处理', '心愿审核2件。请到工作台处理。']]);
    expect(await toldTo(worker)).toEqual([]);
    await choose(town.gridWorker, 'each_morning');
    await waiting();
    await run('tell-new-work');
    expect(await toldTo(town.gridWorker)).toHaveLength(1);
  });

  it('that is urgent is told to everybody whose it is; whoever is asked by name hears of it once', async () => {
    const desk = await openBookingDesk(server);
    const service = await desk.newService({ needsConfirmation: true, keeperId: desk.keeper.id });
    const resident = await desk.newNeighbour();
    const { status } = await desk.book(service, at('2026-11-24T09:00'), resident);
    expect(status).toBe(200);
    await run('tell-new-work');
    expect(await toldTo(desk.worker)).toContainEqual([
      '有新的工作等您处理',
      expect.stringMatching(/^.+：预约接待1件，.+。请到工作台处理。$/),
    ]);
    const inbox = await server.call(messageEndpoints.findMessages, {}, { as: desk.keeper.token });
    expect(inbox.body.items.map(({ title }) => title)).toEqual(['有预约等您确认']);
    expect(await toldTo(desk.otherKeeper)).toEqual([]);
  });
});

describe('what somebody took on', () => {
  it('is recalled a day before it is due and when it is, and not once it is done', async () => {
    const claimed = { courtyardId: town.courtyard.id, status: 'claimed' as const, claimantId: town.helper.id };
    await makeWish(server.parts.database, { ...claimed, holdUntil: at('2026-11-26T12:00') });
    await run('remind-of-tasks');
    clock.set(at('2026-11-25T11:59'));
    await run('remind-of-tasks');
    expect(await toldTo(town.helper)).toEqual([]);
    clock.set(at('2026-11-25T12:00'));
    await Promise.all([run('remind-of-tasks'), run('remind-of-tasks')]);
    const soon = ['有一件事快到期了', '您认领的心愿：“厨房灯一直闪”，还有1天。'];
    expect(await toldTo(town.helper)).toEqual([soon]);
    clock.set(at('2026-11-26T12:00'));
    await run('remind-of-tasks');
    clock.advance(days(1));
    await run('remind-of-tasks');
    expect(await toldTo(town.helper)).toEqual([
      ['有一件事到期了', '您认领的心愿：“厨房灯一直闪”，已经到期，请尽快处理。'],
      soon,
    ]);
  });
});

describe('a reminder about a case', () => {
  it('opens the case, by the card of cases', async () => {
    const street = await makeCaseStreet(server);
    const id = await street.begin();
    const as = street.gridWorker.token;
    const { reporter } = street;
    const { openid } = await server.parts.database.read((db) => db.findOneByOrFail(Person, { id: reporter.id }));
    const { templateId } = subscribeTemplates.case_progress;
    const remind = async () => {
      await run('remind-of-tasks');
      await server.settle();
      const inbox = await server.call(
        messageEndpoints.findMessages,
        {},
        { as: await signInAs(server.parts.database, reporter) },
      );
      return inbox.body.items[0];
    };
    await server.call(desk.askResident, { id, question: '哪一盏灯？' }, { as });
    clock.advance(days(6) + hours(1));
    expect(await remind()).toMatchObject({ title: '有一件事快到期了', link: { kind: 'case', id } });
    await server.call(
      cases.replyToCase,
      { id, text: '门口那盏' },
      { as: await signInAs(server.parts.database, reporter) },
    );
    const worker = await signInAs(server.parts.database, street.gridWorker);
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: worker });
    server.standIn.control('grant-subscription', { openid: openid!, templateId, times: 1 });
    await server.call(
      messageEndpoints.grantMessages,
      { templateIds: [templateId] },
      { as: await signInAs(server.parts.database, reporter) },
    );
    clock.advance(days(6) + hours(1));
    expect(await remind()).toMatchObject({ text: expect.stringContaining('请您看看'), link: { kind: 'case', id } });
    const sent = server.standIn.control('sent-messages', {}).filter((message) => message.openid === openid);
    expect(sent).toMatchObject([{ templateId, page: `cases/detail/index?id=${id}` }]);
  });

  it('is of the same sort as the service that opens the task, for every kind that is recalled', () => {
    const things = { wish: wishTasks, case: caseTasks };
    const recalled = taskKindNames.filter((kind) => kindOf(kind).remindsOf);
    expect(recalled).toEqual([
      'confirm_wish',
      'deliver_wish',
      'answer_case_question',
      'confirm_case',
      'help_with_case',
    ]);
    for (const kind of recalled) expect(things[kindOf(kind).remindsOf!].kinds).toContain(kind);
  });
});

describe('what is over by itself', () => {
  it('is ended by the clock', async () => {
    const desk = await openBookingDesk(server);
    const service = await desk.newService({ bookAheadDays: 7 });
    const resident = await desk.newNeighbour();
    await desk.book(service, at('2026-11-23T09:00'), resident);
    await run('end-lapsed-tasks');
    clock.set(new Date(at('2026-11-23T09:00').getTime() + hours(5)));
    await run('end-lapsed-tasks');
    await run('check-tasks');
    const { Task } = await import('../../../server/src/tasks/task.entity');
    const open = await server.parts.database.read((db) => db.findBy(Task, { owner: `person:${resident.id}` }));
    expect(open.map(({ kind, endedAt }) => [kind, endedAt !== null])).toEqual([['go_to_booking', true]]);
  });
});
