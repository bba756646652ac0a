import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type PDFDocument from 'pdfkit';
import { clock } from '../clock';

export type Pdf = InstanceType<typeof PDFDocument>;

/** The page is measured in points: 72 to the inch, an A4 page is 595 wide and 842 high. */
export const pageWidth = 595.28;
export const pageHeight = 841.89;

const fontFolder = join(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');
const fonts = new Map<string, Buffer>();

/** Eight megabytes each, so they are read once and not at start. Only the characters used go into the paper. */
function readFont(file: string): Buffer {
  const font = fonts.get(file) ?? readFileSync(join(fontFolder, file));
  fonts.set(file, font);
  return font;
}

/** One A4 page in Chinese type; `draw` names its fonts `plain` and `bold`. */
export async function makePdf(title: string, draw: (pdf: Pdf) => void): Promise<Buffer> {
  const info = { Title: title, CreationDate: clock.now() };
  // With all it needs to read fonts it is the largest thing here: loaded when the first page is drawn.
  const { default: Document } = await import('pdfkit');
  const pdf: Pdf = new Document({ size: 'A4', margin: 0, info, lang: 'zh-CN', displayTitle: true });
  const chunks: Buffer[] = [];
  const written = new Promise((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  pdf.registerFont('plain', readFont('NotoSansHans-Regular.otf'));
  pdf.registerFont('bold', readFont('NotoSansHans-Bold.otf'));
  draw(pdf);
  pdf.end();
  await written;
  return Buffer.concat(chunks);
}
