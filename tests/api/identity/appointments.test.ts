import { identityEndpoints as endpoints } from '@yuanli/shared/identity/identity.endpoints';
import type { Role } from '@yuanli/shared/identity/roles';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { Appointment } from '../../../server/src/identity/appointments/appointment.entity';
import { findTrail } from '../../../server/src/platform/audit';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { placeChain } from '../../../server/src/places';
import { appoint as holdRole, makePerson, newPhone, signInAs } from '../../support/factories/people';
import { makeCommunity, makeCourtyard, makeGrid } from '../../support/factories/places';
import { makeWish } from '../../support/factories/wishes';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();
afterEach(() => clock.set(null));

const database = () => server.parts.database;
const refusal = (status: number, code: string) => ({ status, body: { error: { code } } });

async function someone() {
  const phone = newPhone();
  const person = await makePerson(database(), { phone });
  return { id: person.id, phone, token: await signInAs(database(), person) };
}

/** A community with a grid, one of its workers, and the operator of its district. */
async function office() {
  const community = await makeCommunity(database());
  const grid = await makeGrid(database(), { communityId: community.id });
  const [worker, operator, neighbour] = [await someone(), await someone(), await someone()];
  const districtId = (await database().read((db) => placeChain(db, community.id))).at(-1) ?? '';
  await holdRole(database(), worker, 'community_worker', community.id);
  await holdRole(database(), operator, 'operator', districtId);
  return { community, grid, worker, operator, neighbour };
}

const appoint = (
  as: string,
  phone: string,
  role: Role,
  scopeId: string,
  more: { from?: string; until?: string } = {},
  key?: string,
) => server.call(endpoints.appoint, { phone, role, scopeId, ...more }, { as, ...(key && { key }) });
const canOf = async (token: string) => (await server.call(endpoints.getMe, {}, { as: token })).body.can;
const listed = async (as: string, communityId: string) =>
  (await server.call(endpoints.findAppointments, { communityId }, { as })).body.items;
const idOf = async (as: string, communityId: string, personId: string) =>
  (await listed(as, communityId)).find((item) => item.personId === personId)?.id ?? '';
const end = (as: string, id: string, key?: string) =>
  server.call(endpoints.endAppointment, { id }, { as, ...(key && { key }) });

