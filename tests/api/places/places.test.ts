import { placesEndpoints as endpoints } from '@yuanli/shared/places/places.endpoints';
import {
  EVERYWHERE,
  findHouseholdPlaces,
  findPlaceNames,
  findRollMatches,
  getCommunity,
  getHouseholdPlace,
  placeChain,
} from '../../../server/src/places';
import { AuditEntry } from '../../../server/src/platform/audit';
import { digest } from '../../../server/src/platform/crypto';
import { newId } from '../../../server/src/platform/new-id';
import { appoint, makePerson, signInAs } from '../../support/factories/people';
import {
  makeBuilding,
  makeCommunity,
  makeCourtyard,
  makeGrid,
  makeHousehold,
  makeStreet,
} from '../../support/factories/places';
import type { TestServer } from '../../support/test-server';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

describe('places', () => {
  const { server } = useServer();
  let database: TestServer['parts']['database'];
  let resident: string;
  beforeAll(async () => {
    ({ database } = server.parts);
    resident = await signInAs(database, await makePerson(database));
  });

  const setUp = async () => {
    const street = await makeStreet(database);
    const community = await makeCommunity(database, { streetId: street.id });
    const grid = await makeGrid(database, { communityId: community.id });
    const courtyard = await makeCourtyard(database, { gridId: grid.id });
    return { street, community, grid, courtyard };
  };

  describe('a plate', () => {
    it('shows its courtyard and community before any login', async () => {
      const { community, grid, courtyard, street } = await setUp();
      await makeBuilding(database, { courtyardId: courtyard.id, name: '1号楼' });
      await makeBuilding(database, { courtyardId: courtyard.id, name: '2号楼' });

      const { status, body } = await server.call(endpoints.getPlate, { code: courtyard.plateCode });

      expect(status).toBe(200);
      expect(body).toEqual({
        id: courtyard.id,
        name: '石榴院',
        isOpened: true,
        latitudeE6: null,
        longitudeE6: null,
        address: '青石街18号',
        plateCode: courtyard.plateCode,
        buildingCount: 2,
        gridId: grid.id,
        gridName: grid.name,
        communityId: community.id,
        communityName: '槐荫社区',
        communityPhone: community.phone,
        streetName: street.name,
      });
    });

    it('can be typed in small letters, with spaces, or full-width', async () => {
      const courtyard = await makeCourtyard(database, { plateCode: 'XK7Q' });
      for (const code of ['xk7q', ' XK 7Q', 'xk-7q', 'ＸＫ７Ｑ']) {
        const { body } = await server.call(endpoints.getPlate, { code });
        expect(body.id).toBe(courtyard.id);
      }
    });

    it('says so when nobody has such a plate', async () => {
      const { status, body } = await server.call(endpoints.getPlate, { code: 'ZZZZ' });
      expect(status).toBe(404);
      expect(body.error?.code).toBe('plate.not_found');
    });

    it('names the field when the code cannot be one', async () => {
      const { status, body } = await server.call(endpoints.getPlate, { code: '石榴' });
      expect(status).toBe(422);
      expect(body.error?.fields).toEqual({ code: '牌子编号是4到8位字母和数字' });
    });
  });

  describe('courtyards', () => {
    it('are got one by one', async () => {
      const { courtyard } = await setUp();
      expect((await server.call(endpoints.getCourtyard, { id: courtyard.id })).body.name).toBe('石榴院');
      expectRefused(await server.call(endpoints.getCourtyard, { id: newId() }), 'place.not_found');
    });

    it('are found by name, address or community, with % and _ as plain letters', async () => {
      const community = await makeCommunity(database, { name: '丁香社区' });
      const { id } = await makeCourtyard(database, {
        communityId: community.id,
        name: '蜡梅院',
        address: '丁字街100%弄',
      });
      for (const q of ['蜡梅', '丁字街', '丁香', '100%']) {
        const { body } = await server.call(endpoints.findCourtyards, { q });
        expect(body.items.map((item) => item.id)).toEqual([id]);
      }
      expect((await server.call(endpoints.findCourtyards, { q: '蜡_院' })).body.items).toEqual([]);
    });

    it('are found within one community', async () => {
      const community = await makeCommunity(database, { name: '海桐社区' });
      const { id } = await makeCourtyard(database, { communityId: community.id });
      const { body } = await server.call(endpoints.findCourtyards, { communityId: community.id });
      expect(body.items.map((item) => item.id)).toEqual([id]);
    });

    it('come in pages, each once', async () => {
      const community = await makeCommunity(database, { name: '翻页社区' });
      const made: string[] = [];
      for (let n = 0; n < 41; n++) made.push((await makeCourtyard(database, { communityId: community.id })).id);

      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { body } = await server.call(endpoints.findCourtyards, { q: '翻页', cursor });
        expect(body.items.length).toBeLessThanOrEqual(20);
        seen.push(...body.items.map(({ id }) => id));
        cursor = body.nextCursor ?? undefined;
      } while (cursor);

      expect(seen.sort()).toEqual(made.sort());
    });
  });

  describe('buildings and households', () => {
    it('are listed in the order people count, by door only', async () => {
      const { courtyard } = await setUp();
      for (const name of ['10号楼', '2号楼', '1号楼'])
        await makeBuilding(database, { courtyardId: courtyard.id, name });
      const buildings = await server.call(endpoints.findBuildings, { courtyardId: courtyard.id }, { as: resident });
      expect(buildings.body.items.map(({ name }) => name)).toEqual(['1号楼', '2号楼', '10号楼']);

      const buildingId = buildings.body.items[0]!.id;
      for (const [unit, room] of [
        ['10单元', '101'],
        ['2单元', '1101'],
        ['2单元', '501'],
      ] as const) {
        await makeHousehold(database, { buildingId, unit, room }, [{ name: '林秀芳', phone: '13800001111' }]);
      }
      const households = await server.call(endpoints.findHouseholds, { buildingId }, { as: resident });
      expect(households.body.items.map(({ label }) => label)).toEqual(['2单元501', '2单元1101', '10单元101']);
      expect(JSON.stringify(households.body)).not.toMatch(/林秀芳|13800001111|area/);
    });

    it('need a login', async () => {
      const building = await makeBuilding(database);
      const answers = [
        await server.call(endpoints.findBuildings, { courtyardId: building.courtyardId }),
        await server.call(endpoints.findHouseholds, { buildingId: building.id }),
      ];
      for (const { status, body } of answers) {
        expect(status).toBe(401);
        expect(body.error?.code).toBe('session.required');
      }
    });

    it('of places that do not exist are not found', async () => {
      const none = newId();
      expect((await server.call(endpoints.findBuildings, { courtyardId: none }, { as: resident })).status).toBe(404);
      expect((await server.call(endpoints.findHouseholds, { buildingId: none }, { as: resident })).status).toBe(404);
    });
  });

  describe('the picture of a plate', () => {
    const staffOf = async (scopeId: string, role: 'community_worker' | 'grid_worker' = 'community_worker') => {
      const person = await makePerson(database);
      await appoint(database, person, role, scopeId);
      return { id: person.id, token: await signInAs(database, person) };
    };

    it('is printed by the staff of the place, and written down', async () => {
      const { community, grid, courtyard } = await setUp();
      const worker = await staffOf(community.id);
      const gridWorker = await staffOf(grid.id, 'grid_worker');
      for (const { token } of [worker, gridWorker]) {
        const { status, headers } = await server.call(endpoints.getPlateImage, { id: courtyard.id }, { as: token });
        expect(status).toBe(200);
        expect(headers.get('content-type')).toMatch(/^image\/(jpeg|png)$/);
        expect(headers.get('content-disposition')).toContain(encodeURIComponent(`石榴院-${courtyard.plateCode}`));
      }
      const trail = await database.read((db) =>
        db.findBy(AuditEntry, { subjectId: courtyard.id, action: 'plate.printed' }),
      );
      expect(trail.map(({ actorId }) => actorId).sort()).toEqual([worker.id, gridWorker.id].sort());
    });

    it('is refused to residents and to the staff of another community', async () => {
      const { courtyard } = await setUp();
      const { token } = await staffOf((await makeCommunity(database)).id);
      for (const as of [resident, token]) {
        const { status, body } = await server.call(endpoints.getPlateImage, { id: courtyard.id }, { as });
        expect(status).toBe(403);
        expect(body.error?.code).toBe('request.not_allowed');
      }
      expect((await server.call(endpoints.getPlateImage, { id: courtyard.id })).status).toBe(401);
    });

    it('says plainly that the page of the code is not released yet', async () => {
      const { community, courtyard } = await setUp();
      const { token } = await staffOf(community.id);
      server.standIn.control('fail-endpoint', { path: '/wxa/getwxacodeunlimit', errcode: 41030, times: 1 });
      const { status, body } = await server.call(endpoints.getPlateImage, { id: courtyard.id }, { as: token });
      expect(status).toBe(409);
      expect(body.error?.code).toBe('wechat.page_not_released');
    });
  });

  describe('what other services ask', () => {
    it('is answered from any level', async () => {
      const { street, community, grid, courtyard } = await setUp();
      const chain = [courtyard.id, grid.id, community.id, street.id, street.districtId];
      await database.read(async (db) => {
        expect(await placeChain(db, courtyard.id)).toEqual([...chain, EVERYWHERE]);
        expect(await placeChain(db, community.id)).toEqual([...chain.slice(2), EVERYWHERE]);
        expect(Object.fromEntries(await findPlaceNames(db, [...chain, newId()]))).toEqual({
          [courtyard.id]: '石榴院',
          [grid.id]: '3网格',
          [community.id]: '槐荫社区',
          [street.id]: '青石街道',
          [street.districtId]: '青河区',
        });
        expect(await getCommunity(db, community.id)).toMatchObject({ name: '槐荫社区', wishHoldDays: 14 });
        await expect(placeChain(db, newId())).rejects.toMatchObject({ code: 'place.not_found' });
      });
    });

    it('finds a home by id, and by the phone of someone on the roll', async () => {
      const { community, grid, courtyard } = await setUp();
      const building = await makeBuilding(database, { courtyardId: courtyard.id, name: '2号楼' });
      const phone = '13855550001';
      const household = await makeHousehold(database, { buildingId: building.id, unit: '3单元', room: '501' }, [
        { name: '陈桂兰', phone },
      ]);
      await database.read(async (db) => {
        expect(await getHouseholdPlace(db, household.id)).toEqual({
          id: household.id,
          label: '3单元501',
          fullLabel: '2号楼3单元501',
          stairLabel: '2号楼3单元',
          buildingId: building.id,
          courtyardId: courtyard.id,
          gridId: grid.id,
          communityId: community.id,
        });
        expect((await findHouseholdPlaces(db, [household.id, newId()])).size).toBe(1);
        expect(await findRollMatches(db, digest('phone', phone))).toEqual([
          { householdId: household.id, names: [expect.any(String)] },
        ]);
        expect(await findRollMatches(db, digest('phone', '13855550002'))).toEqual([]);
        await expect(getHouseholdPlace(db, newId())).rejects.toMatchObject({ code: 'household.not_found' });
      });
    });
  });
});
