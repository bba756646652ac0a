import qrcode from 'qrcode-generator';
import type { Pdf } from './make-pdf';

/** A two-dimensional code of this text, `size` points wide, its upper left corner at x and y. Keep four squares of white around it. */
export function drawQr(pdf: Pdf, text: string, { x, y, size }: { x: number; y: number; size: number }): void {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const square = size / count;
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) pdf.rect(x + column * square, y + row * square, square, square);
    }
  }
  pdf.fill('#000');
}
