import { identityEndpoints as endpoints } from '@yuanli/shared/identity/identity.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { phoneOf, purgePhoneCodes } from '../../../server/src/identity';
import { PhoneCode } from '../../../server/src/identity/verification/phone-code.entity';
import { VerificationCode } from '../../../server/src/identity/verification/verification-code.entity';
import { findTrail } from '../../../server/src/platform/audit';
import { clock, days } from '../../../server/src/platform/clock';
import { selectPlain } from '../../../server/src/platform/database';
import { makeNeighbourhood, makeResident } from '../../support/factories/neighbourhood';
import { makePerson, newPhone, signInAs } from '../../support/factories/people';
import { makeHousehold } from '../../support/factories/places';
import { IsNull } from 'typeorm';
import { startTestServer } from '../../support/test-server';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();
afterEach(() => clock.set(null));

const database = () => server.parts.database;
const resident = (wishes?: Parameters<typeof makeResident>[1]) => makeResident(database(), wishes);
const neighbourhood = (phone?: string) => makeNeighbourhood(database(), phone);
const refusal = (status: number, code: string) => ({ status, body: { error: { code } } });
const issuePhoneCode = (phoneNumber: string) => server.standIn.control('issue-phone-code', { phoneNumber }).code;
const verificationOf = async (token: string) =>
  (await server.call(endpoints.getMe, {}, { as: token })).body.verification;

