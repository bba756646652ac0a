import fc from 'fast-check';
import { bearingOf, boxAround, cellsAround, geohashOf, metresBetween, minutesOnFoot, type Spot } from './spot';

const radians = (e6: number): number => (e6 / 1_000_000) * (Math.PI / 180);

/** On a sphere. */
function haversine(a: Spot, b: Spot): number {
  const northward = Math.sin(radians(b.latitudeE6 - a.latitudeE6) / 2) ** 2;
  const eastward =
    Math.cos(radians(a.latitudeE6)) *
    Math.cos(radians(b.latitudeE6)) *
    Math.sin(radians(b.longitudeE6 - a.longitudeE6) / 2) ** 2;
  return 2 * 6_371_009 * Math.asin(Math.sqrt(northward + eastward));
}

/** Vincenty's inverse formula on the ellipsoid of WGS-84, from his paper of 1975. */
function vincenty(one: Spot, other: Spot): number {
  const [a, f] = [6_378_137, 1 / 298.257223563];
  const b = a * (1 - f);
  const [u1, u2] = [
    Math.atan((1 - f) * Math.tan(radians(one.latitudeE6))),
    Math.atan((1 - f) * Math.tan(radians(other.latitudeE6))),
  ];
  const l = radians(other.longitudeE6 - one.longitudeE6);
  let lambda = l;
  for (let round = 0; round < 200; round++) {
    const sinSigma = Math.hypot(
      Math.cos(u2) * Math.sin(lambda),
      Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda),
    );
    if (sinSigma === 0) return 0;
    const cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (Math.cos(u1) * Math.cos(u2) * Math.sin(lambda)) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const cos2M = cos2Alpha === 0 ? 0 : cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / cos2Alpha;
    const c = (f / 16) * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha));
    const before = lambda;
    lambda = l + (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (cos2M + c * cosSigma * (2 * cos2M ** 2 - 1)));
    if (Math.abs(lambda - before) > 1e-12) continue;
    const uu = (cos2Alpha * (a ** 2 - b ** 2)) / b ** 2;
    const big = 1 + (uu / 16384) * (4096 + uu * (-768 + uu * (320 - 175 * uu)));
    const small = (uu / 1024) * (256 + uu * (-128 + uu * (74 - 47 * uu)));
    const delta =
      small *
      sinSigma *
      (cos2M +
        (small / 4) *
          (cosSigma * (2 * cos2M ** 2 - 1) - (small / 6) * cos2M * (4 * sinSigma ** 2 - 3) * (4 * cos2M ** 2 - 3)));
    return b * big * (sigma - delta);
  }
  throw new Error('does not converge');
}

const inChina = fc.record({
  latitudeE6: fc.integer({ min: 18_000_000, max: 53_500_000 }),
  longitudeE6: fc.integer({ min: 73_500_000, max: 135_000_000 }),
});
/** Up to some three kilometres away. */
const near = fc
  .tuple(inChina, fc.integer({ min: -30_000, max: 30_000 }), fc.integer({ min: -30_000, max: 30_000 }))
  .map(([spot, north, east]): [Spot, Spot] => [
    spot,
    { latitudeE6: spot.latitudeE6 + north, longitudeE6: spot.longitudeE6 + east },
  ]);

describe('distances anywhere in China', () => {
  it('are those of the ellipsoid, to the metre', () => {
    fc.assert(
      fc.property(
        fc.oneof(near, fc.tuple(inChina, inChina)),
        ([a, b]) => Math.abs(metresBetween(a, b) - vincenty(a, b)) <= 0.51,
      ),
      { numRuns: 500 },
    );
  });

  it('are within a hundredth of those of a sphere', () => {
    fc.assert(
      fc.property(near, ([a, b]) => Math.abs(metresBetween(a, b) - haversine(a, b)) <= 0.51 + 0.01 * haversine(a, b)),
      { numRuns: 500 },
    );
  });

  it('are the same there and back', () => {
    fc.assert(fc.property(near, ([a, b]) => metresBetween(a, b) === metresBetween(b, a)));
  });
});

describe('the cells around a spot', () => {
  it('hold everything within the distance', () => {
    fc.assert(
      fc.property(near, fc.integer({ min: 100, max: 1_500 }), ([centre, spot], metres) => {
        fc.pre(vincenty(centre, spot) <= metres);
        return cellsAround(centre, metres).includes(geohashOf(spot));
      }),
      { numRuns: 1_000 },
    );
  });

  it('hold the points on the edge, in every direction', () => {
    fc.assert(
      fc.property(
        inChina,
        fc.integer({ min: 100, max: 1_500 }),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        (centre, metres, angle) => {
          const spot = pointAt(centre, metres, angle);
          const { south, west, north, east } = boxAround(centre, metres);
          const isInBox =
            south <= spot.latitudeE6 &&
            spot.latitudeE6 <= north &&
            west <= spot.longitudeE6 &&
            spot.longitudeE6 <= east;
          return isInBox && cellsAround(centre, metres).includes(geohashOf(spot));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('are few: no more than thirty for a quarter of an hour', () => {
    fc.assert(fc.property(inChina, (centre) => cellsAround(centre, 1_080).length <= 30));
  });
});

/** The farthest point in a direction that is still within the distance, by halving. */
function pointAt(centre: Spot, metres: number, angle: number): Spot {
  let [inside, outside] = [0, 60_000];
  const at = (e6: number): Spot => ({
    latitudeE6: centre.latitudeE6 + Math.round(e6 * Math.cos(angle)),
    longitudeE6: centre.longitudeE6 + Math.round((e6 * Math.sin(angle)) / Math.cos(radians(centre.latitudeE6))),
  });
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (vincenty(centre, at(middle)) <= metres) inside = middle;
    else outside = middle;
  }
  return at(inside);
}

it('knows north, east, south and west', () => {
  const centre = { latitudeE6: 28_200_000, longitudeE6: 112_970_000 };
  const seen = (north: number, east: number) =>
    bearingOf(centre, { latitudeE6: centre.latitudeE6 + north, longitudeE6: centre.longitudeE6 + east });
  expect([seen(5_000, 0), seen(0, 5_000), seen(-5_000, 0), seen(0, -5_000), seen(5_000, -10)]).toEqual([
    0, 90, 180, 270, 0,
  ]);
});

it('rounds minutes up, and never says none', () => {
  expect([0, 72, 73, 1_080].map((metres) => minutesOnFoot(metres, 'adult'))).toEqual([1, 1, 2, 15]);
  expect([48, 49, 720, 721].map((metres) => minutesOnFoot(metres, 'elder'))).toEqual([1, 2, 15, 16]);
});
