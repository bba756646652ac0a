import { makePdf, pageHeight, pageWidth, writeText, type Pdf } from '../../platform/pdf';

export interface ActivityNotice {
  title: string;
  placeName: string;
  organiser: string;
  bring: string | null;
  /** The next ones, the soonest first. */
  shifts: { time: string; post: string }[];
  communityName: string;
  communityPhone: string;
}

const MARGIN = 56;
const WIDTH = pageWidth - 2 * MARGIN;
const GREEN = '#1f5c3d';
const QUIET = '#4a4a4a';
/** Above it what is said, below it how to come. */
const FOOT = 590;
const CODE = 176;

/** 志愿者招募: one A4 page, to be read from two steps away. */
export const drawActivitySheet = (notice: ActivityNotice, code: Buffer): Promise<Buffer> =>
  makePdf(`志愿者招募：${notice.title}`, { notice, code }, (pdf) => {
    drawBand(pdf, notice);
    // The longest title allowed takes two lines.
    const size = notice.title.length > 12 ? 30 : 38;
    const below = writeText(
      pdf,
      notice.title,
      { x: MARGIN, y: 128, width: WIDTH },
      { font: 'bold', size, gap: 4, height: 112 },
    );
    writeFacts(pdf, notice, below + 16);
    drawFoot(pdf, notice, code);
  });

function drawBand(pdf: Pdf, { communityName }: ActivityNotice): void {
  pdf.rect(0, 0, pageWidth, 96).fill(GREEN);
  writeText(
    pdf,
    '志愿者招募',
    { x: MARGIN, y: 28, width: WIDTH },
    { font: 'bold', size: 32, color: '#ffffff', spacing: 4 },
  );
  writeText(pdf, communityName, { x: MARGIN, y: 42, width: WIDTH }, { size: 18, color: '#ffffff', align: 'right' });
}

function writeFacts(pdf: Pdf, { shifts, placeName, organiser, bring }: ActivityNotice, top: number): void {
  const times = shifts.map(({ time, post }) => `${time}　${post}`).join('\n');
  const facts = [
    ['时间', times || '请致电社区咨询'],
    ['地点', placeName],
    ['主办', organiser],
    ['自带', bring],
  ] as const;
  let y = top;
  for (const [name, value] of facts) {
    if (!value || y > FOOT - 40) continue;
    writeText(pdf, name, { x: MARGIN, y, width: 60 }, { font: 'bold', size: 20, color: GREEN });
    y =
      writeText(pdf, value, { x: MARGIN + 64, y, width: WIDTH - 64 }, { size: 20, gap: 5, height: FOOT - 8 - y }) + 10;
  }
}

function drawFoot(pdf: Pdf, { communityPhone }: ActivityNotice, code: Buffer): void {
  pdf
    .lineWidth(1.5)
    .strokeColor(GREEN)
    .moveTo(MARGIN, FOOT)
    .lineTo(pageWidth - MARGIN, FOOT)
    .stroke();
  pdf.image(code, MARGIN, FOOT + 24, { width: CODE, height: CODE });
  const beside = { x: MARGIN + CODE + 32, width: WIDTH - CODE - 32 };
  const next = writeText(pdf, '微信扫码报名', { ...beside, y: FOOT + 36 }, { font: 'bold', size: 28 });
  const last = writeText(
    pdf,
    '不使用手机的，可致电社区报名：',
    { ...beside, y: next + 12 },
    { size: 18, color: QUIET },
  );
  writeText(pdf, communityPhone, { ...beside, y: last + 4 }, { font: 'bold', size: 28 });
  writeText(pdf, '院里', { x: MARGIN, y: pageHeight - 34, width: WIDTH }, { size: 11, color: QUIET, align: 'right' });
}
