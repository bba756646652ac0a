import { addsToTitle } from './adds-to-title';

it.each([
  ['灯坏了', false],
  ['灯坏了。', false],
  ['灯坏了！ ', false],
  ['灯坏了。晚上看不清台阶。', true],
  ['灯坏了吗', true],
])('of “%s” below its title: %s', (words, adds) => expect(addsToTitle(words, '灯坏了')).toBe(adds));
