import fc from 'fast-check';
import { isEnough, leastEnough, type Ratio } from './ratio';

const half: Ratio = { numerator: 1, denominator: 2, isStrict: true };
const twoThirds: Ratio = { numerator: 2, denominator: 3, isStrict: false };
const threeQuarters: Ratio = { numerator: 3, denominator: 4, isStrict: false };

describe('a share of a whole', () => {
  it.each([
    ['more than half of 100', half, 100, 51],
    ['more than half of 101', half, 101, 51],
    ['more than half of 1', half, 1, 1],
    ['two thirds of 99', twoThirds, 99, 66],
    ['two thirds of 100', twoThirds, 100, 67],
    ['two thirds of 101', twoThirds, 101, 68],
    ['three quarters of 100', threeQuarters, 100, 75],
    ['three quarters of 101', threeQuarters, 101, 76],
    ['two thirds of an area of 8,888,888.88㎡', twoThirds, 888_888_888, 592_592_592],
  ])('%s begins at the right number', (_what, ratio, whole, least) => {
    expect(leastEnough(ratio, whole)).toBe(least);
    expect(isEnough(ratio, least, whole)).toBe(true);
    expect(isEnough(ratio, least - 1, whole)).toBe(false);
  });

  it('is never reached of nothing', () => {
    expect(isEnough(twoThirds, 0, 0)).toBe(false);
    expect(isEnough(half, 0, 0)).toBe(false);
  });

  const ratio = fc.record({
    numerator: fc.integer({ min: 1, max: 4 }),
    denominator: fc.integer({ min: 1, max: 4 }),
    isStrict: fc.boolean(),
  });

  it('is what exact fractions say, for any whole', () => {
    fc.assert(
      fc.property(
        ratio,
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.integer({ min: 1, max: 10 ** 12 }),
        (share, part, whole) => {
          const difference = BigInt(part) * BigInt(share.denominator) - BigInt(whole) * BigInt(share.numerator);
          expect(isEnough(share, part, whole)).toBe(share.isStrict ? difference > 0n : difference >= 0n);
          const least = leastEnough(share, whole);
          expect(isEnough(share, least, whole)).toBe(true);
          expect(isEnough(share, least - 1, whole)).toBe(false);
        },
      ),
    );
  });
});