describe('appointing', () => {
  it('gives power over that place at once, once, and the person is told', async () => {
    const { community, worker, neighbour } = await office();
    expect(
      (await appoint(worker.token, neighbour.phone, 'party_member', community.id, {}, 'appoint-once')).body,
    ).toEqual({ isWaiting: false });
    expect(
      (await appoint(worker.token, neighbour.phone, 'party_member', community.id, {}, 'appoint-once')).status,
    ).toBe(200);
    const me = (await server.call(endpoints.getMe, {}, { as: neighbour.token })).body;
    expect(me).toMatchObject({
      can: {
        claimWishes: true,
        useWorkbench: false,
        serveResidents: false,
        handOverGifts: false,
        runCommunity: false,
        promiseRepairs: false,
        overseePoints: false,
        coordinate: false,
        decideObjections: false,
        operate: false,
        appoint: [],
      },
      appointments: [{ role: 'party_member', scopeName: '槐荫社区', until: null }],
    });
    expect(await appoint(worker.token, neighbour.phone, 'party_member', community.id)).toMatchObject(
      refusal(409, 'appointment.already_held'),
    );
    const inbox = await server.call(messageEndpoints.findMessages, {}, { as: neighbour.token });
    expect(inbox.body.items).toMatchObject([{ text: '社区登记您为槐荫社区的党员，在“我的”里可以看到。' }]);
  });

  it('has one effect when two workers do it at once', async () => {
    const { community, worker, neighbour } = await office();
    const colleague = await someone();
    await holdRole(database(), colleague, 'community_worker', community.id);
    const answers = await Promise.all(
      [worker, colleague].map(({ token }) => appoint(token, neighbour.phone, 'volunteer', community.id)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await listed(worker.token, community.id)).filter(({ personId }) => personId === neighbour.id)).toHaveLength(
      1,
    );
  });

  it('is for the workers of that community; of its first worker for the operator', async () => {
    const { community, grid, worker, operator, neighbour } = await office();
    const { worker: elsewhere } = await office();
    for (const [token, role, scopeId] of [
      [elsewhere.token, 'volunteer', community.id],
      [elsewhere.token, 'grid_worker', grid.id],
      [neighbour.token, 'volunteer', community.id],
      [worker.token, 'operator', community.id],
      [operator.token, 'volunteer', community.id],
    ] as const) {
      expect(await appoint(token, (await someone()).phone, role, scopeId)).toMatchObject(
        refusal(403, 'request.not_allowed'),
      );
    }
    expect((await appoint(operator.token, neighbour.phone, 'community_worker', community.id)).status).toBe(200);
    expect(await canOf(neighbour.token)).toEqual({
      claimWishes: false,
      useWorkbench: true,
      serveResidents: true,
      handOverGifts: true,
      runCommunity: true,
      promiseRepairs: true,
      overseePoints: true,
      coordinate: true,
      decideObjections: false,
      handleCases: true,
      workForStreet: false,
      operate: false,
      appoint: [
        'party_member',
        'volunteer',
        'grid_worker',
        'community_worker',
        'supervisor',
        'keeper',
        'organisation_member',
        'social_organisation_member',
        'property_manager',
        'mediator',
        'owners_committee_member',
        'committee_member',
        'resident_representative',
      ],
    });
  });

  it('is never of oneself', async () => {
    const { community, worker } = await office();
    expect(await appoint(worker.token, worker.phone, 'party_member', community.id)).toMatchObject(
      refusal(403, 'request.not_allowed'),
    );
  });

  it('puts a grid worker on a grid and everyone else on a community', async () => {
    const { community, grid, worker, neighbour } = await office();
    expect(await appoint(worker.token, neighbour.phone, 'grid_worker', community.id)).toMatchObject({
      status: 422,
      body: { error: { fields: { scopeId: '网格员要登记到网格，请选择网格' } } },
    });
    expect(await appoint(worker.token, neighbour.phone, 'volunteer', grid.id)).toMatchObject({
      status: 422,
      body: { error: { fields: { scopeId: '这个身份要登记到社区，请选择社区' } } },
    });
    expect(await appoint(worker.token, neighbour.phone, 'grid_worker', neighbour.id)).toMatchObject(
      refusal(404, 'place.not_found'),
    );
    expect((await appoint(worker.token, neighbour.phone, 'grid_worker', grid.id)).status).toBe(200);
    expect(await listed(worker.token, community.id)).toMatchObject([
      {},
      { role: 'grid_worker', scopeName: '3网格', personName: '测试居民' },
    ]);
  });

  it('needs a phone, and dates in order', async () => {
    const { community, worker, neighbour } = await office();
    expect(await appoint(worker.token, '123', 'volunteer', community.id)).toMatchObject({
      status: 422,
      body: { error: { fields: { phone: expect.any(String) } } },
    });
    const [yesterday, tomorrow] = [fromNow(-days(1)).toISOString(), fromNow(days(1)).toISOString()];
    for (const dates of [{ until: yesterday }, { from: tomorrow, until: tomorrow }]) {
      expect(await appoint(worker.token, neighbour.phone, 'volunteer', community.id, dates)).toMatchObject(
        refusal(422, 'appointment.dates_wrong'),
      );
    }
  });

  it('holds from its first to its last moment, and may then be given again', async () => {
    const { community, worker, neighbour } = await office();
    const dates = { from: fromNow(days(1)).toISOString(), until: fromNow(days(3)).toISOString() };
    await appoint(worker.token, neighbour.phone, 'volunteer', community.id, dates);
    expect((await canOf(neighbour.token)).claimWishes).toBe(false);
    clock.advance(days(2));
    const { body, headers } = await server.call(endpoints.getMe, {}, { as: neighbour.token });
    expect(body.can.claimWishes).toBe(true);
    expect(body.appointments[0]?.until).toBe(dates.until);
    const as = headers.get('X-Session-Token') ?? neighbour.token;
    clock.advance(days(1));
    expect((await canOf(as)).claimWishes).toBe(false);
    const workerNow = await signInAs(database(), worker);
    expect((await appoint(workerNow, neighbour.phone, 'volunteer', community.id)).status).toBe(200);
    expect((await canOf(as)).claimWishes).toBe(true);
  });
});

