import {
  type Block,
  drawBlocks,
  fillPages,
  heightOfAll,
  lineBlocks,
  makePdf,
  pageHeight,
  pageWidth,
  type Pdf,
  sizeFitting,
  spaceBlock,
  writeText,
} from '../../platform/pdf';
import { sheet } from './sheet';

/** What a 一次告知单 says. */
export interface GuideSheet {
  name: string;
  className: string;
  answer: string;
  materials: { name: string; note: string }[];
  notNeeded: string[];
  facts: { title: string; text: string }[];
  communityName: string;
  phone: string;
  foot: string;
}

const INDENT = 28;
/** Below the green head, the name and the answer. */
const FIRST_TOP = 96;

/** 一次告知单: the answer first, then what to bring as boxes to tick, then the rest; in the largest type that keeps it on one page. */
export const drawGuideSheet = (guide: GuideSheet): Promise<Buffer> =>
  makePdf(`${guide.name}一次告知单`, guide, (pdf) => {
    const room = sheet.foot - FIRST_TOP;
    const scale = [1.35, 1.2, 1.1, 1].find((one) => heightOfAll(blocksOf(pdf, guide, one)) <= room) ?? 1;
    const pages = fillPages(blocksOf(pdf, guide, scale), room, sheet.foot - sheet.top);
    drawHeading(pdf, guide);
    for (const [n, blocks] of pages.entries()) {
      if (n > 0) pdf.addPage();
      drawBlocks(blocks, n === 0 ? FIRST_TOP : sheet.top);
      drawFoot(pdf, guide, n + 1, pages.length);
    }
  });

function blocksOf(pdf: Pdf, guide: GuideSheet, scale: number): Block[] {
  const at = { x: sheet.left, width: sheet.width };
  const inner = { x: sheet.left + INDENT, width: sheet.width - INDENT };
  const size = 15 * scale;
  const title = (text: string) =>
    lineBlocks(pdf, text, { ...at, after: 3 * scale }, { font: 'bold', size: 17 * scale, color: sheet.green });
  const { name, answer, materials, notNeeded, facts } = guide;
  return [
    ...lineBlocks(pdf, name, { ...at, after: 4 * scale }, { font: 'bold', size: 26 * scale }),
    ...lineBlocks(pdf, answer, { ...at, after: 12 * scale }, { font: 'bold', size: 19 * scale, color: sheet.green }),
    ...(materials.length > 0 ? title('要带的材料（带一样，勾一样）') : []),
    ...materials.map((material) => materialBlock(pdf, material, inner, size)),
    ...(notNeeded.length > 0
      ? lineBlocks(pdf, `不再需要：${notNeeded.join('、')}`, inner, { size, color: sheet.quiet })
      : []),
    spaceBlock(8 * scale),
    ...facts.flatMap(({ title: heading, text }) => [
      ...title(heading),
      ...lineBlocks(pdf, text, { ...inner, after: 6 * scale }, { size }),
    ]),
  ];
}

/** A box to tick, what to bring, and below it where to get it. */
function materialBlock(
  pdf: Pdf,
  { name, note }: GuideSheet['materials'][number],
  place: { x: number; width: number },
  size: number,
): Block {
  const lines = [
    ...lineBlocks(pdf, name, place, { font: 'bold', size }),
    ...(note ? lineBlocks(pdf, note, place, { size: size * 0.9, color: sheet.quiet }) : []),
  ];
  return {
    height: heightOfAll(lines) + 5,
    draw(y) {
      pdf
        .lineWidth(1.2)
        .strokeColor('#1a1a1a')
        .rect(sheet.left + 4, y + 3, size, size)
        .stroke();
      drawBlocks(lines, y);
    },
  };
}

function drawHeading(pdf: Pdf, { communityName, className }: GuideSheet): void {
  const { left: x, width, green } = sheet;
  pdf.rect(0, 0, pageWidth, 76).fill(green);
  writeText(pdf, '一次告知单', { x, y: 20, width: 220 }, { font: 'bold', size: 34, color: '#ffffff' });
  const words = `${communityName}　${className}`;
  const size = sizeFitting(pdf, words, { width: width - 240 }, [20, 16, 13]);
  writeText(
    pdf,
    words,
    { x: x + 230, y: 42 - size * 0.7, width: width - 230 },
    { font: 'bold', size, color: '#ffffff', align: 'right', height: size * 1.5 },
  );
}

function drawFoot(pdf: Pdf, { phone, foot }: GuideSheet, page: number, pages: number): void {
  const { left: x, width, quiet } = sheet;
  const y = pageHeight - 32;
  writeText(pdf, `咨询电话　${phone}`, { x, y: y - 3, width: width / 2 }, { font: 'bold', size: 14, height: 21 });
  const words = pages > 1 ? `${foot}　第${page}面，共${pages}面` : foot;
  const size = sizeFitting(pdf, words, { width: width / 2, font: 'plain' }, [11, 10, 9, 8]);
  writeText(
    pdf,
    words,
    { x: x + width / 2, y, width: width / 2 },
    { size, color: quiet, align: 'right', height: size * 1.5 },
  );
}
