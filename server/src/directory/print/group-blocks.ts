import { writeText, type Pdf } from '../../platform/pdf';
import type { Block } from './fill-pages';
import { sheet } from './sheet';

export interface BlockGroup {
  label: string;
  /** Of the places that may be shown, at least one. */
  places: readonly Block[];
  /** How many there are within reach. */
  count: number;
}

/** The heading of a category and so many of its places; it stays with the first of them. */
export function groupBlocks(pdf: Pdf, { label, places, count }: BlockGroup, shown: number): Block[] {
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
