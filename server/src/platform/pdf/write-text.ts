import type { Pdf } from './make-pdf';

export interface Writing {
  font?: 'plain' | 'bold';
  size: number;
  color?: string;
  align?: 'left' | 'center' | 'right' | 'justify';
  /** Points between two lines, on top of the size. */
  gap?: number;
  /** Points between two characters. */
  spacing?: number;
  /** Nothing is written below so many points; what does not fit ends with …. */
  height?: number;
}

interface Place {
  x: number;
  y: number;
  width: number;
}

/** Codes are read letter by letter: no ff melts into one glyph. The types know only of features to turn on. */
const noLigatures = { liga: false } as never;

/** What pdfkit knows of the type in use, which its types do not say. */
interface TypeInUse {
  _font?: { font?: { hasGlyphForCodePoint?(code: number): boolean } };
}

/** A rare character that the type does not have (𠮷) leaves a blank to be filled in by hand, never a crossed box. */
function withBlanks(pdf: Pdf, text: string): string {
  const type = (pdf as TypeInUse)._font?.font;
  return text.replace(/[\u3400-\u9fff\uf900-\ufaff]|[\u{20000}-\u{3ffff}]|[\ue000-\uf8ff]/gu, (letter) =>
    type?.hasGlyphForCodePoint?.(letter.codePointAt(0)!) === false ? '＿' : letter,
  );
}

/** Writes text into a column and answers where the next line may begin. */
export function writeText(pdf: Pdf, text: string, { x, y, width }: Place, writing: Writing): number {
  const { font = 'plain', size, color = '#1a1a1a', align = 'left', gap = 0, spacing = 0, height } = writing;
  const options = {
    width,
    align,
    lineGap: gap,
    characterSpacing: spacing,
    features: noLigatures,
    ...(height !== undefined && { height, ellipsis: '…' }),
  };
  pdf.font(font).fontSize(size).fillColor(color);
  pdf.text(withBlanks(pdf, text), x, y, options);
  return pdf.y;
}

/** How high text stands in a column of this width. */
export function heightOf(
  pdf: Pdf,
  text: string,
  width: number,
  { font = 'plain', size, gap = 0, spacing = 0 }: Writing,
): number {
  pdf.font(font).fontSize(size);
  return pdf.heightOfString(withBlanks(pdf, text), {
    width,
    lineGap: gap,
    characterSpacing: spacing,
    features: noLigatures,
  });
}

/** The largest of these sizes in which a text stands in so many lines; otherwise the last of them (0: in none). */
export function sizeFitting(
  pdf: Pdf,
  text: string,
  { width, lines = 1, font = 'bold' }: { width: number; lines?: number; font?: 'plain' | 'bold' },
  sizes: readonly [number, ...number[]],
): number {
  const fits = (size: number) =>
    heightOf(pdf, text, width, { font, size }) < heightOf(pdf, '院', width, { font, size }) * (lines + 0.5);
  return sizes.find((size) => size === 0 || fits(size)) ?? sizes.at(-1)!;
}
