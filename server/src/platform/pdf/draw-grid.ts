import type { Pdf } from './make-pdf';
import { heightOf, sizeFitting, writeText } from './write-text';

interface GridOfCells {
  x: number;
  top: number;
  /** How high each is. */
  row: number;
  widths: readonly number[];
  heads: readonly string[];
  /** A row of one cell is a heading across the whole. */
  rows: readonly (readonly string[])[];
}

/** A table to write into by hand, with a line around each cell. */
export function drawGrid(pdf: Pdf, { x: left, top, row: height, widths, heads, rows }: GridOfCells): void {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  for (const [n, cells] of [heads, ...rows].entries()) {
    const y = top + n * height;
    const isHeading = n === 0 || cells.length === 1;
    if (isHeading) pdf.rect(left, y, whole, height).fill(n === 0 ? '#ebe6e0' : '#f5f2ee');
    let x = left;
    for (const [column, text] of cells.entries()) {
      const width = cells.length === 1 ? whole : widths[column]!;
      pdf.lineWidth(0.6).strokeColor('#8a837b').rect(x, y, width, height).stroke();
      const font = isHeading || column === 0 ? 'bold' : 'plain';
      if (text) writeCell(pdf, text, { x: x + 6, y, width: width - 8, height }, font);
      x += width;
    }
  }
}

type Cell = { x: number; y: number; width: number; height: number };

/** In the middle of its cell; what is long in two lines. */
function writeCell(pdf: Pdf, text: string, { x, y, width, height }: Cell, font: 'plain' | 'bold'): void {
  const size =
    sizeFitting(pdf, text, { width, font }, [14, 12.5, 11, 0]) ||
    sizeFitting(pdf, text, { width, font, lines: 2 }, [10.5, 9.5, 8.5]);
  // A line is higher than its characters.
  const high = heightOf(pdf, text, width, { font, size }) - size * 0.45;
  writeText(pdf, text, { x, y: y + (height - high) / 2, width }, { font, size, height: size * 3 });
}
