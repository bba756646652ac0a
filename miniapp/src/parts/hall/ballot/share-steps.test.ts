import fc from 'fast-check';
import { leftOf, splitEvenly, stepOf } from './share-steps';

it.each([
  [1, 1],
  [9, 1],
  [10, 1],
  [100, 10],
  [50_000, 1_000],
  [1_000_000, 100_000],
])('moves of %i about a tenth with a tap: %i', (all, step) => {
  expect(stepOf(all)).toBe(step);
});

it('gives all of a budget away when it is split evenly, with a difference of one at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.integer({ min: 2, max: 12 }), (all, parts) => {
      const shares = splitEvenly(all, parts);
      expect(leftOf(all, shares)).toBe(0);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }),
  );
});
