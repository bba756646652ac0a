import {
  type Block,
  drawBlocks,
  heightOfAll,
  makePdf,
  pageHeight,
  pageWidth,
  type Pdf,
  sizeFitting,
  writeText,
} from '../../platform/pdf';
import type { CardGroup, CourtyardCard } from './courtyard-card';
import { type Look, placeBlock } from './place-block';
import { sheet } from './sheet';

/** Of one kind nobody needs more than the nearest three. */
const PER_CATEGORY = 3;
/** Of the columns of the front, and of both sides. */
const front = [sheet.foot - sheet.firstTop, sheet.foot - sheet.firstTop] as const;
const both = [...front, sheet.foot - sheet.top, sheet.foot - sheet.top] as const;

/** 便民服务卡: one sheet in type that can be read on a kitchen wall, the front, or both sides. */
export const drawServiceCard = (card: CourtyardCard): Promise<Buffer> =>
  makePdf(`${card.courtyardName}便民服务卡`, card, (pdf) => {
    const at = { x: 0 };
    const columns = layOut(pdf, card.groups, () => at.x);
    const pages = columns.length > front.length ? 2 : 1;
    drawHeading(pdf, card);
    for (const [n, blocks] of columns.entries()) {
      if (n === front.length) pdf.addPage();
      at.x = n % 2 === 0 ? sheet.left : sheet.second;
      drawBlocks(blocks, n < front.length ? sheet.firstTop : sheet.top);
      if (n % 2 === 1 || n === columns.length - 1) drawFoot(pdf, card, n < front.length ? 1 : 2, pages);
    }
  });

/**
 * The sheet is filled, and no side of it left half empty: everything in the largest type in which it fits on the front, or on both
 * sides; otherwise each category with its nearest place, and then, turn by turn, the next one as long as there is room.
 */
function layOut(pdf: Pdf, groups: readonly CardGroup[], x: () => number): Block[][] {
  const measure = (look: Look) => groups.map((group) => measureGroup(pdf, group, x, look));
  for (const scale of [1.8, 1.6, 1.4, 1.25, 1.1, 1]) {
    const columns = fillColumns(blocksOf(measure({ scale, isShort: false }), PER_CATEGORY), front);
    if (columns) return columns;
  }
  const plain = measure({ scale: 1, isShort: false });
  // Not much more than a page: better a full front than an empty back.
  if (heightOfAll(blocksOf(plain, PER_CATEGORY)) < 1.5 * (front[0] + front[1])) {
    const columns = fillByTurns(plain, front);
    if (columns) return columns;
  }
  for (const scale of [1.25, 1.1]) {
    const columns = fillColumns(blocksOf(measure({ scale, isShort: false }), PER_CATEGORY), both);
    if (columns) return columns;
  }
  return fillByTurns(plain, both) ?? fillByTurns(measure({ scale: 1, isShort: true }), both) ?? [];
}

interface MeasuredGroup {
  heading: (more: number) => Block;
  places: Block[];
  /** How many there are within reach. */
  count: number;
}

function measureGroup(pdf: Pdf, { label, places }: CardGroup, x: () => number, look: Look): MeasuredGroup {
  return {
    heading: (more) => headingBlock(pdf, label, more, x, look),
    count: places.length,
    places: places.slice(0, PER_CATEGORY).map((place) => placeBlock(pdf, place, x, look)),
  };
}

/** As many of each as are told, at most; the heading stays with the first. */
const blocksOf = (groups: readonly MeasuredGroup[], shown: number | readonly number[]): Block[] =>
  groups.flatMap(({ heading, places, count }, n) => {
    const [first, ...others] = places.slice(0, typeof shown === 'number' ? shown : shown[n]) as [Block, ...Block[]];
    const head = heading(count - 1 - others.length);
    const together: Block = {
      height: head.height + first.height,
      draw(y) {
        head.draw(y);
        first.draw(y + head.height);
      },
    };
    return [together, ...others];
  });

/** Null where not even the nearest of each has room. */
function fillByTurns(groups: readonly MeasuredGroup[], heights: readonly number[]): Block[][] | null {
  const shown = groups.map(() => 1);
  let filled = fillColumns(blocksOf(groups, shown), heights);
  for (let turn = 1; filled && turn < PER_CATEGORY; turn++) {
    for (const [n, { places }] of groups.entries()) {
      if (shown[n]! >= places.length) continue;
      shown[n]!++;
      const more = fillColumns(blocksOf(groups, shown), heights);
      if (more) filled = more;
      else shown[n]!--;
    }
  }
  return filled;
}

