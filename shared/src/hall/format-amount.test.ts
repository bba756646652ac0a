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

it('counts owners and residents by heads, households by their doors', () => {
  expect([formatHeads('owners', 1_203), formatHeads('adults', 12), formatHeads('households', 9)]).toEqual([
    '1,203人',
    '12人',
    '9户',
  ]);
});
