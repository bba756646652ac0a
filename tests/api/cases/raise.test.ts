import type { CaseDesk, CaseKind } from '@yuanli/shared/cases/case-kinds';
import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { clock, minutes } from '../../../server/src/platform/clock';
import { answerForm, makeCaseStreet } from '../../support/case-desk';
import type { Neighbour } from '../../support/make-neighbourhood';
import { codeOf, expectRefused } from '../../support/refused';
import { countTasks } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);
afterEach(() => clock.set(null));

const toldOf = async ({ token }: Neighbour) =>
  (await server.call(messages.findMessages, {}, { as: token })).body.items.map(({ title, text }) => ({ title, text }));
const reason = '牵涉供水公司和物业，社区协调不了';

describe('a case that is not solved the second time', () => {
  /** Who has it, who answers there, and who has it after the second reopening. */
  const ways: { kind: CaseKind; at: CaseDesk; by: keyof typeof town & string; then: CaseDesk; said: string | null }[] =
    [
      { kind: 'appeal', at: 'staff', by: 'gridWorker', then: 'community', said: '社区' },
      { kind: 'repair', at: 'property', by: 'property', then: 'community', said: '社区' },
      { kind: 'question', at: 'community', by: 'worker', then: 'street', said: '街道' },
      { kind: 'appeal', at: 'street', by: 'street', then: 'street', said: null },
      { kind: 'mediation', at: 'mediator', by: 'mediator', then: 'mediator', said: null },
      { kind: 'feedback', at: 'operator', by: 'operator', then: 'operator', said: null },
    ];

  it.each(ways)(
    'at the desk $at is then at $then, and the resident reads the same',
    async ({ kind, at, by, then, said }) => {
      const resident = await town.newNeighbour();
      const owner = town[by] as Neighbour;
      const id = await town.report({ kind, text: '楼道的扶手松了' }, resident);
      const accept = { id, ...(at === 'street' && { raise: { grade: 'hard' as const, reason } }) };
      const taker = at === 'street' ? town.worker : owner;
      expect((await server.call(desk.acceptCase, accept, { as: taker.token })).status).toBe(200);
      await server.call(desk.startCase, { id }, { as: owner.token });
      expect((await town.get(id, owner)).desk).toBe(at);
      for (const times of [1, 2]) {
        const answered = await server.call(desk.answerCase, { id, ...answerForm() }, { as: owner.token });
        expect(answered.status).toBe(200);
        clock.advance(minutes(5));
        const back = await server.call(cases.confirmCase, { id, verdict: 'not_solved' }, { as: resident.token });
        expect(back.body).toMatchObject({ status: 'in_progress', reopenedTimes: times, desk: times === 1 ? at : then });
      }
      // Nobody is told what they did themselves: a neighbour who met the same, or staff who wrote it down, reads it.
      const steps = (await town.get(id, resident)).steps.filter(({ action }) => action === 'reopened');
      expect(steps.map(({ sentence }) => sentence.includes('接手'))).toEqual([false, said !== null]);
      const tasksThen = { staff: town.gridWorker, community: town.worker, street: town.street } as const;
      if (then in tasksThen)
        expect(await countTasks(server, tasksThen[then as keyof typeof tasksThen], 'handle_case')).toBeGreaterThan(0);
    },
  );

  it.each([
    ['street', null],
    ['staff', '社区'],
  ] as const)('says to neighbours who met the same where it is now, from the desk %s', async (at, said) => {
    const [resident, joiner] = [await town.newNeighbour(), await town.newNeighbour()];
    const id = await town.report({ text: '院门口的地砖翘起来了' }, resident);
    await server.call(cases.joinCase, { id }, { as: joiner.token });
    const raise = { grade: 'composite' as const, reason };
    await server.call(desk.acceptCase, { id, ...(at === 'street' && { raise }) }, { as: town.gridWorker.token });
    const owner = at === 'street' ? town.street : town.gridWorker;
    await server.call(desk.startCase, { id }, { as: owner.token });
    for (let times = 0; times < 2; times++) {
      await server.call(desk.answerCase, { id, ...answerForm() }, { as: owner.token });
      await server.call(cases.confirmCase, { id, verdict: 'not_solved' }, { as: resident.token });
    }
    const told = (await toldOf(joiner)).filter(({ title }) => title === '退回重新办').map(({ text }) => text);
    expect(told.sort()).toEqual(
      [
        '“院门口的地砖翘起来了”还没解决，已经退回重新办。',
        said === null
          ? '“院门口的地砖翘起来了”还没解决，已经退回重新办。'
          : `“院门口的地砖翘起来了”还没解决，已经退回重新办，并上报${said}办理。`,
      ].sort(),
    );
  });
});

