import { pageWidth, type Pdf } from '../make-pdf';

/** The measures of an official paper, in points. */
export const page = {
  left: 52,
  right: pageWidth - 52,
  width: pageWidth - 2 * 52,
  red: '#a01f17',
  quiet: '#4a4a4a',
  line: '#c9c2bb',
} as const;

export function drawLine(pdf: Pdf, y: number, color: string = page.line, width = 0.6): void {
  pdf.lineWidth(width).strokeColor(color).moveTo(page.left, y).lineTo(page.right, y).stroke();
}