describe('the committee and who watches over it (Art. 36)', () => {
  const apart = refusal(409, 'appointment.not_both');

  it.each([
    ['committee_member', 'supervisor'],
    ['supervisor', 'committee_member'],
  ] as const)('who is %s is not made %s as well', async (held, wanted) => {
    const { community, worker, neighbour } = await office();
    const { community: elsewhere, worker: workerElsewhere } = await office();
    await appoint(worker.token, neighbour.phone, held, community.id);
    const refused = await appoint(worker.token, neighbour.phone, wanted, community.id);
    expect(refused).toMatchObject(apart);
    expect(refused.body.error?.message).toContain('《城市居民委员会组织法》第36条');
    expect((await appoint(worker.token, neighbour.phone, 'resident_representative', community.id)).status).toBe(200);
    expect((await appoint(workerElsewhere.token, neighbour.phone, wanted, elsewhere.id)).status).toBe(200);
    await end(worker.token, await idOf(worker.token, community.id, neighbour.id));
    expect((await appoint(worker.token, neighbour.phone, wanted, community.id)).status).toBe(200);
  });

  it('one may follow the other, to the moment', async () => {
    const { community, worker, neighbour } = await office();
    const [first, last, after] = [fromNow(days(2)), fromNow(days(4)), new Date(fromNow(days(4)).getTime() + 1_000)].map(
      (time) => time.toISOString(),
    );
    await appoint(worker.token, neighbour.phone, 'supervisor', community.id, { from: first!, until: last! });
    expect(
      await appoint(worker.token, neighbour.phone, 'committee_member', community.id, {
        from: fromNow(days(3)).toISOString(),
      }),
    ).toMatchObject(apart);
    expect(
      await appoint(worker.token, neighbour.phone, 'committee_member', community.id, {
        until: new Date(Date.parse(first!) + 1_000).toISOString(),
      }),
    ).toMatchObject(apart);
    expect(
      (await appoint(worker.token, neighbour.phone, 'committee_member', community.id, { from: after! })).status,
    ).toBe(200);
    const other = await someone();
    await appoint(worker.token, other.phone, 'supervisor', community.id, { from: first!, until: last! });
    expect((await appoint(worker.token, other.phone, 'committee_member', community.id, { until: first! })).status).toBe(
      200,
    );
  });

  it('holds when two workers appoint at once', async () => {
    const { community, worker, neighbour } = await office();
    const colleague = await someone();
    await holdRole(database(), colleague, 'community_worker', community.id);
    const answers = await Promise.all([
      appoint(worker.token, neighbour.phone, 'supervisor', community.id),
      appoint(colleague.token, neighbour.phone, 'committee_member', community.id),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('ending an appointment', () => {
  it('takes the power away at once; a second time there is nothing to end', async () => {
    const { community, worker, neighbour } = await office();
    await appoint(worker.token, neighbour.phone, 'volunteer', community.id);
    const id = await idOf(worker.token, community.id, neighbour.id);
    expect((await end(worker.token, id, 'end-once-only')).status).toBe(200);
    expect((await end(worker.token, id, 'end-once-only')).status).toBe(200);
    expect((await canOf(neighbour.token)).claimWishes).toBe(false);
    expectRefused(await end(worker.token, id), 'appointment.already_over');
    expect(await database().read((db) => findTrail(db, id, ['appointment.ended']))).toHaveLength(1);
    expect((await appoint(worker.token, neighbour.phone, 'volunteer', community.id)).status).toBe(200);
  });

  it('also ends one that has not begun', async () => {
    const { community, worker, neighbour } = await office();
    await appoint(worker.token, neighbour.phone, 'volunteer', community.id, {
      from: fromNow(days(1)).toISOString(),
      until: fromNow(days(9)).toISOString(),
    });
    expect((await end(worker.token, await idOf(worker.token, community.id, neighbour.id))).status).toBe(200);
    clock.advance(days(2));
    const { appointments } = (await server.call(endpoints.getMe, {}, { as: neighbour.token })).body;
    expect(appointments).toEqual([]);
  });

  it('is for those who may give it', async () => {
    const { community, worker, neighbour } = await office();
    const { worker: elsewhere } = await office();
    await appoint(worker.token, neighbour.phone, 'volunteer', community.id);
    const id = await idOf(worker.token, community.id, neighbour.id);
    for (const { token } of [elsewhere, neighbour]) expectRefused(await end(token, id), 'request.not_allowed');
    expectRefused(await end(worker.token, neighbour.id), 'appointment.not_found');
    expect((await canOf(neighbour.token)).claimWishes).toBe(true);
  });
});

describe('the last worker of a community', () => {
  it('stays until there is another; of two who leave at once one stays', async () => {
    const { community, worker, neighbour } = await office();
    const own = await idOf(worker.token, community.id, worker.id);
    const leave = (as: string) => server.call(endpoints.deleteAccount, { confirm: '注销' }, { as });
    expectRefused(await end(worker.token, own), 'appointment.last_worker');
    expectRefused(await leave(worker.token), 'appointment.last_worker');
    expect((await appoint(worker.token, neighbour.phone, 'community_worker', community.id)).status).toBe(200);
    const answers = await Promise.all([
      leave(worker.token),
      end(neighbour.token, await idOf(worker.token, community.id, neighbour.id)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('sees no way to end what they may not end', async () => {
    const { community, worker, operator, neighbour } = await office();
    await appoint(worker.token, neighbour.phone, 'volunteer', community.id);
    expect((await listed(worker.token, community.id)).map(({ can }) => can.end)).toEqual([true, true]);
    expect((await listed(operator.token, community.id)).map(({ can }) => can.end)).toEqual([true, false]);
  });
});

describe('someone whose work only they can do', () => {
  it('leaves once it is done, or another can do it', async () => {
    const { grid, worker, neighbour } = await office();
    await appoint(worker.token, neighbour.phone, 'grid_worker', grid.id);
    const courtyard = await makeCourtyard(database(), { gridId: grid.id });
    await makeWish(database(), { courtyardId: courtyard.id, status: 'under_review' });
    const leave = () => server.call(endpoints.deleteAccount, { confirm: '注销' }, { as: neighbour.token });
    expectRefused(await leave(), 'post.tasks_left');
    const other = await someone();
    await appoint(worker.token, other.phone, 'grid_worker', grid.id);
    expect((await leave()).status).toBe(200);
  });
});

describe('the list of appointments', () => {
  it('is for the community and its operator, in pages, without what is over', async () => {
    const { community, worker, operator, neighbour } = await office();
    const { worker: elsewhere } = await office();
    for (let n = 0; n < 20; n++) await holdRole(database(), await makePerson(database()), 'volunteer', community.id);
    await holdRole(database(), neighbour, 'keeper', community.id, {
      from: fromNow(-days(2)),
      until: fromNow(-days(1)),
    });
    const first = (await server.call(endpoints.findAppointments, { communityId: community.id }, { as: operator.token }))
      .body;
    expect(first.items).toHaveLength(20);
    expect(first.items[0]).toMatchObject({ personId: worker.id, role: 'community_worker', appointedByName: '平台' });
    const second = (
      await server.call(
        endpoints.findAppointments,
        { communityId: community.id, cursor: first.nextCursor ?? '' },
        { as: worker.token },
      )
    ).body;
    expect(second).toMatchObject({ items: [{ role: 'volunteer' }], nextCursor: null });
    for (const { token } of [elsewhere, neighbour]) {
      expect(await server.call(endpoints.findAppointments, { communityId: community.id }, { as: token })).toMatchObject(
        refusal(403, 'request.not_allowed'),
      );
    }
    expect(await database().read((db) => db.countBy(Appointment, { communityId: community.id }))).toBe(22);
  });
});
