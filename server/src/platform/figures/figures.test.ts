import fc from 'fast-check';
import { hoursBetween, percentile, portionsOf, timesOf } from '.';

const communityId = 'C';

describe('portions', () => {
  it('have every community once, a few at a time', () => {
    fc.assert(
      fc.property(fc.nat(60), (many) => {
        const communityIds = Array.from({ length: many }, (_, n) => `C${n}`);
        const time = new Date(0);
        const portions = [...portionsOf({ communityIds, from: time, until: time, now: time })];
        expect(portions.flatMap((portion) => portion.communityIds)).toEqual(communityIds);
        for (const portion of portions) expect(portion.communityIds.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});

describe('a percentile', () => {
  it('is what sorting everything gives', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 60 }), fc.constantFrom(50, 90), (all, percent) => {
        const histogram = [...new Set(all)].map((hours) => ({
          ...{ communityId, hours, times: all.filter((one) => one === hours).length },
        }));
        const sorted = [...all].sort((a, b) => a - b);
        const expected = all.length > 0 ? sorted[Math.ceil((all.length * percent) / 100) - 1] : null;
        expect(percentile(histogram, percent)).toBe(expected);
        expect(timesOf(histogram)).toBe(all.length);
      }),
    );
  });
});

describe('hours', () => {
  it('are whole, and none where time ran back', () => {
    const at = (minutes: number) => new Date(minutes * 60_000);
    expect([hoursBetween(at(0), at(59)), hoursBetween(at(0), at(60)), hoursBetween(at(5), at(0))]).toEqual([0, 1, 0]);
  });
});
