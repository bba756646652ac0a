import { leafHash, merklePath, merkleRoot } from '@yuanli/shared/hall/merkle';
import { readReceipt, verifyReceipt } from './receipt';

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

const receipts = ['AAAAAAAAAA', 'BBBBBBBBBB', 'CCCCCCCCCC'];
const leaves = receipts.map(leafHash);
const root = merkleRoot(leaves);

describe('a receipt on the phone', () => {
  it('is counted when its path leads to the published root', () => {
    receipts.forEach((receipt, at) =>
      expect(verifyReceipt(receipt, { isIn: true, path: merklePath(leaves, at) }, root)).toBe('counted'),
    );
  });

  it('is not believed on the server’s word alone', () => {
    expect(verifyReceipt('DDDDDDDDDD', { isIn: true, path: merklePath(leaves, 0) }, root)).toBe('does_not_fit');
    expect(verifyReceipt('AAAAAAAAAA', { isIn: true, path: [] }, root)).toBe('does_not_fit');
    expect(verifyReceipt('AAAAAAAAAA', { isIn: true, path: merklePath(leaves, 0) }, leafHash('another'))).toBe(
      'does_not_fit',
    );
  });

  it('may be none of them', () => {
    expect(verifyReceipt('AAAAAAAAAA', { isIn: false, path: [] }, root)).toBe('not_found');
  });
});
