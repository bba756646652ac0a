import { plainIdNumber } from './plain-id-number';

it.each([
  '430101195601180022',
  ' 430101 19560118 0022 ',
  '４３０１０１１９５６０１１８００２２',
  '430101　195601180022',
])('reads %j as the number it is', (typed) => expect(plainIdNumber(typed)).toBe('430101195601180022'));

it('writes letters large', () => expect(plainIdNumber('11010519491231002ｘ')).toBe('11010519491231002X'));
