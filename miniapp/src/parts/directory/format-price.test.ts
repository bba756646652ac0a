import { formatPrice } from './format-price';

it.each([
  [true, '60岁以上', '免费，60岁以上'],
  [true, null, '免费'],
  [false, '剪发15元', '剪发15元'],
  [false, null, null],
])('free %s, %s: %s', (isFree, cost, words) => expect(formatPrice({ isFree, cost })).toBe(words));
