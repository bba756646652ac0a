import { type Block } from './blocks';
import type { Pdf } from './make-pdf';
import { heightOf, writeText, type Writing } from './write-text';

/** What a line never ends within: a date, a time, a number with its unit, a word of Latin letters. */
const whole =
  /\d+年\d+月\d+日（周.）..\d+:\d\d|\d+年\d+月\d+日|\d+月\d+日|周[一二三四五六日](?:至周[一二三四五六日])?|节假日|休息|第?[\dA-Za-z][\w.,:%*–-]*(?:小时\d+分钟|小时|分钟|[人户份张项天元号条票次㎡])?|./gsu;
const neverFirst = /^[，。；：、！？）》”’…]/u;
const neverLast = /[（《“‘]$/u;

/** A text in lines as good print has them; each paragraph begins a new one. */
export function wrapText(pdf: Pdf, text: string, width: number, { font = 'plain', size }: Writing): string[] {
  const widthOf = (piece: string): number => widthAtOnePoint(pdf, piece, font) * size;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    let filled = 0;
    for (const piece of piecesOf(paragraph)) {
      const wide = widthOf(piece);
      if (filled + wide > width && line) {
        lines.push(line);
        [line, filled] = ['', 0];
      }
      line += piece;
      filled += wide;
    }
    lines.push(line);
  }
  return lines;
}

const measured = new WeakMap<Pdf, Map<string, number>>();

/** Type is as wide as it is large: each piece is measured once, whatever sizes are tried. */
function widthAtOnePoint(pdf: Pdf, piece: string, font: 'plain' | 'bold'): number {
  const widths = measured.get(pdf) ?? new Map<string, number>();
  measured.set(pdf, widths);
  const key = `${font} ${piece}`;
  const width = widths.get(key) ?? pdf.font(font).fontSize(100).widthOfString(piece) / 100;
  widths.set(key, width);
  return width;
}

/** With what may not be torn from them. */
function piecesOf(paragraph: string): string[] {
  const pieces: string[] = [];
  for (const [piece] of paragraph.matchAll(whole)) {
    const before = pieces.at(-1);
    if (before && (neverFirst.test(piece) || neverLast.test(before))) pieces[pieces.length - 1] = before + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** How wide a text is on one line. */
export const widthOfText = (pdf: Pdf, text: string, { font = 'plain', size }: Writing): number =>
  widthAtOnePoint(pdf, text, font) * size;

/** A text line by line, so that it may go on on the next page. */
export function lineBlocks(
  pdf: Pdf,
  text: string,
  { x, width, after = 0 }: { x: number; width: number; after?: number },
  writing: Writing,
): Block[] {
  const height = heightOf(pdf, '院', width, writing);
  const lines = wrapText(pdf, text, width, writing);
  return lines.map((line, n) => ({
    height: height + (n === lines.length - 1 ? after : 0),
    // A little wider than it was measured: it is a line already.
    draw: (y) => void writeText(pdf, line, { x, y, width: width + writing.size }, writing),
  }));
}
