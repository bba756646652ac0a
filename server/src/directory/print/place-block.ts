import { type Block, writeText, type Pdf } from '../../platform/pdf';
import type { CardPlace } from './courtyard-card';
import { sheet } from './sheet';

const NAME = 18;
const PHONE = 22;
const FACTS = 16;

/** Its name and numbers, and below them how far it is, where, and when it is open. */
export function placeBlock(pdf: Pdf, { name, phones, address, minutes, hours }: CardPlace): Block {
  const { left, right, width } = sheet;
  const facts = `步行${minutes}分钟　${address}\n${hours}`;
  pdf.font('bold').fontSize(PHONE);
  const phoneWidth = Math.max(0, ...phones.map((phone) => pdf.widthOfString(phone) + 4));
  const phoneHeight = pdf.currentLineHeight(true);
  const nameWidth = width - phoneWidth - 12;
  const top = Math.max(phones.length * phoneHeight, 3 + pdf.fontSize(NAME).heightOfString(name, { width: nameWidth }));
  return {
    height: top + pdf.font('plain').fontSize(FACTS).heightOfString(facts, { width }) + 9,
    draw(y) {
      writeText(pdf, name, { x: left, y: y + 3, width: nameWidth }, { font: 'bold', size: NAME });
      phones.forEach((phone, n) => {
        writeText(
          pdf,
          phone,
          { x: right - phoneWidth, y: y + n * phoneHeight, width: phoneWidth },
          { font: 'bold', size: PHONE, align: 'right' },
        );
      });
      writeText(pdf, facts, { x: left, y: y + top, width }, { size: FACTS });
    },
  };
}
