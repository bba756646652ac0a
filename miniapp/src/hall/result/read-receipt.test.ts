import { readReceipt } from './read-receipt';

it.each([
  ['7K2M9PQRST', '7K2M9PQRST'],
  [' 7k2m 9pqr-st ', '7K2M9PQRST'],
  ['７Ｋ２Ｍ９ＰＱＲＳＴ', '7K2M9PQRST'],
  ['oil0000000', '0110000000'],
  ['7K2M9', undefined],
  ['七K2M9PQRST', undefined],
  ['', undefined],
])('reads “%s” as %s', (typed, receipt) => {
  expect(readReceipt(typed)).toBe(receipt);
});
