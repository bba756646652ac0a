import { makePdf, stampOf, streamPdf, writeText, type Pdf } from '../../../server/src/platform/pdf';
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

describe('a paper of hundreds of pages', () => {
  async function* pages(count: number, drawn: number[], more?: (pdf: Pdf, n: number) => void) {
    for (let n = 0; n < count; n += 1) {
      yield (pdf: Pdf) => {
        drawn.push(n);
        writeText(pdf, `第${n}页`, { x: 50, y: 50, width: 400 }, { size: 12 });
        more?.(pdf, n);
      };
    }
  }
  const readAll = async (stream: AsyncIterable<Buffer>) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return readPdfText(Buffer.concat(chunks));
  };

  it('is drawn no faster than it is fetched, and all of it comes', async () => {
    const drawn: number[] = [];
    const stream = await streamPdf('许多页', pages(300, drawn));
    await new Promise((resolve) => stream.once('readable', resolve));
    expect(drawn.length).toBeLessThan(100);
    const pieces = await readAll(stream);
    expect(drawn).toHaveLength(300);
    expect(pieces.map(({ page, text }) => [page, text])).toEqual(
      Array.from({ length: 300 }, (_, n) => [n + 1, `第${n}页`]),
    );
  });

  it('that cannot be begun is refused before anything is sent, and whoever goes away leaves nothing running', async () => {
    async function* broken(): AsyncGenerator<(pdf: Pdf) => void> {
      throw new Error('no code');
      yield () => undefined;
    }
    await expect(streamPdf('坏的', broken())).rejects.toThrow('no code');
    const drawn: number[] = [];
    const stream = await streamPdf('走了', pages(300, drawn));
    await new Promise((resolve) => stream.once('readable', resolve));
    stream.destroy();
    await new Promise((resolve) => stream.once('close', resolve));
    expect(drawn.length).toBeLessThan(100);
  });

  it('what all pages have in common is drawn once and stands on each, in its own type', async () => {
    let stamp: ((top: number) => void) | undefined;
    let laidOut = 0;
    const common = (pdf: Pdf) => {
      laidOut += 1;
      writeText(pdf, '表决票', { x: 50, y: 100, width: 400 }, { font: 'bold', size: 20 });
    };
    const pieces = await readAll(
      await streamPdf(
        '票',
        pages(3, [], (pdf) => {
          stamp ??= stampOf(pdf, () => common(pdf));
          stamp(0);
          stamp(400);
        }),
      ),
    );
    expect(laidOut).toBe(1);
    const stamped = pieces.filter(({ text }) => text === '表决票');
    expect(stamped.map(({ page, size, isBold }) => [page, size, isBold])).toEqual(
      [1, 1, 2, 2, 3, 3].map((page) => [page, 20, true]),
    );
  });
});
