import { partOf } from '@yuanli/shared/hall/ballot-kinds';
import fc from 'fast-check';
import { leftOf, splitEvenly } from './share-steps';

it('gives all of a budget away in whole parts when it is split evenly, with a difference of one part at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.integer({ min: 2, max: 12 }), (tenth, options) => {
      const budget = tenth * 10;
      const shares = splitEvenly(budget, options);
      expect(leftOf(budget, shares)).toBe(0);
      expect(shares.every((share) => share % partOf({ budget }) === 0)).toBe(true);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(tenth);
    }),
  );
});
