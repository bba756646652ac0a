import { readFen } from './read-fen';

it.each([
  ['', null],
  ['0', 0],
  ['1280.5', 128_050],
  ['1280.05', 128_005],
  ['1,280', 128_000],
  ['１２元', 1_200],
  ['8.', 800],
  ['0.29', 29],
  ['99999999.99', 9_999_999_999],
  ['1.234', undefined],
  ['-5', undefined],
  ['.5', undefined],
  ['一百', undefined],
  ['123456789', undefined],
])('reads “%s” as %s fen', (typed, fen) => {
  expect(readFen(typed)).toBe(fen);
});
