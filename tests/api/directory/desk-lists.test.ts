import { placePeople } from '../../../server/src/app/import-kinds';
import { placesEndpoints as places } from '@yuanli/shared/places/places.endpoints';
import { In } from 'typeorm';
import { Location } from '../../../server/src/directory/services/location.entity';
import { foundPlace, type PlaceRow } from '../../../server/src/places/file/found-place';
import { clock } from '../../../server/src/platform/clock';
import { newId } from '../../../server/src/platform/new-id';
import { OutboxMessage } from '../../../server/src/platform/outbox';
import { at } from '../../support/booking-desk';
import { openDirectoryDesk, type DirectoryDesk } from '../../support/directory-desk';
import { makeCourtyard } from '../../support/factories/places';
import { makeLocation } from '../../support/factories/services';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server } = useServer();
afterAll(async () => {
  clock.set(null);
});

describe('the lists of staff', () => {
  let desk: DirectoryDesk;
  const walk = async (view: 'to_verify' | 'all' | 'closed', who: Neighbour, q?: string) => {
    const names: string[] = [];
    for (let cursor: string | undefined; ;) {
      const { body } = await desk.list(view, who, { q, cursor });
      names.push(...body.items.map(({ name }) => name));
      if (!body.nextCursor) return names;
      cursor = body.nextCursor;
    }
  };
  const named = (n: number) => `店${String(n).padStart(2, '0')}`;
  beforeAll(async () => {
    desk = await openDirectoryDesk(server);
    for (let n = 45; n > 0; n--) {
      clock.set(new Date(at('10:00').getTime() - n * 1000));
      const status = n % 3 === 0 ? 'listed' : n % 3 === 1 ? 'to_verify' : 'closed';
      await desk.newService({
        name: named(n),
        status,
        keywords: n === 9 ? '聊天' : '',
        ...(n > 40 && { gridId: null }),
      });
    }
  });

  it('show what waits longest first, all by name, and what is gone the latest first, page by page', async () => {
    const numbers = (rest: number) => Array.from({ length: 45 }, (_, n) => n + 1).filter((n) => n % 3 === rest);
    expect(await walk('to_verify', desk.worker)).toEqual(numbers(1).reverse().map(named));
    expect(await walk('closed', desk.worker)).toEqual(numbers(2).map(named));
    expect(await walk('all', desk.worker)).toEqual([...numbers(0), ...numbers(1)].sort((a, b) => a - b).map(named));
    expect((await walk('all', desk.gridWorker)).length).toBe((await walk('all', desk.worker)).length - 3);
    expect(await walk('all', desk.otherGridWorker)).toEqual([]);
  });

  it('are searched by Chinese, pinyin and initials, and go on where they stopped', async () => {
    expect(await walk('all', desk.worker, 'liaotian')).toEqual([named(9)]);
    expect(await walk('all', desk.worker, 'lt')).toEqual([named(9)]);
    expect(await walk('all', desk.worker, '店')).toHaveLength(30);
    expect(await walk('to_verify', desk.worker, '店')).toHaveLength(15);
    expect(await walk('all', desk.worker, '没有这样的')).toEqual([]);
    expect((await desk.list('all', desk.worker, { cursor: '乱写的' })).body.items).toHaveLength(20);
    expect((await desk.list('closed', desk.worker, { cursor: `${newId()}.不是时间` })).body.items).toHaveLength(15);
  });
});

describe('who looks after a place', () => {
  const degrees = { latitudeE6: 28_200_000, longitudeE6: 112_980_000 };
  const northOf = (metres: number) => ({ ...degrees, latitudeE6: degrees.latitudeE6 + metres * 9 });

  it('follows the courtyard nearest to it, as soon as that is on the map', async () => {
    const desk = await openDirectoryDesk(server);
    const { database } = server.parts;
    const other = await makeCourtyard(database, { communityId: desk.communityId, name: '梧桐院' });
    const make = async (name: string, metres: number) =>
      (await desk.make({ name, locationName: name, ...northOf(metres) }, desk.worker)).body.id;
    const [near, far] = [await make('近处的店', 50), await make('远处的店', 900)];
    const shops = Array.from({ length: 450 }, (_, n) => n);
    const many = await Promise.all(
      shops.map((n) =>
        makeLocation(database, {
          communityId: desk.communityId,
          name: `${n % 3}号铺`,
          address: `青石街${n}号`,
          ...northOf(900),
        }),
      ),
    );
    const elsewhere = await makeLocation(database, northOf(900));
    const gridsOf = () => Promise.all([near, far].map(async (id) => (await desk.rowOf(id)).gridId));
    expect(await gridsOf()).toEqual([null, null]);

    const hang = async (id: string, metres: number) => {
      expect(
        (await server.call(places.setCourtyardSpot, { id, ...northOf(metres) }, { as: desk.worker.token })).status,
      ).toBe(200);
      await server.settle();
    };
    await hang(desk.courtyard.id, 0);
    expect(await gridsOf()).toEqual([desk.gridId, desk.gridId]);
    await hang(other.id, 1000);
    expect(await gridsOf()).toEqual([desk.gridId, other.gridId]);
    const kept = await database.read((db) => db.findBy(Location, { id: In(many.map(({ id }) => id)) }));
    expect(kept.filter(({ gridId }) => gridId === other.gridId)).toHaveLength(450);
    expect(await database.read((db) => db.findOneByOrFail(Location, { id: elsewhere.id }))).toMatchObject({
      gridId: null,
    });
    expect(
      (await desk.list('all', await desk.newNeighbour('grid_worker', other.gridId))).body.items.map(({ name }) => name),
    ).toEqual(['远处的店']);

    await hang(other.id, 5000);
    expect(await gridsOf()).toEqual([desk.gridId, desk.gridId]);
  });

  it('follows a district’s file too, which says so only of courtyards that moved', async () => {
    const told = () =>
      server.parts.database.read((db) => db.countBy(OutboxMessage, { topic: 'places.courtyard_moved' }));
    const found = async (more: Pick<Partial<PlaceRow>, 'grid' | 'spot' | 'address'>): Promise<number> => {
      const before = await told();
      const row = {
        district: '新河区',
        street: '新石街道',
        community: '新槐社区',
        communityPhone: '010-55550102',
        grid: '1网格',
        courtyard: '新榴院',
        address: '新石街1号',
        isRemoved: false,
      };
      await server.parts.database.inTransaction((tx) =>
        foundPlace(tx, null, { ...row, ...more }, { people: placePeople }),
      );
      return (await told()) - before;
    };
    expect(await found({})).toBe(0);
    expect(await found({ grid: '2网格' })).toBe(0);
    expect(await found({ spot: degrees })).toBe(1);
    expect(await found({ spot: degrees })).toBe(0);
    expect(await found({ grid: '2网格', spot: degrees })).toBe(1);
    expect(await found({ grid: '2网格', address: '新石街2号' })).toBe(0);
  });
});
