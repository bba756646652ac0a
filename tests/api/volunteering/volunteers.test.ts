import { selectPlain } from '../../../server/src/platform/database';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { seatEndpoints as seats } from '@yuanli/shared/volunteering/seats.endpoints';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { volunteerEndpoints as volunteers } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock } from '../../../server/src/platform/clock';
import { Volunteer } from '../../../server/src/volunteering/volunteers/volunteer.entity';
import { makePerson, signInAs } from '../../support/factories/people';
import { makeWish } from '../../support/factories/wishes';
import { makeShift, makeVolunteer, newResidentCard } from '../../support/factories/volunteering';
import { makeVolunteeringTown, type VolunteeringTown } from '../../support/make-volunteers';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const NOW = new Date('2026-11-22T02:00:00Z');

beforeAll(() => clock.set(NOW));
const { server } = useServer();
let town: VolunteeringTown;
beforeAll(async () => {
  town = await makeVolunteeringTown(server);
});
afterEach(() => clock.set(NOW));
afterAll(async () => {
  clock.set(null);
});

const guardian = { name: '张大山', phone: '13900000009', relation: 'father' as const };
const register = (more: object, { token }: Neighbour) =>
  server.call(
    volunteers.registerVolunteer,
    {
      communityId: town.communityId,
      realName: '张小明',
      idKind: 'resident_card',
      idNumber: newResidentCard(),
      hasPledged: true,
      ...more,
    },
    { as: token },
  );
const read = (personId: string) => server.parts.database.read((db) => db.findOneByOrFail(Volunteer, { personId }));

describe('registering as a volunteer', () => {
  it('takes what the card says, keeps it sealed, and shows it masked', async () => {
    const person = await town.newNeighbour();
    const before = await server.call(volunteers.getMyVolunteer, {}, { as: person.token });
    expect(before.body).toMatchObject({ isRegistered: false, number: null, guardianConsent: 'not_needed' });
    const { status, body } = await register({ idNumber: '11010519491231002x' }, person);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      isRegistered: true,
      nameMasked: '张**',
      idNumberMasked: '1****************X',
      isMinor: false,
      guardianConsent: 'not_needed',
      totalMinutes: 0,
      communityName: '槐荫社区',
    });
    expect(body.number).toMatch(/^YL\d{10}$/);
    expect(await read(person.id)).toMatchObject({
      bornOn: '1949-12-31',
      sex: 'female',
      idNumber: '11010519491231002X',
      realName: '张小明',
    });
    const [raw] = (await server.parts.database.read((db) =>
      selectPlain(db, 'SELECT * FROM volunteer WHERE personId = ?', [person.id]),
    )) as Record<string, string>[];
    expect(JSON.stringify(raw)).not.toMatch(/11010519491231002X|张小明|1949-12-31/);
    expect(raw!['adultOn']).toBeTruthy();
  });

  it('is once for a person, and once for a document, also when both come at the same time', async () => {
    const person = await town.newNeighbour();
    const twice = await Promise.all([register({}, person), register({}, person), register({}, person)]);
    expect(twice.map(({ status, body }) => body.error?.code ?? status).sort()).toEqual([
      200,
      'volunteer.already_registered',
      'volunteer.already_registered',
    ]);
    const idNumber = newResidentCard();
    const others = await Promise.all([town.newNeighbour(), town.newNeighbour()]);
    const answers = await Promise.all(others.map((other) => register({ idNumber }, other)));
    expect(answers.map(({ status, body }) => body.error?.code ?? status).sort()).toEqual([200, 'volunteer.id_taken']);
    // The same letters on another kind of document are another document.
    expect(
      (await register({ idKind: 'passport', idNumber, bornOn: '1990-05-31' }, await town.newNeighbour())).status,
    ).toBe(200);
  });

  it.each([
    ['idNumber', { idNumber: '110105194912310021' }],
    ['idNumber', { idNumber: newResidentCard('2021-01-01') }],
    ['idNumber', { idNumber: newResidentCard('2027-01-01') }],
    ['bornOn', { idKind: 'passport', idNumber: 'E12345678' }],
    ['bornOn', { idKind: 'passport', idNumber: 'E12345678', bornOn: '1880-01-01' }],
    ['guardian', { idNumber: newResidentCard('2012-05-31') }],
    ['hasPledged', { hasPledged: false }],
  ])('says at %s what is wrong: %j', async (field, more) => {
    const { status, body } = await register(more, await town.newNeighbour());
    expect([status, body.error?.code, Object.keys(body.error!.fields!)]).toEqual([422, 'request.invalid', [field]]);
  });

  it('needs a login, a phone and a community', async () => {
    expectRefused(await server.call(volunteers.getMyVolunteer, {}), 'session.required');
    const person = await makePerson(server.parts.database);
    const noPhone = { id: person.id, token: await signInAs(server.parts.database, person) };
    expectRefused(await register({}, noPhone), 'person.phone_needed');
    expect((await register({ communityId: person.id }, await town.newNeighbour())).body.error?.code).toBe(
      'place.not_found',
    );
  });

  it('makes a volunteer of someone of age at once, who may take on a wish there, until it is taken back', async () => {
    const person = await town.newNeighbour();
    const { id } = await makeWish(server.parts.database, { courtyardId: town.courtyard.id });
    const before = await server.call(wishes.getWish, { id }, { as: person.token });
    expect(before.body).toMatchObject({
      can: { claim: false, becomeVolunteer: true },
      cannotClaimBecause: '登记为志愿者后就能帮忙，约1分钟',
    });
    await register({}, person);
    const me = await server.call(identityEndpoints.getMe, {}, { as: person.token });
    expect(me.body.appointments).toMatchObject([{ role: 'volunteer', scopeName: '槐荫社区' }]);
    expect((await server.call(wishes.claimWish, { id }, { as: person.token })).body.status).toBe('claimed');
    await server.call(volunteers.removeVolunteer, { personId: person.id }, { as: town.communityWorker.token });
    expect((await server.call(identityEndpoints.getMe, {}, { as: person.token })).body.appointments).toEqual([]);
  });

  it('needs a courtyard of the community', async () => {
    const outsider = await makePerson(server.parts.database, { phone: true });
    const token = await signInAs(server.parts.database, outsider);
    expectRefused(await register({}, { id: outsider.id, token }), 'person.courtyard_needed');
  });
});

