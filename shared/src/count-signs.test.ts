import { countSigns, countStored, signsOf, withoutHalf } from './count-signs';

const family = '👨‍👩‍👧‍👦';

it.each([
  ['', 0],
  ['厨房灯一直闪，“想请人看看”……', 16],
  ['a\nb', 3],
  ['犇骉𠮷', 3],
  ['𠮷㙓姐👵🏽', 4],
  [family, 1],
  ['❤️🇨🇳', 2],
  ['cafe\u0301', 4],
  ['བོད་', 3],
])('counts in “%s” what people see: %d', (text, signs) => expect(countSigns(text)).toBe(signs));

it('knows that a family takes more room than it looks', () => {
  expect([countSigns(family), countStored(family)]).toEqual([1, 7]);
  expect(countStored('厨房灯')).toBe(3);
});

it('leaves nothing out of a text', () => {
  for (const text of [`王奶奶${family}好`, '𠮷\ud83d', 'e\u0301 é']) expect(signsOf(text).join('')).toBe(text);
});

it('drops half a sign at the end, and nothing else', () => {
  expect(withoutHalf('好👵'.slice(0, 2))).toBe('好');
  expect(withoutHalf('好👵')).toBe('好👵');
  expect(withoutHalf('')).toBe('');
});

it('falls back to code points where the phone cannot tell', () => {
  const known = Intl.Segmenter;
  Object.assign(Intl, { Segmenter: undefined });
  expect(countSigns('𠮷👵🏽')).toBe(3);
  Object.assign(Intl, { Segmenter: known });
});
