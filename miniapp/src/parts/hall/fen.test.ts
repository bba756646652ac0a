import { formatFen } from './fen';

it.each([
  [0, '¥0'],
  [5, '¥0.05'],
  [128_050, '¥1,280.50'],
  [99_999_900, '¥999,999'],
  [100_000_000_00, '¥100,000,000'],
])('says %i fen as %s', (fen, words) => {
  expect(formatFen(fen)).toBe(words);
});
