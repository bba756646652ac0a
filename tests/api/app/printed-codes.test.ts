import { makePdf, writeText } from '../../../server/src/platform/pdf';
import { readPdfText } from '../../support/read-pdf-text';

it('a sheet is drawn once, however many ask at once or later, and another of it when something on it has changed', async () => {
  let drawn = 0;
  const make = (words: string) =>
    makePdf('公示', { words }, (paper) => {
      drawn += 1;
      writeText(paper, words, { x: 50, y: 50, width: 400 }, { size: 12 });
    });
  const [first, second] = await Promise.all([make('通过'), make('通过')]);
  expect([drawn, first === second, (await make('通过')) === first]).toEqual([1, true, true]);
  expect(readPdfText(await make('没有通过')).map(({ text }) => text)).toEqual(['没有通过']);
  expect(drawn).toBe(2);
});

it('what cannot be drawn is tried again by the next who asks', async () => {
  const broken = makePdf('公示', 'broken', () => {
    throw new Error('no ink');
  });
  await expect(broken).rejects.toThrow('no ink');
  const pdf = await makePdf(
    '公示',
    'broken',
    (paper) => void writeText(paper, '好了', { x: 50, y: 50, width: 400 }, { size: 12 }),
  );
  expect(readPdfText(pdf).map(({ text }) => text)).toEqual(['好了']);
});

it('codes stay as they are, letter by letter', async () => {
  const code = '3833 0ffb a520 ffff fi 中文';
  const pdf = await makePdf(
    '封签',
    code,
    (paper) => void writeText(paper, code, { x: 50, y: 50, width: 400 }, { size: 12 }),
  );
  expect(readPdfText(pdf).map(({ text }) => text)).toEqual([code]);
});
