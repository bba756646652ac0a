/** What is wrong with money and needs a person: what it is called, and what to do about it. */
export const paymentIssues = {
  complaint: {
    name: '居民向微信投诉',
    advice: '请先电话了解情况，48小时内答复。写下的处理结果会发给微信支付，投诉的居民看得到。',
  },
  missing_here: {
    name: '微信账单上有，我们没有',
    advice: '在微信支付商户平台按商户订单号查这一笔。是居民付的，请在商户平台原路退回；不是本平台的，写明来源。',
  },
  missing_there: {
    name: '我们记了，微信账单上没有',
    advice: '在微信支付商户平台查这一笔是否存在。账单第二天可能补上；三天后还没有，请联系微信支付客服。',
  },
  amount_differs: {
    name: '金额和微信账单不一样',
    advice: '以微信支付商户平台的金额为准，查明差在哪里，写下原因和处理办法。',
  },
  wrong_payment: {
    name: '付来的钱和订单对不上',
    advice: '金额或付款人和订单不符，没有入账。请在微信支付商户平台核对，原路退回后写下结果。',
  },
  shipping_stuck: {
    name: '没能向微信报告已办理',
    advice: '微信还暂存着这笔钱。请在微信公众平台“订单与发货”里手动录入，写下结果。',
  },
  refund_failed: {
    name: '退款没有成功',
    advice:
      '付款账户注销的，请在微信支付商户平台办理异常退款；商户号余额不足的，请先充值，系统会自动再退。再电话通知居民，写下结果。',
  },
  payment_shut: {
    name: '微信停用了支付',
    advice: '居民暂时付不了款。请平台管理员登录微信公众平台查看通知，处理好以后写下结果。',
  },
  not_managed: {
    name: '没有接入订单发货管理',
    advice: '微信要求小程序接入“订单与发货”才能继续收款。请平台管理员在微信公众平台开通。',
  },
} as const;

export type PaymentIssueKind = keyof typeof paymentIssues;
export const paymentIssueKindNames = Object.keys(paymentIssues) as [PaymentIssueKind, ...PaymentIssueKind[]];