describe('a minor', () => {
  it('waits until staff have spoken with the guardian, and hears of it', async () => {
    const child = await town.newNeighbour();
    const made = await register({ idNumber: newResidentCard('2012-05-31'), guardian }, child);
    expect(made.body).toMatchObject({ isMinor: true, guardianConsent: 'waiting' });
    expect((await server.call(identityEndpoints.getMe, {}, { as: child.token })).body.appointments).toEqual([]);
    const as = town.communityWorker.token;
    const waiting = await server.call(
      volunteers.findVolunteers,
      { communityId: town.communityId, view: 'guardian_waiting' },
      { as },
    );
    expect(waiting.body.items).toEqual([
      expect.objectContaining({
        personId: child.id,
        nameMasked: '张**',
        nickname: '测试居民',
        isMinor: true,
        guardianConsent: 'waiting',
      }),
    ]);
    const seen = await server.call(volunteers.revealVolunteer, { personId: child.id }, { as });
    expect(seen.body).toMatchObject({ realName: '张小明', guardian, phone: expect.stringMatching(/^139/) as string });
    expect(seen.body.idNumberMasked).toMatch(/^1\*{16}.$/);

    const consent = { personId: child.id, way: 'by_phone' as const, at: NOW.toISOString() };
    const late = { ...consent, at: '2026-11-22T02:00:01Z' };
    expect((await server.call(volunteers.recordGuardianConsent, late, { as })).body.error?.fields).toHaveProperty('at');
    expect((await server.call(volunteers.recordGuardianConsent, consent, { as })).body).toEqual({ done: true });
    expect((await server.call(volunteers.recordGuardianConsent, consent, { as })).body.error?.code).toBe(
      'volunteer.consent_not_awaited',
    );
    expect((await server.call(volunteers.getMyVolunteer, {}, { as: child.token })).body.guardianConsent).toBe('given');
    expect(await read(child.id)).toMatchObject({
      consentWay: 'by_phone',
      consentAt: NOW,
      consentById: town.communityWorker.id,
    });
    const inbox = await server.call(messageEndpoints.findMessages, {}, { as: child.token });
    expect(inbox.body.items.map(({ title }) => title)).toEqual(['您的监护人已同意']);
    const left = await server.call(
      volunteers.findVolunteers,
      { communityId: town.communityId, view: 'guardian_waiting' },
      { as },
    );
    expect(left.body.items).toEqual([]);
  });

  it('grows up without anybody’s doing', async () => {
    const child = await town.newVolunteer({ bornOn: '2009-01-01', isGuardianAwaited: true });
    const consentOf = async () =>
      (await server.call(volunteers.getMyVolunteer, {}, { as: child.token })).body.guardianConsent;
    expect(await consentOf()).toBe('waiting');
    clock.set(new Date('2026-12-31T16:00:00Z'));
    expect(await consentOf()).toBe('not_needed');
  });
});

