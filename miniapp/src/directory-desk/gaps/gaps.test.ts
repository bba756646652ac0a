import { ringMinutes } from '@yuanli/shared/directory/walking-rings';
import { facilities } from '@yuanli/shared/directory/facilities';
import { side } from '../../parts/rings/place-on-rings';
import { servicesToDraw, measureServices } from './measure-services';
import { placeCourtyards, formatGaps } from './place-courtyards';
import { standardTable } from './standard-table';

const centre = { latitudeE6: 28_194_700, longitudeE6: 112_976_900 };
const at = (north: number, east: number) => ({
  latitudeE6: centre.latitudeE6 + north,
  longitudeE6: centre.longitudeE6 + east,
});
const shop = { id: '1', name: '彭叔便利店', facility: 'community_shop' as const };

describe('what is seen from a courtyard', () => {
  it.each([
    // A thousandth of a degree north is 111 m, and 145 m on foot: just over two minutes for adults, over three for elders.
    ['north', at(1000, 0), 'adult', { minutes: 3, bearing: 0 }],
    ['north, slowly', at(1000, 0), 'elder', { minutes: 4, bearing: 0 }],
    ['east', at(0, 1000), 'adult', { minutes: 2, bearing: 90 }],
    ['south', at(-5000, 0), 'adult', { minutes: 11, bearing: 180 }],
    ['west', at(0, -1000), 'adult', { minutes: 2, bearing: 270 }],
    ['right here', at(0, 0), 'adult', { minutes: 1 }],
  ] as const)('%s', (_where, spot, pace, seen) =>
    expect(measureServices(centre, [{ ...shop, ...spot }], pace)[0]).toMatchObject(seen),
  );
});

describe('the table of the standard', () => {
  const missing = [
    {
      facility: 'community_canteen' as const,
      tier: 5 as const,
      nearestId: '3',
      nearestMinutes: 8,
      nearestName: '东门食堂',
    },
    { facility: 'clinic' as const, tier: 15 as const, nearestId: null, nearestMinutes: null, nearestName: null },
  ];
  const near = measureServices(
    centre,
    [
      { ...shop, ...at(1000, 0) },
      { ...shop, id: '2', name: '近的店', ...at(0, 100) },
      { id: '3', name: '东门食堂', facility: 'community_canteen', ...at(0, 4000) },
    ],
    'adult',
  );

  it('names what is missing, how far the nearest lies, and in which direction', () => {
    const table = standardTable({ missing }, near, true);
    expect(table.map(({ tier, rows }) => [tier, rows.length])).toEqual([
      [5, 1],
      [10, 0],
      [15, 1],
    ]);
    expect(table[0]!.rows[0]).toEqual({
      facility: 'community_canteen',
      isMissing: true,
      nearest: { name: '东门食堂', minutes: 8, bearing: 90 },
    });
    expect(table[2]!.rows[0]).toEqual({ facility: 'clinic', isMissing: true, nearest: null });
  });

  it('shows all of it, each once, what is there with the nearest', () => {
    const table = standardTable({ missing }, near, false);
    expect(table.map(({ rows }) => rows.length)).toEqual(
      ringMinutes.map((minutes) => Object.values(facilities).filter(({ tier }) => tier === minutes).length),
    );
    expect(table[0]!.rows.find(({ facility }) => facility === 'community_shop')).toMatchObject({
      isMissing: false,
      nearest: { name: '近的店', minutes: 1 },
    });
  });
});

it('draws what there is within the rings, and beyond them the nearest of what is missing only', () => {
  const seen = measureServices(
    centre,
    [
      { ...shop, ...at(1000, 0) },
      { ...shop, id: '2', ...at(20_000, 0) },
      { ...shop, id: '3', ...at(0, 15_000) },
    ],
    'adult',
  );
  const missing = [
    {
      facility: 'community_shop' as const,
      tier: 5 as const,
      nearestId: '3',
      nearestMinutes: 27,
      nearestName: '远的店',
    },
  ];
  expect(servicesToDraw(missing, seen).map(({ id, minutes }) => [id, minutes])).toEqual([
    ['1', 3],
    ['3', 27],
  ]);
});

describe.each([88, 128])('the courtyards of a community, for fingers of %d', (target) => {
  const courtyard = (name: string, north: number, east: number) => ({ name, ...at(north, east) });

  it('lie as they lie, north up, within the drawing', () => {
    const [north, south, west] = placeCourtyards(
      [courtyard('北', 6000, 0), courtyard('南', -6000, 0), courtyard('西', 0, -4000)],
      target,
    );
    expect([north!.y < west!.y, west!.y < south!.y, west!.x < north!.x, Math.round(north!.x - south!.x)]).toEqual([
      true,
      true,
      true,
      0,
    ]);
    for (const { x, y } of [north!, south!, west!])
      expect([x, y].every((value) => value >= target / 2 && value <= side - target / 2)).toBe(true);
  });

  it('that stand too close for a finger are one mark, and none is lost', () => {
    const dots = placeCourtyards([courtyard('一', 0, 0), courtyard('二', 10, 10), courtyard('三', 9000, 0)], target);
    expect(dots.map(({ gathered }) => gathered.map(({ name }) => name))).toEqual([['一', '二'], ['三']]);
    expect(placeCourtyards([courtyard('一', 0, 0)], target)).toMatchObject([{ x: side / 2, y: side / 2 }]);
  });
});

it('says how much a courtyard lacks', () => {
  expect([
    formatGaps({ name: '石榴院', missing: [] }),
    formatGaps({
      name: '石榴院',
      missing: [{ facility: 'clinic', tier: 15, nearestId: null, nearestMinutes: null, nearestName: null }],
    }),
  ]).toEqual(['石榴院 都有', '石榴院 缺1项']);
});