describe('verification by a code from the door', () => {
  const makeCode = (token: string, householdId: string, key?: string) =>
    server.call(endpoints.makeVerificationCode, { householdId }, { as: token, ...(key && { key }) });
  const useCode = (token: string, code: string, key?: string) =>
    server.call(endpoints.verifyByCode, { code }, { as: token, ...(key && { key }) });

  it('is made by the grid worker of that grid and the workers of that community only', async () => {
    const { household, gridWorker, communityWorker } = await neighbourhood();
    const { gridWorker: neighbour, communityWorker: elsewhere } = await neighbourhood();
    const { body } = await makeCode(gridWorker.token, household.id, 'make-code-once');
    expect(body).toMatchObject({ code: expect.stringMatching(/^[0-9A-Z]{8}$/), householdLabel: '2号楼3单元501' });
    expect((await makeCode(gridWorker.token, household.id, 'make-code-once')).body).toEqual(body);
    expect((await makeCode(communityWorker.token, household.id)).body.code).not.toBe(body.code);
    for (const { token } of [neighbour, elsewhere, await resident()]) {
      expectRefused(await makeCode(token, household.id), 'request.not_allowed');
    }
    expectRefused(await makeCode(gridWorker.token, gridWorker.person.id), 'household.not_found');
    const rows = await database().read((db) => db.findBy(VerificationCode, { householdId: household.id }));
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(body.code);
  });

  it('works once, whatever letters look like digits, and joins the courtyard', async () => {
    const { household, courtyard, gridWorker } = await neighbourhood();
    const {
      body: { code },
    } = await makeCode(gridWorker.token, household.id);
    const { token } = await resident();
    const typed = code.replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase();
    const first = await useCode(token, typed, 'use-code-once');
    expect(first.body).toMatchObject({ verification: 'verified', courtyard: { id: courtyard.id } });
    expect((await useCode(token, typed, 'use-code-once')).body).toEqual(first.body);
    expectRefused(await useCode((await resident()).token, code), 'verification.code_wrong');
  });

  it('lets one of two win who type it at once', async () => {
    const { household, gridWorker } = await neighbourhood();
    const {
      body: { code },
    } = await makeCode(gridWorker.token, household.id);
    const people = [await resident(), await resident()];
    const answers = await Promise.all(people.map(({ token }) => useCode(token, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it('may be tried ten times an hour by each of the many phones behind one address', async () => {
    const people = await Promise.all(Array.from({ length: 7 }, () => resident()));
    for (const { token } of people) {
      const tries = await Promise.all(Array.from({ length: 11 }, () => useCode(token, '00000000')));
      expect(tries.filter(({ status }) => status === 429)).toHaveLength(1);
    }
  });

  it('is worth nothing after 7 days', async () => {
    const { household, gridWorker } = await neighbourhood();
    const {
      body: { code, validUntil },
    } = await makeCode(gridWorker.token, household.id);
    expect(new Date(validUntil).getTime()).toBeGreaterThan(clock.now().getTime() + days(7) - 60_000);
    const { token } = await resident();
    clock.advance(days(7) + 1_000);
    expectRefused(await useCode(token, code), 'verification.code_wrong');
  });

  it('is not used up by someone who is verified already', async () => {
    const { household, gridWorker } = await neighbourhood();
    const elsewhere = await makeHousehold(database());
    const {
      body: { code },
    } = await makeCode(gridWorker.token, household.id);
    const { token } = await resident({ verifiedIn: elsewhere });
    expectRefused(await useCode(token, code), 'verification.already_verified');
    expect((await useCode((await resident()).token, code)).status).toBe(200);
  });

  it('cannot be guessed: after ten tries in an hour comes a pause', async () => {
    const patient = await startTestServer();
    try {
      const token = await signInAs(patient.parts.database, await makePerson(patient.parts.database));
      const statuses: number[] = [];
      for (let tries = 0; tries < 11; tries++) {
        statuses.push(
          (
            await patient.call(
              endpoints.verifyByCode,
              { code: `GUESS0${String(tries).padStart(2, '0')}` },
              { as: token },
            )
          ).status,
        );
      }
      expect(statuses).toEqual([...Array<number>(10).fill(400), 429]);
    } finally {
      await patient.close();
    }
  });
});

describe('a phone number bound by a code from the community', () => {
  const makeCode = (token: string, phone: string) => server.call(endpoints.makePhoneCode, { phone }, { as: token });
  const useCode = (token: string, code: string) => server.call(endpoints.bindPhoneByCode, { code }, { as: token });

  it('is the number the worker typed, sealed until then; the home is verified as with WeChat’s own, by the name', async () => {
    const phone = newPhone();
    const { courtyard, gridWorker } = await neighbourhood(phone);
    const { body } = await makeCode(gridWorker.token, phone);
    expect(body).toMatchObject({
      code: expect.stringMatching(/^[0-9A-Z]{8}$/),
      phoneMasked: expect.stringMatching(/^1\d\d\*{4}\d{4}$/),
    });
    const rows = () => database().read((db) => selectPlain(db, 'SELECT * FROM phone_code'));
    expect(JSON.stringify(await rows())).not.toMatch(new RegExp(`${phone}|${body.code}`));
    const { token, person } = await resident({ courtyard });
    const { body: me } = await useCode(token, body.code.toLowerCase());
    expect(me).toMatchObject({ phoneMasked: body.phoneMasked, verification: 'none' });
    expect(await database().read((db) => phoneOf(db, person.id))).toBe(phone);
    expect(await rows()).toMatchObject([{ phone: null, usedById: person.id }]);
    const trail = await database().read((db) => findTrail(db, person.id, ['person.phone_bound']));
    expect(trail.map(({ detail }) => detail)).toMatchObject([{ how: 'code' }]);
    expectRefused(await useCode((await resident()).token, body.code), 'verification.code_wrong');
  });

  it('is made by grid and community workers only, and by nobody for themselves', async () => {
    const { gridWorker, communityWorker } = await neighbourhood();
    expectRefused(await makeCode((await resident()).token, newPhone()), 'request.not_allowed');
    const { code } = (await makeCode(communityWorker.token, newPhone())).body;
    expectRefused(await useCode(communityWorker.token, code), 'verification.code_wrong');
    expect((await useCode(gridWorker.token, code)).status).toBe(200);
    expect(await makeCode(gridWorker.token, '12345')).toMatchObject({ status: 422 });
  });

  it('goes to one of two who type it at once, and stays good where the number is somebody’s already', async () => {
    const { gridWorker } = await neighbourhood();
    const phone = newPhone();
    const { code } = (await makeCode(gridWorker.token, phone)).body;
    const owner = await resident({ phone });
    expectRefused(await useCode((await resident()).token, code), 'person.phone_taken');
    await server.call(endpoints.deleteAccount, { confirm: '注销' }, { as: owner.token });
    const people = [await resident(), await resident(), await resident()];
    const answers = await Promise.all(people.map(({ token }) => useCode(token, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
  });

  it('is worth nothing after 3 days, and is not kept', async () => {
    const { gridWorker } = await neighbourhood();
    const { code } = (await makeCode(gridWorker.token, newPhone())).body;
    const { token } = await resident();
    clock.advance(days(3) + 1_000);
    expectRefused(await useCode(token, code), 'verification.code_wrong');
    await purgePhoneCodes.run(database());
    expect(await database().read((db) => db.countBy(PhoneCode, { usedById: IsNull() }))).toBe(0);
  });

  it('cannot be guessed: ten tries an hour', async () => {
    const { token } = await resident();
    const tries = await Promise.all(Array.from({ length: 12 }, () => useCode(token, '00000000')));
    expect(tries.map(({ status }) => status).sort()).toEqual([...Array<number>(10).fill(400), 429, 429]);
  });
});

describe('verification by asking the community', () => {
  const ask = (token: string, householdId: string, key?: string) =>
    server.call(
      endpoints.requestVerification,
      { householdId, realName: '陈秀兰', note: '租住' },
      { as: token, ...(key && { key }) },
    );
  const queueOf = async (token: string) =>
    (await server.call(endpoints.findVerificationRequests, {}, { as: token })).body.items ?? [];
  const approve = (token: string, id: string, key?: string) =>
    server.call(endpoints.approveVerification, { id }, { as: token, ...(key && { key }) });

  it('is one request at a time, whose name is kept sealed', async () => {
    const { household } = await neighbourhood();
    const { token, person } = await resident({ phone: true });
    expect((await ask(token, household.id, 'ask-once')).body.verification).toBe('waiting');
    expect((await ask(token, household.id, 'ask-once')).status).toBe(200);
    expectRefused(await ask(token, household.id), 'verification.already_waiting');
    const rows = await database().read((db) =>
      selectPlain(db, `SELECT * FROM verification_request WHERE personId = '${person.id}'`),
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('陈秀兰');
    const verified = await resident({ verifiedIn: household });
    expectRefused(await ask(verified.token, household.id), 'verification.already_verified');
    expectRefused(await ask((await resident()).token, person.id), 'household.not_found');
  });

  it('waits in the queue of that grid and that community, and of no other', async () => {
    const { household, gridWorker, communityWorker } = await neighbourhood();
    const { gridWorker: neighbour } = await neighbourhood();
    const { token, person } = await resident({ phone: '13812340002' });
    await ask(token, household.id);
    const seen = {
      realName: '陈秀兰',
      phoneMasked: '138****0002',
      householdLabel: '2号楼3单元501',
      courtyardName: '石榴院',
      note: '租住',
    };
    expect(await queueOf(gridWorker.token)).toMatchObject([seen]);
    expect(await queueOf(communityWorker.token)).toMatchObject([seen]);
    expect(await queueOf(neighbour.token)).toEqual([]);
    const looks = await database().read((db) => findTrail(db, gridWorker.person.id, ['verification.seen']));
    expect(looks).toMatchObject([{ actorId: gridWorker.person.id, detail: { from: expect.any(String) } }]);
    expect(await server.call(endpoints.findVerificationRequests, {}, { as: token })).toMatchObject(
      refusal(403, 'request.not_allowed'),
    );
    expect(JSON.stringify(await queueOf(gridWorker.token))).not.toContain(person.id);
  });

  it('comes in pages, oldest first', async () => {
    const { household, gridWorker } = await neighbourhood();
    for (let n = 0; n < 22; n++) await ask((await resident()).token, household.id);
    const first = await server.call(endpoints.findVerificationRequests, {}, { as: gridWorker.token });
    expect(first.body.items).toHaveLength(20);
    const second = await server.call(
      endpoints.findVerificationRequests,
      { cursor: first.body.nextCursor ?? '' },
      { as: gridWorker.token },
    );
    expect(second.body).toMatchObject({ items: { length: 2 }, nextCursor: null });
    const ids = [...first.body.items, ...second.body.items].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('is approved by staff of the place; the person is verified and told', async () => {
    const { household, courtyard, gridWorker } = await neighbourhood();
    const { token, person } = await resident();
    await ask(token, household.id);
    const id = (await queueOf(gridWorker.token))[0]?.id ?? '';
    expect((await approve(gridWorker.token, id, 'approve-once')).status).toBe(200);
    expect((await approve(gridWorker.token, id, 'approve-once')).status).toBe(200);
    expect((await server.call(endpoints.getMe, {}, { as: token })).body).toMatchObject({
      verification: 'verified',
      householdLabel: '2号楼3单元501',
      courtyard: { id: courtyard.id },
    });
    const inbox = await server.call(messageEndpoints.findMessages, {}, { as: token });
    expect(inbox.body.items).toMatchObject([{ title: '住户身份已核实', link: { kind: 'verification' } }]);
    const trail = await database().read((db) => findTrail(db, person.id, ['person.verified']));
    expect(trail).toMatchObject([{ actorId: gridWorker.person.id, detail: { how: 'staff' } }]);
    expectRefused(await approve(gridWorker.token, id), 'verification.already_decided');
  });

  it('is decided once when two decide at once', async () => {
    const { household, gridWorker, communityWorker } = await neighbourhood();
    const { token } = await resident();
    await ask(token, household.id);
    const id = (await queueOf(gridWorker.token))[0]?.id ?? '';
    const answers = await Promise.all([
      approve(gridWorker.token, id),
      approve(communityWorker.token, id),
      server.call(endpoints.declineVerification, { id, reason: '不认识' }, { as: communityWorker.token }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const inbox = await server.call(messageEndpoints.findMessages, {}, { as: token });
    expect(inbox.body.items).toHaveLength(1);
    const decided = await database().read((db) =>
      findTrail(db, id, ['verification.approved', 'verification.declined']),
    );
    expect(decided).toHaveLength(1);
  });

  it('is not decided by strangers, by staff elsewhere, or about oneself', async () => {
    const { household, gridWorker } = await neighbourhood();
    const { gridWorker: neighbour, communityWorker: otherCommunity } = await neighbourhood();
    const { token } = await resident();
    await ask(token, household.id);
    const id = (await queueOf(gridWorker.token))[0]?.id ?? '';
    for (const as of [token, neighbour.token, otherCommunity.token]) {
      expectRefused(await approve(as, id), 'request.not_allowed');
      expect(await server.call(endpoints.declineVerification, { id, reason: '不认识' }, { as })).toMatchObject(
        refusal(403, 'request.not_allowed'),
      );
    }
    await ask(gridWorker.token, household.id);
    expect(await queueOf(gridWorker.token)).toHaveLength(1);
    expectRefused(await approve(gridWorker.token, household.id), 'verification.not_found');
    expect(await verificationOf(token)).toBe('waiting');
  });

  it('is declined with a reason, and may be asked again', async () => {
    const { household, communityWorker } = await neighbourhood();
    const { token } = await resident();
    await ask(token, household.id);
    const id = (await queueOf(communityWorker.token))[0]?.id ?? '';
    await server.call(endpoints.declineVerification, { id, reason: '门牌号写错了' }, { as: communityWorker.token });
    expect(await verificationOf(token)).toBe('none');
    const inbox = await server.call(messageEndpoints.findMessages, {}, { as: token });
    expect(inbox.body.items[0]?.text).toContain('门牌号写错了');
    expect((await ask(token, household.id)).status).toBe(200);
  });

  it('is settled by another way of verification meanwhile', async () => {
    const phone = newPhone();
    const { household, courtyard, gridWorker } = await neighbourhood(phone);
    const { token } = await resident({ courtyard });
    await ask(token, household.id);
    await server.call(endpoints.bindPhone, { code: issuePhoneCode(phone) }, { as: token });
    await server.call(endpoints.verifyByRoll, { name: '陈秀兰' }, { as: token });
    expect(await verificationOf(token)).toBe('verified');
    expect(await queueOf(gridWorker.token)).toEqual([]);
  });

  it('asks for a name', async () => {
    const { household } = await neighbourhood();
    const { token } = await resident();
    const answer = await server.call(
      endpoints.requestVerification,
      { householdId: household.id, realName: '陈' },
      { as: token },
    );
    expect(answer).toMatchObject({ status: 422, body: { error: { fields: { realName: '姓名至少写2个字' } } } });
  });
});
