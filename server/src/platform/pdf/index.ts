export { type Block, drawBlocks, fillPages, heightOfAll, spaceBlock, stampOf, textBlock } from './blocks';
export { drawGrid } from './draw-grid';
export { drawOfficialPaper, factBlocks, type OfficialHead, writeSignature } from './official/draw-official-paper';
export { drawLine, page } from './official/page';
export { drawQr } from './draw-qr';
export { makePdf, pageHeight, pageWidth, type Pdf, streamPdf } from './make-pdf';
export { lineBlocks, widthOfText } from './wrap-text';
export { heightOf, sizeFitting, writeText } from './write-text';
