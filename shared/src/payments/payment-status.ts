/** The states of a payment and the ways between them. */
export const paymentStatuses = {
  created: '正在下单',
  prepaid: '等您付款',
  paid: '已付款',
  settled: '已付款',
  closed: '没有付款',
  refunding: '正在退款',
  refunded: '已退回',
  partly_refunded: '已退回一部分',
} as const;

export type PaymentStatus = keyof typeof paymentStatuses;
export const paymentStatusNames = Object.keys(paymentStatuses) as [PaymentStatus, ...PaymentStatus[]];

/**
 * `created`: we mean to ask WeChat. `prepaid`: WeChat waits for the money. `paid`: WeChat has it, and holds it until what it was
 * paid for is reported. `settled`: it is free. Money that comes for a closed order goes back by itself.
 */
const transitions: Record<PaymentStatus, readonly PaymentStatus[]> = {
  created: ['prepaid', 'paid', 'closed'],
  prepaid: ['paid', 'closed'],
  paid: ['settled', 'refunding'],
  settled: ['refunding'],
  closed: ['refunding'],
  refunding: ['refunded', 'partly_refunded'],
  partly_refunded: ['refunding'],
  refunded: [],
};

/** Every state from which a payment can come to `to`. */
export const paymentStatesBefore = (to: PaymentStatus): PaymentStatus[] =>
  paymentStatusNames.filter((from) => transitions[from].includes(to));

/** Where the money may still come. */
export const unpaidStatuses = ['created', 'prepaid'] as const satisfies PaymentStatus[];
export const isUnpaid = ({ status }: { status: PaymentStatus }): boolean =>
  unpaidStatuses.some((unpaid) => unpaid === status);

export const refundStatuses = {
  requested: '正在申请退款',
  processing: '微信正在退款',
  succeeded: '已退到您的付款账户',
  failed: '退款没有成功，社区正在处理',
} as const;
export type RefundStatus = keyof typeof refundStatuses;
export const refundStatusNames = Object.keys(refundStatuses) as [RefundStatus, ...RefundStatus[]];

/** Where money comes in and goes out. */
export const moneyChannels = { wechat: '微信支付', cash: '现金', bank: '银行转账' } as const;
export type MoneyChannel = keyof typeof moneyChannels;
export const moneyChannelNames = Object.keys(moneyChannels) as [MoneyChannel, ...MoneyChannel[]];
