import { identityEndpoints as endpoints } from '@yuanli/shared/identity/identity.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
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
  const bind = (as: string, phone: string) => server.call(endpoints.bindPhone, { code: issuePhoneCode(phone) }, { as });
  const verify = (as: string, name = '陈秀兰') => server.call(endpoints.verifyByRoll, { name }, { as });
  const verificationOf = async (as: string) => (await server.call(endpoints.getMe, {}, { as })).body.verification;
  const personOf = (id: string) => database().read((db) => db.findOneByOrFail(Person, { id }));

  it('takes the number and a name of that home, however it is spaced', async () => {
    const phone = newPhone();
    const { courtyard } = await neighbourhood(phone);
    const { token } = await resident({ courtyard });
    expect((await bind(token, phone)).body.verification).toBe('none');
    const { body } = await verify(token, ' 陈　秀兰');
    expect(body).toMatchObject({ verification: 'verified', householdLabel: '2号楼3单元501' });
  });

  it('of the family any name will do, and nobody else’s', async () => {
    const [phone, other] = [newPhone(), newPhone()];
    const { courtyard } = await neighbourhood();
    const building = await makeBuilding(database(), { courtyardId: courtyard.id, name: '4号楼' });
    await makeHousehold(database(), { buildingId: building.id }, [{ name: '张建国', phone }, { name: '李梅' }]);
    await makeHousehold(database(), { buildingId: building.id, room: '102' }, [{ name: '赵大明', phone: other }]);
    const { token } = await resident({ courtyard, phone });
    for (const name of ['赵大明', '陈秀兰', '张建'])
      expectRefused(await verify(token, name), 'verification.name_differs');
    expect(await verificationOf(token)).toBe('none');
    expect((await verify(token, '李梅')).body.verification).toBe('verified');
  });

  it('a number that was given to somebody else opens no door: the name is not known, and cannot be guessed for long', async () => {
    const phone = newPhone();
    const { courtyard } = await neighbourhood(phone);
    const { token } = await resident({ courtyard, phone });
    const tries = await Promise.all(Array.from({ length: 11 }, (_, n) => verify(token, `王${n}`)));
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(1);
    expect(await verificationOf(token)).toBe('none');
  });

  it('prefers the home in the courtyard looked at now', async () => {
    const phone = newPhone();
    const first = await neighbourhood(phone);
    const second = await neighbourhood(phone);
    const { token, person } = await resident({ courtyard: first.courtyard, phone });
    await server.call(endpoints.joinCourtyard, { courtyardId: second.courtyard.id }, { as: token });
    await verify(token);
    expect((await personOf(person.id)).householdId).toBe(second.household.id);
  });

  it('says what is missing', async () => {
    const phone = newPhone();
    const { courtyard } = await neighbourhood();
    expectRefused(await verify((await resident({ courtyard })).token), 'person.phone_needed');
    const { token } = await resident({ courtyard, phone });
    expectRefused(await verify(token), 'verification.no_match');
    const building = await makeBuilding(database(), { courtyardId: courtyard.id, name: '3号楼' });
    await makeHousehold(database(), { buildingId: building.id }, [{ name: '陈秀兰', phone }]);
    expect((await verify(token)).body.verification).toBe('verified');
    expectRefused(await verify(token), 'verification.already_verified');
  });

  it('of one number verifies one account at a time: whoever was before is told, and may come back by a code', async () => {
    const phone = newPhone();
    const { courtyard, household, gridWorker } = await neighbourhood(phone);
    const [first, second] = [await resident({ courtyard }), await resident({ courtyard })];
    await bind(first.token, phone);
    await verify(first.token);
    await bind(first.token, newPhone());
    expect(await verificationOf(first.token)).toBe('verified');
    await bind(second.token, phone);
    expect(await verificationOf(first.token)).toBe('verified');
    expect((await verify(second.token)).body.verification).toBe('verified');
    expect(await verificationOf(first.token)).toBe('none');
    const { items } = (await server.call(messageEndpoints.findMessages, {}, { as: first.token })).body;
    expect(items).toMatchObject([{ title: '请重新核实住户身份', link: { kind: 'verification' } }]);
    const ended = await database().read((db) => findTrail(db, first.person.id, ['person.verification_ended']));
    expect(ended).toMatchObject([{ actorId: second.person.id }]);

    const made = await server.call(
      endpoints.makeVerificationCode,
      { householdId: household.id },
      { as: gridWorker.token },
    );
    await server.call(endpoints.verifyByCode, { code: made.body.code }, { as: first.token });
    expect([await verificationOf(first.token), await verificationOf(second.token)]).toEqual(['verified', 'verified']);
  });

  it('nobody is verified by a number they have let go, however close it comes', async () => {
    const phone = newPhone();
    const { courtyard } = await neighbourhood(phone);
    const [first, second] = [await resident({ courtyard, phone }), await resident({ courtyard })];
    await Promise.all([
      verify(first.token),
      bind(first.token, newPhone())
        .then(() => bind(second.token, phone))
        .then(() => verify(second.token)),
    ]);
    const states = [await personOf(first.person.id), await personOf(second.person.id)];
    expect(states.map(({ rollPhoneDigest }) => rollPhoneDigest).filter(Boolean)).toHaveLength(1);
    expect(states[1]!.isVerified).toBe(true);
  });
});
