import fc from 'fast-check';
import { hoursBetween, percentile, timesOf } from '.';

const communityId = 'C';

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
