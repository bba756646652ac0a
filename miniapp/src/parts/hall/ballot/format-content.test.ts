import { findMissingMark, formatContent } from './ballot-content';

const question = { kind: 'choose_some' as const, options: ['坡道', '电梯', '路灯'], most: 2, budget: 0 };

it.each([
  [{ choice: 'against' as const }, '反对'],
  [{ chosen: [0, 2] }, '坡道、路灯'],
  [{ chosen: [] }, '弃权'],
  [{ shares: [300, 0, 700] }, '坡道 300，路灯 700'],
  [{ shares: [0, 0, 0] }, '弃权'],
  [{ invalid: true as const }, '无效票'],
])('reads %j as %s', (content, words) => {
  expect(formatContent(question, content)).toBe(words);
});

it('asks for a mark, and knows when there are too many', () => {
  expect(findMissingMark(question, undefined)).toMatch('请先选好');
  expect(findMissingMark(question, { chosen: [0, 1, 2] })).toBe('最多选2项');
  expect(findMissingMark(question, { chosen: [0, 1] })).toBeUndefined();
});
