import { ringMinutes } from '@yuanli/shared/directory/circle';
import { facilities } from '@yuanli/shared/directory/facilities';
import { seenFrom } from './seen-from';
import { tableOf } from './table-of';

const centre = { latitudeE6: 28_194_700, longitudeE6: 112_976_900 };
const at = (north: number, east: number) => ({ latitudeE6: centre.latitudeE6 + north, longitudeE6: centre.longitudeE6 + east });
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
  ] as const)('%s', (_where, spot, pace, seen) => expect(seenFrom(centre, [{ ...shop, ...spot }], pace)[0]).toMatchObject(seen));
});

describe('the table of the standard', () => {
  const missing = [{ facility: 'community_canteen' as const, tier: 5 as const, nearestMinutes: 8, nearestName: '东门食堂' }, { facility: 'clinic' as const, tier: 15 as const, nearestMinutes: null, nearestName: null }];
  const near = seenFrom(centre, [{ ...shop, ...at(1000, 0) }, { ...shop, id: '2', name: '近的店', ...at(0, 100) }], 'adult');

  it('names what is missing and how far the nearest lies', () => {
    const table = tableOf({ missing }, near, true);
    expect(table.map(({ tier, rows }) => [tier, rows.length])).toEqual([[5, 1], [10, 0], [15, 1]]);
    expect(table[0]!.rows[0]).toEqual({ facility: 'community_canteen', isMissing: true, nearest: { name: '东门食堂', minutes: 8 } });
    expect(table[2]!.rows[0]).toEqual({ facility: 'clinic', isMissing: true, nearest: null });
  });

  it('shows all of it, each once, what is there with the nearest', () => {
    const table = tableOf({ missing }, near, false);
    expect(table.map(({ rows }) => rows.length)).toEqual(ringMinutes.map((minutes) => Object.values(facilities).filter(({ tier }) => tier === minutes).length));
    expect(table[0]!.rows.find(({ facility }) => facility === 'community_shop')).toMatchObject({ isMissing: false, nearest: { name: '近的店', minutes: 1 } });
  });
});
