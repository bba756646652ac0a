import { identityEndpoints as endpoints } from '@yuanli/shared/identity/identity.endpoints';
import { Person } from '../../../server/src/identity';
import { findTrail } from '../../../server/src/platform/audit';
import { selectPlain } from '../../../server/src/platform/database';
import { makeNeighbourhood, makeResident } from '../../support/factories/neighbourhood';
import { newPhone } from '../../support/factories/people';
import { makeBuilding, makeCourtyard, makeHousehold } from '../../support/factories/places';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();

const database = () => server.parts.database;
const resident = (wishes?: Parameters<typeof makeResident>[1]) => makeResident(database(), wishes);
const neighbourhood = (phone?: string) => makeNeighbourhood(database(), phone);
const refusal = (status: number, code: string) => ({ status, body: { error: { code } } });
const issuePhoneCode = (phoneNumber: string) => server.standIn.control('issue-phone-code', { phoneNumber }).code;

describe('joining a courtyard', () => {
  it('is one tap, needs no phone, and a second tap changes nothing', async () => {
    const { courtyard } = await neighbourhood();
    const { token } = await resident();
    const join = () => server.call(endpoints.joinCourtyard, { courtyardId: courtyard.id }, { as: token });
    const first = await join();
    expect(first.body).toMatchObject({
      courtyard: { id: courtyard.id, communityName: '槐荫社区' },
      courtyards: [{ id: courtyard.id }],
    });
    expect((await join()).body.courtyards).toHaveLength(1);
    const both = await Promise.all([join(), join()]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.body.courtyards).toHaveLength(1);
    expect(await database().read((db) => findTrail(db, courtyard.id, ['courtyard.joined']))).toHaveLength(1);
  });

  it('is refused where there is no such place, and to who is not logged in', async () => {
    const { token, person } = await resident();
    expect(await server.call(endpoints.joinCourtyard, { courtyardId: person.id }, { as: token })).toMatchObject(
      refusal(404, 'place.not_found'),
    );
    expect(await server.call(endpoints.joinCourtyard, { courtyardId: person.id })).toMatchObject(
      refusal(401, 'session.required'),
    );
  });

  it('can be taken back; the eyes turn to another courtyard, and a home there is no longer mine', async () => {
    const { courtyard, household } = await neighbourhood();
    const other = await makeCourtyard(database());
    const { token } = await resident({ courtyard, verifiedIn: household });
    await server.call(endpoints.joinCourtyard, { courtyardId: other.id }, { as: token });
    await server.call(endpoints.joinCourtyard, { courtyardId: courtyard.id }, { as: token });
    const left = await server.call(endpoints.leaveCourtyard, { courtyardId: courtyard.id }, { as: token });
    expect(left.body).toMatchObject({ courtyard: { id: other.id }, verification: 'none', householdLabel: null });
    expect((await server.call(endpoints.leaveCourtyard, { courtyardId: courtyard.id }, { as: token })).status).toBe(
      200,
    );
    const last = await server.call(endpoints.leaveCourtyard, { courtyardId: other.id }, { as: token });
    expect(last.body).toMatchObject({ courtyard: null, courtyards: [] });
  });
});

describe('binding a phone', () => {
  const bind = (token: string, code: string, key?: string) =>
    server.call(endpoints.bindPhone, { code }, { as: token, ...(key && { key }) });

  it('shows it masked only, keeps it sealed, and answers a repeat the same', async () => {
    const { token, person } = await resident();
    const code = issuePhoneCode('13812340001');
    expect((await bind(token, code, 'bind-once')).body.phoneMasked).toBe('138****0001');
    expect((await bind(token, code, 'bind-once')).body.phoneMasked).toBe('138****0001');
    const row = await database().read((db) => selectPlain(db, `SELECT * FROM person WHERE id = '${person.id}'`));
    expect(JSON.stringify(row)).not.toContain('13812340001');
    expectRefused(await bind(token, code), 'wechat.code_invalid');
  });

  it('gives a number to one person only, also when two try at once', async () => {
    const phone = newPhone();
    const people = [await resident(), await resident()];
    const answers = await Promise.all(people.map(({ token }) => bind(token, issuePhoneCode(phone))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.error?.code).toBe('person.phone_taken');
  });

  it('keeps a country code that is not ours', async () => {
    const { token, person } = await resident();
    const { code } = server.standIn.control('issue-phone-code', { phoneNumber: '91234567', countryCode: '852' });
    await bind(token, code);
    expect((await database().read((db) => db.findOneByOrFail(Person, { id: person.id }))).phone).toBe('+85291234567');
  });
});

describe('verification by the roll', () => {
  it('happens by itself when the phone is bound after joining', async () => {
    const phone = newPhone();
    const { courtyard } = await neighbourhood(phone);
    const { token } = await resident({ courtyard });
    const { body } = await server.call(endpoints.bindPhone, { code: issuePhoneCode(phone) }, { as: token });
    expect(body).toMatchObject({ verification: 'verified', householdLabel: '2号楼3单元501' });
  });

  it('happens by itself when the courtyard is joined after binding', async () => {
    const phone = newPhone();
    const { courtyard } = await neighbourhood(phone);
    const { token } = await resident({ phone });
    const { body } = await server.call(endpoints.joinCourtyard, { courtyardId: courtyard.id }, { as: token });
    expect(body.verification).toBe('verified');
  });

  it('prefers the home in the courtyard looked at now', async () => {
    const phone = newPhone();
    const first = await neighbourhood(phone);
    const second = await neighbourhood(phone);
    const { token, person } = await resident({ courtyard: first.courtyard });
    await server.call(endpoints.joinCourtyard, { courtyardId: second.courtyard.id }, { as: token });
    await server.call(endpoints.bindPhone, { code: issuePhoneCode(phone) }, { as: token });
    const { householdId } = await database().read((db) => db.findOneByOrFail(Person, { id: person.id }));
    expect(householdId).toBe(second.household.id);
  });

  it('can be asked for, and says what is missing', async () => {
    const phone = newPhone();
    const { courtyard } = await neighbourhood();
    const verify = (as: string) => server.call(endpoints.verifyByRoll, {}, { as });
    expectRefused(await verify((await resident({ courtyard })).token), 'person.phone_needed');
    const { token } = await resident({ courtyard, phone });
    expectRefused(await verify(token), 'verification.no_match');
    const building = await makeBuilding(database(), { courtyardId: courtyard.id, name: '3号楼' });
    await makeHousehold(database(), { buildingId: building.id }, [{ name: '陈秀兰', phone }]);
    expect((await verify(token)).body.verification).toBe('verified');
    expectRefused(await verify(token), 'verification.already_verified');
  });
});
