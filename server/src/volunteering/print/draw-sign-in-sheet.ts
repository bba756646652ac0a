import { drawGrid, makePdf, pageHeight, pageWidth, writeText, type Pdf } from '../../platform/pdf';

export interface SignInRow {
  name: string;
  /** 139****0023 */
  phoneMasked: string;
}

export interface SignInSheet {
  title: string;
  postName: string;
  placeName: string;
  organiser: string;
  communityName: string;
  time: string;
  printedAt: string;
  rows: readonly SignInRow[];
}

const LEFT = 42;
const WIDTH = pageWidth - 2 * LEFT;
const QUIET = '#4a4a4a';
const ROW = 32;
const FOOT = pageHeight - 48;
const TOP = 44;
/** Whoever comes without having signed up. */
const BLANK = 6;
const heads = ['序号', '姓名', '电话', '签到时间', '签退时间', '签名'];
const widths = [40, 98, 106, 82, 82, WIDTH - 408];

/** 签到表: the pages are filled with lines to the end. */
export const drawSignInSheet = (sheet: SignInSheet): Promise<Buffer> =>
  makePdf(`签到表：${sheet.title}`, sheet, (pdf) => {
    const firstTop = drawHeading(pdf, sheet);
    const fit = (top: number): number => Math.floor((FOOT - top) / ROW) - 1;
    const [first, other] = [fit(firstTop), fit(TOP)];
    const least = sheet.rows.length + BLANK;
    const pages = 1 + Math.max(0, Math.ceil((least - first) / other));
    const lines = linesOf(sheet.rows, first + (pages - 1) * other);
    for (let n = 0; n < pages; n += 1) {
      if (n > 0) pdf.addPage();
      const from = n === 0 ? 0 : first + (n - 1) * other;
      const rows = lines.slice(from, from + (n === 0 ? first : other));
      drawGrid(pdf, { x: LEFT, top: n === 0 ? firstTop : TOP, row: ROW, widths, heads, rows });
      const foot = `${sheet.communityName}　${sheet.printedAt}打印，已报名${sheet.rows.length}人　第${n + 1}页，共${pages}页`;
      writeText(pdf, foot, { x: LEFT, y: FOOT + 12, width: WIDTH }, { size: 11, color: QUIET, align: 'right' });
    }
  });

const linesOf = (rows: readonly SignInRow[], count: number): string[][] =>
  Array.from({ length: count }, (_, n) => [String(n + 1), rows[n]?.name ?? '', rows[n]?.phoneMasked ?? '', '', '', '']);

function drawHeading(pdf: Pdf, { title, postName, placeName, organiser, time }: SignInSheet): number {
  const at = { x: LEFT, width: WIDTH };
  writeText(pdf, '志愿服务签到表', { ...at, y: 36 }, { font: 'bold', size: 28, align: 'center', spacing: 3 });
  const facts = [
    `活动：${title}　岗位：${postName}`,
    `时间：${time}`,
    `地点：${placeName}`,
    `主办：${organiser}`,
    '没有报名的，请写在空行里。负责人签名：＿＿＿＿＿＿＿＿',
  ];
  return writeText(pdf, facts.join('\n'), { ...at, y: 86 }, { size: 14, gap: 2 }) + 8;
}
