import { drawGrid, pageHeight, writeText, type Pdf, page } from '../../platform/pdf';

export interface Stair {
  /** 石榴院2号楼3单元; empty where no door is known. */
  name: string;
  /** 501 */
  doors: string[];
}

export interface DoorList {
  title: string;
  until: string;
  printedAt: string;
  /** 12户 */
  left: string;
  /** 户 or 人. */
  unit: string;
  stairs: readonly Stair[];
}

type Row = { heading: string } | { door: string };

const ROW = 31;
const TOP = 40;
const FIRST_TOP = 184;
const FOOT = pageHeight - 46;
const columns = [
  { head: '房号', width: 158 },
  { head: '上门日期', width: 100 },
  { head: '情况', width: 128 },
  { head: '住户签名', width: page.width - 386 },
] as const;

/** 上门名单: by building and staircase, with room for a date, what was met and a signature. */
export async function* drawDoorList(list: DoorList): AsyncGenerator<(pdf: Pdf) => void> {
  const pages = fillRows(list);
  for (const [n, rows] of pages.entries()) {
    yield (pdf) => {
      if (n === 0) drawHeading(pdf, list);
      drawRows(pdf, rows, n === 0 ? FIRST_TOP : TOP);
      const foot = `内部名单，只供上门使用，不得拍照外传，用后交回社区销毁　第${n + 1}页，共${pages.length}页`;
      writeText(pdf, foot, { x: page.left, y: FOOT + 10, width: page.width }, { size: 11, color: page.quiet });
    };
  }
}

/** A heading never stands alone at the foot, and is said again on the next page. */
function fillRows({ stairs, unit }: DoorList): Row[][] {
  const pages: Row[][] = [[]];
  const most = () => Math.floor((FOOT - (pages.length > 1 ? TOP : FIRST_TOP)) / ROW) - 1;
  for (const { name, doors } of stairs) {
    const heading = name || '没有登记房号';
    if (pages.at(-1)!.length + 2 > most()) pages.push([]);
    pages.at(-1)!.push({ heading: `${heading}　${doors.length}${unit}` });
    for (const door of doors) {
      if (pages.at(-1)!.length + 1 > most()) pages.push([{ heading: `${heading}（接上页）` }]);
      pages.at(-1)!.push({ door });
    }
  }
  return pages;
}

function drawHeading(pdf: Pdf, { title, until, printedAt, left }: DoorList): void {
  const at = { x: page.left, width: page.width };
  writeText(pdf, '上门投票名单', { ...at, y: 34 }, { font: 'bold', size: 26, align: 'center', spacing: 2 });
  const y = writeText(pdf, `表决事项：${title}`, { ...at, y: 72 }, { font: 'bold', size: 15, height: 46 });
  const words = [
    `投票截止：${until}`,
    `打印时间：${printedAt}，当时还有${left}没有投票`,
    '出发前请先看手机上的名单，已经投票的不用再去。',
  ];
  writeText(pdf, words.join('\n'), { ...at, y: y + 4 }, { size: 13, gap: 1 });
}

function drawRows(pdf: Pdf, rows: readonly Row[], top: number): void {
  const widths = columns.map(({ width }) => width);
  drawGrid(pdf, {
    x: page.left,
    top,
    row: ROW,
    widths,
    heads: columns.map(({ head }) => head),
    rows: rows.map(cellsOf),
  });
}

const cellsOf = (row: Row): string[] => ('heading' in row ? [row.heading] : [row.door, '', '□不在家　□留了通知', '']);
