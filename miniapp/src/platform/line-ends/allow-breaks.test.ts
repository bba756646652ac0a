import { allowBreaks } from './allow-breaks';

const shown = (text: string) => allowBreaks(text).replaceAll('\u200b', '|');

it.each([
  // What the dictionary knows differs from one phone to the next; the sign always has its word before it.
  ['晚归可以请队员陪走一段。', /[|][^|]{2,4}。$/],
  ['报名前请先登记为志愿者，只要填一次', /志愿者，只要填一次$/],
  ['有难处，说一声，邻居来帮', '有难处，说一声，邻居来帮'],
  ['12月5日（周六）上午9:00到11:00', '12月5日（周六）上午9:00到11:00'],
  ['石榴院2号楼3单元501', '石榴院2号楼3单元501'],
  ['从石榴院走15分钟', '从石榴院走|15分钟'],
  ['2小时30分钟', '2小时|30分钟'],
])('%s', (text, expected) =>
  expect(shown(text)).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected)),
);

it.each([
  ['王奶奶 · 石榴院', '王奶奶_· 石榴院'],
  ['一共发出 250 分', '一共发出 250_分'],
  ['第 1 步，共 4 步', '第 1_步，共 4_步'],
])('keeps together in %s what is one', (text, expected) =>
  expect(shown(text).replaceAll('\u00a0', '_')).toBe(expected),
);

it('leaves no piece of one character, nothing before what belongs to the word before, and loses nothing', () => {
  const text = '太阳好的地方只有一根大家抢着晒被子同意在石榴院西墙边建电动车充电棚的人已经登记过了';
  const pieces = allowBreaks(text).split('\u200b');
  expect(pieces.length).toBeGreaterThan(8);
  expect(pieces.filter((piece) => piece.length < 2 || piece.startsWith('的'))).toEqual([]);
  expect(pieces.join('')).toBe(text);
});

it('changes nothing the second time', () => {
  const once = allowBreaks('居民手里的积分里还有没领的礼品');
  expect(allowBreaks(once)).toBe(once);
});

it('takes two characters along with the end where there is no dictionary', () => {
  const { Segmenter } = Intl;
  Object.assign(Intl, { Segmenter: undefined });
  expect(shown('住户名册上登记过的姓名，写家里人的也可以')).toBe('住户名册上登记过的|姓名，写家里人的也|可以');
  Object.assign(Intl, { Segmenter });
});
