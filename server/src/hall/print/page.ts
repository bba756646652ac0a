import { formatMoment } from '@yuanli/shared/format-date';
import { heightOf, pageHeight, pageWidth, sizeFitting, writeText, type Pdf } from '../../platform/pdf';

/** The measures of a notice of a vote, in points. */
export const page = {
  left: 52,
  right: pageWidth - 52,
  width: pageWidth - 2 * 52,
  plum: '#6d4180',
  quiet: '#4a4a4a',
  line: '#c9c2bb',
} as const;

/** 表决公告　槐荫社区 */
export function drawBand(pdf: Pdf, heading: string, communityName: string): void {
  pdf.rect(0, 0, pageWidth, 84).fill(page.plum);
  writeText(
    pdf,
    heading,
    { x: page.left, y: 24, width: page.width },
    { font: 'bold', size: 30, color: '#ffffff', spacing: 3 },
  );
  writeText(
    pdf,
    communityName,
    { x: page.left, y: 36, width: page.width },
    { size: 17, color: '#ffffff', align: 'right', height: 22 },
  );
}

export function drawLine(pdf: Pdf, y: number, color: string = page.line, width = 0.6): void {
  pdf.lineWidth(width).strokeColor(color).moveTo(page.left, y).lineTo(page.right, y).stroke();
}

/** Who answers for the notice, at its foot. */
export function drawFoot(pdf: Pdf, text: string): void {
  writeText(
    pdf,
    text,
    { x: page.left, y: pageHeight - 36, width: page.width },
    { size: 11, color: page.quiet, align: 'right', height: 16 },
  );
}

/** A word at the left, what it is beside it; answers where the next may begin. */
export function writeFact(
  pdf: Pdf,
  [name, value]: readonly [string, string],
  y: number,
  { size, below }: { size: number; below: number },
): number {
  const beside = size * 5;
  writeText(pdf, name, { x: page.left, y, width: beside }, { font: 'bold', size, color: page.plum });
  return (
    writeText(
      pdf,
      value,
      { x: page.left + beside, y, width: page.width - beside },
      { size, gap: size * 0.3, height: Math.max(size * 1.5, below - y) },
    ) +
    size * 0.5
  );
}

/** 2026年11月21日（周六）下午3:00, as papers have it: with the year, whichever it is. */
export const formatFullMoment = (moment: Date): string => formatMoment(moment, 0);

interface GridOfCells {
  top: number;
  row: number;
  widths: readonly number[];
  heads: readonly string[];
  /** A row of one cell is a heading across the whole. */
  rows: readonly (readonly string[])[];
}

/** A table to write into by hand, with a line around each cell. */
export function drawGrid(pdf: Pdf, { top, row: height, widths, heads, rows }: GridOfCells): void {
  for (const [n, cells] of [heads, ...rows].entries()) {
    const y = top + n * height;
    const isHeading = n === 0 || cells.length === 1;
    if (isHeading) pdf.rect(page.left, y, page.width, height).fill(n === 0 ? '#e9e4ee' : '#f5f2ee');
    let x: number = page.left;
    for (const [column, text] of cells.entries()) {
      const width = cells.length === 1 ? page.width : widths[column]!;
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
