import { billText, feeFen, sumOf, yuan, type BillRow } from './bill-rows';
import { chinaSecond } from './china-time';

const HEADER =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const SUMMARY = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

/** 交易账单 of one day. */
export function tradeBill(rows: readonly BillRow[], appId: string, mchId: string, feeMillionths: number): string {
  const paid = (row: BillRow) => (row.kind === 'payment' ? row.amountFen : 0);
  const refunded = (row: BillRow) => (row.kind === 'refund' ? row.amountFen : 0);
  const fee = (row: BillRow) => feeFen(paid(row), feeMillionths) - feeFen(refunded(row), feeMillionths);
  const feeText = (fen: number) => (fen / 100).toFixed(5);
  const lines = rows.map((row) => {
    const isRefund = row.kind === 'refund';
    return [
      ...[chinaSecond(row.at), appId, mchId, '0', '', row.transactionId, row.outTradeNo, row.openid, 'JSAPI'],
      ...[isRefund ? 'REFUND' : 'SUCCESS', 'OTHERS', 'CNY', yuan(paid(row)), '0.00'],
      ...[row.refundId, isRefund ? row.number : '0', yuan(refunded(row)), '0.00'],
      ...[isRefund ? 'ORIGINAL' : '', isRefund ? row.status : '', row.description, row.attach],
      ...[feeText(fee(row)), `${(feeMillionths / 1e4).toFixed(2)}%`, yuan(paid(row)), yuan(refunded(row)), ''],
    ];
  });
  const [allPaid, allRefunded] = [yuan(sumOf(rows, paid)), yuan(sumOf(rows, refunded))];
  return billText(HEADER, lines, SUMMARY, [
    String(rows.length),
    allPaid,
    allRefunded,
    '0.00',
    feeText(sumOf(rows, fee)),
    allPaid,
    allRefunded,
  ]);
}
