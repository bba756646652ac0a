import { makePdf, writeText } from '../../platform/pdf';
import { drawBand, drawFoot, drawLine, page, writeFact } from './page';

export interface Announcement {
  title: string;
  /** What one chooses from; empty where one is for or against. */
  options: readonly string[];
  how: string;
  rule: string;
  who: string;
  time: string;
  communityName: string;
  communityPhone: string;
  announcedOn: string;
}

/** Above it what is asked, below it how to vote. */
const FOOT = 616;
const CODE = 150;

/** A dozen long options stand on one line each. */
const sizeFor = (options: string): number => (options.length > 240 ? 10.5 : options.length > 100 ? 12.5 : 15);

/** 表决公告: what is asked, by which rule, who votes, from when to when, and how. */
export const drawAnnouncement = (notice: Announcement, code: Buffer): Promise<Buffer> =>
  makePdf(`表决公告：${notice.title}`, { notice, code }, (pdf) => {
    drawBand(pdf, '表决公告', notice.communityName);
    const below = writeText(
      pdf,
      notice.title,
      { x: page.left, y: 106, width: page.width },
      { font: 'bold', size: notice.title.length > 34 ? 20 : 25, gap: 4, height: 96 },
    );
    const options = notice.options.map((option, n) => `${n + 1}. ${option}`).join('\n');
    const facts = [
      ['投票时间', notice.time],
      ['投票人', notice.who],
      ['表决规则', notice.rule],
      ['投票方法', notice.how],
      ['选项', options],
    ] as const;
    facts.reduce(
      (y, fact) => (fact[1] ? writeFact(pdf, fact, y, { size: sizeFor(options), below: FOOT - 8 }) : y),
      below + 14,
    );

    drawLine(pdf, FOOT, page.plum, 1.5);
    pdf.image(code, page.left, FOOT + 16, { width: CODE, height: CODE });
    const beside = { x: page.left + CODE + 26, width: page.width - CODE - 26 };
    let y = writeText(pdf, '微信扫码投票', { ...beside, y: FOOT + 18 }, { font: 'bold', size: 24 });
    y = writeText(
      pdf,
      '扫码可查询本人能否投票；截止前可以修改，以最后一次为准。不使用手机的，可到社区投纸质票，或请工作人员上门。',
      { ...beside, y: y + 6 },
      { size: 13, gap: 4, color: page.quiet },
    );
    writeText(pdf, `咨询电话：${notice.communityPhone}`, { ...beside, y: y + 6 }, { font: 'bold', size: 22 });
    drawFoot(pdf, `${notice.communityName}　${notice.announcedOn}`);
  });
