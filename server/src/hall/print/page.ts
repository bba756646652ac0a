import { pageHeight, pageWidth, writeText, type Pdf } from '../../platform/pdf';

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
