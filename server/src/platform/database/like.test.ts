import { containing, startingWith } from './like';

it.each([
  ['words anywhere', containing('坡道'), '%坡道%'],
  ['signs that stand for themselves', containing('100%_\\'), '%100\\%\\_\\\\%'],
  ['a beginning', startingWith('501/'), '501/%'],
  ['a beginning with at least one sign more', startingWith('5_1/', 1), '5\\_1/_%'],
])('looks for %s', (_name, operator, pattern) => expect(operator.value).toBe(pattern));
