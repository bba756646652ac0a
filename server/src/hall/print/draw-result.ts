import { drawQr, makePdf, pageHeight, writeText, type Pdf } from '../../platform/pdf';
import { drawBand, drawFoot, drawLine, page } from './page';
import type { ResultRow } from './result-rows';

export interface ResultNotice {
  title: string;
  words: string;
  /** What it would have been, had invalid papers been taken the other way; null where nothing would turn. */
  otherwise: string | null;
  rule: string;
  heads: readonly string[];
  rows: readonly ResultRow[];
  /** What was demanded, and whether it was met. */
  conditions: readonly string[];
  roll: string;
  channels: string;
  disclosed: string;
  /** In groups of four. */
  seal: string;
  url: string;
  communityName: string;
  communityPhone: string;
  sealedOn: string;
}

const FOOT = 648;
const CODE = 118;
const ROW = 19;

/** 表决结果公示: the figures, what the rule demands of them, and the seal by which everybody can check them. */
export const drawResult = (notice: ResultNotice): Promise<Buffer> =>
  makePdf(`表决结果公示：${notice.title}`, notice, (pdf) => {
    drawBand(pdf, '表决结果公示', notice.communityName);
    let y = writeText(
      pdf,
      notice.title,
      { x: page.left, y: 100, width: page.width },
      { font: 'bold', size: notice.title.length > 34 ? 15.5 : 21, gap: 3, height: 58 },
    );
    y = writeText(
      pdf,
      notice.words,
      { x: page.left, y: y + 4, width: page.width },
      { font: 'bold', size: 17, color: page.plum, gap: 2, height: 62 },
    );
    y = writeText(
      pdf,
      notice.rule,
      { x: page.left, y: y + 3, width: page.width },
      { size: 11, gap: 2, color: page.quiet, height: 56 },
    );
    y = drawTable(pdf, notice, y + 10);
    for (const line of [notice.otherwise, ...notice.conditions, notice.roll, notice.channels]) {
      if (line === null) continue;
      y = writeText(
        pdf,
        line,
        { x: page.left, y: y + 3, width: page.width },
        { size: 11.5, height: Math.max(14, FOOT - y - 8) },
      );
    }
    drawCheck(pdf, notice);
    drawFoot(pdf, `${notice.communityName}（盖章）　${notice.sealedOn}　电话${notice.communityPhone}`);
  });

function drawTable(pdf: Pdf, { heads, rows }: ResultNotice, top: number): number {
  const column = 68;
  const first = page.width - column * heads.length;
  // No option is cut off: the longest one decides the size.
  const size = Math.min(12, first / Math.max(...rows.map(({ label }) => label.length)));
  const cells = (values: readonly string[], y: number, font: 'plain' | 'bold') =>
    values.forEach((value, n) =>
      writeText(
        pdf,
        value,
        { x: page.left + first + n * column, y, width: column },
        { font, size: 12, align: 'right', height: 17 },
      ),
    );
  cells(heads, top, 'bold');
  let y = top + ROW;
  for (const { label, values, isPassed } of rows) {
    const font = isPassed ? 'bold' : 'plain';
    drawLine(pdf, y - 1);
    writeText(pdf, label, { x: page.left, y: y + (12 - size) / 2, width: first + 2 }, { font, size, height: 17 });
    cells(values, y, font);
    y += ROW;
  }
  drawLine(pdf, y - 1);
  return y + 2;
}

function drawCheck(pdf: Pdf, { url, seal, disclosed }: ResultNotice): void {
  drawLine(pdf, FOOT, page.plum, 1.5);
  drawQr(pdf, url, { x: page.left, y: FOOT + 14, size: CODE });
  const beside = { x: page.left + CODE + 22, width: page.width - CODE - 22 };
  let y = writeText(pdf, disclosed, { ...beside, y: FOOT + 12 }, { font: 'bold', size: 13 });
  y = writeText(
    pdf,
    '扫码可查看全部选票，并自行重新计票核对；凭回执可查询本人选票是否计入。下列封存码与网上公布的一致，即表明封存后未经改动：',
    { ...beside, y: y + 5 },
    { size: 11, gap: 3, color: page.quiet },
  );
  writeText(pdf, seal, { ...beside, y: y + 5 }, { size: 12, gap: 4, spacing: 0.6, height: pageHeight - 44 - y });
}
