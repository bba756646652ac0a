import type { BillLine } from '../../wechat/pay';
import { compareDay, nameRefundsByHand, type OurMoney } from './compare-day';

const DAY = new Date('2026-12-01T04:00:00Z');
const NIGHT = new Date('2026-12-01T15:59:59Z');
const LATER = new Date('2026-12-03T04:00:00Z');
type OurPayment = OurMoney['payments'] extends ReadonlyMap<string, infer Row> ? Row : never;
type OurRefund = OurMoney['refunds'] extends ReadonlyMap<string, infer Row> ? Row : never;

const paidLine = (outTradeNo: string, amountFen: number): BillLine => ({
  ...{ kind: 'paid', at: DAY, transactionId: `t-${outTradeNo}`, outTradeNo, amountFen },
  ...{ outRefundNo: null, refundId: null, refundStatus: null },
});
const refundLine = (outRefundNo: string, amountFen: number, refundStatus = 'SUCCESS'): BillLine => ({
  ...{ kind: 'refunded', at: DAY, transactionId: 't-p', outTradeNo: 'p', outRefundNo, refundId: '5030', refundStatus },
  amountFen,
});
const payment = (id: string, amountFen: number, paidAt: Date | null = DAY): OurPayment => ({
  ...{ id, communityId: 'c', amountFen, paidAt, transactionId: paidAt && `t-${id}` },
});
const refund = (id: string, amountFen: number, given: Partial<OurRefund> = {}): OurRefund => ({
  ...{ id, paymentId: 'p', communityId: 'c', amountFen, madeAt: DAY, succeededAt: DAY, ...given },
});
const ours = (payments: OurPayment[], refunds: OurRefund[] = []): OurMoney => ({
  payments: new Map(payments.map((row) => [row.id, row])),
  refunds: new Map(refunds.map((row) => [row.id, row])),
  isWithin: (at) => at === DAY,
});

test('a day on which both agree has no differences', () => {
  const bill = [paidLine('p', 5_000), paidLine('q', 100), refundLine('r', 2_000)];
  const money = ours([payment('p', 5_000), payment('q', 100)], [refund('r', 2_000)]);
  expect(compareDay(bill, money)).toEqual({
    ...{ billPaidFen: 5_100, ourPaidFen: 5_100, billRefundedFen: 2_000, ourRefundedFen: 2_000, differences: [] },
  });
});

test('nothing on either side', () => {
  expect(compareDay([], ours([]))).toMatchObject({ billPaidFen: 0, ourPaidFen: 0, differences: [] });
});

test('money that only WeChat knows is of no community', () => {
  const { differences } = compareDay([paidLine('x', 700), refundLine('y', 300)], ours([]));
  expect(differences).toEqual([
    {
      ...{ kind: 'missing_here', key: 't-x', about: '订单 x', communityId: null, paymentId: null },
      ...{ ourFen: null, wechatFen: 700 },
    },
    {
      ...{ kind: 'missing_here', key: 'y', about: '订单 p 的退款 y', communityId: null, paymentId: null },
      ...{ ourFen: null, wechatFen: 300 },
    },
  ]);
});

test('money that only we know', () => {
  const compared = compareDay([], ours([payment('p', 5_000)], [refund('r', 2_000)]));
  expect(compared).toMatchObject({ ourPaidFen: 5_000, ourRefundedFen: 2_000, billPaidFen: 0, billRefundedFen: 0 });
  expect(compared.differences).toMatchObject([
    { kind: 'missing_there', key: 'p', paymentId: 'p', communityId: 'c', ourFen: 5_000, wechatFen: null },
    { kind: 'missing_there', key: 'r', paymentId: 'p', communityId: 'c', ourFen: 2_000, wechatFen: null },
  ]);
});

test('amounts that differ, and money that was not booked because it did', () => {
  const bill = [paidLine('p', 4_999), paidLine('q', 50), refundLine('r', 1)];
  const money = ours([payment('p', 5_000), payment('q', 100, null)], [refund('r', 2)]);
  expect(compareDay(bill, money).differences).toMatchObject([
    { kind: 'amount_differs', paymentId: 'p', ourFen: 5_000, wechatFen: 4_999 },
    { kind: 'amount_differs', paymentId: 'q', ourFen: null, wechatFen: 50 },
    { kind: 'amount_differs', key: 'r', paymentId: 'p', ourFen: 2, wechatFen: 1 },
  ]);
});

test('so near midnight WeChat may have it on the other day: it is no difference, and counts where the bill has it', () => {
  const near = payment('p', 5_000, NIGHT);
  expect(compareDay([], ours([near]))).toMatchObject({ ourPaidFen: 0, differences: [] });
  expect(compareDay([paidLine('p', 5_000)], ours([near]))).toMatchObject({ ourPaidFen: 5_000, differences: [] });
});

test('a refund that succeeded days after it was asked for stands on the bill of the earlier day', () => {
  const late = refund('r', 2_000, { succeededAt: LATER });
  expect(compareDay([refundLine('r', 2_000)], ours([], [late]))).toMatchObject({
    ...{ billRefundedFen: 2_000, ourRefundedFen: 2_000, differences: [] },
  });
  const askedBefore = refund('r', 2_000, { madeAt: new Date('2026-11-29T04:00:00Z') });
  expect(compareDay([], ours([], [askedBefore]))).toMatchObject({ ourRefundedFen: 0, differences: [] });
});

test('a refund that is on its way is not money that went back', () => {
  const underWay = refund('r', 2_000, { succeededAt: null });
  expect(compareDay([refundLine('r', 2_000, 'PROCESSING')], ours([], [underWay]))).toMatchObject({
    ...{ billRefundedFen: 0, ourRefundedFen: 0, differences: [] },
  });
});

test('what we have not seen paid, and the bill neither, is no money', () => {
  expect(compareDay([], ours([payment('p', 5_000, null)]))).toMatchObject({ ourPaidFen: 0, differences: [] });
});

test('a refund made by hand in the console is the one of ours that failed, if only one did', () => {
  const failed = [refund('f', 2_000), refund('g', 700)];
  expect(nameRefundsByHand([refundLine('by-hand', 2_000)], failed)).toEqual([refundLine('f', 2_000)]);
  expect(nameRefundsByHand([refundLine('g', 700)], failed)).toEqual([refundLine('g', 700)]);
  const others = [refundLine('other', 500), refundLine('late', 2_000, 'PROCESSING'), paidLine('p', 2_000)];
  expect(nameRefundsByHand(others, failed)).toEqual(others);
  const two = [refund('f', 2_000), refund('h', 2_000)];
  expect(nameRefundsByHand([refundLine('by-hand', 2_000)], two)).toEqual([refundLine('by-hand', 2_000)]);
});
