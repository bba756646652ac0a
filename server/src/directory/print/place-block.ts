import { type Block, drawBlocks, heightOfAll, lineBlocks, type Pdf, widthOfText, writeText } from '../../platform/pdf';
import type { CardPlace } from './courtyard-card';
import { sheet } from './sheet';

export interface Look {
  /** Of the smallest type of a card. */
  scale: number;
  /** Way and hours on a line each, where there is no room for more. */
  isShort: boolean;
}

const NAME = 18;
const PHONE = 21;
const FACTS = 16;

/** Its name and numbers, and below them how far it is, where, and when it is open; the column begins at `x`. */
export function placeBlock(
  pdf: Pdf,
  { name, phones, address, minutes, hours }: CardPlace,
  x: () => number,
  { scale, isShort }: Look,
): Block {
  const width = sheet.column;
  const size = FACTS * scale;
  const widest = Math.max(...phones.map((phone) => widthOfText(pdf, phone, { font: 'bold', size: 1 })), 1);
  // A number stands on one line.
  const phoneSize = Math.min(PHONE * scale, width / widest);
  const facts = [`步行${minutes}分钟　${address}`, hours];
  const oneLine = (fact: string, left: number): Block => ({
    height: size * 1.46,
    draw: (y) => void writeText(pdf, fact, { x: left, y, width }, { size, height: size * 1.46 }),
  });
  const parts = (left: number): Block[] => [
    ...lineBlocks(pdf, name, { x: left, width }, { font: 'bold', size: NAME * scale }),
    ...phones.flatMap((phone) => lineBlocks(pdf, phone, { x: left, width }, { font: 'bold', size: phoneSize })),
    ...facts.flatMap((fact) => (isShort ? oneLine(fact, left) : lineBlocks(pdf, fact, { x: left, width }, { size }))),
  ];
  return { height: heightOfAll(parts(0)) + 9 * scale, draw: (y) => void drawBlocks(parts(x()), y) };
}
