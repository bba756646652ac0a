import { formatMinutes } from './format-minutes';

it.each([
  [0, '0分钟'],
  [45, '45分钟'],
  [120, '2小时'],
  [90, '1小时30分钟'],
])('says %d minutes as %s', (minutes, words) => {
  expect(formatMinutes(minutes)).toBe(words);
});