/** One column after the other, the last two equally high; null where they do not fit. */
function fillColumns(blocks: readonly Block[], heights: readonly number[]): Block[][] | null {
  const columns = fillInOrder(blocks, heights);
  if (!columns) return null;
  const used = columns.length > front.length ? both : front;
  for (let share = 0.3; share < 1; share += 0.02) {
    const lower = used.map((height, n) => (n < used.length - 2 ? height : height * share));
    const balanced = fillInOrder(blocks, lower);
    if (balanced) return balanced;
  }
  return columns;
}

function fillInOrder(blocks: readonly Block[], heights: readonly number[]): Block[][] | null {
  const columns: Block[][] = [[]];
  let left = heights[0]!;
  for (const block of blocks) {
    while (block.height > left) {
      if (columns.length === heights.length) return null;
      left = heights[columns.length]!;
      columns.push([]);
    }
    columns.at(-1)!.push(block);
    left -= block.height;
  }
  return columns;
}

function drawHeading(
  pdf: Pdf,
  { courtyardName, communityName, communityPhone, plateCode, groups }: CourtyardCard,
): void {
  const { left: x, width, green } = sheet;
  pdf.rect(0, 0, pageWidth, 76).fill(green);
  writeText(pdf, '便民服务卡', { x, y: 20, width: 200 }, { font: 'bold', size: 34, color: '#ffffff' });
  const size = sizeFitting(pdf, courtyardName, { width: width - 210 }, [24, 20, 16, 13]);
  writeText(
    pdf,
    courtyardName,
    { x: x + 200, y: 44 - size * 0.7, width: width - 200 },
    { font: 'bold', size, color: '#ffffff', align: 'right', height: size * 1.5 },
  );
  writeText(pdf, `${communityName}电话`, { x, y: 90, width: width / 2 }, { size: 20, height: 30 });
  writeText(
    pdf,
    communityPhone,
    { x: x + width / 2, y: 80, width: width / 2 },
    { font: 'bold', size: 32, align: 'right' },
  );
  const words =
    groups.length > 0
      ? `步行时间按老年人步速计算，出门前请先打电话确认。\n微信扫院门口牌子上的码（${plateCode}），可查看全部服务和是否开放。`
      : '步行15分钟内还没有登记的服务，请打电话问社区。';
  writeText(pdf, words, { x, y: 126, width }, { size: 16 });
}

function drawFoot(pdf: Pdf, card: CourtyardCard, page: number, pages: number): void {
  const { courtyardName, printedOn, withoutPhone, groups } = card;
  const { left: x, width, quiet } = sheet;
  if (groups.length > 0) {
    const [top, middle] = [page === 1 ? sheet.firstTop : sheet.top, pageWidth / 2];
    pdf.lineWidth(0.6).strokeColor('#c9c2bb').moveTo(middle, top).lineTo(middle, sheet.foot).stroke();
  }
  const foot = [
    `${courtyardName}　${printedOn}印`,
    ...(withoutPhone > 0 && page === 1 ? [`另有${withoutPhone}处没有登记电话，未列入`] : []),
    ...(pages > 1 ? [`第${page}面，共${pages}面${page === 2 ? '，可以双面打印、对折' : ''}`] : []),
  ].join('　');
  const size = sizeFitting(pdf, foot, { width, font: 'plain' }, [12, 10.5, 9]);
  writeText(pdf, foot, { x, y: pageHeight - 32, width }, { size, color: quiet, align: 'right', height: size * 1.5 });
}

const headingBlock = (pdf: Pdf, label: string, more: number, x: () => number, { scale }: Look): Block => ({
  height: 36 * scale,
  draw(y) {
    const { column: width, green, quiet } = sheet;
    writeText(pdf, label, { x: x(), y: y + 2, width }, { font: 'bold', size: 20 * scale, color: green });
    if (more > 0)
      writeText(pdf, `附近还有${more}处`, { x: x(), y: y + 6, width }, { size: 16, color: quiet, align: 'right' });
    const line = y + 31 * scale;
    pdf
      .lineWidth(1.5)
      .strokeColor(green)
      .moveTo(x(), line)
      .lineTo(x() + width, line)
      .stroke();
  },
});
