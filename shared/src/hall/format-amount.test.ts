import { formatArea, formatHeads } from './format-amount';

it.each([
  [0, '0㎡'],
  [5, '0.05㎡'],
  [12_050, '120.5㎡'],
  [124_005_00, '124,005㎡'],
  [124_005_01, '124,005.01㎡'],
])('says %i hundredths as %s', (area, words) => {
  expect(formatArea(area)).toBe(words);
});

it('counts owners by their doors and residents by heads', () => {
  expect([formatHeads('owners', 1_203), formatHeads('adults', 12)]).toEqual(['1,203户', '12人']);
});
