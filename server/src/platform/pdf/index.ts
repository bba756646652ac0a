export { type Block, drawBlocks, fillPages, heightOfAll, spaceBlock, stampOf, textBlock } from './blocks';
export { drawGrid } from './draw-grid';
export { drawQr } from './draw-qr';
export { makePdf, pageHeight, pageWidth, type Pdf, streamPdf } from './make-pdf';
export { lineBlocks, widthOfText } from './wrap-text';
export { heightOf, sizeFitting, writeText } from './write-text';
