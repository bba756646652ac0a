import { sayArea, sayHeads } from './say-amount';

it.each([
  [0, '0㎡'],
  [5, '0.05㎡'],
  [12_050, '120.5㎡'],
  [124_005_00, '124,005㎡'],
  [124_005_01, '124,005.01㎡'],
])('says %i hundredths as %s', (area, words) => {
  expect(sayArea(area)).toBe(words);
});

it('counts owners by their doors and residents by heads', () => {
  expect([sayHeads('owners', 1_203), sayHeads('adults', 12)]).toEqual(['1,203户', '12人']);
});
