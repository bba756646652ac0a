import { formatArea, formatHeads } from '@yuanli/shared/hall/format-amount';
import { formatMissing } from './format-missing';

describe('amounts in words', () => {
  it.each([
    [0, '0㎡'],
    [1, '0.01㎡'],
    [10, '0.1㎡'],
    [99_999, '999.99㎡'],
    [100_000, '1,000㎡'],
    [124_000, '1,240㎡'],
    [124_050, '1,240.5㎡'],
    [124_005, '1,240.05㎡'],
    [9_007_199_254_740_991, '90,071,992,547,409.91㎡'],
  ])('%i of 0.01 m² is %s', (area, words) => expect(formatArea(area)).toBe(words));

  it('families are counted by doors, everybody else by heads, owners too (民法典 278: 人数)', () => {
    expect(formatHeads('owners', 1_240)).toBe('1,240人');
    expect(formatHeads('households', 37)).toBe('37户');
    expect(formatHeads('adults', 37)).toBe('37人');
  });

  it('says what is missing, and nothing of what is there', () => {
    expect(
      formatMissing('owners', [
        { what: 'quorum_heads', missing: 37 },
        { what: 'quorum_area', missing: 124_000 },
      ]),
    ).toBe('还差37人、1,240㎡');
    expect(
      formatMissing('owners', [
        { what: 'quorum_heads', missing: 0 },
        { what: 'quorum_area', missing: 1 },
      ]),
    ).toBe('还差0.01㎡');
    expect(formatMissing('adults', [{ what: 'quorum_heads', missing: 0 }])).toBeNull();
    expect(formatMissing('adults', [])).toBeNull();
  });
});
