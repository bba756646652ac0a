import type { PaymentStatus } from '@yuanli/shared/payments/payment-status';
import type { PaymentData } from './payment-data';
import { explainPayment, paymentTimeline } from './payment-words';

const at = '2026-11-28T07:00:00.000Z';
const paymentIn = (status: PaymentStatus, more: Partial<PaymentData> = {}): PaymentData => ({
  id: '1',
  purpose: { kind: 'wish', id: '2', title: '换一台旧冰箱' },
  amountFen: 10_000,
  refundedFen: 0,
  status,
  at,
  communityName: '槐荫社区',
  communityPhone: '0731-55550101',
  payeeName: '槐荫社区居民委员会',
  isAnonymous: true,
  payUntil: '2026-11-28T07:30:00.000Z',
  paidAt: null,
  refunds: [],
  can: { pay: false, cancel: false },
  ...more,
});

it.each([
  ['prepaid', {}, '等您付款'],
  ['paid', { paidAt: at }, '谢谢您认捐100元'],
  ['settled', { paidAt: at }, '谢谢您认捐100元'],
  ['closed', {}, '没有付款'],
  ['refunding', { paidAt: at }, '正在原路退回'],
  ['refunded', { paidAt: at, refundedFen: 10_000 }, '100元已原路退回'],
  ['partly_refunded', { paidAt: at, refundedFen: 4_050 }, '已退回40.50元'],
] as const)('a payment that is %s says so', (status, more, title) => {
  expect(explainPayment(paymentIn(status, more)).title).toBe(title);
});

it('says what is left after a part went back', () => {
  const { text } = explainPayment(paymentIn('partly_refunded', { paidAt: at, refundedFen: 4_050 }));
  expect(text).toContain('其余59.50元');
});

it('tells nothing of a payment that never was', () => {
  expect(paymentTimeline(paymentIn('closed'))).toEqual([]);
});

it('tells what follows paying', () => {
  expect(paymentTimeline(paymentIn('paid', { paidAt: at })).map(({ state }) => state)).toEqual(['done', 'now', 'next']);
});

it('tells each way back with its sum and its reason', () => {
  const refunds = [
    { id: '3', amountFen: 4_050, reason: '用不完', status: 'succeeded', at, succeededAt: at },
    { id: '4', amountFen: 1_000, reason: '用不完', status: 'processing', at, succeededAt: null },
    { id: '5', amountFen: 500, reason: '用不完', status: 'failed', at, succeededAt: null },
  ] as const;
  const steps = paymentTimeline(paymentIn('refunding', { paidAt: at, refunds: [...refunds] }));
  expect(steps.map(({ title }) => title)).toEqual([
    '您付款100元',
    '退回40.50元：已退到您的付款账户',
    '退回10元：微信正在退款',
    '退回5元：退款没有成功，社区正在处理',
  ]);
  expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'now', 'stopped']);
  expect(steps[1]?.note).toContain('用不完');
});
