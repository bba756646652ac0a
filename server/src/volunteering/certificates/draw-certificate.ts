import { formatFullDay } from '@yuanli/shared/china-time';
import { idKinds } from '@yuanli/shared/volunteering/id-kinds';
import { drawQr, makePdf, pageHeight, pageWidth, writeText, type Pdf } from '../../platform/pdf';
import { formatMinutes } from '../print/format-day';
import type { CertificatePaper } from './certificate-paper';

const MARGIN = 84;
const WIDTH = pageWidth - 2 * MARGIN;
const INK = '#8c1d18';
const QUIET = '#595959';
/** Where the part begins that every certificate has in the same place. */
const FOOT = 610;

interface Check {
  /** Ten letters and digits. */
  code: string;
  /** What the code of squares opens. */
  url: string;
}

/** 志愿服务记录证明 on one A4 page. */
export const drawCertificate = (paper: CertificatePaper, check: Check): Promise<Buffer> =>
  makePdf(`志愿服务记录证明 ${paper.number}`, { paper, check }, (pdf) => {
    drawFrame(pdf);
    const body = writeHeading(pdf, paper);
    const list = writeBody(pdf, paper, body);
    writeContents(pdf, paper, list);
    writeCheck(pdf, check);
    writeIssuer(pdf, paper);
  });

function drawFrame(pdf: Pdf): void {
  const frame = (inset: number, line: number) =>
    pdf
      .lineWidth(line)
      .strokeColor(INK)
      .rect(inset, inset, pageWidth - 2 * inset, pageHeight - 2 * inset)
      .stroke();
  frame(34, 1.6);
  frame(40, 0.5);
}

function writeHeading(pdf: Pdf, { number }: CertificatePaper): number {
  writeText(pdf, `编号：${number}`, { x: MARGIN, y: 76, width: WIDTH }, { size: 10.5, color: QUIET, align: 'right' });
  const below = writeText(
    pdf,
    '志愿服务记录证明',
    { x: MARGIN, y: 128, width: WIDTH },
    { font: 'bold', size: 28, color: INK, align: 'center', spacing: 4 },
  );
  pdf
    .lineWidth(1)
    .strokeColor(INK)
    .moveTo(pageWidth / 2 - 36, below + 14)
    .lineTo(pageWidth / 2 + 36, below + 14)
    .stroke();
  return below + 48;
}

function writeBody(pdf: Pdf, paper: CertificatePaper, y: number): number {
  const { volunteerName, idKind, idNumberMasked, volunteerNumber, from, until, times, minutes } = paper;
  const who = `兹证明志愿者${volunteerName}（${idKinds[idKind]}号码：${idNumberMasked}，志愿者编号：${volunteerNumber}）`;
  const what = `于${formatFullDay(from)}至${formatFullDay(until)}期间参加志愿服务${times}次，服务时间共计${formatMinutes(minutes)}。`;
  return (
    writeText(pdf, `\u3000\u3000${who}${what}服务内容如下：`, { x: MARGIN, y, width: WIDTH }, { size: 14, gap: 9 }) + 8
  );
}

const ROW = 22;

function writeContents(pdf: Pdf, { contents }: CertificatePaper, top: number): void {
  let y = top;
  for (const { title, minutes } of contents) {
    writeText(pdf, title, { x: MARGIN + 28, y, width: WIDTH - 148 }, { size: 12.5, height: 18 });
    writeText(
      pdf,
      formatMinutes(minutes),
      { x: pageWidth - MARGIN - 120, y, width: 92 },
      { size: 12.5, align: 'right' },
    );
    y += ROW;
    pdf
      .lineWidth(0.4)
      .strokeColor('#c9c2bb')
      .moveTo(MARGIN + 28, y - 3)
      .lineTo(pageWidth - MARGIN - 28, y - 3)
      .stroke();
  }
  writeText(pdf, '\u3000\u3000特此证明。', { x: MARGIN, y: y + 12, width: WIDTH }, { size: 14 });
}

const QR = 92;

function writeCheck(pdf: Pdf, { code, url }: Check): void {
  drawQr(pdf, url, { x: MARGIN, y: FOOT + 12, size: QR });
  const below = { x: MARGIN, y: FOOT + QR + 22, width: 190 };
  const next = writeText(pdf, `校验码：${code.slice(0, 5)}-${code.slice(5)}`, below, { size: 10.5, color: QUIET });
  writeText(pdf, '扫描二维码，核验本证明真伪', { ...below, y: next + 3 }, { size: 9, color: QUIET });
}

function writeIssuer(pdf: Pdf, { issuer, handlerName, contact, issuedAt }: CertificatePaper): void {
  const x = MARGIN + 200;
  let y = FOOT + 12;
  const line = (text: string, size: number, font: 'plain' | 'bold' = 'plain') => {
    y = writeText(pdf, text, { x, y, width: WIDTH - 200 }, { size, font, align: 'right' }) + 7;
  };
  line(`${issuer}（盖章）`, 15, 'bold');
  line(`经办人：${handlerName}`, 11.5);
  line(`联系电话：${contact}`, 11.5);
  line(formatFullDay(issuedAt), 13);
}
