import {
  type Block,
  lineBlocks,
  makePdf,
  type Pdf,
  spaceBlock,
  writeText,
  drawOfficialPaper,
  factBlocks,
  type OfficialHead,
  writeSignature,
  drawLine,
  page,
} from '../../platform/pdf';

export interface Announcement extends Omit<OfficialHead, 'heading'> {
  title: string;
  /** The plan in its own words; empty where its words were taken down. */
  matter: string;
  /** By their names. */
  attachments: readonly string[];
  /** What one chooses from; empty where one is for or against. */
  options: readonly string[];
  how: string;
  rule: string;
  who: string;
  time: string;
  communityPhone: string;
  announcedOn: string;
}

const CODE = 126;

/** 表决公告: what is asked, by which rule, who votes, from when to when, and how. */
export const drawAnnouncement = (notice: Announcement, code: Buffer): Promise<Buffer> =>
  makePdf(`表决公告：${notice.title}`, { notice, code }, (pdf) => {
    const head = { heading: '表决公告', communityName: notice.communityName, number: notice.number };
    drawOfficialPaper(pdf, head, (size) => bodyOf(pdf, notice, size), tailOf(pdf, notice, code));
  });

function bodyOf(pdf: Pdf, notice: Announcement, size: number): Block[] {
  const { title, matter, attachments, options, time, who, rule, how } = notice;
  const at = { x: page.left, width: page.width, after: size * 0.4 };
  const numbered = (names: readonly string[], between: string): string =>
    names.map((name, n) => `${n + 1}. ${name}`).join(between);
  const facts = [
    ['事项说明', matter],
    ['附　　件', attachments.length > 0 ? `${numbered(attachments, '　')}（扫码可查看）` : ''],
    ['表决选项', numbered(options, '\n')],
    ['投票时间', time],
    ['投票范围', who],
    ['表决依据', rule],
    ['投票方式', how],
  ] as const;
  return [
    ...lineBlocks(pdf, title, at, { font: 'bold', size: size * 1.2 }),
    ...facts.flatMap(([name, value]) => (value ? factBlocks(pdf, name, value, size) : [])),
    spaceBlock(4),
  ];
}

const tailOf = (pdf: Pdf, { communityName, communityPhone, announcedOn }: Announcement, code: Buffer): Block => ({
  height: CODE + 76,
  draw(y) {
    drawLine(pdf, y, page.red, 1);
    pdf.image(code, page.left, y + 10, { width: CODE, height: CODE });
    const beside = { x: page.left + CODE + 20, width: page.width - CODE - 20 };
    let below = writeText(pdf, '微信扫码投票', { ...beside, y: y + 8 }, { font: 'bold', size: 24 });
    below = writeText(
      pdf,
      '扫码可查询本人能否投票；截止前可以修改，以最后一次为准。不使用手机的，可到社区投纸质票，或请工作人员上门。',
      { ...beside, y: below },
      { size: 16 },
    );
    writeText(pdf, `咨询电话：${communityPhone}`, { ...beside, y: below }, { font: 'bold', size: 20 });
    writeSignature(pdf, communityName, announcedOn, y + CODE + 20);
  },
});
