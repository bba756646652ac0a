import { identityEndpoints as identity } from '@yuanli/shared/identity/identity.endpoints';
import { placeTreeEndpoints as tree } from '@yuanli/shared/places/place-tree.endpoints';
import { placesEndpoints as places } from '@yuanli/shared/places/places.endpoints';
import { wishEndpoints as wishes } from '@yuanli/shared/wishes/wishes.endpoints';
import { Person } from '../../../server/src/identity';
import { Household } from '../../../server/src/places/household.entity';
import { Vote } from '../../../server/src/hall/votes/vote.entity';
import { clock, days, fromNow } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { AuditEntry } from '../../../server/src/platform/audit';
import { makeBuilding, makeHousehold } from '../../support/factories/places';
import { openPlaceDesk } from '../../support/place-desk';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';
import { wishForm } from '../../support/make-neighbourhood';

const { server, desk } = useServer(openPlaceDesk);
const database = () => server.parts.database;

describe('from an empty database to a plate that is scanned', () => {
  it('needs a code, an operator and five acts', async () => {
    const district = (await desk.add(null, '青河区')).body;
    const street = (await desk.add(district.id, '青石街道')).body;
    const community = (await desk.add(street.id, '槐荫社区', { phone: '0731-55550101' })).body;
    const grid = (await desk.add(community.id, '3网格')).body;
    const { body: courtyard } = await desk.add(grid.id, '石榴院', { address: '青石街18号' });
    expect(courtyard).toMatchObject({
      kind: 'courtyard',
      plateCode: expect.stringMatching(/^[0-9A-Z]{4,8}$/),
      path: ['青河区', '青石街道', '槐荫社区', '3网格', '石榴院'].map((name) => ({ name })),
      can: { change: true, move: true, merge: true, close: true },
    });
    const visitor = await server.call(places.getPlate, { code: courtyard.plateCode! });
    expect(visitor.body).toMatchObject({ name: '石榴院', communityName: '槐荫社区', communityPhone: '0731-55550101' });
  });
});

