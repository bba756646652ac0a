import { sayArea } from './say-amount';

it.each([[0, '0㎡'], [8950, '89.5㎡'], [8905, '89.05㎡'], [124_000, '1,240㎡'], [123_456_789, '1,234,567.89㎡']])('says %i hundredths as %s', (hundredths, words) => {
  expect(sayArea(hundredths)).toBe(words);
});
