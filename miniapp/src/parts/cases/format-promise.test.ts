import { formatPromise } from './format-promise';

it.each([
  [4, '4小时内'],
  [24, '24小时内'],
  [36, '36小时内'],
  [72, '3天内'],
])('says %d hours as %s', (hours, words) => expect(formatPromise(hours)).toBe(words));
