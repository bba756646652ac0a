import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { appointmentEndpoints } from '@yuanli/shared/identity/appointments.endpoints';
import { makeCaseStreet } from '../../support/case-desk';
import { makePerson, newPhone, signInAs } from '../../support/factories/people';
import { expectRefused } from '../../support/refused';
import { countTasks } from '../../support/tasks-of';
import { useServer } from '../../support/use-server';

const { server, desk: town } = useServer(makeCaseStreet);

describe('who works for a street and for its departments', () => {
  it('is appointed by the operator, for a street and for a department and nothing else, and finds work on the workbench', async () => {
    const { communityId } = town.courtyard;
    const { database } = server.parts;
    const phone = newPhone();
    const person = await makePerson(database, { phone });
    const appoint = (as: string, role: 'street_worker' | 'department_officer', scopeId: string) =>
      server.call(appointmentEndpoints.appoint, { phone, role, scopeId }, { as });
    const found = await server.call(caseDeskEndpoints.findDepartments, { communityId }, { as: town.operator.token });
    const { street, items } = found.body;
    const [department] = items;

    expectRefused(await appoint(town.worker.token, 'street_worker', street.id), 'request.not_allowed');
    expectRefused(await appoint(town.street.token, 'street_worker', street.id), 'request.not_allowed');
    expectRefused(await appoint(town.operator.token, 'street_worker', communityId), 'request.invalid');
    expectRefused(await appoint(town.operator.token, 'department_officer', street.id), 'request.invalid');
    expect((await appoint(town.operator.token, 'street_worker', street.id)).status).toBe(200);
    expect((await appoint(town.operator.token, 'department_officer', department!.id)).status).toBe(200);

    const id = await town.begin();
    await server.call(
      caseDeskEndpoints.blowWhistle,
      { id, departments: [{ departmentId: department!.id, question: '请来看看' }] },
      { as: town.worker.token },
    );
    const token = await signInAs(database, person);
    expect(await countTasks(server, { id: person.id, token }, 'answer_whistle')).toBe(1);
  });
});
