import fc from 'fast-check';
import { shareOut } from './share-out';

const total = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);

test('what is left goes back in the measure of what each gave', () => {
  expect(shareOut(100, [50, 50])).toEqual([50, 50]);
  expect(shareOut(100, [100, 100, 100])).toEqual([34, 33, 33]);
  expect(shareOut(1, [100, 300])).toEqual([0, 1]);
  expect(shareOut(0, [100])).toEqual([0]);
  expect(shareOut(500, [100, 200])).toEqual([100, 200]);
});

test('to the fen, and nobody more than they gave', () => {
  const given = fc.array(fc.integer({ min: 1, max: 100_000_00 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(given, fc.double({ min: 0, max: 1, noNaN: true }), (amounts, part) => {
      const sum = Math.floor(total(amounts) * part);
      const shares = shareOut(sum, amounts);
      expect(total(shares)).toBe(sum);
      shares.forEach((share, index) => {
        expect(share).toBeLessThanOrEqual(amounts[index]!);
        expect(Math.abs(share - (amounts[index]! * sum) / total(amounts))).toBeLessThan(1);
      });
    }),
  );
});
