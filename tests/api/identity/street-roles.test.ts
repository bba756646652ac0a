import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { appointmentEndpoints } from '@yuanli/shared/identity/appointments.endpoints';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { makeCaseStreet } from '../../support/case-desk';
import { makePerson, newOpenid, newPhone, signInAs } from '../../support/factories/people';
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

  it('is invited by a number that nobody has bound yet, and has the role from the binding on', async () => {
    const { communityId } = town.courtyard;
    const { database } = server.parts;
    const as = { as: town.operator.token };
    const { street, items } = (await server.call(caseDeskEndpoints.findDepartments, { communityId }, as)).body;
    const waiting = async (who: { token: string }) =>
      (await server.call(appointmentEndpoints.findInvitations, { communityId }, { as: who.token })).body.items;
    for (const [role, scopeId] of [
      ['street_worker', street.id],
      ['department_officer', items[1]!.id],
    ] as const) {
      const phone = newPhone();
      const invite = (who: { token: string }) =>
        server.call(appointmentEndpoints.appoint, { phone, name: '小宋', role, scopeId }, { as: who.token });
      for (const one of [town.worker, town.street]) expectRefused(await invite(one), 'request.not_allowed');
      expect((await invite(town.operator)).body).toEqual({ isWaiting: true });
      expectRefused(await invite(town.operator), 'invitation.already_made');
      expect(await waiting(town.operator)).toMatchObject([{ name: '小宋', role, can: { withdraw: true } }]);
      expect(await waiting(town.worker)).toEqual([]);
      const openid = newOpenid();
      const token = await signInAs(database, await makePerson(database, { openid }));
      const { code } = server.standIn.control('issue-phone-code', { openid, phoneNumber: phone });
      expect((await server.call(identityEndpoints.bindPhone, { code }, { as: token })).status).toBe(200);
      const me = (await server.call(identityEndpoints.getMe, {}, { as: token })).body;
      expect(me.appointments).toMatchObject([{ role, communityId: null }]);
      expect(await waiting(town.operator)).toEqual([]);
    }
  });

  it('can be taken back before it is bound, by whoever may give it', async () => {
    const { communityId } = town.courtyard;
    const as = { as: town.operator.token };
    const { street } = (await server.call(caseDeskEndpoints.findDepartments, { communityId }, as)).body;
    const form = { phone: newPhone(), role: 'street_worker' as const, scopeId: street.id };
    await server.call(appointmentEndpoints.appoint, form, as);
    const { items } = (await server.call(appointmentEndpoints.findInvitations, { communityId }, as)).body;
    const { id } = items[0]!;
    const worker = { as: town.worker.token };
    expectRefused(await server.call(appointmentEndpoints.withdrawInvitation, { id }, worker), 'request.not_allowed');
    expect((await server.call(appointmentEndpoints.withdrawInvitation, { id }, as)).status).toBe(200);
  });

  it('of a community is invited by its workers: the mediator, and the property company of a courtyard', async () => {
    const as = { as: town.worker.token };
    const { communityId, id: courtyardId } = town.courtyard;
    for (const [role, scopeId] of [
      ['mediator', communityId],
      ['property_manager', courtyardId],
    ] as const) {
      const made = await server.call(appointmentEndpoints.appoint, { phone: newPhone(), role, scopeId }, as);
      expect(made.body).toEqual({ isWaiting: true });
    }
    const { items } = (await server.call(appointmentEndpoints.findInvitations, { communityId }, as)).body;
    expect(items.map(({ role }) => role)).toEqual(['mediator', 'property_manager']);
  });
});