describe('adding a place', () => {
  it('happens once for one key, and once for one name', async () => {
    const { district } = await desk.newCommunity();
    const [first, again] = [
      await desk.add(district.id, '梧桐街道', {}, desk.operator.token, { key: 'add-street-once' }),
      await desk.add(district.id, '梧桐街道', {}, desk.operator.token, { key: 'add-street-once' }),
    ];
    expect(again.body).toEqual(first.body);
    expectRefused(await desk.add(district.id, '梧桐街道'), 'place.name_taken');
    const two = await Promise.all([desk.add(district.id, '桂花街道'), desk.add(district.id, '桂花街道')]);
    expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('takes the plate that hangs already, which hangs in one place only', async () => {
    const { one } = await desk.newCommunity();
    const plateCode = 'GUA7';
    expect((await desk.add(one.id, '挂牌院', { address: '一号', plateCode: ' gua 7' })).body.plateCode).toBe(plateCode);
    expectRefused(await desk.add(one.id, '又一院', { address: '二号', plateCode }), 'plate.taken');
  });

  it('asks for the phone of a community and the address of a courtyard', async () => {
    const { street, one } = await desk.newCommunity();
    expect((await desk.add(street.id, '无电话社区')).body.error?.fields).toEqual({ phone: '请填写社区电话' });
    expect((await desk.add(one.id, '无地址院')).body.error?.fields).toEqual({ address: '请填写地址' });
  });

  it('is the operator’s; grids and courtyards also of the workers of that community', async () => {
    const { street, community, one, worker } = await desk.newCommunity();
    const elsewhere = (await desk.newCommunity()).worker;
    const neighbour = await desk.someone();
    expect((await desk.add(community.id, '3网格', {}, worker.token)).status).toBe(200);
    expect((await desk.add(one.id, '新院', { address: '三号' }, worker.token)).status).toBe(200);
    for (const by of [elsewhere, neighbour])
      expectRefused(await desk.add(one.id, '别院', { address: '四号' }, by.token), 'request.not_allowed');
    expectRefused(await desk.add(street.id, '别社区', { phone: '0731-55550102' }, worker.token), 'request.not_allowed');
    expectRefused(await desk.add(null, '别区', {}, worker.token), 'request.not_allowed');
  });
});

describe('changing a place', () => {
  it('is dated, audited with from and to, and shown with who did it', async () => {
    const { community } = await desk.newCommunity();
    const changed = await desk.change(community.id, community.version, { name: '柳荫路社区', phone: '0731-55550199' });
    expect(changed.body).toMatchObject({ name: '柳荫路社区', phone: '0731-55550199', version: community.version + 1 });
    expect(changed.body.history[0]!.text).toBe(
      '名称从“柳荫社区”改为“柳荫路社区”；电话从“0731-55550101”改为“0731-55550199”',
    );
    expect(changed.body.history.at(-1)!.text).toBe('登记');
    const trail = await database().read((db) =>
      db.findOneByOrFail(AuditEntry, { subjectId: community.id, action: 'place.changed' }),
    );
    expect(trail).toMatchObject({
      actorId: desk.operator.person.id,
      detail: { nameBefore: '柳荫社区', name: '柳荫路社区', phoneBefore: '0731-55550101' },
    });
  });

  it('of two who change it at once one is asked to look again', async () => {
    const { courtyard } = await desk.newCommunity();
    const wanted = (name: string) => desk.change(courtyard.id, courtyard.version, { name, address: '柳叶路1号' });
    const answers = await Promise.all([wanted('柳荫一院'), wanted('柳荫二院')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expectRefused(await wanted('柳荫三院'), 'place.changed_since');
  });

  it('does not take a name that is taken in this community', async () => {
    const { courtyard } = await desk.newCommunity();
    expectRefused(await desk.change(courtyard.id, courtyard.version, { name: '梅香院' }), 'place.name_taken');
  });

  it('is the worker’s for grids and courtyards, and not for the community’s name', async () => {
    const { community, one, worker } = await desk.newCommunity();
    expect((await desk.change(one.id, one.version, { name: '一网格' }, worker.token)).status).toBe(200);
    const renamed = await desk.change(community.id, community.version, { name: '我的社区' }, worker.token);
    expectRefused(renamed, 'request.not_allowed');
    expect(renamed.body.error?.message).toContain('平台管理员');
    expect((await desk.get(community.id, worker.token)).can).toEqual({
      change: false,
      move: false,
      merge: false,
      close: false,
    });
  });
});

describe('moving a place', () => {
  it('gives a courtyard and what is under way in it to the other grid', async () => {
    const { two, courtyard, worker } = await desk.newCommunity();
    const gridWorker = await desk.someone();
    await desk.appoint(gridWorker, 'grid_worker', two.id, worker.token);
    const wisher = await desk.join(courtyard.id);
    await server.call(wishes.makeWish, wishForm(courtyard.id), { as: wisher.token });
    await server.settle();
    const toReview = async () =>
      (await server.call(wishes.findWishesToReview, {}, { as: gridWorker.token })).body.items.length;
    expect(await toReview()).toBe(0);
    expect((await desk.targets(courtyard.id, worker.token)).map(({ id }) => id)).toEqual([two.id]);
    const moved = await desk.move(courtyard.id, courtyard.version, two.id, worker.token);
    expect(moved.body.history[0]!.text).toBe('从“1网格”移到“2网格”');
    await server.settle();
    expect(await toReview()).toBe(1);
    expectRefused(await desk.move(courtyard.id, moved.body.version, two.id), 'place.already_there');
  });

  it('keeps a courtyard in its community, and a lived-in grid too', async () => {
    const [here, there] = [await desk.newCommunity(), await desk.newCommunity()];
    const { courtyard, one } = here;
    expectRefused(await desk.move(courtyard.id, courtyard.version, there.one.id), 'place.not_movable_there');
    expectRefused(await desk.move(courtyard.id, courtyard.version, there.community.id), 'place.not_movable_there');
    await desk.join(courtyard.id);
    expectRefused(await desk.move(one.id, one.version, there.community.id), 'place.has_members');
    expect((await desk.get(one.id)).cannotMoveBecause).toContain('还有人加入了这里');
  });

  it('takes an empty grid with its courtyards to another community, and ends who was appointed for it', async () => {
    const [here, there] = [await desk.newCommunity(), await desk.newCommunity()];
    const gridWorker = await desk.someone();
    await desk.appoint(gridWorker, 'grid_worker', here.two.id, here.worker.token);
    const { body } = await desk.move(here.two.id, here.two.version, there.community.id);
    expect(body.error?.code).toBe('place.name_taken');
    const renamed = await desk.change(here.two.id, here.two.version, { name: '5网格' });
    expect((await desk.move(here.two.id, renamed.body.version, there.community.id, here.worker.token)).status).toBe(
      403,
    );
    expectRefused(await desk.move(here.two.id, renamed.body.version, there.community.id), 'place.courtyard_name_taken');
    await desk.change(here.other.id, here.other.version, { name: '腊梅院' });
    const moved = await desk.move(here.two.id, renamed.body.version, there.community.id);
    expect(moved.body).toMatchObject({ figures: { appointments: 0, courtyards: 1 } });
    expect((await server.call(places.getCourtyard, { id: here.other.id })).body.communityId).toBe(there.community.id);
    const me = await server.call(identity.getMe, {}, { as: gridWorker.token });
    expect(me.body.can.useWorkbench).toBe(false);
  });

  it('brings a community to another street', async () => {
    const [here, there] = [await desk.newCommunity(), await desk.newCommunity()];
    const renamed = await desk.change(here.community.id, here.community.version, { name: '搬家社区' });
    const moved = await desk.move(here.community.id, renamed.body.version, there.street.id);
    expect(moved.body.path.map(({ id }) => id).slice(0, 2)).toEqual([there.district.id, there.street.id]);
  });
});

describe('closing a place', () => {
  it('is refused while something is inside, and tells what; closed, it vanishes from what is offered and keeps its name in what was recorded', async () => {
    const { courtyard, one } = await desk.newCommunity();
    const wisher = await desk.join(courtyard.id);
    const made = await server.call(wishes.makeWish, wishForm(courtyard.id), { as: wisher.token });
    expectRefused(await desk.close(one.id, one.version), 'place.has_places_inside');
    expectRefused(await desk.close(courtyard.id, courtyard.version), 'place.has_members');
    await server.call(identity.leaveCourtyard, { courtyardId: courtyard.id }, { as: wisher.token });
    const building = await makeBuilding(database(), { courtyardId: courtyard.id });
    const home = await makeHousehold(database(), { buildingId: building.id });
    expectRefused(await desk.close(courtyard.id, courtyard.version), 'place.has_homes');
    expect(await desk.get(courtyard.id)).toMatchObject({ figures: { homes: 1 }, can: { close: false } });
    await database().inTransaction((tx) => tx.delete(Household, { id: home.id }));
    const { body } = await desk.close(courtyard.id, courtyard.version);
    expect(body).toMatchObject({ removedAt: expect.any(String), can: { change: false, close: false } });
    expect(body.history[0]!.text).toBe('撤销');
    expectRefused(await server.call(places.getPlate, { code: courtyard.plateCode! }), 'plate.not_found');
    expect((await desk.inside(one.id)).items).toEqual([]);
    expect((await desk.inside(one.id, undefined, 'closed')).items).toMatchObject([{ name: '柳荫院' }]);
    expect((await server.call(wishes.getWish, { id: made.body.id }, { as: wisher.token })).body.courtyardName).toBe(
      '柳荫院',
    );
    expectRefused(
      await server.call(identity.joinCourtyard, { courtyardId: courtyard.id }, { as: wisher.token }),
      'place.closed',
    );
    expectRefused(await desk.change(courtyard.id, body.version, { name: '新名' }), 'place.closed');
    expect((await desk.add(one.id, '柳荫院', { address: '柳叶路1号' })).status).toBe(200);
  });

  it('and adding something inside at once leaves nothing in a closed place', async () => {
    const { community } = await desk.newCommunity();
    const grid = (await desk.add(community.id, '9网格')).body;
    const [closed, added] = await Promise.all([
      desk.close(grid.id, grid.version),
      desk.add(grid.id, '同时院', { address: '九号' }),
    ]);
    expect([closed.status, added.status].sort()).toEqual([200, 409]);
    const inside = (await desk.inside(grid.id)).items;
    expect(inside.length).toBe(added.status === 200 ? 1 : 0);
  });

  it('is the operator’s', async () => {
    const { courtyard, worker } = await desk.newCommunity();
    expectRefused(await desk.close(courtyard.id, courtyard.version, worker.token), 'request.not_allowed');
  });
});

describe('merging two courtyards that were one', () => {
  /** Both have 2号楼501; each has a home of its own, and people. */
  const twice = async () => {
    const made = await desk.newCommunity();
    const { courtyard: into, other: from } = made;
    const [old, kept] = [
      await makeBuilding(database(), { courtyardId: from.id, name: '2号楼' }),
      await makeBuilding(database(), { courtyardId: into.id, name: '2栋' }),
    ];
    const only = await makeBuilding(database(), { courtyardId: from.id, name: '3号楼' });
    const goes = await makeHousehold(database(), { buildingId: old.id, room: '501' }, [{ name: '陈秀兰' }]);
    const stays = await makeHousehold(database(), { buildingId: kept.id, room: '501' }, [
      { name: '陈秀兰' },
      { name: '李明' },
    ]);
    const alone = await makeHousehold(database(), { buildingId: old.id, room: '602' });
    await makeHousehold(database(), { buildingId: only.id, room: '101' });
    const member = await desk.join(from.id);
    const both = await desk.join(from.id);
    await server.call(identity.joinCourtyard, { courtyardId: into.id }, { as: both.token });
    await server.call(identity.joinCourtyard, { courtyardId: from.id }, { as: both.token });
    await database().inTransaction((tx) => tx.update(Person, { id: member.person.id }, { householdId: goes.id }));
    return { ...made, into, from, goes, stays, alone, member, both };
  };

  it('shows first what it would carry', async () => {
    const { from, into } = await twice();
    expect((await desk.checkMerge(from.id, into.id)).body).toEqual({
      fromName: '梅香院',
      intoName: '柳荫院',
      plateCodes: [into.plateCode, from.plateCode],
      homes: 3,
      members: 2,
      both: 1,
      differing: 1,
      differingLabels: ['2栋3单元501'],
    });
  });

  it('carries homes, residents and members, and both plates lead to the one that stays', async () => {
    const { from, into, one, stays, alone, member, both } = await twice();
    const merged = await desk.merge(from.id, from.version, into.id, undefined, { key: 'merge-once' });
    expect(merged.body).toMatchObject({ mergedInto: { id: into.id }, figures: { homes: 0, members: 0 } });
    expect((await desk.merge(from.id, from.version, into.id, undefined, { key: 'merge-once' })).body).toEqual(
      merged.body,
    );
    expect(await desk.get(into.id)).toMatchObject({ figures: { homes: 3, members: 2 } });
    for (const code of [from.plateCode!, into.plateCode!])
      expect((await server.call(places.getPlate, { code })).body.id).toBe(into.id);
    expect((await server.call(places.getCourtyard, { id: from.id })).body.id).toBe(into.id);
    for (const { token } of [member, both]) {
      const me = (await server.call(identity.getMe, {}, { as: token })).body;
      expect(me.courtyards.map(({ id }) => id)).toEqual([into.id]);
      expect(me.courtyard!.id).toBe(into.id);
    }
    const me = (await server.call(identity.getMe, {}, { as: member.token })).body;
    expect(me).toMatchObject({ verification: 'verified', householdLabel: '2栋3单元501' });
    const buildings = (await server.call(places.findBuildings, { courtyardId: into.id }, { as: member.token })).body
      .items;
    expect(buildings.map(({ name }) => name)).toEqual(['2栋', '3号楼']);
    const homes = await server.call(places.findHouseholds, { buildingId: buildings[0]!.id }, { as: member.token });
    expect(homes.body.items.map(({ id }) => id).sort()).toEqual([stays.id, alone.id].sort());
    expect((await desk.get(into.id)).history[0]!.text).toBe('“梅香院”并入这里');
    expect((await desk.add(one.id, '梅香院', { address: '新的' })).status).toBe(200);
    expect(
      (await server.call(identity.joinCourtyard, { courtyardId: from.id }, { as: (await desk.someone()).token })).body
        .courtyard!.id,
    ).toBe(into.id);
  });

  it('then merged again, the first plate still leads to what is left', async () => {
    const { from, into, one } = await twice();
    await desk.merge(from.id, from.version, into.id);
    const last = (await desk.add(one.id, '最后院', { address: '十号' })).body;
    await desk.merge(into.id, (await desk.get(into.id)).version, last.id);
    expect((await server.call(places.getPlate, { code: from.plateCode! })).body.id).toBe(last.id);
  });

  it('is refused over communities, with itself, to workers, and for what is closed', async () => {
    const [here, there] = [await desk.newCommunity(), await desk.newCommunity()];
    const { courtyard, other, worker } = here;
    expectRefused(await desk.merge(courtyard.id, courtyard.version, there.courtyard.id), 'place.other_community');
    expectRefused(await desk.merge(courtyard.id, courtyard.version, courtyard.id), 'place.same_courtyard');
    expectRefused(await desk.merge(courtyard.id, courtyard.version, other.id, worker.token), 'request.not_allowed');
    expectRefused(await desk.checkMerge(courtyard.id, other.id, worker.token), 'request.not_allowed');
    const crossed = await Promise.all([
      desk.merge(courtyard.id, courtyard.version, other.id),
      desk.merge(other.id, other.version, courtyard.id),
    ]);
    expect(crossed.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('while a vote is under way', () => {
  it('no courtyards are merged: the roll is fixed', async () => {
    const { community, courtyard, other } = await desk.newCommunity();
    const vote = {
      ...{
        id: newId(),
        motionId: newId(),
        communityId: community.id,
        title: '要不要装',
        card: 'residents_meeting' as const,
      },
      ...{ frozenCard: null, electorate: 'households' as const, courtyardIds: [], kind: 'for_against' as const },
      ...{ options: [], most: 1, budget: 0, state: 'open' as const, madeById: newId(), madeAt: clock.now() },
      ...{ noticeAt: clock.now(), opensAt: clock.now(), closesAt: fromNow(days(2)), isNamed: false, rollHeads: 3 },
      ...{ rollArea: 0, opened: 0, toOpen: 0, judgement: null, reminders: 0, remindedAt: null },
    };
    await database().inTransaction((tx) => tx.insert(Vote, vote));
    expectRefused(await desk.merge(courtyard.id, courtyard.version, other.id), 'place.vote_under_way');
    await database().inTransaction((tx) => tx.update(Vote, { id: vote.id }, { state: 'closed' }));
    expect((await desk.merge(courtyard.id, courtyard.version, other.id)).status).toBe(200);
  });
});

describe('the tree', () => {
  it('begins with what the one who looks looks after', async () => {
    const { district, community, one, two, worker } = await desk.newCommunity();
    const all = await desk.inside();
    expect(all.items.map(({ id }) => id)).toContain(district.id);
    expect(all.can).toEqual({ add: 'district', importFile: true });
    const own = await desk.inside(undefined, worker.token);
    expect(own).toMatchObject({ items: [{ id: community.id, inside: 2 }], can: { add: null, importFile: false } });
    const grids = await desk.inside(community.id, worker.token);
    expect(grids.items.map(({ id, inside }) => [id, inside])).toEqual([
      [one.id, 1],
      [two.id, 1],
    ]);
    expect(grids.can.add).toBe('grid');
    expect(grids.path.map(({ name }) => name).slice(1)).toEqual(['柳叶街道', '柳荫社区']);
    expectRefused(
      await server.call(tree.findPlaces, { parentId: district.id }, { as: worker.token }),
      'request.not_allowed',
    );
    expectRefused(await server.call(tree.findPlaces, {}, { as: (await desk.someone()).token }), 'request.not_allowed');
  });

  it('offers an operator the communities to look after on the desk', async () => {
    const { community, worker } = await desk.newCommunity();
    const renamed = await desk.change(community.id, community.version, { name: '独一社区' });
    const found = await server.call(tree.findDeskCommunities, { q: '独一' }, { as: desk.operator.token });
    expect(found.body.items).toEqual([{ id: community.id, name: renamed.body.name, streetName: '柳叶街道' }]);
    expectRefused(await server.call(tree.findDeskCommunities, {}, { as: worker.token }), 'request.not_allowed');
  });
});
