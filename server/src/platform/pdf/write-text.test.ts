import { inflateSync } from 'node:zlib';
import { makePdf } from './make-pdf';
import { writeText } from './write-text';

/** The characters a page has glyphs of, by the table that viewers copy text with. */
async function lettersOf(text: string): Promise<string> {
  const pdf = (
    await makePdf('名', text, (page) => void writeText(page, text, { x: 0, y: 0, width: 400 }, { size: 12 }))
  ).toString('latin1');
  const streams = [...pdf.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const table = streams.find((stream) => stream.includes('beginbfrange')) ?? '';
  return [...table.matchAll(/<([0-9a-f]{4,8})>/g)]
    .map(([, hex]) => Buffer.from(hex!, 'hex').swap16().toString('utf16le'))
    .join('');
}

it('a character the type does not have is a blank to fill in, and no crossed box', async () => {
  const letters = await lettersOf('李𠮷䶮');
  expect(letters).toContain('李');
  expect(letters).toContain('䶮');
  expect(letters).toContain('＿');
  expect(letters).not.toContain('𠮷');
});
