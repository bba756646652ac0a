import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { taskEndpoints } from '@yuanli/shared/tasks/tasks.endpoints';
import { days, fromNow } from '../../../server/src/platform/clock';
import { answerForm, makeCaseStreet } from '../../support/case-desk';
import { expectRefused } from '../../support/refused';
import { countTasks } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);

const blow = async (id: string, as = town.worker.token) =>
  server.call(
    desk.blowWhistle,
    {
      id,
      departments: town.departments.map(({ id: departmentId, name }, index) => ({
        ...{ departmentId, question: `请${name}到现场看看`, isLead: index === 0 },
      })),
    },
    { as },
  );

describe('a whistle', () => {
  it('asks each department one thing; two report in while the third is silent, and one answer goes to the resident', async () => {
    const id = await town.begin();
    const blown = await blow(id);
    expect(blown.body.whistles.map(({ state, isLead }) => [state, isLead])).toEqual([
      ['asked', true],
      ['asked', false],
      ['asked', false],
    ]);
    const [city, fire, roads] = town.departments;
    for (const { officer } of town.departments) expect(await countTasks(server, officer, 'answer_whistle')).toBe(1);
    const list = await server.call(taskEndpoints.findTasks, {}, { as: city!.officer.token });
    expect(list.body.items[0]).toMatchObject({ kind: 'answer_whistle', subjectId: id });

    const seen = (await town.get(id, city!.officer))!;
    expect(seen).toMatchObject({ as: 'department', externalNumber: null, feedback: null });
    expect(seen.text).toContain('三号楼门口');
    expectRefused(
      await server.call(desk.revealCaseContact, { id }, { as: city!.officer.token }),
      'request.not_allowed',
    );
    const of = (departmentId: string) => seen.whistles.find((one) => one.departmentId === departmentId)!;
    expect(of(city!.id).can.answer).toBe(true);
    expect(of(fire!.id).can.answer).toBe(false);
    expect(seen.whistles.filter(({ isMine }) => isMine)).toEqual([of(city!.id)]);

    const promise = fromNow(days(3)).toISOString();
    const willDo = await server.call(
      desk.answerWhistle,
      { id: of(city!.id).id, state: 'will_do', answer: '安排两个人来', promisedFor: promise },
      { as: city!.officer.token },
    );
    expect(willDo.body.whistles[0]).toMatchObject({ state: 'will_do', promisedFor: promise, can: { answer: true } });
    expectRefused(
      await server.call(
        desk.answerWhistle,
        { id: of(fire!.id).id, state: 'done', answer: '替他们办了' },
        { as: city!.officer.token },
      ),
      'request.not_allowed',
    );
    const notOurs = await server.call(
      desk.answerWhistle,
      { id: of(fire!.id).id, state: 'not_ours', answer: '不是消防设施' },
      { as: fire!.officer.token },
    );
    expect(notOurs.status).toBe(200);
    expect(await countTasks(server, fire!.officer, 'answer_whistle')).toBe(0);
    // The promise stays a task, and so does the silence.
    expect(await countTasks(server, city!.officer, 'answer_whistle')).toBe(1);
    expect(await countTasks(server, roads!.officer, 'answer_whistle')).toBe(1);
    // Asked anew only when it is not being answered.
    expectRefused(await blow(id), 'whistle.already_asked');

    const resident = await town.get(id);
    expect(resident.whistles.map(({ departmentName, state }) => [departmentName, state])).toEqual([
      [city!.name, 'will_do'],
      [fire!.name, 'not_ours'],
      [roads!.name, 'asked'],
    ]);
    await server.call(desk.answerCase, { id, ...answerForm() }, { as: town.worker.token });
    for (const { officer } of town.departments) expect(await countTasks(server, officer, 'answer_whistle')).toBe(0);
  });

  it('is blown once at a time, also by two at the same moment', async () => {
    const id = await town.begin();
    const both = await Promise.all([blow(id), blow(id, town.gridWorker.token)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await town.get(id)).whistles).toHaveLength(3);
  });

  it('reaches departments of the own street only, and nobody sees a case they were not asked about', async () => {
    const id = await town.begin({ isShared: false });
    const other = await makeCaseStreet(server);
    const elsewhere = other.departments[0]!;
    expectRefused(
      await server.call(
        desk.blowWhistle,
        { id, departments: [{ departmentId: elsewhere.id, question: '请来看看' }] },
        { as: town.worker.token },
      ),
      'department.not_found',
    );
    expectRefused(
      await server.call(cases.getCase, { id }, { as: town.departments[0]!.officer.token }),
      'case.not_found',
    );
  });

  it('knows the departments of the street, which the street adds', async () => {
    const { communityId } = town.courtyard;
    const add = (as: string, name = '园林绿化所') =>
      server.call(desk.addDepartment, { communityId, name, phone: '12345' }, { as });
    expectRefused(await add(town.worker.token), 'request.not_allowed');
    expect((await add(town.street.token)).body).toMatchObject({ name: '园林绿化所', phone: '12345' });
    expectRefused(await add(town.street.token), 'department.name_taken');
    const found = await server.call(desk.findDepartments, { communityId }, { as: town.gridWorker.token });
    expect(found.body).toMatchObject({ canAdd: false });
    expect(found.body.items.map(({ name }) => name)).toContain('园林绿化所');
    expectRefused(
      await server.call(desk.findDepartments, { communityId }, { as: town.neighbour.token }),
      'request.not_allowed',
    );
  });
});
