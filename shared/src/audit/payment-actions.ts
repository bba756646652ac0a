/** The lines of the log about money; part of the one table in audit-actions. */
export const paymentActions = {
  'payment.came_late': ['act', '付款晚到，自动退回'],
  'payment.closed': ['own', '付款订单关闭'],
  'payment.issue_settled': ['act', '资金核对处理'],
  'payment.made': ['own', '下单付款'],
  'payment.paid': ['own', '付款'],
  'payment.refund_asked': ['act', '申请退款'],
  'payment.refunded': ['act', '退款成功'],
  'payment.settled': ['act', '款项到账'],
  'payment.spending_made': ['act', '登记支出'],
  'payment.spending_refused': ['act', '不同意支出'],
  'payment.spending_signed': ['act', '支出签字'],
  'wish.sponsoring_opened': ['act', '开放认捐'],
  'wish.sponsoring_returned': ['act', '退回认捐款'],
  'wish.sponsoring_used': ['act', '认捐款已使用'],
} as const;
