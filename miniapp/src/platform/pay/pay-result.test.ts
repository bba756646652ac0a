import { prepayIdOf, readPayFailure, readPayResult } from './pay-result';

it.each([
  [{ errMsg: 'requestPayment:fail cancel' }, 'cancelled'],
  [{ errMsg: 'requestPayment:fail:user cancel', errno: 1 }, 'cancelled'],
  [{ errMsg: 'requestPayment:fail jsapi has no permission', errno: 102 }, 'shut'],
  [{ errMsg: 'requestPayment:fail', errno: 102 }, 'shut'],
  [{ errMsg: 'requestPayment:fail no permission' }, 'shut'],
  [{ errMsg: 'requestPayment:fail banned' }, 'shut'],
  [{ errMsg: 'requestPayment:fail 支付场景非法' }, 'failed'],
  [new TypeError('x'), 'failed'],
  [undefined, 'failed'],
])('what WeChat threw, %p, is %s', (thrown, result) => {
  expect(readPayFailure(thrown)).toBe(result);
});

it.each([
  ['ok', 'ok'],
  ['cancelled', 'cancelled'],
  ['shut', 'shut'],
  ['failed', 'failed'],
  ['paid', undefined],
  [undefined, undefined],
  [{ yuanliPay: 'ok' }, undefined],
])('what a page said, %p, is read as %s', (said, result) => {
  expect(readPayResult(said)).toBe(result);
});

it('finds the id of the order', () => {
  expect(prepayIdOf({ package: 'prepay_id=wx26112221580621e9b071c00d9e093b0000' })).toBe(
    'wx26112221580621e9b071c00d9e093b0000',
  );
});
