import { type Block, drawBlocks, fillPages, makePdf, pageWidth, type Pdf, writeText } from '../../platform/pdf';
import type { CardGroup, CourtyardCard } from './courtyard-card';
import { placeBlock } from './place-block';
import { sheet } from './sheet';

/** More than this nobody hangs up; and of one kind nobody needs more than the nearest three. */
const PAGES = 4;
const PER_CATEGORY = 3;

/** 便民服务卡: type that can be read on a kitchen wall. */
export const drawServiceCard = (card: CourtyardCard): Promise<Buffer> =>
  makePdf(`${card.courtyardName}便民服务卡`, card, (pdf) => {
    const pages = choosePages(pdf, card.groups);
    drawHeading(pdf, card);
    pages.forEach((blocks, page) => {
      if (page > 0) pdf.addPage();
      drawBlocks(blocks, page > 0 ? sheet.top : sheet.firstTop);
      const foot = `${card.courtyardName}　${card.printedOn}印　第${page + 1}页，共${pages.length}页`;
      writeText(
        pdf,
        foot,
        { x: sheet.left, y: sheet.foot + 8, width: sheet.width },
        { size: 12, color: sheet.quiet, align: 'right' },
      );
    });
  });

/** Every category has its nearest place; then, turn by turn, the next one as long as there is room. */
function choosePages(pdf: Pdf, groups: readonly CardGroup[]): Block[][] {
  const { foot, firstTop, top } = sheet;
  const measured = groups.map(({ label, places }) => ({
    label,
    count: places.length,
    places: places.slice(0, PER_CATEGORY).map((place) => placeBlock(pdf, place)),
  }));
  const shown = measured.map(() => 1);
  const fill = () =>
    fillPages(
      measured.flatMap((group, n) => groupBlocks(pdf, group, shown[n]!)),
      foot - firstTop,
      foot - top,
    );
  for (let turn = 1; turn < PER_CATEGORY; turn++) {
    measured.forEach(({ places }, n) => {
      if (shown[n] === places.length) return;
      shown[n]!++;
      if (fill().length > PAGES) shown[n]!--;
    });
  }
  return fill();
}

function drawHeading(
  pdf: Pdf,
  { courtyardName, communityName, communityPhone, plateCode, groups }: CourtyardCard,
): void {
  const { left: x, width, green } = sheet;
  pdf.rect(0, 0, pageWidth, 80).fill(green);
  writeText(pdf, '便民服务卡', { x, y: 22, width: 200 }, { font: 'bold', size: 32, color: '#ffffff' });
  writeText(
    pdf,
    courtyardName,
    { x: x + 200, y: 30, width: width - 200 },
    { size: 20, color: '#ffffff', align: 'right', height: 30 },
  );
  writeText(pdf, `${communityName}电话`, { x, y: 100, width: width / 2 }, { size: 20, height: 30 });
  writeText(
    pdf,
    communityPhone,
    { x: x + width / 2, y: 92, width: width / 2 },
    { font: 'bold', size: 30, align: 'right' },
  );
  const words =
    groups.length > 0
      ? `步行时间按走得慢的人算，去之前请先打电话问一声。\n微信扫院门口的牌子（${plateCode}），能看全部和现在开没开门。`
      : '步行15分钟内还没有登记的服务，请打电话问社区。';
  writeText(pdf, words, { x, y: 134, width }, { size: 16 });
}

interface BlockGroup {
  label: string;
  /** Of the places that may be shown, at least one. */
  places: readonly Block[];
  /** How many there are within reach. */
  count: number;
}

/** The heading of a category and so many of its places; it stays with the first of them. */
function groupBlocks(pdf: Pdf, { label, places, count }: BlockGroup, shown: number): Block[] {
  const [first, ...others] = places.slice(0, shown) as [Block, ...Block[]];
  const heading = headingBlock(pdf, label, count - shown);
  const together: Block = {
    height: heading.height + first.height,
    draw(y) {
      heading.draw(y);
      first.draw(y + heading.height);
    },
  };
  return [together, ...others];
}

const headingBlock = (pdf: Pdf, label: string, more: number): Block => ({
  height: 40,
  draw(y) {
    const { left, right, width, green, quiet } = sheet;
    writeText(pdf, label, { x: left, y: y + 2, width: width / 2 }, { font: 'bold', size: 22, color: green });
    if (more > 0)
      writeText(
        pdf,
        `附近还有${more}处`,
        { x: left + width / 2, y: y + 8, width: width / 2 },
        { size: 16, color: quiet, align: 'right' },
      );
    pdf
      .lineWidth(1.5)
      .strokeColor(green)
      .moveTo(left, y + 34)
      .lineTo(right, y + 34)
      .stroke();
  },
});
