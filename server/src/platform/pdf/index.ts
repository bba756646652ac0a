export { drawQr } from './draw-qr';
export { makePdf, pageHeight, pageWidth, type Pdf } from './make-pdf';
export { writeText } from './write-text';
