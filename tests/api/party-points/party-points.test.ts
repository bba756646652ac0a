import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { partyPointsEndpoints as endpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { PartyEntry } from '../../../server/src/party-points/party-entry.entity';
import { PartyMonth } from '../../../server/src/party-points/party-month.entity';
import { clock } from '../../../server/src/platform/clock';
import { newPhone, appoint } from '../../support/factories/people';
import { makeCommunity } from '../../support/factories/places';
import { monthNow, partyDesk } from '../../support/party-points-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();
afterEach(() => clock.set(null));

const { someone, partyMember, openBranch, add, myBook, firstEntry } = partyDesk(() => server);
const database = () => server.parts.database;
const refusal = (status: number, code: string) => ({ status, body: { error: { code } } });
const sumOf = (personId: string) => database().read((db) => db.findOneBy(PartyMonth, { personId, month: monthNow() }));

describe('a month of a member', () => {
  it('is written line by line, read by the member, and the member is told', async () => {
    const branch = await openBranch();
    await add(branch, branch.zhou.id, { points: 4 });
    await add(branch, branch.zhou.id, { kind: 'reward', points: 3 });
    expect(await myBook(branch.zhou)).toMatchObject({
      branchName: '第一党支部',
      months: [{ month: monthNow(), base: 4, reward: 3 }],
      entries: [
        {
          kind: 'reward',
          points: 3,
          reason: '按时参加主题党日',
          byName: '记账的老马',
          isReversal: false,
          isReversed: false,
        },
        { kind: 'base', points: 4 },
      ],
    });
    const inbox = await server.call(messageEndpoints.findMessages, {}, { as: branch.zhou.token });
    expect(inbox.body.items[0]).toMatchObject({ title: '支部为您记录了积分', link: { kind: 'party_points' } });
  });

  it('never holds more than six and four, one line or many', async () => {
    const branch = await openBranch();
    expectRefused(await add(branch, branch.zhou.id, { points: 7 }), 'party_points.month_full');
    expect((await add(branch, branch.zhou.id, { points: 6 })).status).toBe(200);
    expectRefused(await add(branch, branch.zhou.id, { points: 1 }), 'party_points.month_full');
    expect((await add(branch, branch.zhou.id, { kind: 'reward', points: 4 })).status).toBe(200);
    expect(await add(branch, branch.zhou.id, { kind: 'reward', points: 1 })).toMatchObject(
      refusal(409, 'party_points.month_full'),
    );
    expect(await sumOf(branch.zhou.id)).toMatchObject({ base: 6, reward: 4 });
  });

  it('holds six when twenty lines come at once, and the sum is its lines', async () => {
    const branch = await openBranch();
    const answers = await Promise.all(Array.from({ length: 20 }, () => add(branch, branch.zhou.id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(6);
    expect(new Set(answers.flatMap(({ body }) => body.error?.code ?? []))).toEqual(
      new Set(['party_points.month_full']),
    );
    expect(await sumOf(branch.zhou.id)).toMatchObject({ base: 6 });
    expect(await database().read((db) => db.countBy(PartyEntry, { personId: branch.zhou.id }))).toBe(6);
  });

  it('may be of the last twelve months, by the clock in China', async () => {
    clock.set(new Date('2026-10-31T16:30:00Z'));
    const branch = await openBranch();
    for (const month of ['2026-11', '2025-12']) expect((await add(branch, branch.zhou.id, { month })).status).toBe(200);
    for (const month of ['2026-12', '2025-11'])
      expectRefused(await add(branch, branch.zhou.id, { month }), 'party_points.month_closed');
    const book = await myBook(branch.zhou);
    expect(book).toMatchObject({ month: '2026-11', months: [{ month: '2026-11' }, { month: '2025-12' }] });
    expect((await myBook(branch.zhou, '2025-12')).entries).toHaveLength(1);
  });

  it('goes along when the member changes the branch, so that a month is never out of more than ten', async () => {
    const branch = await openBranch();
    await add(branch, branch.zhou.id, { points: 5 });
    const { body: second } = await server.call(
      endpoints.makeBranch,
      { communityId: branch.community.id, name: '第二党支部' },
      { as: branch.worker.token },
    );
    await server.call(
      endpoints.removeBranchMember,
      { branchId: branch.branchId, personId: branch.zhou.id },
      { as: branch.worker.token },
    );
    await server.call(
      endpoints.addBranchMember,
      { branchId: second.id, phone: branch.zhou.phone },
      { as: branch.worker.token },
    );
    await server.call(
      endpoints.appointBookKeeper,
      { branchId: second.id, phone: branch.an.phone },
      { as: branch.worker.token },
    );
    const moved = { ...branch, branchId: second.id, keeper: branch.an };
    expectRefused(await add(branch, branch.zhou.id), 'party_points.member_not_found');
    expectRefused(await add(moved, branch.zhou.id, { points: 2 }), 'party_points.month_full');
    expect((await add(moved, branch.zhou.id, { points: 1 })).status).toBe(200);
    expect(await myBook(branch.zhou)).toMatchObject({ branchName: '第二党支部', months: [{ base: 6 }] });
  });
});

describe('taking a line back', () => {
  it('needs a reason, keeps the line, and makes room again', async () => {
    const branch = await openBranch();
    await add(branch, branch.zhou.id, { points: 6 });
    const id = await firstEntry(branch.zhou);
    const short = await server.call(endpoints.reverseEntry, { id, reason: '' }, { as: branch.keeper.token });
    expect(short).toMatchObject({ status: 422, body: { error: { fields: { reason: expect.any(String) } } } });
    expect(
      (await server.call(endpoints.reverseEntry, { id, reason: '记错了人' }, { as: branch.keeper.token })).body,
    ).toEqual({ done: true });
    expect(await myBook(branch.zhou)).toMatchObject({
      months: [{ base: 0, reward: 0 }],
      entries: [
        { points: -6, reason: '记错了人', isReversal: true, isReversed: false },
        { id, points: 6, isReversal: false, isReversed: true },
      ],
    });
    expect((await add(branch, branch.zhou.id, { points: 6 })).status).toBe(200);
  });

  it('happens once, however often it is asked for at once, and a taking back is not taken back', async () => {
    const branch = await openBranch();
    await add(branch, branch.zhou.id, { points: 2 });
    await add(branch, branch.zhou.id, { points: 3 });
    const id = await firstEntry(branch.zhou);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        server.call(endpoints.reverseEntry, { id, reason: '记错了' }, { as: branch.keeper.token }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
    expect(new Set(answers.flatMap(({ body }) => body.error?.code ?? []))).toEqual(
      new Set(['party_points.already_reversed']),
    );
    expect(await sumOf(branch.zhou.id)).toMatchObject({ base: 2 });
    const reversal = await firstEntry(branch.zhou);
    expect(
      await server.call(endpoints.reverseEntry, { id: reversal, reason: '再改' }, { as: branch.keeper.token }),
    ).toMatchObject(refusal(409, 'party_points.already_reversed'));
  });
});

describe('a branch', () => {
  it('takes party members of the community, each into one branch', async () => {
    const branch = await openBranch();
    const { branchId, worker, zhou, community } = branch;
    const outsider = await partyMember((await makeCommunity(database())).id);
    const into = (id: string, phone: string, as = worker.token) =>
      server.call(endpoints.addBranchMember, { branchId: id, phone }, { as });
    for (const { phone } of [await someone(), outsider])
      expectRefused(await into(branchId, phone), 'party_points.party_members_only');
    expectRefused(await into(branchId, newPhone()), 'person.not_found');
    const { body: second } = await server.call(
      endpoints.makeBranch,
      { communityId: community.id, name: '第二党支部' },
      { as: worker.token },
    );
    for (const id of [branchId, second.id]) expectRefused(await into(id, zhou.phone), 'party_points.already_in_branch');
    expectRefused(await into(branchId, zhou.phone, zhou.token), 'request.not_allowed');
    expectRefused(await into(zhou.id, zhou.phone), 'party_points.branch_not_found');
    expect(
      await server.call(endpoints.makeBranch, { communityId: community.id, name: '第二党支部' }, { as: worker.token }),
    ).toMatchObject(refusal(409, 'party_points.branch_name_taken'));
  });

  it('has keepers who are party members, appointed by another than themselves', async () => {
    const branch = await openBranch();
    const { branchId, worker, keeper } = branch;
    const name = (phone: string, as: string) => server.call(endpoints.appointBookKeeper, { branchId, phone }, { as });
    expectRefused(await name(keeper.phone, worker.token), 'appointment.already_held');
    expect(await name((await someone()).phone, worker.token)).toMatchObject(
      refusal(409, 'party_points.party_members_only'),
    );
    await appoint(database(), worker, 'party_member', branch.community.id);
    expectRefused(await name(worker.phone, worker.token), 'party_points.not_oneself');
    expectRefused(await name(keeper.phone, keeper.token), 'request.not_allowed');
    expect(await server.call(endpoints.endBookKeeper, { id: branch.keeperId }, { as: keeper.token })).toMatchObject(
      refusal(403, 'request.not_allowed'),
    );
  });
});