describe('staff', () => {
  it('look after the volunteers of their own community, and nobody else does', async () => {
    const { id: personId } = await town.newVolunteer();
    const elsewhere = await makeVolunteeringTown(server);
    const supervisor = await town.newNeighbour('supervisor');
    for (const { token: as } of [town.gridWorker, town.helper, town.neighbour, supervisor, elsewhere.communityWorker]) {
      expect(
        (await server.call(volunteers.findVolunteers, { communityId: town.communityId, view: 'all' }, { as })).body
          .error?.code,
      ).toBe('request.not_allowed');
      expect((await server.call(volunteers.revealVolunteer, { personId }, { as })).body.error?.code).toBe(
        'volunteer.not_found',
      );
      expect(
        (
          await server.call(
            volunteers.recordTraining,
            { personId, title: '急救培训', trainedOn: '2026-01-01', minutes: 120 },
            { as },
          )
        ).body.error?.code,
      ).toBe('volunteer.not_found');
      expect(
        (
          await server.call(
            volunteers.recordGuardianConsent,
            { personId, way: 'by_phone', at: '2026-01-01T00:00:00Z' },
            { as },
          )
        ).body.error?.code,
      ).toBe('volunteer.not_found');
    }
    expect(
      await server.parts.database.read((db) =>
        db.countBy(AuditEntry, { subjectId: personId, action: 'volunteer.revealed' }),
      ),
    ).toBe(0);
    await server.call(volunteers.revealVolunteer, { personId }, { as: town.communityWorker.token });
    expect(
      await server.parts.database.read((db) =>
        db.findBy(AuditEntry, { subjectId: personId, action: 'volunteer.revealed' }),
      ),
    ).toMatchObject([{ actorId: town.communityWorker.id }]);
  });

  it('write down trainings, which the volunteer hears of', async () => {
    const volunteer = await town.newVolunteer();
    const training = { personId: volunteer.id, title: '急救培训', trainedOn: '2026-11-22', minutes: 120 };
    const as = town.communityWorker.token;
    expect(
      (await server.call(volunteers.recordTraining, { ...training, trainedOn: '2026-11-23' }, { as })).body.error
        ?.fields,
    ).toHaveProperty('trainedOn');
    expect((await server.call(volunteers.recordTraining, training, { as })).status).toBe(200);
    const mine = await server.call(volunteers.getMyVolunteer, {}, { as: volunteer.token });
    expect(mine.body.trainings).toEqual([{ title: '急救培训', trainedOn: '2026-11-22', minutes: 120 }]);
  });

  it('write down and take out nothing of their own', async () => {
    const { id: personId, token: as } = await town.newNeighbour('community_worker');
    await makeVolunteer(server.parts.database, { communityId: town.communityId, personId });
    const training = { personId, title: '急救培训', trainedOn: '2026-11-22', minutes: 120 };
    expect((await server.call(volunteers.recordTraining, training, { as })).body.error?.code).toBe(
      'request.not_allowed',
    );
    expect((await server.call(volunteers.removeVolunteer, { personId }, { as })).body.error?.code).toBe(
      'request.not_allowed',
    );
  });

  it('take the papers out at the volunteer’s wish, who may register once more; what was done stays', async () => {
    const volunteer = await town.newVolunteer();
    const { id: personId } = volunteer;
    const remove = (who: Neighbour) => server.call(volunteers.removeVolunteer, { personId }, { as: who.token });
    const shift = await makeShift(server.parts.database, { communityId: town.communityId });
    const { body: seat } = await town.signUp(volunteer, shift.id);
    for (const who of [town.gridWorker, town.neighbour, volunteer])
      expectRefused(await remove(who), 'volunteer.not_found');
    expectRefused(await remove(town.communityWorker), 'volunteer.has_seats');
    await server.call(seats.cancelSeat, { id: seat.id }, { as: volunteer.token });
    expect((await remove(town.communityWorker)).body).toEqual({ done: true });
    expectRefused(await remove(town.communityWorker), 'volunteer.not_found');
    expectRefused(await town.signUp(volunteer, shift.id), 'seat.register_first');
    const inbox = await server.call(messageEndpoints.findMessages, {}, { as: volunteer.token });
    expect(inbox.body.items[0]?.title).toBe('您的志愿者登记已删除');
    expect((await register({}, volunteer)).body).toMatchObject({ isRegistered: true });
  });

  it('page through them all', async () => {
    const elsewhere = await makeVolunteeringTown(server);
    const made = await Promise.all(
      Array.from({ length: 23 }, () => makeVolunteer(server.parts.database, { communityId: elsewhere.communityId })),
    );
    const ask = (cursor?: string) =>
      server.call(
        volunteers.findVolunteers,
        { communityId: elsewhere.communityId, view: 'all', cursor },
        { as: elsewhere.communityWorker.token },
      );
    const first = await ask();
    const second = await ask(first.body.nextCursor!);
    expect([first.body.items.length, second.body.items.length, second.body.nextCursor]).toEqual([20, 3, null]);
    const ids = [...first.body.items, ...second.body.items].map(({ personId }) => personId);
    expect(ids).toEqual(made.map(({ personId }) => personId).sort());
  });
});
