import fc from 'fast-check';
import { detour, paces } from '@yuanli/shared/directory/walking-rings';
import { facilities, facilityNames, type FacilityKind } from '@yuanli/shared/directory/facilities';
import { gapsAt } from '../../../server/src/directory/desk/gaps-at';
import { metresBetween } from '../../../server/src/directory/services/spot';
import type { ServiceAtLocation } from '../../../server/src/directory/services/service-at-location.entity';
import { openDirectoryDesk, type DirectoryDesk } from '../../support/directory-desk';
import { makeCourtyard } from '../../support/factories/places';
import { makeService } from '../../support/factories/services';
import { useServer } from '../../support/use-server';
import { codeOf } from '../../support/refused';

const { server } = useServer();

/** So many metres north of it, about. */
const north = ({ latitudeE6, longitudeE6 }: { latitudeE6: number; longitudeE6: number }, metres: number) => ({
  latitudeE6: latitudeE6 + Math.round((metres / 110_800) * 1_000_000),
  longitudeE6,
});
const metresIn = (minutes: number, pace: 'adult' | 'elder') => (minutes * 60 * paces[pace]) / detour;

let latitude = 20_000_000;
/** A community of its own, far from all others, with one courtyard on the map and one that nobody has put there. */
async function newTown() {
  const circle = await openDirectoryDesk(server);
  latitude += 500_000;
  const spot = { latitudeE6: latitude, longitudeE6: 112_980_000 };
  const courtyard = await makeCourtyard(server.parts.database, {
    communityId: circle.communityId,
    name: '梧桐院',
    ...spot,
  });
  const gapsOf = async (pace?: 'adult' | 'elder') => {
    const { body } = await circle.gaps(circle.worker, pace);
    return body.courtyards.find(({ id }) => id === courtyard.id)!;
  };
  const gapOf = async (facility: FacilityKind, pace?: 'adult' | 'elder') =>
    (await gapsOf(pace)).missing.find((gap) => gap.facility === facility);
  const put = (facility: FacilityKind, metres: number, given: Partial<ServiceAtLocation> = {}) =>
    circle.newService({ facility, ...north(spot, metres), ...given });
  return { circle, spot, courtyard, gapsOf, gapOf, put };
}

