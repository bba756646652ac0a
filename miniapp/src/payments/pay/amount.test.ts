import { amountChips, chosenFen, readAmount } from './amount';

const room = { openFen: 32_000, mostFen: 32_000 };

it.each([
  [room, ['20元', '50元', '100元', '其余全部320元', '其他']],
  [{ openFen: 320_000, mostFen: 100_000 }, ['20元', '50元', '100元', '其他']],
  [{ openFen: 5_000, mostFen: 5_000 }, ['20元', '50元', '其他']],
  [{ openFen: 1_250, mostFen: 100_000 }, ['其余全部12.50元', '其他']],
  [{ openFen: 80_000, mostFen: 3_000 }, ['20元', '其他']],
])('with %j, these sums are offered', (given, labels) => {
  expect(amountChips(given).map(({ label }) => label)).toEqual(labels);
});

it.each([
  ['35', { fen: 3_500 }],
  ['35.5', { fen: 3_550 }],
  ['３５．05元', { fen: 3_505 }],
  ['320', { fen: 32_000 }],
  ['320.01', { error: '现在最多可以认捐320元' }],
  ['0.99', { error: '至少1元' }],
  ['', { error: '请填写金额' }],
  ['三十', { error: '请填写金额，比如：35或35.50' }],
  ['1.234', { error: '请填写金额，比如：35或35.50' }],
])('“%s” is read as %j', (typed, read) => {
  expect(readAmount(typed, room)).toEqual(read);
});

it.each([
  [{ choice: '5000', typed: '' }, 5_000],
  [{ choice: 'rest', typed: '' }, 32_000],
  [{ choice: 'other', typed: '8.8' }, 880],
  [{ choice: 'other', typed: '' }, undefined],
] as const)('%j is %s fen', (amount, fen) => {
  expect(chosenFen(amount, room)).toBe(fen);
});

it('drops a sum that others have taken meanwhile', () => {
  expect(chosenFen({ choice: '10000', typed: '' }, { openFen: 5_000, mostFen: 5_000 })).toBeUndefined();
});
