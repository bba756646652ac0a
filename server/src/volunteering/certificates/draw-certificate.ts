import { formatFullDay } from '@yuanli/shared/china-time';
import { idKinds } from '@yuanli/shared/volunteering/id-kinds';
import {
  drawBlocks,
  drawQr,
  lineBlocks,
  makePdf,
  pageHeight,
  pageWidth,
  sizeFitting,
  writeText,
  type Pdf,
} from '../../platform/pdf';
import { formatMinutes } from '../print/format-day';
import type { CertificatePaper } from './certificate-paper';

const MARGIN = 76;
const WIDTH = pageWidth - 2 * MARGIN;
const INK = '#8c1d18';
const QUIET = '#595959';
/** Where the part begins that every certificate has in the same place. */
const FOOT = 640;

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

/** Few lines are written large: the page is filled either way. */
const isShort = ({ contents }: CertificatePaper): boolean => contents.length <= 5;

function writeHeading(pdf: Pdf, paper: CertificatePaper): number {
  writeText(
    pdf,
    `编号：${paper.number}`,
    { x: MARGIN, y: 66, width: WIDTH },
    { size: 12, color: QUIET, align: 'right' },
  );
  const below = writeText(
    pdf,
    '志愿服务记录证明',
    { x: MARGIN, y: isShort(paper) ? 128 : 106, width: WIDTH },
    { font: 'bold', size: 36, color: INK, align: 'center', spacing: 4 },
  );
  pdf
    .lineWidth(1)
    .strokeColor(INK)
    .moveTo(pageWidth / 2 - 36, below + 12)
    .lineTo(pageWidth / 2 + 36, below + 12)
    .stroke();
  return below + 38;
}

function writeBody(pdf: Pdf, paper: CertificatePaper, y: number): number {
  const { volunteerName, idKind, idNumberMasked, volunteerNumber, from, until, times, minutes } = paper;
  const who = `兹证明志愿者${volunteerName}（${idKinds[idKind]}：${idNumberMasked}，志愿者编号：${volunteerNumber}）`;
  const what = `于${formatDays(from, until)}参加志愿服务${times}次，服务时间共计${formatMinutes(minutes)}。`;
  const writing = isShort(paper) ? { size: 19, gap: 12 } : { size: 17, gap: 9 };
  const text = `\u3000\u3000${who}${what}服务内容如下：`;
  return drawBlocks(lineBlocks(pdf, text, { x: MARGIN, width: WIDTH, after: 10 }, writing), y);
}

/** One day, or from the first to the last. */
function formatDays(from: Date, until: Date): string {
  const [first, last] = [formatFullDay(from), formatFullDay(until)];
  return first === last ? first : `${first}至${last}期间`;
}

function writeContents(pdf: Pdf, paper: CertificatePaper, top: number): void {
  const { contents } = paper;
  const [size, row] = isShort(paper) ? ([17, 36] as const) : ([13, 22] as const);
  let y = top;
  for (const { title, minutes } of contents) {
    const width = WIDTH - 160;
    const fitting = sizeFitting(pdf, title, { width, font: 'plain' }, [size, size - 2, 11, 10, 9]);
    writeText(pdf, title, { x: MARGIN + 28, y, width }, { size: fitting });
    writeText(pdf, formatMinutes(minutes), { x: pageWidth - MARGIN - 148, y, width: 120 }, { size, align: 'right' });
    y += row;
    pdf
      .lineWidth(0.4)
      .strokeColor('#c9c2bb')
      .moveTo(MARGIN + 28, y - 3)
      .lineTo(pageWidth - MARGIN - 28, y - 3)
      .stroke();
  }
  writeText(pdf, '\u3000\u3000特此证明。', { x: MARGIN, y: y + 10, width: WIDTH }, { size: 17 });
}

const QR = 92;

function writeCheck(pdf: Pdf, { code, url }: Check): void {
  drawQr(pdf, url, { x: MARGIN, y: FOOT + 12, size: QR });
  const below = { x: MARGIN, y: FOOT + QR + 18, width: 190 };
  const next = writeText(pdf, `校验码：${code.slice(0, 5)}-${code.slice(5)}`, below, { size: 12, color: QUIET });
  writeText(pdf, '扫描二维码，核验本证明真伪', { ...below, y: next + 2 }, { size: 10.5, color: QUIET });
}

function writeIssuer(pdf: Pdf, { issuer, handlerName, contact, issuedAt }: CertificatePaper): void {
  const x = MARGIN + 200;
  let y = FOOT + 12;
  const line = (text: string, size: number, font: 'plain' | 'bold' = 'plain') => {
    y = writeText(pdf, text, { x, y, width: WIDTH - 200 }, { size, font, align: 'right' }) + 7;
  };
  line(`${issuer}（盖章）`, 16, 'bold');
  line(`经办人：${handlerName}`, 13);
  line(`联系电话：${contact}`, 13);
  line(formatFullDay(issuedAt), 15);
}
