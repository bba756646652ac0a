import fc from 'fast-check';
import { readTradeBill } from './trade-bill';

const HEADER =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const SUMMARY = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';
const TRANSACTION = '4200001234202612010000000001';

const row = (cells: readonly string[]) => cells.map((cell) => `\`${cell}`).join(',');
const payment = (yuan: string, { title = '轮椅', at = '2026-12-01 08:00:00', number = 'A1' } = {}) =>
  row([
    ...[at, 'wx1', '1900009191', '0', '', TRANSACTION, number, 'oUser', 'JSAPI', 'SUCCESS', 'OTHERS', 'CNY', yuan],
    ...['0.00', '0', '0', '0.00', '0.00', '', '', title, '', '0.00600', '0.60%', yuan, '0.00', ''],
  ]);
const refund = (yuan: string, status = 'SUCCESS') =>
  row([
    ...['2026-12-01 09:30:00', 'wx1', '1900009191', '0', '', TRANSACTION, 'A1', 'oUser', 'JSAPI', 'REFUND', 'OTHERS'],
    ...['CNY', '0.00', '0.00', '5030000001', 'R1', yuan, '0.00', 'ORIGINAL', status, '轮椅', '', '-0.00600', '0.60%'],
    ...['0.00', yuan, ''],
  ]);
const file = (rows: readonly string[], paid: string, refunded = '0.00', count = rows.length) => {
  const sums = row([String(count), paid, refunded, '0.00', '0.00000', paid, refunded]);
  return Buffer.from(`\uFEFF${[HEADER, ...rows, SUMMARY, sums].join('\r\n')}\r\n`);
};

test('money that came, and money that went back', () => {
  expect(readTradeBill(file([payment('120.00'), refund('20.50', 'PROCESSING')], '120.00', '20.50'))).toEqual([
    {
      ...{ kind: 'paid', at: new Date('2026-12-01T00:00:00Z'), transactionId: TRANSACTION, outTradeNo: 'A1' },
      ...{ outRefundNo: null, refundId: null, refundStatus: null, amountFen: 12_000 },
    },
    {
      ...{ kind: 'refunded', at: new Date('2026-12-01T01:30:00Z'), transactionId: TRANSACTION, outTradeNo: 'A1' },
      ...{ outRefundNo: 'R1', refundId: '5030000001', refundStatus: 'PROCESSING', amountFen: 2_050 },
    },
  ]);
});

test('without the mark at its beginning it is the same bill', () => {
  const bill = file([payment('1.00')], '1.00');
  expect(readTradeBill(bill.subarray(3))).toEqual(readTradeBill(bill));
});

test.each([
  ['0.10', 10],
  ['0.01', 1],
  ['0.1', 10],
  ['1234.5', 123_450],
  ['1234', 123_400],
  ['5000.00', 500_000],
  ['1.1000', 110],
  ['90071992547409.91', Number.MAX_SAFE_INTEGER],
])('%s yuan are %d fen', (yuan, fen) => {
  expect(readTradeBill(file([payment(yuan)], yuan))[0]!.amountFen).toBe(fen);
});

test('any amount is read to the fen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e10 }), (fen) => {
      const yuan = (fen / 100).toFixed(2);
      expect(readTradeBill(file([payment(yuan)], yuan))[0]!.amountFen).toBe(fen);
    }),
  );
});

test.each(['', 'x', '-1.00', '1.005', '.50', '1,000.00'])('“%s” is no amount', (yuan) => {
  expect(() => readTradeBill(file([payment(yuan)], '1.00'))).toThrow();
});

test.each(['', '2026-12-01', '12/01/2026'])('“%s” is no time of a payment', (at) => {
  expect(() => readTradeBill(file([payment('1.00', { at })], '1.00'))).toThrow('time');
});

test.each(['米,油', '一台"轮椅"', "'", '`,`', '米,`油,`盐', ','])('whatever a wish is called: %s', (title) => {
  const rows = [payment('12.30', { title }), payment('1.00', { number: 'A2' })];
  expect(readTradeBill(file(rows, '13.30')).map(({ outTradeNo, amountFen }) => [outTradeNo, amountFen])).toEqual([
    ['A1', 1_230],
    ['A2', 100],
  ]);
});

test('lines that do not come to the sums are no bill', () => {
  const rows = [payment('120.00'), refund('20.50')];
  expect(() => readTradeBill(file(rows, '120.01', '20.50'))).toThrow('sums');
  expect(() => readTradeBill(file(rows, '120.00', '20.00'))).toThrow('sums');
  expect(() => readTradeBill(file(rows, '120.00', '20.50', 3))).toThrow('sums');
  expect(() => readTradeBill(file(rows.slice(0, 1), '120.00', '20.50', 2))).toThrow('sums');
});

test.each(['', '\uFEFF', HEADER, '<html>系统繁忙</html>', '{"code":"SYSTEM_ERROR"}'])('%s is no bill', (text) => {
  expect(() => readTradeBill(Buffer.from(text))).toThrow();
});

test('a bill that ends before its sums is none', () => {
  const whole = file([payment('120.00'), refund('20.50')], '120.00', '20.50').toString();
  const lines = whole.split('\r\n');
  for (let kept = 0; kept < 5; kept++)
    expect(() => readTradeBill(Buffer.from(lines.slice(0, kept).join('\r\n')))).toThrow();
});
