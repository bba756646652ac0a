import { groupRows } from './group-rows';

it.each([
  ['abc', '', [['a', 'b', 'c']]],
  ['abc', 'a', [['a'], ['b', 'c']]],
  ['abcd', 'bd', [['a'], ['b'], ['c'], ['d']]],
  ['abcd', 'b', [['a'], ['b'], ['c', 'd']]],
  ['ab', 'ab', [['a'], ['b']]],
  ['', '', []],
])('of %s with %s open', (parts, open, groups) =>
  expect(groupRows([...parts], (part) => open.includes(part))).toEqual(groups),
);
