import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { partyPointsEndpoints as endpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { PartyEntry } from '../../../server/src/party-points/party-entry.entity';
import { PartyMonth } from '../../../server/src/party-points/party-month.entity';
import { findTrail } from '../../../server/src/platform/audit';
import { selectPlain } from '../../../server/src/platform/database';
import { appoint } from '../../support/factories/people';
import { monthNow, partyDesk, type Someone } from '../../support/party-points-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

const { server } = useServer();

const { someone, openBranch, add, myBook, firstEntry, endPartyMembership } = partyDesk(() => server);
const database = () => server.parts.database;
const refusal = (status: number, code: string) => ({ status, body: { error: { code } } });

describe('who may read and write', () => {
  it('is the keeper of this branch, and nobody else', async () => {
    const branch = await openBranch();
    const other = await openBranch();
    await add(branch, branch.zhou.id, { points: 3 });
    const entryId = await firstEntry(branch.zhou);
    const { branchId, community, zhou, an, worker, keeper } = branch;
    const [gridWorker, supervisor, resident] = [await someone(), await someone(), await someone()];
    await appoint(database(), gridWorker, 'grid_worker', community.id);
    await appoint(database(), supervisor, 'supervisor', community.id);

    for (const { token } of [zhou, an, worker, gridWorker, supervisor, resident, other.keeper, other.worker]) {
      const as = { as: token };
      const answers = await Promise.all([
        server.call(endpoints.getBranchBook, { branchId, month: monthNow() }, as),
        server.call(endpoints.getMemberBook, { branchId, personId: zhou.id, month: monthNow() }, as),
        add(branch, an.id, as),
        server.call(endpoints.reverseEntry, { id: entryId, reason: '不该能收回' }, as),
      ]);
      for (const answer of answers) expectRefused(answer, 'request.not_allowed');
    }
    expect(
      (await server.call(endpoints.getBranchBook, { branchId, month: monthNow() }, { as: keeper.token })).status,
    ).toBe(200);
    expect(
      (
        await server.call(
          endpoints.getMemberBook,
          { branchId, personId: zhou.id, month: monthNow() },
          { as: keeper.token },
        )
      ).status,
    ).toBe(200);
    expect((await myBook(an)).entries).toEqual([]);
    expectRefused(await server.call(endpoints.getMyBook, {}), 'session.required');
  });

  it('leaves the workers who is where, and never a point', async () => {
    const branch = await openBranch();
    await add(branch, branch.zhou.id, { points: 3 });
    const { body } = await server.call(
      endpoints.findBranches,
      { communityId: branch.community.id },
      { as: branch.worker.token },
    );
    expect(body.items).toEqual([
      {
        id: branch.branchId,
        name: '第一党支部',
        members: [
          { personId: branch.an.id, name: '安秀' },
          { personId: branch.zhou.id, name: '周勇' },
        ],
        keepers: [{ id: branch.keeperId, name: '记账的老马', until: null }],
      },
    ]);
    const { worker: elsewhere } = await openBranch();
    for (const { token } of [branch.keeper, branch.zhou, elsewhere]) {
      expect(
        await server.call(endpoints.findBranches, { communityId: branch.community.id }, { as: token }),
      ).toMatchObject(refusal(403, 'request.not_allowed'));
    }
  });

  it('shows a branch by name, not by points, and each look leaves a line', async () => {
    const branch = await openBranch();
    await add(branch, branch.zhou.id, { points: 6 });
    const month = monthNow();
    const { body } = await server.call(
      endpoints.getBranchBook,
      { branchId: branch.branchId, month },
      { as: branch.keeper.token },
    );
    expect(body).toMatchObject({
      name: '第一党支部',
      members: [
        { name: '安秀', base: 0, reward: 0 },
        { name: '周勇', base: 6, reward: 0 },
      ],
    });
    for (let look = 0; look < 2; look++)
      await server.call(
        endpoints.getMemberBook,
        { branchId: branch.branchId, personId: branch.zhou.id, month },
        { as: branch.keeper.token },
      );
    const trail = await database().read((db) => findTrail(db, branch.zhou.id, ['party_points.member_seen']));
    expect(trail).toMatchObject([{ actorId: branch.keeper.id, detail: { month } }, { actorId: branch.keeper.id }]);
    expect(await database().read((db) => findTrail(db, branch.branchId, ['party_points.branch_seen']))).toHaveLength(1);
  });

  it('ends with the post of the keeper, and with their own membership of the party', async () => {
    const branch = await openBranch();
    const open = ({ token }: Someone) =>
      server.call(endpoints.getBranchBook, { branchId: branch.branchId, month: monthNow() }, { as: token });
    const mine = async ({ token }: Someone) =>
      (await server.call(endpoints.findMyBranches, {}, { as: token })).body.items.map(({ name }) => name);
    expect(await mine(branch.keeper)).toEqual(['第一党支部']);
    expect(
      (await server.call(endpoints.endBookKeeper, { id: branch.keeperId }, { as: branch.worker.token })).body.keepers,
    ).toEqual([]);
    expectRefused(await open(branch.keeper), 'request.not_allowed');
    expect(await mine(branch.keeper)).toEqual([]);
    expect(
      await server.call(endpoints.endBookKeeper, { id: branch.keeperId }, { as: branch.worker.token }),
    ).toMatchObject(refusal(409, 'appointment.already_over'));

    expect(
      (
        await server.call(
          endpoints.appointBookKeeper,
          { branchId: branch.branchId, phone: branch.keeper.phone },
          { as: branch.worker.token },
        )
      ).status,
    ).toBe(200);
    expect((await open(branch.keeper)).status).toBe(200);
    await endPartyMembership(branch, branch.keeper);
    expectRefused(await open(branch.keeper), 'request.not_allowed');
    expect(await mine(branch.keeper)).toEqual([]);
  });

  it('nobody writes on their own page', async () => {
    const branch = await openBranch();
    await server.call(
      endpoints.addBranchMember,
      { branchId: branch.branchId, phone: branch.keeper.phone },
      { as: branch.worker.token },
    );
    expectRefused(await add(branch, branch.keeper.id), 'party_points.own_page');
  });

  it('ends for a page once its member has left the branch or the party', async () => {
    const branch = await openBranch();
    const { branchId, keeper, worker, zhou, an } = branch;
    await add(branch, zhou.id);
    await server.call(endpoints.removeBranchMember, { branchId, personId: zhou.id }, { as: worker.token });
    await endPartyMembership(branch, an);
    const { body } = await server.call(endpoints.getBranchBook, { branchId, month: monthNow() }, { as: keeper.token });
    expect(body.members).toEqual([]);
    for (const { id } of [zhou, an]) {
      expect(
        await server.call(endpoints.getMemberBook, { branchId, personId: id, month: monthNow() }, { as: keeper.token }),
      ).toMatchObject(refusal(404, 'party_points.member_not_found'));
    }
    expect(
      await server.call(
        endpoints.reverseEntry,
        { id: await firstEntry(zhou), reason: '已经不在' },
        { as: keeper.token },
      ),
    ).toMatchObject(refusal(404, 'party_points.entry_not_found'));
    expect(await myBook(zhou)).toMatchObject({ branchName: null, entries: [{ points: 1 }] });
    expect(
      await server.call(endpoints.removeBranchMember, { branchId, personId: zhou.id }, { as: worker.token }),
    ).toMatchObject(refusal(404, 'party_points.member_not_found'));
  });
});

describe('my data', () => {
  it('holds my pages whole, without what I wrote on others', async () => {
    const branch = await openBranch();
    await add(branch, branch.zhou.id, { points: 2 });
    const exported = async ({ token }: Someone) =>
      (await server.call(identityEndpoints.exportMyData, {}, { as: token })).body['partyPoints'];
    expect(await exported(branch.zhou)).toMatchObject({
      months: [{ month: monthNow(), base: 2 }],
      entries: [{ points: 2, reason: '按时参加主题党日' }],
    });
    expect(await exported(branch.keeper)).toEqual({ months: [], entries: [] });
  });

  it('is gone with me, and the branch goes on', async () => {
    const branch = await openBranch();
    await add(branch, branch.zhou.id, { points: 2 });
    await add(branch, branch.an.id, { points: 2 });
    for (const { token } of [branch.zhou, branch.keeper])
      await server.call(identityEndpoints.deleteAccount, { confirm: '注销' }, { as: token });
    await server.settle();
    for (const table of [PartyEntry, PartyMonth])
      expect(await database().read((db) => db.countBy(table, { personId: branch.zhou.id }))).toBe(0);
    const { body } = await server.call(
      endpoints.findBranches,
      { communityId: branch.community.id },
      { as: branch.worker.token },
    );
    expect(body.items).toMatchObject([{ members: [{ name: '安秀' }], keepers: [] }]);
    expect(await myBook(branch.an)).toMatchObject({ entries: [{ points: 2, byName: '已注销居民' }] });
  });

  it('is encrypted where it lies', async () => {
    const branch = await openBranch();
    await add(branch, branch.zhou.id);
    const rows = await database().read((db) =>
      selectPlain<{ reason: string }>(db, 'SELECT reason FROM party_points_entry'),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ reason }) => reason.startsWith('v1.'))).toBe(true);
  });
});
