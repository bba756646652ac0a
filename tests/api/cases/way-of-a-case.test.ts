import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { messageEndpoints as messages } from '@yuanli/shared/messages/messages.endpoints';
import { answerForm, makeCaseStreet } from '../../support/case-desk';
import { expectRefused } from '../../support/refused';
import { countTasks, todosOf } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);

const titlesFor = async (token: string): Promise<string[]> =>
  (await server.call(messages.findMessages, {}, { as: token })).body.items.map(({ title }) => title);

describe('the way of a case', () => {
  it('goes from a report to the word of the resident, and tells everybody concerned', async () => {
    const { reporter, gridWorker, property, neighbour } = town;
    const made = await server.call(
      cases.reportCase,
      { courtyardId: town.courtyard.id, text: '三号楼门口的灯不亮，晚上看不清台阶。', spot: '3号楼门口' },
      { as: reporter.token },
    );
    expect(made.body).toMatchObject({
      ...{ status: 'submitted', as: 'reporter', category: 'lighting', desk: 'staff', isDanger: false, isPublic: false },
      title: '三号楼门口的灯不亮，晚上看不清台阶',
    });
    const { id } = made.body;
    expect(await countTasks(server, gridWorker, 'accept_case')).toBe(1);
    expectRefused(await server.call(cases.getCase, { id }, { as: neighbour.token }), 'case.not_found');
    await server.settle();
    expect(await town.get(id, neighbour)).toMatchObject({ text: null, as: 'visitor', isPublic: true, contact: null });

    const joined = await server.call(cases.joinCase, { id }, { as: neighbour.token });
    expect(joined.body).toMatchObject({ joined: 1, as: 'joined', can: { join: false, leave: true } });

    const taken = await server.call(desk.acceptCase, { id, passTo: { desk: 'property' } }, { as: gridWorker.token });
    expect(taken.body).toMatchObject({
      ...{ status: 'accepted', desk: 'property', ownerLabel: '物业', contact: { label: '网格员小吴' } },
    });
    expect(await countTasks(server, property, 'handle_case')).toBe(1);
    expect(await titlesFor(reporter.token)).toContain('已受理');

    await server.call(desk.startCase, { id }, { as: property.token });
    const answered = await server.call(desk.answerCase, { id, ...answerForm() }, { as: property.token });
    expect(answered.body).toMatchObject({ status: 'answered', outcome: 'solved', as: 'handler' });
    expect(await titlesFor(reporter.token)).toContain('有答复了：已解决');
    expect(await titlesFor(neighbour.token)).toContain('有答复了：已解决');
    expect((await todosOf(server, reporter)).map(({ kind }) => kind)).toContain('confirm_case');
    expect((await town.get(id, neighbour)).outcomeLine).toBeNull();
    await server.settle();
    expect(await town.get(id, neighbour)).toMatchObject({
      outcomeLine: '换了灯头和感应器，灯亮了',
      answer: { people: '', result: '换了灯头和感应器，灯亮了' },
    });

    const confirmed = await server.call(
      cases.confirmCase,
      { id, verdict: 'solved', words: '谢谢周师傅' },
      { as: reporter.token },
    );
    expect(confirmed.body).toMatchObject({ status: 'closed', closing: 'solved', feedback: '谢谢周师傅' });
    expect(confirmed.body.contact).toMatchObject({ label: '网格员小吴' });
    expect(confirmed.body.steps.map(({ sentence }) => sentence)).toEqual([
      '反映了情况',
      '网格员小吴受理，转给物业',
      '物业周师傅开始办',
      '物业周师傅答复：已解决',
      '反映人说解决了',
    ]);
    expect(await countTasks(server, property, 'handle_case')).toBe(0);
  });
});
