import {
  type Block,
  drawQr,
  lineBlocks,
  makePdf,
  type Pdf,
  spaceBlock,
  widthOfText,
  writeText,
  drawOfficialPaper,
  factBlocks,
  type OfficialHead,
  writeSignature,
  drawLine,
  page,
} from '../../platform/pdf';
import type { ResultRow } from './result-rows';

export interface ResultNotice extends Omit<OfficialHead, 'heading'> {
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
  communityPhone: string;
  sealedOn: string;
}

const CODE = 100;

/** 表决结果公示: the figures, what the rule demands of them, and the seal by which everybody can check them. */
export const drawResult = (notice: ResultNotice): Promise<Buffer> =>
  makePdf(`表决结果公示：${notice.title}`, notice, (pdf) => {
    const head = { heading: '表决结果公示', communityName: notice.communityName, number: notice.number };
    drawOfficialPaper(pdf, head, (size) => bodyOf(pdf, notice, size), tailOf(pdf, notice));
  });

function bodyOf(pdf: Pdf, notice: ResultNotice, size: number): Block[] {
  const { title, words, rule, conditions, roll, channels, otherwise, disclosed } = notice;
  const at = { x: page.left, width: page.width, after: size * 0.4 };
  const facts = [
    ['表决依据', rule],
    ['规定要求', conditions.join('\n')],
    ['投票名册', roll],
    ['选票来源', channels],
    ['无效选票', otherwise ?? ''],
    ['公示期限', disclosed],
  ] as const;
  return [
    ...lineBlocks(pdf, title, at, { font: 'bold', size: size * 1.2 }),
    ...lineBlocks(pdf, words, at, { font: 'bold', size: size * 1.1, color: page.red }),
    ...tableBlocks(pdf, notice, Math.max(14, Math.min(size, 20) - 2)),
    spaceBlock(size * 0.5),
    ...facts.flatMap(([name, value]) => (value ? factBlocks(pdf, name, value, size) : [])),
  ];
}

/** One row for each option, whole, in as many lines as it needs. */
function tableBlocks(pdf: Pdf, { heads, rows }: ResultNotice, size: number): Block[] {
  const widths = heads.map((head, n) => {
    const column = [head, ...rows.map(({ values }) => values[n] ?? '')];
    return Math.max(...column.map((value) => widthOfText(pdf, value, { font: 'bold', size }))) + size;
  });
  const first = page.width - widths.reduce((sum, width) => sum + width, 0);
  const row = ({ label, values, isPassed }: ResultRow, isHead = false): Block => {
    const font = isPassed || isHead ? 'bold' : 'plain';
    const lines = lineBlocks(pdf, label, { x: page.left + 4, width: first - 8 }, { font, size });
    const height = lines.reduce((sum, line) => sum + line.height, 0) + size * 0.3;
    return {
      height,
      draw(y) {
        if (isHead) pdf.rect(page.left, y, page.width, height).fill('#f4ece8');
        drawLine(pdf, y, '#8a837b');
        drawLine(pdf, y + height, '#8a837b');
        let below = y + size * 0.3;
        for (const line of lines) {
          line.draw(below);
          below += line.height;
        }
        let x = page.left + first;
        for (const [n, value] of values.entries()) {
          const width = widths[n]!;
          writeText(pdf, value, { x: x - 6, y: y + size * 0.3, width: width + 2 }, { font, size, align: 'right' });
          x += width;
        }
      },
    };
  };
  return [row({ label: '选项', values: [...heads], isPassed: false }, true), ...rows.map((one) => row(one))];
}

const tailOf = (pdf: Pdf, { url, seal, communityName, communityPhone, sealedOn }: ResultNotice): Block => ({
  height: CODE + 86,
  draw(y) {
    drawLine(pdf, y, page.red, 1);
    drawQr(pdf, url, { x: page.left, y: y + 12, size: CODE });
    const beside = { x: page.left + CODE + 18, width: page.width - CODE - 18 };
    const below = writeText(
      pdf,
      '扫码可查看全部选票，并自行重新计票核对；凭回执可查询本人选票是否计入。下列封存码与网上公布的一致，即表明封存后未经改动：',
      { ...beside, y: y + 8 },
      { size: 14 },
    );
    writeText(pdf, seal, { ...beside, y: below + 2 }, { size: 14 });
    const foot = y + CODE + 30;
    writeText(pdf, `咨询电话：${communityPhone}`, { x: page.left, y: foot, width: 220 }, { font: 'bold', size: 18 });
    writeSignature(pdf, communityName, sealedOn, foot);
  },
});
