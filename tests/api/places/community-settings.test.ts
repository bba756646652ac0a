import { ideaEndpoints } from '@yuanli/shared/hall/ideas.endpoints';
import { placeTreeEndpoints as tree } from '@yuanli/shared/places/place-tree.endpoints';
import { placesEndpoints as places } from '@yuanli/shared/places/places.endpoints';
import { getCommunity } from '../../../server/src/places';
import { openPlaceDesk } from '../../support/place-desk';
import { expectRefused } from '../../support/refused';
import { useServer } from '../../support/use-server';

const { server, desk } = useServer(openPlaceDesk);
const see = (communityId: string, as: string) => server.call(tree.getCommunitySettings, { communityId }, { as });
const wanted = { phone: '0731-55550177', wishHoldDays: 10, wishOpenDays: 60, wishClaimsAtATime: 2 };
const change = (communityId: string, version: number, as: string, more: Partial<typeof wanted> = {}) =>
  server.call(tree.changeCommunitySettings, { communityId, version, ...wanted, ...more }, { as });

describe('what a community chooses for itself', () => {
  it('is changed by its workers, and each change says who, when and from what to what', async () => {
    const { community, courtyard, worker } = await desk.newCommunity();
    const before = (await see(community.id, worker.token)).body;
    expect(before).toMatchObject({ phone: '0731-55550101', wishHoldDays: 14, wishOpenDays: 60, wishClaimsAtATime: 3 });
    const { body } = await change(community.id, before.version, worker.token);
    expect(body).toMatchObject(wanted);
    expect(body.history[0]).toMatchObject({
      byName: '测试居民',
      text: '电话从“0731-55550101”改为“0731-55550177”；心愿认领后保留的天数从“14”改为“10”；每人同时认领的心愿数从“3”改为“2”',
    });
    expect(await server.parts.database.read((db) => getCommunity(db, community.id))).toMatchObject(wanted);
    const plate = await server.call(places.getPlate, { code: courtyard.plateCode! });
    expect(plate.body.communityPhone).toBe('0731-55550177');
  });

  it('shows the hall’s changes in the same list', async () => {
    const { community, worker } = await desk.newCommunity();
    const communityId = community.id;
    const hall = (await server.call(ideaEndpoints.getHallSettings, { communityId }, {})).body;
    const chosen = { ...hall, supportNeeded: hall.supportNeeded + 3 };
    await server.call(ideaEndpoints.changeHallSettings, { communityId, ...chosen }, { as: worker.token });
    const { history } = (await see(communityId, worker.token)).body;
    expect(history[0]!.text).toBe(`附议人数从“${hall.supportNeeded}”改为“${chosen.supportNeeded}”`);
  });

  it('of two who change it at once one is asked to look again, however their steps fall', async () => {
    const { community, worker } = await desk.newCommunity();
    const { id } = community;
    const tokens = [worker.token, desk.operator.token];
    for (let round = 0; round < 5; round++) {
      const { version } = (await see(id, worker.token)).body;
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          change(id, version, tokens[n % 2]!, { wishHoldDays: (round % 2 ? 3 : 15) + n }),
        ),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.sort()).toEqual([200, ...Array.from({ length: 11 }, () => 409)]);
      expect((await see(id, worker.token)).body.version).toBe(version + 1);
    }
  });

  it('takes what is said already for no change', async () => {
    const { community, worker } = await desk.newCommunity();
    const { version } = (await see(community.id, worker.token)).body;
    await change(community.id, version, worker.token);
    const now = (await see(community.id, worker.token)).body;
    const same = { phone: now.phone, wishHoldDays: now.wishHoldDays, wishOpenDays: now.wishOpenDays };
    const again = await change(community.id, now.version, worker.token, {
      ...same,
      wishClaimsAtATime: now.wishClaimsAtATime,
    });
    expect(again.body).toEqual(now);
  });

  it('stays within what makes sense, and is nobody else’s', async () => {
    const { community, worker } = await desk.newCommunity();
    const { version } = (await see(community.id, worker.token)).body;
    expect((await change(community.id, version, worker.token, { wishHoldDays: 0 })).status).toBe(422);
    const elsewhere = (await desk.newCommunity()).worker;
    expectRefused(await change(community.id, version, elsewhere.token), 'request.not_allowed');
    expectRefused(await see(community.id, (await desk.someone()).token), 'request.not_allowed');
  });
});
