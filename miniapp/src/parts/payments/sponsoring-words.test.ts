import { sponsoringWords } from './sponsoring-words';

const sponsoring = {
  status: 'open',
  neededFen: 80_000,
  paidFen: 48_000,
  openFen: 32_000,
  payers: 3,
  use: '一台旧冰箱',
  useUntil: '2027-01-30T16:00:00.000Z',
} as const;

it.each([
  [{}, '已认捐480元，还差320元 · 3位邻居'],
  [{ paidFen: 0, openFen: 80_000, payers: 0 }, '还差800元'],
  [{ openFen: 27_000 }, '已认捐480元，还差320元，其中50元有邻居正在付款 · 3位邻居'],
  [{ status: 'full' as const, paidFen: 80_000, openFen: 0, payers: 5 }, '已认捐800元，已经够了 · 5位邻居'],
])('%j reads as %s', (part, words) => {
  expect(sponsoringWords({ ...sponsoring, ...part })).toBe(words);
});
