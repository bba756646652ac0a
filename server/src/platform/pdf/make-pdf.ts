import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { LRUCache } from 'lru-cache';
import type PDFDocument from 'pdfkit';
import { clock } from '../clock';
import { sha256 } from '../crypto';

export type Pdf = InstanceType<typeof PDFDocument>;

/** The page is measured in points: 72 to the inch, an A4 page is 595 wide and 842 high. */
export const pageWidth = 595.28;
export const pageHeight = 841.89;

const fontFolder = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');
const fontFiles = [
  ['plain', 'NotoSansHans-Regular.otf'],
  ['bold', 'NotoSansHans-Bold.otf'],
] as const;
const fonts = new Map<string, Buffer>();

/** Eight megabytes each, so they are read once and not at start. Only the characters used go into the paper. */
function readFont(file: string): Buffer {
  const font = fonts.get(file) ?? readFileSync(join(fontFolder, file));
  fonts.set(file, font);
  return font;
}

/** A sheet is some 100 KB, and costs a third of a second of this machine. */
const kept = new LRUCache<string, Promise<Buffer>>({ max: 100 });

/**
 * A4 pages in Chinese type. `title` says of which kind they are, `content` is everything that `draw` puts on them, in the fonts
 * `plain` and `bold`. So the same title and content are the same sheet: it is drawn once, for everybody who asks, and kept.
 */
export function makePdf(title: string, content: unknown, draw: (pdf: Pdf) => void): Promise<Buffer> {
  const key = sha256(serialize([title, content]));
  const known = kept.get(key);
  if (known) return known;
  const made = inLine(() => drawPdf(title, draw));
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

/** One after the other, and between two of them everybody else is answered. */
function inLine(make: () => Promise<Buffer>): Promise<Buffer> {
  const made = lastInLine.then(() => breathe()).then(make);
  lastInLine = made.catch(() => undefined);
  return made;
}

let lastInLine: Promise<unknown> = Promise.resolve();

async function drawPdf(title: string, draw: (pdf: Pdf) => void): Promise<Buffer> {
  const { pdf, chunks, end } = await openPdf(title, true);
  draw(pdf);
  await breathe();
  await end();
  return Buffer.concat(chunks);
}

/**
 * A paper of hundreds of pages: each is drawn when the one before it has been fetched, so that memory holds a page and not the
 * paper. The first is drawn before this answers: what is refused there is refused in words. It is kept nowhere.
 */
export async function streamPdf(title: string, pages: AsyncIterable<(pdf: Pdf) => void>): Promise<Readable> {
  const { pdf, chunks, end } = await openPdf(title, false);
  const all = pages[Symbol.asyncIterator]();
  const first = await all.next();
  async function* written(): AsyncGenerator<Buffer> {
    try {
      for (let next = first; !next.done; next = await all.next()) {
        pdf.addPage();
        next.value(pdf);
        await breathe();
        yield* chunks.splice(0);
      }
      await end();
      yield* chunks;
    } finally {
      await all.return?.();
    }
  }
  return Readable.from(written(), { objectMode: false });
}

/** A paper that is being written. `chunks`: what of it is done; the last of it after `end`. */
async function openPdf(title: string, autoFirstPage: boolean) {
  const info = { Title: title, CreationDate: clock.now() };
  // With all it needs to read fonts it is the largest thing here: loaded when the first page is drawn.
  const { default: Document } = await import('pdfkit');
  const pdf: Pdf = new Document({ size: 'A4', margin: 0, info, lang: 'zh-CN', displayTitle: true, autoFirstPage });
  const chunks: Buffer[] = [];
  const written = new Promise((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  // Each step takes a tenth of a second of this machine: between them others are answered.
  for (const [name, file] of fontFiles) {
    pdf.registerFont(name, readFont(file)).font(name).widthOfString('院');
    await breathe();
  }
  const end = async () => {
    pdf.end();
    await written;
  };
  return { pdf, chunks, end };
}
