import type { Pdf } from './make-pdf';

interface Writing {
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
