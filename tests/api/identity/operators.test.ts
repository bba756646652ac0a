import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { operatorEndpoints as operators } from '@yuanli/shared/identity/operator.endpoints';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock, fromNow, hours } from '../../../server/src/platform/clock';
import { EVERYWHERE } from '../../../server/src/places';
import { District } from '../../../server/src/places/district.entity';
import { Appointment } from '../../../server/src/identity/appointments/appointment.entity';
import { OperatorCode } from '../../../server/src/identity/operators/operator-code.entity';
import { newId } from '../../../server/src/platform/new-id';
import { offerOperatorCode } from '../../../server/src/set-up/set-up';
import { makeNeighbourhood, makeResident } from '../../support/factories/neighbourhood';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server } = useServer();
afterEach(() => clock.set(null));

const database = () => server.parts.database;
const offer = async () => /开通码：(\S+)/.exec((await offerOperatorCode(database()))[0]!)![1]!;
const someone = () => makeResident(database(), { phone: true });
const begin = (token: string, code: string, key?: string) =>
  server.call(operators.becomeOperator, { code }, { as: token, ...(key && { key }) });

describe('becoming operator by the code of the set-up', () => {
  it('makes whoever types it operator over everything, and opens the workbench; no phone and no courtyard is asked for', async () => {
    const code = await offer();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    const { token } = await makeResident(database());
    const { body } = await begin(token, ` ${code.toLowerCase()} `, 'begin-once');
    expect(body.can).toMatchObject({
      operate: true,
      useWorkbench: true,
      appoint: ['community_worker', 'street_worker', 'department_officer', 'operator'],
    });
    expect(body.appointments).toMatchObject([{ role: 'operator', scopeName: '全平台', communityId: null }]);
    expect((await begin(token, ` ${code.toLowerCase()} `, 'begin-once')).body).toEqual(body);
    expectRefused(await begin((await someone()).token, code), 'operator.code_wrong');
  });

  it('keeps only the digest of the code, and writes down that it was made and used', async () => {
    const code = await offer();
    const { person, token } = await someone();
    await begin(token, code);
    const rows = await database().read((db) => db.find(OperatorCode));
    expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''));
    const used = rows.find(({ usedById }) => usedById === person.id)!;
    const trail = await database().read((db) => db.findBy(AuditEntry, { subjectId: used.id }));
    expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['operator_code.made', null],
      ['operator_code.used', person.id],
    ]);
  });

  it('takes the newest code only, for 24 hours', async () => {
    const [old, fresh] = [await offer(), await offer()];
    const { token } = await someone();
    expectRefused(await begin(token, old), 'operator.code_wrong');
    clock.set(fromNow(hours(24)));
    expectRefused(await begin(token, fresh), 'operator.code_wrong');
  });

  it('has one winner when two type it at once', async () => {
    const code = await offer();
    const two = [await someone(), await someone()];
    const answers = await Promise.all(two.map(({ token }) => begin(token, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('leaves the code to somebody else when an operator types it', async () => {
    const { token } = await someone();
    await begin(token, await offer());
    const code = await offer();
    expectRefused(await begin(token, code), 'appointment.already_held');
    expect((await begin((await someone()).token, code)).status).toBe(200);
  });

  it('ends the guessing after a few tries, each written down', async () => {
    const { person, token } = await someone();
    const codes = ['0000000001', '0000000002', '0000000003', '0000000004', '0000000005'];
    for (const code of codes) expectRefused(await begin(token, code), 'operator.code_wrong');
    expectRefused(await begin(token, await offer()), 'request.too_many');
    const tries = { subjectId: person.id, action: 'operator_code.tried' as const };
    expect(await database().read((db) => db.countBy(AuditEntry, tries))).toBe(codes.length);
  });

  it('says what a code looks like', async () => {
    const { status, body } = await begin((await someone()).token, '123');
    expect(status).toBe(422);
    expect(body.error?.fields).toEqual({ code: '开通码是10位字母和数字' });
  });
});

describe('operators', () => {
  const district = async (name: string) => {
    const id = newId();
    await database().inTransaction((tx) => tx.insert(District, { id, name }));
    return id;
  };
  const operatorOf = async (scopeId: string) => {
    const made = await someone();
    await database().inTransaction((tx) =>
      tx.insert(Appointment, {
        ...{ id: made.person.id, personId: made.person.id, role: 'operator' as const, scopeId, communityId: null },
        ...{
          startsAt: clock.now(),
          endsAt: null,
          appointedById: null,
          heldKey: `${made.person.id}:operator:${scopeId}`,
        },
      }),
    );
    return made;
  };
  const make = (token: string, phone: string, scopeId: string) =>
    server.call(identity.appoint, { phone, role: 'operator', scopeId }, { as: token });

  it('are made by an operator of the same or a wider place, and by nobody else', async () => {
    const [green, red] = [await district('青区'), await district('红区')];
    const [root, one] = [await operatorOf(EVERYWHERE), await operatorOf(green)];
    const phone = async () => (await someone()).person.phone!;
    expect((await make(root.token, await phone(), EVERYWHERE)).status).toBe(200);
    expect((await make(root.token, await phone(), red)).status).toBe(200);
    expect((await make(one.token, await phone(), green)).status).toBe(200);
    expectRefused(await make(one.token, await phone(), red), 'request.not_allowed');
    expectRefused(await make(one.token, await phone(), EVERYWHERE), 'request.not_allowed');
    const { communityWorker, courtyard } = await makeNeighbourhood(database());
    expectRefused(await make(communityWorker.token, await phone(), courtyard.communityId), 'request.not_allowed');
    const { body } = await make(root.token, await phone(), courtyard.communityId);
    expect(body.error?.fields).toEqual({ scopeId: '平台管理员要登记到全平台、区或街道，请选择' });
  });

  it('see one another as far as they are operator, and end one another', async () => {
    const green = await district('蓝区');
    const [root, one] = [await operatorOf(EVERYWHERE), await operatorOf(green)];
    const seen = async ({ token }: { token: string }) =>
      (await server.call(operators.findOperators, {}, { as: token })).body;
    expect((await seen(one)).items).toMatchObject([{ scopeName: '蓝区', can: { end: false } }]);
    const { items, scopes } = await seen(root);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([root.person.id, one.person.id]));
    expect(scopes).toEqual([{ id: EVERYWHERE, name: '全平台' }]);
    expectRefused(
      await server.call(identity.endAppointment, { id: root.person.id }, { as: one.token }),
      'request.not_allowed',
    );
    expect((await server.call(identity.endAppointment, { id: one.person.id }, { as: root.token })).status).toBe(200);
    expectRefused(await server.call(operators.findOperators, {}, { as: one.token }), 'request.not_allowed');
  });

  it('over everything appoint the first worker of a community', async () => {
    const root = await operatorOf(EVERYWHERE);
    const { courtyard } = await makeNeighbourhood(database());
    const { person } = await someone();
    const input = { phone: person.phone!, role: 'community_worker' as const, scopeId: courtyard.communityId };
    expect((await server.call(identity.appoint, input, { as: root.token })).status).toBe(200);
  });
});
