import { momentInChina } from '@yuanli/shared/china-time';
import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { closeUnanswered } from '../../../server/src/cases/close-unanswered.job';
import { clock, days, minutes } from '../../../server/src/platform/clock';
import { answerForm, makeCaseStreet } from '../../support/case-desk';
import { signInAs } from '../../support/factories/people';
import { expectRefused } from '../../support/refused';
import { countTasks, todosOf } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);
const at = (day: string, time: string): void => void clock.set(momentInChina(day, time));
const moment = (day: string, time: string): string => momentInChina(day, time).toISOString();

// A Friday.
beforeEach(() => at('2026-11-27', '16:20'));
afterAll(() => clock.set(null));

describe('the clock of a case', () => {
  it('stops while the resident is asked, says so, and goes on with the working time that was left', async () => {
    const id = await town.begin();
    expect((await town.get(id)).dueAt).toBe(moment('2026-12-04', '18:00'));
    const asked = await server.call(desk.askResident, { id, question: '几单元？' }, { as: town.gridWorker.token });
    expect(asked.body).toMatchObject({ dueAt: null, stoppedAt: moment('2026-11-27', '16:20'), question: '几单元？' });
    expect((await todosOf(server, town.reporter)).map(({ kind }) => kind)).toContain('answer_case_question');
    expect(await countTasks(server, town.gridWorker, 'handle_case')).toBe(0);
    at('2026-11-30', '09:00');
    const replied = await server.call(cases.replyToCase, { id, text: '二单元' }, { as: town.reporter.token });
    // 7 h 40 min of Friday, 9 h of Monday.
    expect(replied.body).toMatchObject({
      status: 'in_progress',
      dueAt: moment('2026-12-07', '10:40'),
      stoppedAt: null,
    });
    expect(await countTasks(server, town.gridWorker, 'handle_case')).toBe(1);
  });

  it('is extended once, before it is due, and no further than 15 working days', async () => {
    const id = await town.begin();
    const extend = (until: string) =>
      server.call(desk.extendCase, { id, until, reason: '配件要从厂家发货' }, { as: town.worker.token });
    expectRefused(await extend(moment('2026-12-04', '17:59')), 'request.invalid');
    expectRefused(await extend(moment('2026-12-26', '18:00')), 'request.invalid');
    const extended = await extend(moment('2026-12-11', '18:00'));
    expect(extended.body).toMatchObject({
      dueAt: moment('2026-12-11', '18:00'),
      extension: { reason: '配件要从厂家发货', until: moment('2026-12-11', '18:00') },
    });
    expect((await town.get(id)).steps.at(-1)).toMatchObject({ note: '配件要从厂家发货' });
    expectRefused(await extend(moment('2026-12-14', '18:00')), 'case.extended_already');
    const late = await town.begin();
    clock.set(new Date(momentInChina('2026-12-04', '18:00').getTime() + 1));
    expectRefused(
      await server.call(
        desk.extendCase,
        { id: late, until: moment('2026-12-11', '18:00'), reason: '来不及了' },
        { as: town.worker.token },
      ),
      'case.extend_in_time',
    );
  });

  it('keeps what has run of it when it is raised to the street', async () => {
    const id = await town.begin();
    at('2026-12-01', '10:00');
    const raised = await server.call(
      desk.raiseCase,
      { id, grade: 'composite', reason: '要几个部门一起办' },
      { as: town.worker.token },
    );
    expect(raised.body).toMatchObject({ desk: 'street', grade: 'composite', dueAt: moment('2026-12-18', '18:00') });
    expect(raised.body.contact?.label).toBe('网格员小吴');
    expect(await countTasks(server, town.street, 'handle_case')).toBe(1);
  });

  it('closes an answer nobody spoke about after 7 days as 未回复, and lets it come back until the 15th', async () => {
    const [late, id] = [await town.begin(), await town.begin()];
    for (const one of [late, id]) {
      await server.call(desk.answerCase, { id: one, ...answerForm() }, { as: town.gridWorker.token });
      clock.advance(1);
    }
    clock.advance(days(7) - 2);
    await closeUnanswered.run(server.parts.database);
    expect(await Promise.all([late, id].map(async (one) => (await town.get(one)).status))).toEqual([
      'closed',
      'answered',
    ]);
    clock.advance(1);
    await closeUnanswered.run(server.parts.database);
    expect(await town.get(id)).toMatchObject({
      ...{ status: 'closed', closing: 'no_reply', can: { reopen: true, confirm: false } },
    });
    clock.advance(days(8) - 1);
    const as = await signInAs(server.parts.database, town.reporter);
    const say = (one: string) => server.call(cases.confirmCase, { id: one, verdict: 'not_solved' }, { as });
    expectRefused(await say(late), 'case.too_late_to_reopen');
    expect((await say(id)).body).toMatchObject({ status: 'in_progress', closing: null, outcome: null, answer: null });
  });

  it('gives danger two hours and tells the desk at once; the second reopening goes one level up', async () => {
    const id = await town.report({ text: '楼道里闻到煤气味，很重' });
    const seen = await town.get(id, town.gridWorker);
    expect(seen).toMatchObject({ isDanger: true, dueAt: moment('2026-11-27', '18:20') });
    expect(await countTasks(server, town.gridWorker, 'accept_urgent_case')).toBe(1);
    await server.call(desk.acceptCase, { id }, { as: town.gridWorker.token });
    await server.call(desk.startCase, { id }, { as: town.gridWorker.token });
    for (const [desks, times] of [
      ['staff', 1],
      ['community', 2],
      ['street', 3],
    ] as const) {
      const answerer = desks === 'staff' ? town.gridWorker : times === 2 ? town.gridWorker : town.worker;
      await server.call(desk.answerCase, { id, ...answerForm() }, { as: answerer.token });
      clock.advance(minutes(5));
      const back = await server.call(cases.confirmCase, { id, verdict: 'not_solved' }, { as: town.reporter.token });
      expect(back.body).toMatchObject({ status: 'in_progress', reopenedTimes: times, desk: desks });
    }
  });

  it('reminds of a plan on its day, and carries it out as a new answer', async () => {
    const id = await town.begin();
    const planned = await server.call(
      desk.answerCase,
      { id, ...answerForm({ outcome: 'planned', plannedFor: moment('2026-12-20', '18:00') }) },
      { as: town.gridWorker.token },
    );
    expect(planned.body).toMatchObject({ outcome: 'planned', outcomeLine: expect.stringMatching(/^12月20日.*前办好/) });
    expect(await countTasks(server, town.gridWorker, 'carry_out_plan')).toBe(1);
    await server.call(cases.confirmCase, { id, verdict: 'partly' }, { as: town.reporter.token });
    expect(await countTasks(server, town.gridWorker, 'carry_out_plan')).toBe(1);
    at('2026-12-20', '09:00');
    const begun = await server.call(desk.startCase, { id }, { as: town.gridWorker.token });
    expect(begun.body).toMatchObject({ status: 'in_progress', outcome: null });
    expect(await countTasks(server, town.gridWorker, 'carry_out_plan')).toBe(0);
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: town.gridWorker.token });
  });
});