describe('taking a case and raising it to the street', () => {
  it('is one act: the contact stays, the street has it with the time of its grade, and one message says both', async () => {
    const resident = await town.newNeighbour();
    const joiner = await town.newNeighbour();
    const id = await town.report({}, resident);
    await server.call(cases.joinCase, { id }, { as: joiner.token });
    const before = await countTasks(server, town.street, 'handle_case');
    const { dueAt } = await town.get(id, resident);
    const taken = await server.call(
      desk.acceptCase,
      { id, category: 'water', raise: { grade: 'composite', reason } },
      { as: town.gridWorker.token },
    );
    expect(taken.body).toMatchObject({
      ...{ status: 'accepted', desk: 'street', grade: 'composite', category: 'water' },
      contact: { label: '网格员小吴' },
      can: { accept: false, acceptAndRaise: false },
    });
    expect(Date.parse(taken.body.dueAt!)).toBeGreaterThan(Date.parse(dueAt!));
    expect(taken.body.steps.map(({ action, note }) => [action, note]).slice(-2)).toEqual([
      ['accepted', null],
      ['raised', reason],
    ]);
    expect(await countTasks(server, town.street, 'handle_case')).toBe(before + 1);
    const text = `“${taken.body.title}”已由网格员小吴受理，并上报街道，按综合事项办理。原因：${reason}。这件事一直由网格员和您联系。`;
    expect((await toldOf(resident)).filter(({ title }) => ['已受理', '上报办理'].includes(title))).toEqual([
      { title: '已受理', text },
    ]);
    // Why is between staff and the one it is about.
    const told = `“${taken.body.title}”已受理，并上报街道，按综合事项办理。`;
    expect((await toldOf(joiner)).map((one) => one.text)).toContain(told);
  });

  it('asks for a reason, for one way only, and for a matter that the street may have', async () => {
    const id = await town.report({}, await town.newNeighbour());
    const as = { as: town.gridWorker.token };
    const raise = { grade: 'hard' as const, reason };
    expectRefused(await server.call(desk.acceptCase, { id, raise: { ...raise, reason: '' } }, as), 'request.invalid');
    const both = { id, raise, passTo: { desk: 'property' as const } };
    expect((await server.call(desk.acceptCase, both, as)).body).toMatchObject({
      error: { fields: { raise: '转给别的岗位和上报街道，请选一样' } },
    });
    const inquiry = await town.report({ kind: 'inquiry', text: '老年证在哪里办' }, await town.newNeighbour());
    expect((await town.get(inquiry, town.worker)).can).toMatchObject({ accept: true, acceptAndRaise: false });
    const refused = await server.call(desk.acceptCase, { id: inquiry, raise }, { as: town.worker.token });
    expectRefused(refused, 'case.changed');
    expect(await town.get(id)).toMatchObject({ status: 'submitted', desk: 'staff', grade: 'ordinary' });
  });

  it('is done by one of two who tap at once', async () => {
    const id = await town.report({}, await town.newNeighbour());
    const raise = { grade: 'hard' as const, reason };
    const answers = await Promise.all([
      server.call(desk.acceptCase, { id, raise }, { as: town.gridWorker.token }),
      server.call(desk.acceptCase, { id }, { as: town.worker.token }),
    ]);
    expect(answers.map(codeOf).sort()).toEqual([200, 'case.changed']);
    const [raised] = answers;
    expect(await town.get(id, town.worker)).toMatchObject(
      codeOf(raised) === 200 ? { desk: 'street', grade: 'hard' } : { desk: 'staff', grade: 'ordinary' },
    );
  });
});
