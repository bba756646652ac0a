import type { Pdf } from './make-pdf';
import { heightOf, writeText, type Writing } from './write-text';

/** Something that stays together on one page. */
export interface Block {
  height: number;
  draw(y: number): void;
}

/** A paragraph, and so many points of white below it. */
export const textBlock = (
  pdf: Pdf,
  text: string,
  { x, width, after = 0 }: { x: number; width: number; after?: number },
  writing: Writing,
): Block => ({
  height: heightOf(pdf, text, width, writing) + after,
  draw: (y) => void writeText(pdf, text, { x, y, width }, writing),
});

export const spaceBlock = (height: number): Block => ({ height, draw: () => undefined });

export const heightOfAll = (blocks: readonly Block[]): number => blocks.reduce((sum, { height }) => sum + height, 0);

/** One below the other; answers where the next may begin. */
export function drawBlocks(blocks: readonly Block[], top: number): number {
  let y = top;
  for (const block of blocks) {
    block.draw(y);
    y += block.height;
  }
  return y;
}

/** Blocks in their order, as many to a page as fit; always at least one page. */
export function fillPages(blocks: readonly Block[], firstHeight: number, height: number): Block[][] {
  const pages: Block[][] = [[]];
  let left = firstHeight;
  for (const block of blocks) {
    if (block.height > left) {
      pages.push([]);
      left = height;
    }
    pages.at(-1)!.push(block);
    left -= block.height;
  }
  return pages;
}

/** What pdfkit does with what is drawn, which its types do not say. */
interface Drawing {
  addContent(data: unknown): unknown;
  page: { fonts: Record<string, unknown> };
}

/**
 * The same on many pages, text and lines: laid out and drawn once, then repeated so many points lower. Pages of ballots are drawn ten
 * times as fast with it.
 */
export function stampOf(pdf: Pdf, draw: () => void): (top: number) => void {
  const drawing = pdf as unknown as Drawing;
  const kept: unknown[] = [];
  const { addContent } = drawing;
  drawing.addContent = (data) => {
    kept.push(data);
    return pdf;
  };
  draw();
  drawing.addContent = addContent;
  const fonts = { ...drawing.page.fonts };
  return (top) => {
    Object.assign(drawing.page.fonts, fonts);
    // In the language of PDF: between q and Q everything stands so much lower.
    for (const data of ['q', `1 0 0 1 0 ${top} cm`, ...kept, 'Q']) drawing.addContent(data);
  };
}