describe('what a courtyard lacks of the standard', () => {
  it('is everything where there is nothing', async () => {
    const { gapsOf } = await newTown();
    const { missing, found } = await gapsOf();
    expect(found).toBe(0);
    expect(missing).toEqual(
      facilityNames.map((facility) => ({
        facility,
        tier: facilities[facility].tier,
        nearestId: null,
        nearestMinutes: null,
        nearestName: null,
      })),
    );
  });

  it('is measured on foot, by the pace asked for, each facility by its own circle', async () => {
    const { gapOf, put } = await newTown();
    await put('health_station', metresIn(5, 'adult') - 5, { name: '近处的卫生站' });
    await put('fresh_market', metresIn(10, 'adult') + 10, { name: '远处的菜场' });
    await put('middle_school', metresIn(15, 'adult') - 10);
    expect(await gapOf('health_station')).toBeUndefined();
    expect(await gapOf('health_station', 'elder')).toMatchObject({
      tier: 5,
      nearestMinutes: 8,
      nearestName: '近处的卫生站',
    });
    expect(await gapOf('fresh_market')).toMatchObject({ tier: 10, nearestMinutes: 11, nearestName: '远处的菜场' });
    expect(await gapOf('middle_school')).toBeUndefined();
    expect(await gapOf('middle_school', 'elder')).toMatchObject({ nearestMinutes: 23 });
  });

  it('names the nearest there is, to three kilometres and no further', async () => {
    const { gapOf, put } = await newTown();
    await put('kindergarten', 3200, { name: '太远的' });
    expect(await gapOf('kindergarten')).toMatchObject({ nearestMinutes: null, nearestName: null });
    await put('kindergarten', 2900, { name: '远的' });
    await put('kindergarten', -900, { name: '近些的' });
    expect(await gapOf('kindergarten')).toMatchObject({
      nearestName: '近些的',
      nearestMinutes: Math.ceil((900 * detour) / (60 * paces.adult)),
    });
  });

  it('counts what a neighbouring community has, and what is in doubt, but not what is gone', async () => {
    const { gapOf, spot } = await newTown();
    const put = (facility: FacilityKind, status: 'listed' | 'to_verify' | 'closed') =>
      makeService(server.parts.database, { facility, status, ...north(spot, 50) });
    await put('community_station', 'listed');
    await put('community_canteen', 'to_verify');
    await put('culture_station', 'closed');
    expect([await gapOf('community_station'), await gapOf('community_canteen')]).toEqual([undefined, undefined]);
    expect(await gapOf('culture_station')).toBeDefined();
  });

  it('is not said of a courtyard nobody has put on the map; the map shows what stands around the others', async () => {
    const { circle, put, courtyard } = await newTown();
    const clinic = await put('clinic', 100, { name: '门诊部' });
    await circle.newService({ ...north({ latitudeE6: latitude, longitudeE6: 112_980_000 }, 100), name: '不算设施的' });
    const { body } = await circle.gaps(circle.worker);
    expect(body.courtyards.find(({ id }) => id === circle.courtyard.id)).toMatchObject({
      latitudeE6: null,
      missing: [],
      found: 0,
    });
    expect(body.courtyards.find(({ id }) => id === courtyard.id)).toMatchObject({ name: '梧桐院', found: 1 });
    expect(body.services).toEqual([
      {
        id: clinic.id,
        name: '门诊部',
        facility: 'clinic',
        latitudeE6: clinic.latitudeE6,
        longitudeE6: clinic.longitudeE6,
      },
    ]);
  });

  it('leads beyond the rings to the nearest of what is missing, and to no other', async () => {
    const { circle, put, gapOf } = await newTown();
    const clinic = await put('clinic', 100);
    await put('clinic', 2850);
    const station = await put('police_station', 2800, { name: '远的派出所' });
    await put('police_station', 2900);
    expect(await gapOf('police_station')).toMatchObject({ nearestId: station.id, nearestName: '远的派出所' });
    expect((await circle.gaps(circle.worker)).body.services.map(({ id }) => id).sort()).toEqual(
      [clinic.id, station.id].sort(),
    );
  });

  it('counts what every block of homes should have at hand', async () => {
    const { put, gapsOf } = await newTown();
    const atHand = ['convenience_store', 'property_service', 'play_ground', 'outdoor_fitness'] as const;
    for (const facility of atHand) await put(facility, 60);
    const { found, missing } = await gapsOf();
    expect([found, missing.filter(({ facility }) => (atHand as readonly string[]).includes(facility))]).toEqual([
      4,
      [],
    ]);
  });

  it('is seen by the workers of the community only', async () => {
    const { circle } = await newTown();
    const elsewhere: DirectoryDesk = await openDirectoryDesk(server);
    for (const other of [circle.gridWorker, circle.keeper, circle.neighbour, elsewhere.worker]) {
      expect(codeOf(await circle.gaps(other))).toBe('request.not_allowed');
    }
  });
});

it('finds the same nearest on its flat map as on the round earth, to a metre in a hundred', () => {
  const spot = { latitudeE6: 28_200_000, longitudeE6: 112_980_000 };
  const somewhere = fc.record({
    facility: fc.constantFrom(...facilityNames.slice(0, 4)),
    north: fc.integer({ min: -26_000, max: 26_000 }),
    east: fc.integer({ min: -30_000, max: 30_000 }),
  });
  fc.assert(
    fc.property(
      fc.array(somewhere, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('adult' as const, 'elder' as const),
      (places, pace) => {
        const around = places.map(({ facility, north: up, east }, n) => ({
          ...{
            id: String(n),
            name: String(n),
            facility,
            latitudeE6: spot.latitudeE6 + up,
            longitudeE6: spot.longitudeE6 + east,
          },
        }));
        const { missing, found } = gapsAt(spot, around, pace, 3000);
        expect(missing.length + found).toBe(facilityNames.length);
        for (const facility of facilityNames) {
          const metres = Math.min(
            ...around.filter((one) => one.facility === facility).map((one) => metresBetween(spot, one)),
          );
          const minutes = (metres * detour) / (60 * paces[pace]);
          const gap = missing.find((one) => one.facility === facility);
          if (minutes < facilities[facility].tier * 0.98) expect(gap).toBeUndefined();
          if (minutes > facilities[facility].tier * 1.02) expect(gap).toBeDefined();
          if (gap?.nearestMinutes) expect(Math.abs(gap.nearestMinutes - minutes)).toBeLessThan(1 + minutes * 0.02);
        }
      },
    ),
    { numRuns: 200 },
  );
});
