import qrcode from 'qrcode-generator';

const pixelsPerSquare = 12;
const quietSquares = 4;

/** A two-dimensional code of this text, drawn on the phone: the address of a picture, for `CodeCard`. */
export function qrPicture(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  return code.createDataURL(pixelsPerSquare, pixelsPerSquare * quietSquares);
}
