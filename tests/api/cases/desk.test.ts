import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { clock, days, hours } from '../../../server/src/platform/clock';
import { answerForm, makeCaseStreet } from '../../support/case-desk';
import { signInAs } from '../../support/factories/people';
import { expectRefused } from '../../support/refused';
import { countTasks } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);
afterEach(() => clock.set(null));

const list = async (as: string, more: object = {}) => (await server.call(desk.findCasesAtDesk, more, { as })).body;

describe('the list of a desk', () => {
  it('has what is to be done by its due time, what waits and what is done, each in the own places', async () => {
    const lamp = await town.report();
    const gas = await town.report({ text: '闻到煤气味' });
    const mine = await list(town.gridWorker.token);
    expect(mine.items.map(({ id }) => id)).toEqual([gas, lamp]);
    expect(mine.items[0]).toMatchObject({ isDanger: true, isOverdue: false, reporterLabel: '老李' });
    expect(mine.counts).toEqual({ to_do: 2, overdue: 0, waiting: 0 });
    expect((await list(town.worker.token)).items).toHaveLength(2);
    expect((await list(town.property.token)).items).toEqual([]);
    expectRefused(await server.call(desk.findCasesAtDesk, {}, { as: town.neighbour.token }), 'request.not_allowed');
    expect((await list(town.gridWorker.token, { q: '门口的灯' })).items.map(({ id }) => id)).toEqual([lamp]);
    expect((await list(town.gridWorker.token, { category: 'gas' })).items.map(({ id }) => id)).toEqual([gas]);

    const asked = await town.begin();
    await server.call(desk.askResident, { id: asked, question: '几单元？' }, { as: town.gridWorker.token });
    expect((await list(town.gridWorker.token, { view: 'waiting' })).items.map(({ id }) => id)).toEqual([asked]);
    const done = await town.begin();
    await server.call(desk.answerCase, { id: done, ...answerForm() }, { as: town.gridWorker.token });
    expect((await list(town.worker.token, { view: 'answered' })).items.map(({ id }) => id)).toEqual([done]);
    expect((await list(town.worker.token, { view: 'all' })).items).toHaveLength(4);
    clock.advance(hours(3));
    expect((await list(town.gridWorker.token)).counts).toEqual({ to_do: 2, overdue: 1, waiting: 1 });
  });

  it('goes on by a cursor without losing or repeating one', async () => {
    const street = await makeCaseStreet(server);
    const ids = [];
    for (let n = 0; n < 25; n++) ids.push(await street.report());
    const first = await list(street.worker.token);
    const second = await list(street.worker.token, { cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
  });

  it('shows the street what was raised to it, and the ages of each community without anybody', async () => {
    const street = await makeCaseStreet(server);
    const id = await street.begin();
    await street.report();
    expect((await list(street.street.token)).items).toEqual([]);
    await server.call(desk.raiseCase, { id, grade: 'hard', reason: '牵涉几家单位' }, { as: street.worker.token });
    expect((await list(street.street.token)).items).toMatchObject([{ id, grade: 'hard', desk: 'street' }]);
    clock.advance(days(9));
    const as = await signInAs(server.parts.database, street.street);
    const ages = await server.call(desk.countCasesByAge, {}, { as });
    expect(ages.body.items.find(({ communityId }) => communityId === street.courtyard.communityId)).toMatchObject({
      ...{ open: 2, overdue: 1, withinDay: 0, withinWeek: 0, older: 2 },
    });
  });
});

describe('who owes what', () => {
  it('gives a promise that the company did not keep to the community', async () => {
    const street = await makeCaseStreet(server);
    const id = await street.report({ kind: 'repair', text: '家里的门禁对讲坏了' });
    expect((await street.get(id)).ownerLabel).toBe('物业');
    expect(await countTasks(server, street.property, 'accept_case')).toBe(1);
    expect(await countTasks(server, street.worker, 'watch_repair')).toBe(0);
    clock.advance(days(9));
    const worker = { id: street.worker.id, token: await signInAs(server.parts.database, street.worker) };
    expect(await countTasks(server, worker, 'watch_repair')).toBe(1);
    await server.call(desk.acceptCase, { id, passTo: { desk: 'community' } }, { as: worker.token });
    expect(await countTasks(server, worker, 'watch_repair')).toBe(0);
    expect(await countTasks(server, worker, 'handle_case')).toBe(1);
  });

  it('has the leader on duty call within a working day where it is 急难特事', async () => {
    const id = await town.begin();
    await server.call(desk.markHardship, { id, reason: '独居老人家里断电' }, { as: town.gridWorker.token });
    expect(await countTasks(server, town.worker, 'call_hardship')).toBe(1);
    const called = await server.call(desk.noteCall, { id, text: '已通话，下午送应急灯' }, { as: town.worker.token });
    expect(called.body.steps.at(-1)).toMatchObject({ action: 'called', note: '已通话，下午送应急灯' });
    expect(await countTasks(server, town.worker, 'call_hardship')).toBe(0);
  });

  it('lets staff write down a call, and close it by what was said on the phone or after two attempts', async () => {
    const form = {
      ...{ courtyardId: town.courtyard.id, text: '老人打电话说楼道扶手松了', contactName: '冯奶奶' },
      contactPhone: '0731-55550133',
      proxy: {
        relation: 'grid_worker' as const,
        consentWay: 'by_phone' as const,
        consentAt: clock.now().toISOString(),
      },
    };
    expectRefused(await server.call(cases.reportCase, form, { as: town.neighbour.token }), 'request.invalid');
    const made = await server.call(cases.reportCase, form, { as: town.gridWorker.token });
    const { id } = made.body;
    expect(made.body).toMatchObject({ source: 'staff', can: { accept: true } });
    for (const act of [desk.acceptCase, desk.startCase]) await server.call(act, { id }, { as: town.gridWorker.token });
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: town.gridWorker.token });
    expectRefused(
      await server.call(desk.closeNotReached, { id }, { as: town.gridWorker.token }),
      'case.attempts_first',
    );
    await server.call(desk.noteAttempt, { id, text: '上午打了，没有人接' }, { as: town.gridWorker.token });
    const said = await server.call(
      cases.confirmCase,
      { id, verdict: 'solved', words: '老人说扶手结实了' },
      { as: town.worker.token },
    );
    expect(said.body).toMatchObject({ status: 'closed', closing: 'solved' });
    expect(said.body.steps.at(-1)!.sentence).toBe('电话回访说解决了');
  });

  it('tells a neighbour who is told of it where to go, when it is not done here', async () => {
    const id = await town.report();
    await server.call(cases.joinCase, { id }, { as: town.neighbour.token });
    const gone = await server.call(
      desk.referCase,
      { id, where: '市政路灯管理所', phone: '12345', reason: '这盏灯在路上，归市政管' },
      { as: town.gridWorker.token },
    );
    expect(gone.body).toMatchObject({ status: 'referred' });
    expect((await town.get(id)).steps.at(-1)!.note).toBe('市政路灯管理所，电话12345。这盏灯在路上，归市政管');
  });
});
