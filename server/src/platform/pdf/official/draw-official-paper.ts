import { type Block, drawBlocks, fillPages } from '../blocks';
import { pageHeight, type Pdf } from '../make-pdf';
import { lineBlocks } from '../wrap-text';
import { sizeFitting, writeText } from '../write-text';
import { drawLine, page } from './page';

export interface OfficialHead {
  /** 表决公告 */
  heading: string;
  communityName: string;
  /** Of the motion or the case: 2026-007. */
  number: string;
}

/** Points, from the largest: an elder reads 16 from a step away. */
const sizes = [24, 22, 20, 19, 18, 17, 16] as const;
const smallest = 16;
const TOP = 40;
const FIRST_TOP = 164;
const BOTTOM = pageHeight - 40;

/** The committee, what kind of paper it is, its number, and a line below. */
function drawHead(pdf: Pdf, { heading, communityName, number }: OfficialHead): void {
  const at = { x: page.left, width: page.width };
  const committee = `${communityName}居民委员会`;
  const size = sizeFitting(pdf, committee, at, [28, 24, 20, 16]);
  writeText(pdf, committee, { ...at, y: 32 }, { font: 'bold', size, align: 'center', color: page.red });
  writeText(pdf, heading, { ...at, y: 68 }, { font: 'bold', size: 42, align: 'center', spacing: 5 });
  writeText(pdf, `编号：${number}`, { ...at, y: 129 }, { size: 14, align: 'center' });
  drawLine(pdf, 153, page.red, 2);
}

/**
 * An official paper: the head, the body in the largest type with which it needs no more pages than in the smallest, and at the
 * foot of the last page who answers for it.
 */
export function drawOfficialPaper(pdf: Pdf, head: OfficialHead, body: (size: number) => Block[], tail: Block): void {
  const pagesAt = (size: number) => fillPages([...body(size), tail], BOTTOM - FIRST_TOP, BOTTOM - TOP);
  const fewest = pagesAt(smallest).length;
  const size = sizes.find((one) => pagesAt(one).length <= fewest) ?? smallest;
  const pages = pagesAt(size);
  pages.at(-1)!.pop();
  drawHead(pdf, head);
  for (const [n, blocks] of pages.entries()) {
    if (n > 0) pdf.addPage();
    drawBlocks(blocks, n === 0 ? FIRST_TOP : TOP);
    if (n === pages.length - 1) tail.draw(BOTTOM - tail.height);
    if (pages.length === 1) continue;
    const foot = `${head.heading}　${head.number}　第${n + 1}页，共${pages.length}页`;
    const at = { x: page.left, y: pageHeight - 34, width: page.width };
    writeText(pdf, foot, at, { size: 12, color: page.quiet, align: 'center' });
  }
}

/** A word at the left, what it is beside it, line by line. */
export function factBlocks(pdf: Pdf, name: string, value: string, size: number): Block[] {
  const left = size * 4.8;
  const beside = { x: page.left + left, width: page.width - left, after: size * 0.4 };
  const [first, ...others] = lineBlocks(pdf, value, beside, { size });
  const named: Block = {
    height: first!.height,
    draw(y) {
      writeText(pdf, name, { x: page.left, y, width: left }, { font: 'bold', size, color: page.red });
      first!.draw(y);
    },
  };
  return [named, ...others];
}

/** 落款: who answers for it, where the seal goes, and the day. Answers where the next may begin. */
export function writeSignature(pdf: Pdf, communityName: string, day: string, y: number): number {
  const at = { x: page.left, width: page.width };
  const below = writeText(pdf, `${communityName}居民委员会（盖章）`, { ...at, y }, { size: 18, align: 'right' });
  return writeText(pdf, day, { ...at, y: below + 2 }, { size: 18, align: 'right' });
}
